#include <algorithm>

#include "intake/make.hpp"
#include "intake/match.hpp"
#include "platform/json/json.hpp"
#include "progress/actions.hpp"
#include "progress/queries.hpp"
#include "projects/queries.hpp"

namespace ruam::intake {
namespace {

/// The activity that the words speak of most; with one activity there is no question.
std::size_t activity_for(const projects::Content& project, std::string_view text) {
  std::size_t best = 0;
  int most = -1;
  for (std::size_t i = 0; i < project.activities.size(); ++i) {
    const int likeness = alike(project.activities[i].title, text);
    if (likeness > most) {
      most = likeness;
      best = i;
    }
  }
  return best;
}

/// What the paper tells of work, into the places that are still empty.
void add_results(const std::vector<Field>& fields, const projects::Content& project,
                 progress::ReportContent& report) {
  for (const auto& field : fields) {
    if (field.name != Name::result || !counts(field) || project.activities.empty()) continue;
    const auto activity = project.activities[activity_for(project, field.value.text)].id;
    const auto place = std::find_if(report.activity_results.begin(), report.activity_results.end(),
                                    [&](const auto& one) { return one.activity_id == activity; });
    if (place == report.activity_results.end()) continue;
    place->text += (place->text.empty() ? "" : "\n") + field.value.text;
    if (place->state == progress::ActivityState::not_started)
      place->state = progress::ActivityState::running;
  }
}

void add_problems(const std::vector<Field>& fields, progress::ReportContent& report) {
  for (const auto& field : fields) {
    if (field.name != Name::problem || !counts(field)) continue;
    if (field.value.text == "ไม่มี" || field.value.text == "-") {
      report.no_problems = report.problems.empty();
      continue;
    }
    report.no_problems = false;
    report.problems.push_back({new_uuid(), field.value.text, ""});
  }
}

}  // namespace

Result<Ref> make_report(Context& context, const Record& paper, const std::vector<Field>& fields,
                        const MakeRecord& request) {
  if (!request.project) return Problem{Kind::invalid, "intake.needs_project"};
  if (!request.quarter) return Problem{Kind::invalid, "intake.needs_quarter"};
  const auto* year = first_of(fields, Name::fiscal_year);
  if (!year || !year->value.year) return Problem{Kind::invalid, "intake.needs_year"};
  const projects::ProjectId project_id{paper.id.office, *request.project};
  auto opening = keyed(context, paper, "open");
  const auto id = TRY(progress::open(opening, project_id, {*year->value.year, *request.quarter}));

  projects::Content project;
  const auto found = context.db.read([&](db::Tx& tx) -> Result<progress::Record> {
    const auto stored = TRY(projects::find(tx, project_id));
    project = TRY(json::read<projects::Content>(stored.content));
    return progress::get(tx, context.actor, id);
  });
  const auto record = TRY(Result<progress::Record>(found));
  auto content = TRY(json::read<progress::ReportContent>(record.content));
  add_results(fields, project, content);
  add_problems(fields, content);
  auto editing = keyed(context, paper, "edit");
  TRY(progress::edit(editing, id, std::move(content), record.version));
  return progress::ref(id);
}

}  // namespace ruam::intake
