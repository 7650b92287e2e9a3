#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "cycle/handover.hpp"
#include "platform/jobs.hpp"
#include "platform/room.hpp"

/// Hand-over packs that are kept: made when a post ends, or asked for; shown to the successor, who
/// says that the work is taken over.
namespace ruam::cycle {

inline constexpr std::string_view handover_kind = "handover";

enum class HandoverReason { asked, role_ended, person_left, stand_in_ended };
BOOST_DESCRIBE_ENUM(HandoverReason, asked, role_ended, person_left, stand_in_ended)

/// A pack as it was made, and who took the work over.
struct KeptHandover {
  Uuid id;
  HandoverReason reason = HandoverReason::asked;
  Instant made_at;
  std::string made_by;            ///< empty: by the job of the day
  std::optional<Uuid> to_person;  ///< named by who asked; nothing: who holds the roles
  Handover content;
  std::optional<Uuid> accepted_by_person;
  std::string accepted_by;
  std::optional<Date> accepted_on;
  std::string accepted_note;
};

/// One pack as a screen shows it.
struct HandoverView {
  Uuid id;
  OfficeId office;
  HandoverReason reason = HandoverReason::asked;
  Instant made_at;
  std::string made_by;
  std::vector<std::string> successors;  ///< who may take it over today
  Handover content;
  std::string accepted_by;
  std::optional<Date> accepted_on;
  std::string accepted_note;
  std::vector<std::string> may;  ///< "accept"
};
BOOST_DESCRIBE_STRUCT(HandoverView, (),
                      (id, office, reason, made_at, made_by, successors, content, accepted_by,
                       accepted_on, accepted_note, may))

struct HandoverViews {
  std::vector<HandoverView> rows;
};
BOOST_DESCRIBE_STRUCT(HandoverViews, (), (rows))

struct NewHandover {
  Uuid person;                    ///< whose post
  std::optional<Uuid> to_person;  ///< of this office
  std::string note;               ///< what the successor should know: keys, folders, who to ask
};
BOOST_DESCRIBE_STRUCT(NewHandover, (), (person, to_person, note))

struct AcceptHandover {
  std::string note;
};
BOOST_DESCRIBE_STRUCT(AcceptHandover, (), (note))

/// What asks all rooms on somebody's behalf.
struct Asking {
  const Waiting& waiting;
  const people::RoleTable& roles;
};

/// Keeps a pack of somebody who still holds the post; an earlier one that nobody accepted is
/// replaced. Refuses: forbidden, cycle.holder_not_found, cycle.handover_invalid.
Result<Uuid> make_handover(Context& context, OfficeId office, const NewHandover& wanted,
                           const Asking& asking);

/// The successor takes the work over, today. Refuses: forbidden, cycle.handover_not_found,
/// cycle.handover_accepted, cycle.handover_not_yours, cycle.handover_invalid.
Result<void> accept_handover(Context& context, OfficeId office, Uuid id,
                             const AcceptHandover& request);

/// The giver's, the successor's and, for who arranges posts, all. Refuses: forbidden.
Result<HandoverViews> list_handovers(db::Tx& tx, const Context& context, OfficeId office);
/// Refuses: forbidden, cycle.handover_not_found.
Result<HandoverView> get_handover(db::Tx& tx, const Context& context, OfficeId office, Uuid id);

/// Compares who holds which role with the last look, and keeps a pack of everybody who lost one.
/// Answers how many. The first look only remembers.
Result<int> watch_posts(Context& context, OfficeId office, const Asking& asking);
/// Every morning, in every office.
Result<boost::json::value> watch_all_posts(Context& context, const Asking& asking,
                                           jobs::Progress& progress);

/// «รับมอบงาน»: packs that wait for the actor; those for whom nobody is there wait for who arranges
/// posts.
std::vector<WaitingItem> waiting_handovers(db::Tx& tx, const Actor& actor, OfficeId office);
std::vector<Description> describe_handovers(db::Tx& tx, const Actor& actor,
                                            std::span<const Ref> refs);

}  // namespace ruam::cycle
