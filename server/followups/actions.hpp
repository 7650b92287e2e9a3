#pragma once

#include <string>
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
  std::string reason;  ///< why not
};
BOOST_DESCRIBE_STRUCT(DecideFollowup, (), (decision, reason))

/// Accepts it, or refuses it with a reason, which ends it; can be taken back while nothing was
/// done. Refuses: followup.ended, followup.reason_missing, followup.under_way.
Result<void> decide(Context& context, FollowupId id, const DecideFollowup& request);

struct MoveFollowup {
  Status to = Status::in_progress;
  std::string reason;              ///< for dropping and for sending back
  std::string result;              ///< for done: what was done
  std::vector<Evidence> evidence;  ///< for done
};
BOOST_DESCRIBE_STRUCT(MoveFollowup, (), (to, reason, result, evidence))

/// Moves it on. The owner starts and finishes, the source's side confirms or sends back, who
/// decides drops. Refuses: followup.no_such_move, followup.undecided, followup.owner_missing,
/// followup.result_missing, followup.evidence_missing, followup.evidence_file,
/// followup.reason_missing, followup.own_work (whoever did it does not confirm it).
Result<void> move(Context& context, FollowupId id, const MoveFollowup& request);

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
