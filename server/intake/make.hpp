#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "intake/paper.hpp"
#include "intake/store.hpp"
#include "plans/content.hpp"
#include "platform/context.hpp"
#include "platform/room.hpp"
#include "projects/content.hpp"

/// From a confirmed draft to a record of another room, through that room's own actions.
namespace ruam::intake {

/// What a paper becomes. `kept`: the read paper itself, under a project (forums and questionnaires
/// have no room yet).
enum class Target { project, report, plan, committee, meeting, kept };
BOOST_DESCRIBE_ENUM(Target, project, report, plan, committee, meeting, kept)

/// What papers of that kind become.
Target target_of(std::string_view kind);

struct MakeRecord {
  Target target = Target::project;
  std::optional<Uuid> project;                     ///< of a report, or that the paper is kept under
  std::optional<Uuid> committee;                   ///< of a meeting
  std::optional<std::int64_t> quarter;             ///< of a report
  std::optional<std::int64_t> from_year, to_year;  ///< of a plan, B.E.
};
BOOST_DESCRIBE_STRUCT(MakeRecord, (), (target, project, committee, quarter, from_year, to_year))

/// Makes the record and confirms the paper; a second time answers the record that is there.
/// Refuses: intake.not_ready, intake.open_fields, intake.needs_project, intake.needs_committee,
/// intake.needs_quarter, intake.needs_years, intake.nothing_to_make, and what the room of the
/// record refuses.
Result<void> make_record(Context& context, PaperId id, const MakeRecord& request,
                         const Describe& describe);

/// The fields that count, in the shape of a project.
projects::Content project_content(const std::vector<Field>& fields);
/// The same as a plan of those years.
plans::Content plan_content(const std::vector<Field>& fields);

/// The first field of that name that counts, or nothing.
const Field* first_of(const std::vector<Field>& fields, Name name);

/// The actor's context with a key of the paper's own: a step that was done once is not done again
/// when the making is tried anew.
Context keyed(const Context& context, const Record& paper, std::string_view step);

// Private to the room: one for each target; answer the ref that was made.
Result<Ref> make_project(Context& context, const Record& paper, const std::vector<Field>& fields);
Result<Ref> make_report(Context& context, const Record& paper, const std::vector<Field>& fields,
                        const MakeRecord& request);
Result<Ref> make_plan(Context& context, const Record& paper, const std::vector<Field>& fields,
                      const MakeRecord& request);
Result<Ref> make_committee(Context& context, const Record& paper, const std::vector<Field>& fields,
                           const Describe& describe);
Result<Ref> make_meeting(Context& context, const Record& paper, const std::vector<Field>& fields,
                         const MakeRecord& request);

}  // namespace ruam::intake
