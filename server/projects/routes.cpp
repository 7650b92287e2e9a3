#include "people/access.hpp"
#include "platform/http/router.hpp"
#include "platform/json/json.hpp"
#include "projects/actions.hpp"
#include "projects/copy/actions.hpp"
#include "projects/export.hpp"
#include "projects/imports/front.hpp"
#include "projects/reading/front.hpp"
#include "projects/room.hpp"
#include "projects/routes/shared.hpp"

namespace ruam::projects {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

Result<Filter> read_filter(const Request& request) {
  Filter filter;
  filter.fiscal_year = TRY(request.query_as<std::int64_t>("fiscal_year"));
  filter.status = TRY(request.query_as<Status>("status"));
  filter.sort = TRY(request.query_as<Sort>("sort")).value_or(Sort::updated);
  filter.limit = TRY(request.query_as<int>("limit")).value_or(50);
  filter.text = request.query("q").value_or("");
  filter.next_role = request.query("next_role").value_or("");
  filter.after = request.query("after").value_or("");
  filter.awaiting_allocation = TRY(request.query_as<bool>("awaiting_allocation")).value_or(false);
  filter.with_totals = TRY(request.query_as<bool>("totals")).value_or(false);
  return filter;
}

Result<Page> read_list(Request& request) {
  const auto office = TRY(request.office());
  const auto filter = TRY(read_filter(request));
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) { return list(tx, context.actor, office, filter); });
}

Result<void> check_writer(const Context& context, OfficeId office) {
  return context.db.read(
      [&](db::Tx& tx) { return people::require(tx, context.actor, write_projects, office); });
}

/// The whole list that the filter describes, for a spreadsheet.
Result<http::FileReply> export_list(Request& request, ExportFormat format) {
  const auto office = TRY(request.office());
  auto filter = TRY(read_filter(request));
  auto& context = request.context();
  filter.limit = 500;
  filter.after.clear();
  std::vector<Row> rows;
  const auto done = context.db.read([&](db::Tx& tx) -> Result<void> {
    for (;;) {
      auto page = TRY(list(tx, context.actor, office, filter));
      std::move(page.rows.begin(), page.rows.end(), std::back_inserter(rows));
      if (!page.next) return {};
      filter.after = *page.next;
    }
  });
  TRY(done);
  return export_rows(rows, format);
}

void add_project_routes(http::Router& router) {
  router
      .add<Nothing, Page>(Method::get, "/offices/{office}/projects", read_projects, {"list.cursor"},
                          read_list)
      .says("Projects of an office, filtered, sorted and paged");
  router.add_download("/offices/{office}/projects.csv", read_projects, {},
                      [](Request& r) { return export_list(r, ExportFormat::csv); });
  router.add_download("/offices/{office}/projects.xlsx", read_projects, {},
                      [](Request& r) { return export_list(r, ExportFormat::xlsx); });
  router.add<NewProject, wire::Project>(
      Method::post, "/offices/{office}/projects", write_projects,
      {"project.title_missing", "project.fiscal_year", "project.plan_node_unknown"},
      [](Request& r, NewProject in) -> Result<Reply<wire::Project>> {
        const auto office = TRY(r.office());
        return reply_started(r.context(), TRY(start(r.context(), office, std::move(in))));
      });
  router.add<wire::CheckContent, wire::Checked>(
      Method::post, "/offices/{office}/projects/check", write_projects, {},
      [](Request& r, wire::CheckContent in) -> Result<wire::Checked> {
        const auto office = TRY(r.office());
        auto& context = r.context();
        TRY(check_writer(context, office));
        auto ready = TRY(prepare(context, office, in.fiscal_year, std::move(in.content)));
        return wire::Checked{ready.summary.planned, std::move(ready.findings)};
      });
  router.add<Nothing, wire::Project>(Method::get, "/offices/{office}/projects/{id}", read_projects,
                                     {"project.not_found"},
                                     [](Request& r) -> Result<Reply<wire::Project>> {
                                       return reply(r.context(), TRY(r.record<ProjectId>()));
                                     });
  router.add<wire::EditProject, wire::Project>(
      Method::put, "/offices/{office}/projects/{id}", write_projects,
      {"project.not_found", "project.stale", "project.not_editable", "project.title_missing",
       "project.plan_node_unknown"},
      [](Request& r, wire::EditProject in) -> Result<Reply<wire::Project>> {
        const auto id = TRY(r.record<ProjectId>());
        const auto done = edit(r.context(), id, std::move(in.content), TRY(r.expected_version()));
        if (done.has_error())
          return with_current(done.error(), [&] { return reply(r.context(), id); });
        return reply(r.context(), id);
      });
}

void add_copy_routes(http::Router& router) {
  const std::string copies = "/offices/{office}/projects/{id}/copies";
  router
      .add<Nothing, copying::Preview>(
          Method::get, copies + "/preview", write_projects,
          {"project.not_found", "project.fiscal_year", "copy.not_later"},
          [](Request& r) -> Result<copying::Preview> {
            const auto id = TRY(r.record<ProjectId>());
            const auto year = TRY(required_year(r));
            return copying::preview(r.context(), id, year);
          })
      .says("What would be other in a copy for a later year")
      .reads("fiscal_year", "the later year, B.E.");
  router
      .add<copying::CopyRequest, wire::Project>(
          Method::post, copies, write_projects,
          {"project.not_found", "project.fiscal_year", "copy.not_later", "project.title_missing"},
          [](Request& r, const copying::CopyRequest& in) -> Result<Reply<wire::Project>> {
            const auto id = TRY(r.record<ProjectId>());
            const auto made = TRY(copying::copy(r.context(), id, in));
            return reply(r.context(), made, 201);
          })
      .says("Begins a draft of a later year that goes on with this project")
      .answers(201);
}

}  // namespace

void add_routes(http::Router& router) {
  add_project_routes(router);
  add_copy_routes(router);
  add_course_routes(router);
  add_paper_routes(router);
  add_change_routes(router);
  add_chain_routes(router);
  reading::add_routes(router);
  imports::add_routes(router);
  add_book_routes(router);
  add_serving_routes(router);
}

}  // namespace ruam::projects
