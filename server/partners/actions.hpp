#pragma once

#include <string>
#include <vector>

#include "partners/activity.hpp"
#include "partners/entry.hpp"
#include "partners/mou.hpp"
#include "partners/network.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"

/// Verbs of the room. All refuse unauthenticated and forbidden, and X.not_found of their record;
/// edits refuse partner.stale. What a content names must be there: bodies and people (people.*),
/// entries, memoranda and networks (X.not_found), evidence (partner.file_missing), projects that
/// the actor may see (partner.project_hidden), divisions (partner.division_missing).
namespace ruam::partners {

// ── directory ──

/// Refuses: partner.invalid.
Result<EntryId> create_entry(Context& context, OfficeId office, const EntryContent& content);
Result<void> edit_entry(Context& context, EntryId id, const EntryContent& content,
                        std::int64_t expected_version);
/// The same within a transaction whose action has checked the right.
Entry add_entry(db::Tx& tx, const Context& context, Entry entry, std::string_view office_code);

// ── memoranda ──

/// Begins a draft. Refuses: mou.invalid.
Result<MouId> create_mou(Context& context, OfficeId office, const MouContent& content,
                         const Describe& describe);
/// All of a draft; of one that is signed only who looks after it and which projects it carries.
/// Refuses: mou.invalid, mou.signed_words, mou.ended.
Result<void> edit_mou(Context& context, MouId id, const MouContent& content,
                      std::int64_t expected_version, const Describe& describe);

struct Signing {
  Date signed_on;
  std::optional<Uuid> file_id;  ///< the scan
  std::string paper;            ///< or where the original lies
};
BOOST_DESCRIBE_STRUCT(Signing, (), (signed_on, file_id, paper))

/// Records that all parties signed: it is in force, its duties become follow-ups, the one that it
/// renews is renewed. Refuses: mou.incomplete, mou.not_draft, mou.signed_day (to come, or before
/// anybody could), mou.no_original, partner.file_missing.
Result<void> sign_mou(Context& context, MouId id, const Signing& request);

/// Begins the draft of its renewal. Refuses: mou.not_signed, mou.renewal_begun {code}.
Result<MouId> renew_mou(Context& context, MouId id);

/// Ends it before its time, or gives a draft up. Refuses: mou.ended, partner.reason_missing.
Result<void> close_mou(Context& context, MouId id, const std::string& reason);

// ── networks ──

/// Begins at the first stage of the office's model. Refuses: network.invalid.
Result<NetworkId> create_network(Context& context, OfficeId office, const NetworkContent& content);
/// Refuses: network.invalid, network.closed.
Result<void> edit_network(Context& context, NetworkId id, const NetworkContent& content,
                          std::int64_t expected_version);

struct MoveNetwork {
  Move move = Move::advance;
  std::string reason;  ///< for closing and opening again
  std::vector<Evidence> evidence;
};
BOOST_DESCRIBE_STRUCT(MoveNetwork, (), (move, reason, evidence))

/// Moves it on when what the model asks for is there. Refuses: network.no_such_move,
/// network.guards (a fault for each that does not hold), partner.reason_missing, network.closed.
Result<void> move_network(Context& context, NetworkId id, const MoveNetwork& request);

/// The stages that the office's new networks go through. Refuses: network.model_invalid,
/// partner.stale.
Result<void> save_model(Context& context, OfficeId office, const Model& model,
                        std::int64_t expected_version);

// ── activities ──

/// Refuses: activity.invalid.
Result<ActivityId> create_activity(Context& context, OfficeId office,
                                   const ActivityContent& content, const Describe& describe);
Result<void> edit_activity(Context& context, ActivityId id, const ActivityContent& content,
                           std::int64_t expected_version, const Describe& describe);
/// Takes one back that was wrongly entered; history keeps it.
Result<void> remove_activity(Context& context, ActivityId id, const std::string& reason);

}  // namespace ruam::partners
