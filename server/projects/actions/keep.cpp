#include "projects/actions/keep.hpp"

#include "chain/actions.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "plans/plan.hpp"
#include "platform/history.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "projects/store/imports.hpp"

namespace ruam::projects {
namespace {

std::vector<chain::Edge> edges_of(const Ref& project, const Content& content) {
  std::vector<chain::Edge> edges;
  for (const auto& source : content.sources)
    if (const auto id = parse_uuid(source.source_id))
      edges.push_back(
          {.from = {project.office, "money_source", *id}, .to = project, .kind = "funds"});
  for (const auto& one : content.serves)
    edges.push_back(
        {.from = plans::node_ref(one.office, one.node), .to = project, .kind = "serves"});
  return edges;
}

void renew_edges(db::Tx& tx, const Ref& project, const Content& content) {
  auto edges = edges_of(project, content);
  if (const auto before = Store{tx}.find_predecessor({project.office, project.uuid}))
    edges.push_back(
        {.from = ref(ProjectId{project.office, *before}), .to = project, .kind = "continues"});
  chain::replace_edges(tx, project, std::move(edges));
}

Result<void> may_write(const Context& context, ProjectId id) {
  return context.db.read(
      [&](db::Tx& tx) { return people::require_on(tx, context.actor, write_projects, ref(id)); });
}

}  // namespace

Result<std::int64_t> fiscal_year_of(const Context& context, ProjectId id) {
  return context.db.read(
      [&](db::Tx& tx) -> Result<std::int64_t> { return TRY(Store{tx}.get(id)).fiscal_year; });
}

Result<std::int64_t> writable_year(const Context& context, ProjectId id) {
  TRY(may_write(context, id));
  return fiscal_year_of(context, id);
}

void apply(const Prepared& ready, Record& project) {
  project.summary = ready.summary;
  project.content = ready.text;
  project.content_sha256 = ready.sha256;
  project.findings = json::write(ready.findings);
  project.findings_count = count_open(ready.findings);
}

void record_change(db::Tx& tx, const Context& context, const What& what, std::string_view before,
                   const Prepared& after) {
  history::Change change{.action = what.action, .reason = what.reason};
  if (before.empty()) {
    change.begun = after.text;
  } else {
    change.before = json::parse(before).value();
    change.after = json::parse(after.text).value();
  }
  history::record(tx, context, what.about, what.at, change);
  if (what.about.kind == project_kind) renew_edges(tx, what.about, after.content);
  jobs::emit(tx, context, what.about.kind + ".changed", what.about);
}

Result<void> check_fiscal_year(std::int64_t year) {
  if (year >= 2500 && year <= 2700) return {};
  return Problem{Kind::invalid,
                 "project.fiscal_year",
                 {{"year", std::to_string(year)}},
                 {{"/fiscal_year", "project.fiscal_year"}}};
}

Result<Record> begin(db::Tx& tx, const Context& context, const NewDraft& draft,
                     const Prepared& ready) {
  Store store{tx};
  const auto office = draft.id.office;
  const auto own = TRY(people::get_office(tx, office));
  Record project{.id = draft.id, .fiscal_year = draft.fiscal_year};
  project.steps = store.chain(office, draft.fiscal_year).steps;
  const auto number = store.next_number(office, draft.fiscal_year);
  project.code = make_code(own.code, draft.fiscal_year, number);
  project.owner_person = context.actor.person;
  project.owner_name = context.actor.name;
  project.created_at = project.updated_at = draft.at;
  apply(ready, project);
  store.insert(project);
  if (draft.predecessor) store.set_predecessor(draft.id, *draft.predecessor);
  if (draft.pending_import) ImportStore{tx}.hide(draft.id, *draft.pending_import);
  record_change(tx, context, {ref(draft.id), draft.at, "create", draft.reason}, "", ready);
  return project;
}

void record_status(db::Tx& tx, const Context& context, const What& what, Status before,
                   Status after) {
  const std::string from = boost::describe::enum_to_string(before, "");
  const std::string to = boost::describe::enum_to_string(after, "");
  history::record(tx, context, what.about, what.at,
                  {.action = what.action,
                   .before = {{"status", from}},
                   .after = {{"status", to}},
                   .reason = what.reason});
  jobs::emit(tx, context, "project." + to, what.about);
}

}  // namespace ruam::projects
