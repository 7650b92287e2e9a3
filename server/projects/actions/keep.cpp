#include "projects/actions/keep.hpp"

#include "chain/actions.hpp"
#include "people/access.hpp"
#include "platform/history.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"

namespace ruam::projects {
namespace {

std::vector<chain::Edge> edges_of(const Ref& project, const Content& content) {
  std::vector<chain::Edge> edges;
  for (const auto& source : content.sources)
    if (const auto id = parse_uuid(source.source_id))
      edges.push_back(
          {.from = {project.office, "money_source", *id}, .to = project, .kind = "funds"});
  return edges;
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
  history::record(tx, context, what.about, what.at,
                  {.action = what.action,
                   .before = before.empty() ? boost::json::value{} : json::parse(before).value(),
                   .after = after.value,
                   .reason = what.reason});
  if (what.about.kind == project_kind)
    chain::replace_edges(tx, what.about, edges_of(what.about, after.content));
  jobs::emit(tx, context, what.about.kind + ".changed", what.about);
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
