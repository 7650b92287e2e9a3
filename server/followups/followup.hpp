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

enum class Status { open, in_progress, done, confirmed, dropped };
BOOST_DESCRIBE_ENUM(Status, open, in_progress, done, confirmed, dropped)

enum class Decision { undecided, accepted, refused };
BOOST_DESCRIBE_ENUM(Decision, undecided, accepted, refused)

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

/// What may be written before the decision; afterwards all but `text`.
struct Plan {
  std::string text;  ///< what was recommended, in its own words
  std::string use;   ///< what will be done with it («การนำไปใช้»)
  Owner owner;
  std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (text, use, owner, due_on))

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
  std::optional<Uuid> done_by;
  std::string done_by_name, confirmed_by, last_reason;
  std::optional<Date> done_on;
  std::int64_t version = 1;
  Instant created_at, updated_at;
};

bool has_ended(Status status);
/// Past its due day and still to be done.
bool is_overdue(const Followup& followup, Date today);

/// open → in_progress → done → confirmed; done → in_progress (sent back); dropped from all but
/// confirmed. Refuses: followup.no_such_move {from, to}.
Result<void> check_move(Status from, Status to);
/// Moves open from here, for the screens; only dropping and none else before it is accepted.
std::vector<Status> moves_from(const Followup& followup);

/// Refuses: followup.text_missing, followup.source_missing, followup.due_on (years no work has).
Result<void> check_plan(const Plan& plan);
/// Work begins when it is accepted and has an owner. Refuses: followup.undecided,
/// followup.owner_missing.
Result<void> check_ready(const Followup& followup);
/// Done is said in words and shown. Refuses: followup.result_missing, followup.evidence_missing.
Result<void> check_done(const std::string& result, const std::vector<Evidence>& evidence);

/// "PLG2-2567-F003"
std::string make_code(std::string_view office_code, std::int64_t fiscal_year, std::int64_t number);

}  // namespace ruam::followups
