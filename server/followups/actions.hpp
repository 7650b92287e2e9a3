#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followups/followup.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"

/// Verbs of the room. All refuse unauthenticated and forbidden, and followup.not_found.
namespace ruam::followups {

struct NewFollowup {
  Source source;
  Plan plan;
};
BOOST_DESCRIBE_STRUCT(NewFollowup, (), (source, plan))

/// Enters one by hand: of a record that the actor may see, or of a paper in words. Refuses:
/// followup.text_missing, followup.source_missing, followup.due_on, followup.owner_unknown.
Result<FollowupId> create(Context& context, OfficeId office, const NewFollowup& request,
                          const Describe& describe);

/// Changes the plan; what was recommended stays once it is decided on. The office that is to do it
/// names its person and the day, no more. Refuses: followup.stale, followup.ended,
/// followup.decided_text, followup.only_owner_and_due, and as create().
Result<void> edit(Context& context, FollowupId id, const Plan& plan, std::int64_t expected_version);

struct DecideFollowup {
  Decision decision = Decision::accepted;
  std::string reason;  ///< why not, or why not all of it
};
BOOST_DESCRIBE_STRUCT(DecideFollowup, (), (decision, reason))

/// Accepts it, takes part of it up with a reason, or refuses it with a reason, which ends it; can
/// be taken back while nothing was done. Refuses: followup.ended, followup.reason_missing,
/// followup.under_way.
Result<void> decide(Context& context, FollowupId id, const DecideFollowup& request);

struct MoveFollowup {
  Status to = Status::in_progress;
  std::string reason;              ///< for dropping and for sending back
  std::string result;              ///< for done: what was done
  std::vector<Evidence> evidence;  ///< for done
};
BOOST_DESCRIBE_STRUCT(MoveFollowup, (), (to, reason, result, evidence))

/// Moves it on. The owner starts and finishes; the source's side confirms, sends back, closes and
/// opens again; who decides drops. Refuses: followup.no_such_move, followup.undecided,
/// followup.owner_missing, followup.result_missing, followup.evidence_missing,
/// followup.evidence_file, followup.reason_missing, followup.own_work (whoever did it does not
/// confirm it), followup.same_closer (whoever confirmed it does not close it).
Result<void> move(Context& context, FollowupId id, const MoveFollowup& request);

/// Makes these the steps of the work. Who works on it may: refuses forbidden, followup.stale,
/// followup.ended (nothing is left to do), followup.step_text.
Result<void> keep_steps(Context& context, FollowupId id, std::vector<WorkStep> steps,
                        std::int64_t expected_version);

struct Merge {
  std::vector<Uuid> all;  ///< two or more of the office
  Plan plan;              ///< of the one that carries them on
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Merge, (), (all, plan, reason))
struct Split {
  std::vector<Plan> parts;  ///< two or more
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Split, (), (parts, reason))
struct Reword {
  std::string text, reason;
};
BOOST_DESCRIBE_STRUCT(Reword, (), (text, reason))

/// Several become one, one becomes several, or one takes other words: the old ones end and say
/// which carry them on. The new ones begin, decided on as all the old ones were. Who decides may.
/// Refuse: followup.reason_missing, followup.not_changeable {code} (done or ended),
/// followup.merge_two, followup.split_two, and as create().
Result<FollowupId> merge(Context& context, OfficeId office, const Merge& request);
Result<std::vector<FollowupId>> split(Context& context, FollowupId id, const Split& request);
Result<FollowupId> reword(Context& context, FollowupId id, const Reword& request);

/// Something a record asks or promises: a resolution, an MOU's duty, a visit's finding.
struct Opening {
  Ref source;                ///< the record; its office keeps the follow-up
  std::optional<Uuid> item;  ///< within the record: a second call with it makes no second one
  std::string words;  ///< how people call the source: «มติที่ประชุม ก.ต.ป.น. ครั้งที่ 1/2567»
  Plan plan;          ///< what, by whom (also another office), until when
  std::string accepted_by;  ///< who decided already; empty: it waits for a decision
};

/// Opens a follow-up within the transaction of the record's own action, which has checked the
/// right. Told again with the same item it changes the plan as long as nothing was begun. Refuses:
/// followup.text_missing, followup.due_on, followup.owner_unknown, followup.use_type.
Result<FollowupId> open_from(db::Tx& tx, const Context& context, const Opening& opening);
/// The record no longer asks for that item: what nobody began is dropped with the reason.
Result<void> withdraw(db::Tx& tx, const Context& context, const Ref& source, Uuid item,
                      std::string_view reason);

/// A recommendation as its record has it.
struct Recommendation {
  Uuid item;
  std::string text;
  std::string owner = {};  ///< in words, where the record names one
  std::optional<Date> due_on = {};
};

/// Makes every recommendation of a record a follow-up, once an item, within the transaction of the
/// record's own action, which has checked the right. Until decided on, a follow-up takes the
/// record's new words; one whose item is gone is dropped.
Result<void> keep_recommendations(db::Tx& tx, const Context& context, const Ref& record,
                                  std::string_view words, const std::vector<Recommendation>& all);

}  // namespace ruam::followups
