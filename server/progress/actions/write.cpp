#include "chain/actions.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/fiscal.hpp"
#include "progress/actions.hpp"
#include "progress/actions/editing.hpp"
#include "progress/draft.hpp"
#include "progress/store.hpp"
#include "projects/queries.hpp"

namespace ruam::progress {
namespace {

Result<void> check_quarter(const NewReport& request) {
  if (request.fiscal_year >= 2500 && request.fiscal_year <= 2700 && request.quarter >= 1 &&
      request.quarter <= 4)
    return {};
  return Problem{Kind::invalid, "report.quarter", {}, {{"/quarter", "report.quarter"}}};
}

/// Who receives: the office above, up to the department (OPS, OBEC), which receives its own.
OfficeId receiver_of(db::Tx& tx, OfficeId office) {
  const auto above = people::list_ancestors(tx, office);
  return above.size() >= 2 ? above.back().id : office;
}

struct Opening {
  projects::ProjectId project;
  NewReport request;
  Uuid id;
  Instant at;
};

Result<ReportId> open_in(db::Tx& tx, const Context& context, const Opening& opening) {
  Store store{tx};
  const auto& [project_id, request, id, at] = opening;
  const auto office = project_id.office;
  if (const auto there = store.find(office, project_id.uuid, request.fiscal_year, request.quarter))
    return *there;
  const auto project = TRY(projects::find(tx, project_id));
  if (!projects::is_in_force(project.status))
    return Problem{Kind::conflict, "report.project_not_in_force"};

  Record report{.id = {office, id}, .project = project_id.uuid};
  report.project_code = project.code;
  report.project_status = boost::describe::enum_to_string(project.status, "");
  report.fiscal_year = request.fiscal_year;
  report.quarter = request.quarter;
  report.due_on = due_date(request.fiscal_year, request.quarter);
  report.receiver = receiver_of(tx, office);
  report.created_at = report.updated_at = at;
  const auto said = TRY(json::read<projects::Content>(project.content));
  const auto earlier = store.list_earlier(report);
  apply(tx, report, first_content(said, report, earlier), project.content);
  store.insert(report);
  const auto own = ref(report.id);
  chain::replace_edges(tx, own, {{projects::ref(project_id), own, "reported_in"}});
  history::record(
      tx, context, ref(report.id), at,
      {.action = "open", .before = nullptr, .after = json::parse(report.content).value()});
  return report.id;
}

/// Numbers that no report can have. A step without a year and quarter is not planned yet.
Result<void> check_ranges(const ReportContent& content) {
  Problem problem{Kind::invalid, "json.faults"};
  const auto fault = [&](std::string where, const char* least, const char* most) {
    problem.faults.push_back(
        {std::move(where), "out_of_range", {{"least", least}, {"most", most}}});
  };
  for (std::size_t i = 0; i < content.indicator_results.size(); ++i)
    if (content.indicator_results[i].count && content.indicator_results[i].count->value < 0)
      fault("/content/indicator_results/" + std::to_string(i) + "/count", "0", "9000000000000000");
  for (std::size_t i = 0; i < content.next_plan.size(); ++i) {
    const auto& step = content.next_plan[i];
    if (step.year == 0 && step.quarter == 0) continue;
    const auto where = "/content/next_plan/" + std::to_string(i);
    if (step.year < 2500 || step.year > 2700) fault(where + "/year", "2500", "2700");
    if (step.quarter < 1 || step.quarter > 4) fault(where + "/quarter", "1", "4");
  }
  if (problem.faults.empty()) return {};
  return problem;
}

}  // namespace

Result<ReportId> open(Context& context, projects::ProjectId project, NewReport request) {
  TRY(check_quarter(request));
  const Opening opening{project, request, new_uuid(), context.clock.now()};

  return context.db.write([&](db::Tx& tx) -> Result<ReportId> {
    TRY(people::require(tx, context.actor, write_reports, project.office));
    if (const auto made = TRY(idempotency::find(tx, context)))
      return ReportId{project.office, *made};
    const auto id = TRY(open_in(tx, context, opening));
    idempotency::keep(tx, context, id.uuid);
    return id;
  });
}

Result<int> open_round(Context& context, OfficeId office, Date day) {
  const auto quarter = thai::quarter_of(day);
  const NewReport request{quarter.year.be, quarter.number};
  const auto all = context.db.read([&](db::Tx& tx) -> Result<std::vector<projects::ProjectId>> {
    TRY(people::require(tx, context.actor, write_reports, office));
    if (TRY(idempotency::find(tx, context))) return std::vector<projects::ProjectId>{};
    return projects::list_in_force(tx, office, request.fiscal_year);
  });
  int opened = 0;
  for (const auto& project : TRY(all)) {
    const Opening opening{project, request, new_uuid(), context.clock.now()};
    const auto id = context.db.write([&](db::Tx& tx) -> Result<ReportId> {
      TRY(people::require(tx, context.actor, write_reports, office));
      return open_in(tx, context, opening);
    });
    if (TRY(id).uuid == opening.id) ++opened;
  }
  const auto kept = context.db.write([&](db::Tx& tx) -> Result<void> {
    idempotency::keep(tx, context, office.uuid);
    return {};
  });
  TRY(kept);
  return opened;
}

Result<void> edit(Context& context, ReportId id, ReportContent content,
                  std::int64_t expected_version) {
  TRY(check_ranges(content));
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto report = TRY(store.get(id));
    TRY(check_version(report.version, expected_version, "report.stale"));
    if (!is_editable(report.status)) return Problem{Kind::conflict, "report.not_editable"};
    if (auto faults = find_photo_faults(tx, id.office, content.photos, "report.photos");
        !faults.empty())
      return Problem{Kind::invalid, "report.photos", {}, std::move(faults)};

    const auto project = TRY(projects::find(tx, {id.office, report.project}));
    const auto said = TRY(json::read<projects::Content>(project.content));
    const auto before = report.content;
    report.project_status = boost::describe::enum_to_string(project.status, "");
    apply(tx, report, fitted(content, said, store.list_earlier(report)), project.content);
    report.status = Status::drafted;
    ++report.version;
    report.updated_at = now;
    store.update(report);
    record_edit(tx, context, ref(id), now, {before, report.content});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_reports, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::progress
