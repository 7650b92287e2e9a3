#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "platform/actor.hpp"
#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

/// Recommendations and promises: nouns and rules. No I/O.
namespace ruam::followups {

using FollowupId = RecordId<struct FollowupKind>;
inline constexpr std::string_view followup_kind = "followup";

inline Ref ref(const FollowupId& id) { return {id.office, std::string(followup_kind), id.uuid}; }

inline constexpr Permission read_followups{"followups.read"};
inline constexpr Permission write_followups{"followups.write"};
inline constexpr Permission decide_followups{"followups.decide"};
inline constexpr Permission confirm_followups{"followups.confirm"};

/// confirmed: the source's side says that it is done; closed: the matter has ended. merged, split,
/// reworded: another one, or several, carry on what it asked for.
enum class Status { open, in_progress, done, confirmed, closed, dropped, merged, split, reworded };
BOOST_DESCRIBE_ENUM(Status, open, in_progress, done, confirmed, closed, dropped, merged, split,
                    reworded)

/// What is to become of it. partly: some of it, the reason says what and why not the rest.
enum class Decision { undecided, accepted, partly, refused };
BOOST_DESCRIBE_ENUM(Decision, undecided, accepted, partly, refused)

inline bool is_taken_up(Decision decision) {
  return decision == Decision::accepted || decision == Decision::partly;
}

/// The list of ways in which results are used (RU1 to RU8).
inline constexpr std::string_view use_types = "phichit_result_uses";

/// Where it comes from: a record and an item in it, or only words («หนังสือที่ ศธ 0204/ว 12»).
struct Source {
  std::string kind;          ///< of the record; empty: not in Ruam
  std::optional<Uuid> id;    ///< of the record, in the follow-up's own office
  std::optional<Uuid> item;  ///< e.g. the recommendation inside a report
  std::string words;         ///< how people call it; stays when the record is renamed
};
BOOST_DESCRIBE_STRUCT(Source, (), (kind, id, item, words))

/// Who is to do it: a person of an office, or words («กลุ่มนโยบายและแผน»).
struct Owner {
  std::optional<OfficeId> office;  ///< nothing: the follow-up's own
  std::optional<Uuid> person_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Owner, (), (office, person_id, name))

/// Proof that it was done: a file, or where the paper lies.
struct Evidence {
  Uuid id;
  std::optional<Uuid> file_id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (id, file_id, text))

/// One step on the way, ticked off with its day.
struct WorkStep {
  Uuid id;
  std::string text;
  std::optional<Date> due_on, done_on;
  std::string done_by;  ///< who ticked it off
};
BOOST_DESCRIBE_STRUCT(WorkStep, (), (id, text, due_on, done_on, done_by))

/// What may be written before the decision; afterwards all but `text`.
struct Plan {
  std::string text;  ///< what was recommended, in its own words
  std::string use;   ///< what will be done with it («การนำไปใช้»)
  Owner owner;
  std::optional<Date> due_on;
  std::optional<std::string> use_type = {};  ///< way of use: an item of `use_types`
};
BOOST_DESCRIBE_STRUCT(Plan, (), (text, use, owner, due_on, use_type))

/// One line of the register.
struct Followup {
  FollowupId id;
  std::string code;  ///< PLG2-2567-F003
  std::int64_t fiscal_year = 0;
  Source source;
  Plan plan;
  Decision decision = Decision::undecided;
  std::string decision_reason, decided_by;
  Status status = Status::open;
  std::string result;  ///< what was done, in words
  std::vector<Evidence> evidence;
  std::vector<WorkStep> steps;
  std::optional<Uuid> done_by, confirmed_by_person;
  std::string done_by_name, confirmed_by, closed_by, last_reason;
  std::optional<Date> done_on, confirmed_on, closed_on;
  std::int64_t reopened = 0;  ///< how many times it was opened again
  std::int64_t version = 1;
  Instant created_at, updated_at;
};

/// `to` carries on `from`; kind is how: merged, split or reworded.
struct Lineage {
  Uuid from, to;
  Status kind = Status::merged;
  std::string reason, by;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Lineage, (), (from, to, kind, reason, by, at))

/// How many an office is to do and how it stands; those that others carry on are not counted.
struct Tally {
  std::int64_t total = 0;
  std::int64_t undecided = 0, open = 0, overdue = 0;  ///< overdue ones are among the open
  std::int64_t waiting = 0;                           ///< done, to be confirmed or closed
  std::int64_t closed = 0, dropped = 0;
  std::int64_t ever_closed = 0, reopened = 0;  ///< reopened ones are among those ever closed

  Tally& operator+=(const Tally& more);
};
BOOST_DESCRIBE_STRUCT(Tally, (),
                      (total, undecided, open, overdue, waiting, closed, dropped, ever_closed,
                       reopened))
/// part of whole in hundredths of a percent, rounded half up; nothing of nothing.
std::optional<std::int64_t> share(std::int64_t part, std::int64_t whole);

bool has_ended(Status status);
/// Ended because others carry it on.
bool has_successor(Status status);
/// Whether it may still be merged, split or reworded: nothing of it is done yet.
bool is_changeable(const Followup& followup);
/// Past its due day and still to be done.
bool is_overdue(const Followup& followup, Date today);

/// open → in_progress → done → confirmed → closed; done → in_progress (sent back); dropped from all
/// but confirmed; opened again: confirmed, closed → in_progress, dropped → open. Refuses:
/// followup.no_such_move {from, to}.
Result<void> check_move(Status from, Status to);
/// Whether the move opens again what had ended or was confirmed.
bool is_reopening(Status from, Status to);
/// Moves open from here, for the screens; only dropping and none else before it is accepted.
std::vector<Status> moves_from(const Followup& followup);

/// Refuses: followup.text_missing, followup.source_missing, followup.due_on (years no work has).
Result<void> check_plan(const Plan& plan);
/// Work begins when it is accepted and has an owner. Refuses: followup.undecided,
/// followup.owner_missing.
Result<void> check_ready(const Followup& followup);
/// Done is said in words and shown. Refuses: followup.result_missing, followup.evidence_missing.
Result<void> check_done(const std::string& result, const std::vector<Evidence>& evidence);
/// Whoever did it does not confirm it. Refuses: followup.own_work.
Result<void> check_confirmer(const Followup& followup, Uuid person);
/// Closed only with proof, and by another than who confirmed it: never by one person alone.
/// Refuses: followup.same_closer, and as check_done().
Result<void> check_closer(const Followup& followup, Uuid person);
/// Refuses: followup.step_text with a fault for each step without words.
Result<void> check_steps(const std::vector<WorkStep>& steps);

/// "PLG2-2567-F003"
std::string make_code(std::string_view office_code, std::int64_t fiscal_year, std::int64_t number);

}  // namespace ruam::followups
