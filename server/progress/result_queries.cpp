#include <algorithm>

#include "people/access.hpp"
#include "platform/json/json.hpp"
#include "platform/tlog/tlog.hpp"
#include "progress/report.hpp"
#include "progress/result_actions.hpp"
#include "projects/queries.hpp"

namespace ruam::progress {

Result<ResultView> get_result(db::Tx& tx, const Actor& actor, ResultId id) {
  TRY(people::require_on(tx, actor, read_reports, ref(id)));
  ResultStore store{tx};
  ResultView view{.record = TRY(store.get(id))};
  view.content = TRY(json::read<ResultContent>(view.record.content));
  view.figures = view.record.figures ? TRY(json::read<Figures>(*view.record.figures))
                                     : read_figures(tx, view.record, view.content);
  const auto project = TRY(json::read<projects::Content>(view.figures.project.text));
  view.findings =
      projects::with_passes(check_result(view.content, view.figures, project), view.content.passes);
  view.signatures = store.list_signatures(id);
  return view;
}

std::optional<ResultId> find_result(db::Tx& tx, projects::ProjectId project) {
  const auto found = ResultStore{tx}.find(project.office, project.uuid);
  if (!found) return std::nullopt;
  return found->id;
}

Result<Outcomes> list_outcomes(db::Tx& tx, const Actor& actor, projects::ProjectId project) {
  TRY(people::require_on(tx, actor, read_reports, projects::ref(project)));
  TRY(projects::find(tx, project));
  if (const auto written = find_result(tx, project))
    return Outcomes{TRY(get_result(tx, actor, *written)).figures.outcomes};
  const ResultRecord none{.id = {project.office, {}}, .project = project.uuid};
  return Outcomes{read_figures(tx, none, {}).outcomes};
}

bool may_sign_result(db::Tx& tx, const Actor& actor, const ResultRecord& report, Date today) {
  if (!report.next_step) return false;
  const auto office = report.id.office;
  if (*report.next_step == 0) return people::require(tx, actor, write_reports, office).has_value();
  const auto& step = report.steps.at(static_cast<std::size_t>(*report.next_step));
  return people::require(tx, actor, projects::sign_projects, office).has_value() &&
         people::signing_capacity(tx, actor, {office, step.role}, today).has_value();
}

std::vector<WaitingItem> waiting_results(db::Tx& tx, const Actor& actor, OfficeId office,
                                         Date today) {
  std::vector<WaitingItem> items;
  if (!people::require(tx, actor, read_reports, office).has_value()) return items;
  for (const auto& report : ResultStore{tx}.list_open(office)) {
    if (!may_sign_result(tx, actor, report, today)) continue;
    const bool is_written = is_editable(report.status);
    items.push_back({.ref = ref(report.id),
                     .code = report.project_code,
                     .label = report.project_title,
                     .why = report.status == ResultStatus::returned ? "result.was_returned"
                            : is_written                            ? "result.waits_for_writing"
                                                                    : "result.waits_for_signature",
                     .action = is_written ? "edit" : "sign",
                     .url = "/projects/" + report.project.to_string() + "/result",
                     .since = report.updated_at});
  }
  return items;
}

boost::json::value recount_result_signature(db::Tx& tx, const tlog::Entry& entry) {
  const auto signature = ResultStore{tx}.find_signature(entry.ref.office, entry.ref.uuid);
  return signature ? logged(*signature) : nullptr;
}

std::vector<Fault> verify_results(db::Tx& tx) { return ResultStore{tx}.verify(); }

}  // namespace ruam::progress
