#include "progress/routes/closing.hpp"

#include <fstream>
#include <sstream>

#include "people/access.hpp"
#include "platform/http/stale.hpp"
#include "platform/json/json.hpp"
#include "progress/attendance_actions.hpp"
#include "progress/report.hpp"
#include "progress/result_actions.hpp"
#include "progress/series.hpp"
#include "progress/wire/closing.hpp"
#include "projects/queries.hpp"

namespace ruam::progress {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

using http::with_current;

Result<Reply<wire::RegisterView>> reply(Context& context, RegisterId id, int status = 200) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::RegisterView>> {
    const auto sheet = TRY(get_register(tx, context.actor, id));
    const auto project = TRY(projects::find(tx, {id.office, sheet.project}));
    const auto said = TRY(json::read<projects::Content>(project.content));
    const auto row = row_of(sheet, said);
    wire::RegisterView out{.id = id.uuid,
                           .project_id = sheet.project,
                           .project_code = project.code,
                           .project_title = said.title,
                           .activity = row.activity,
                           .content = sheet.content,
                           .listed = row.listed,
                           .present = row.present,
                           .claim = row.claim,
                           .version = sheet.version};
    if (people::may(tx, context.actor, write_reports, ref(id))) out.may = {"edit", "remove"};
    return Reply<wire::RegisterView>{
        .value = std::move(out), .version = sheet.version, .status = status};
  });
}

wire::People to_wire(const ReadPeople& read) {
  wire::People out{read.attendees, {}};
  for (const auto& fault : read.faults)
    out.faults.push_back({fault.where, fault.code, fault.params});
  return out;
}

Result<void> check_writer(Request& request) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  return context.db.read(
      [&](db::Tx& tx) { return people::require(tx, context.actor, write_reports, office); });
}

Result<wire::People> read_upload(Request& request) {
  TRY(check_writer(request));
  std::ifstream in(request.body_file(), std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const auto people = TRY(read_file(bytes.view()));
  return to_wire(people);
}

void add_register_routes(http::Router& router) {
  const std::string of_project = "/offices/{office}/projects/{id}/attendance",
                    one = "/offices/{office}/attendance/{id}";
  const std::vector<std::string> problems = {
      "project.not_found",       "attendance.not_found", "attendance.title_missing",
      "attendance.name_missing", "attendance.too_many",  "attendance.activity_unknown",
      "attendance.stale",        "attendance.counted",   "attendance.scan_unknown"};
  router
      .add<Nothing, RegisterRows>(Method::get, of_project, read_reports, {"project.not_found"},
                                  [](Request& r) -> Result<RegisterRows> {
                                    const auto id = TRY(r.record<projects::ProjectId>());
                                    auto& context = r.context();
                                    return context.db.read([&](db::Tx& tx) {
                                      return list_registers(tx, context.actor, id);
                                    });
                                  })
      .says("Sign-in sheets of a project");
  router.add<wire::EditRegister, wire::RegisterView>(
      Method::post, of_project, write_reports, problems,
      [](Request& r, wire::EditRegister in) -> Result<Reply<wire::RegisterView>> {
        const auto project = TRY(r.record<projects::ProjectId>());
        const auto id = TRY(start_register(r.context(), project, std::move(in.content)));
        return reply(r.context(), id, 201);
      });
  router.add<Nothing, wire::RegisterView>(Method::get, one, read_reports, problems,
                                          [](Request& r) -> Result<Reply<wire::RegisterView>> {
                                            return reply(r.context(), TRY(r.record<RegisterId>()));
                                          });
  router.add<wire::EditRegister, wire::RegisterView>(
      Method::put, one, write_reports, problems,
      [](Request& r, wire::EditRegister in) -> Result<Reply<wire::RegisterView>> {
        const auto id = TRY(r.record<RegisterId>());
        const auto version = TRY(r.expected_version());
        const auto done = edit_register(r.context(), id, std::move(in.content), version);
        if (done.has_error())
          return with_current(done.error(), [&] { return reply(r.context(), id); });
        return reply(r.context(), id);
      });
  router.add<Nothing, Nothing>(Method::del, one, write_reports, problems,
                               [](Request& r) -> Result<Nothing> {
                                 const auto id = TRY(r.record<RegisterId>());
                                 TRY(remove_register(r.context(), id));
                                 return Nothing{};
                               });
  router
      .add<wire::PastedPeople, wire::People>(
          Method::post, "/offices/{office}/attendance-rows", write_reports,
          {"sheet.not_csv", "sheet.too_large"},
          [](Request& r, const wire::PastedPeople& in) -> Result<wire::People> {
            TRY(check_writer(r));
            const auto people = TRY(read_pasted(in.text));
            return to_wire(people);
          })
      .says("People read from pasted text; stores nothing");
  router
      .add_upload<wire::People>("/offices/{office}/attendance-file", write_reports, 8U << 20,
                                {"sheet.not_csv", "sheet.not_xlsx", "sheet.too_large"}, read_upload)
      .says("People read from an XLSX or CSV file; stores nothing");
}

std::vector<std::string> allowed(db::Tx& tx, const Context& context, const ResultRecord& report) {
  std::vector<std::string> may;
  const auto& actor = context.actor;
  const bool writes = people::may(tx, actor, write_reports, ref(report.id));
  if (writes && is_editable(report.status)) may.push_back("edit");
  if (may_sign_result(tx, actor, report, context.clock.today())) {
    may.push_back("sign");
    if (*report.next_step > 0) may.push_back("send_back");
  }
  if (writes && report.next_step) may.push_back("record_paper");
  return may;
}

Result<Reply<wire::ResultReport>> reply_result(Context& context, ResultId id, int status = 200) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::ResultReport>> {
    auto view = TRY(get_result(tx, context.actor, id));
    const auto& r = view.record;
    wire::ResultReport out{.id = id.uuid,
                           .project_id = r.project,
                           .office = id.office,
                           .project_code = r.project_code,
                           .project_title = r.project_title,
                           .fiscal_year = r.fiscal_year,
                           .status = r.status,
                           .version = r.version,
                           .round = r.round,
                           .sha256 = r.sha256,
                           .content = std::move(view.content),
                           .figures = std::move(view.figures),
                           .fixed = r.figures.has_value(),
                           .findings = std::move(view.findings),
                           .steps = r.steps,
                           .next_step = r.next_step,
                           .may = allowed(tx, context, r)};
    for (const auto& s : view.signatures)
      out.signatures.push_back({s.round, s.step, s.decision, s.person_name, s.position,
                                s.acting_phrase, s.role, s.at, s.paper_date, s.paper_file,
                                s.reason});
    return Reply<wire::ResultReport>{
        .value = std::move(out), .version = r.version, .status = status};
  });
}

void add_series_route(http::Router& router) {
  router
      .add<Nothing, Series>(Method::get, "/offices/{office}/projects/{id}/indicators", read_reports,
                            {"project.not_found"},
                            [](Request& r) -> Result<Series> {
                              const auto project = TRY(r.record<projects::ProjectId>());
                              auto& context = r.context();
                              return context.db.read([&](db::Tx& tx) {
                                return read_series(tx, context.actor, project);
                              });
                            })
      .says("What was measured of the project's indicators, each value with its base and source");
}

void add_result_routes(http::Router& router) {
  const std::string of_project = "/offices/{office}/projects/{id}/result",
                    one = "/offices/{office}/results/{id}";
  router.add<Nothing, wire::ResultReport>(
      Method::get, of_project, read_reports, {"result.not_found"},
      [](Request& r) -> Result<Reply<wire::ResultReport>> {
        const auto project = TRY(r.record<projects::ProjectId>());
        auto& context = r.context();
        const auto id = context.db.read([&](db::Tx& tx) -> Result<ResultId> {
          TRY(people::require_on(tx, context.actor, read_reports, projects::ref(project)));
          if (const auto found = find_result(tx, project)) return *found;
          return Problem{Kind::not_found, "result.not_found"};
        });
        const auto found = TRY(id);
        return reply_result(context, found);
      });
  router
      .add<Nothing, Outcomes>(Method::get, "/offices/{office}/projects/{id}/outcomes", read_reports,
                              {"project.not_found"},
                              [](Request& r) -> Result<Outcomes> {
                                const auto project = TRY(r.record<projects::ProjectId>());
                                auto& context = r.context();
                                return context.db.read([&](db::Tx& tx) {
                                  return list_outcomes(tx, context.actor, project);
                                });
                              })
      .says("What became of a project's indicators so far");
  router.add<Nothing, wire::ResultReport>(
      Method::post, of_project, write_reports, {"project.not_found", "result.project_not_at_work"},
      [](Request& r) -> Result<Reply<wire::ResultReport>> {
        const auto project = TRY(r.record<projects::ProjectId>());
        const auto id = TRY(begin_result(r.context(), project));
        return reply_result(r.context(), id, 201);
      });
  router.add<Nothing, wire::ResultReport>(Method::get, one, read_reports, {"result.not_found"},
                                          [](Request& r) -> Result<Reply<wire::ResultReport>> {
                                            return reply_result(r.context(),
                                                                TRY(r.record<ResultId>()));
                                          });
  router.add<wire::EditResult, wire::ResultReport>(
      Method::put, one, write_reports,
      {"result.not_found", "result.stale", "result.not_editable", "result.photos"},
      [](Request& r, wire::EditResult in) -> Result<Reply<wire::ResultReport>> {
        const auto id = TRY(r.record<ResultId>());
        const auto version = TRY(r.expected_version());
        const auto done = edit_result(r.context(), id, std::move(in.content), version);
        if (done.has_error())
          return with_current(done.error(), [&] { return reply_result(r.context(), id); });
        return reply_result(r.context(), id);
      });
  router.add<projects::DecisionRequest, wire::ResultReport>(
      Method::post, one + "/signatures", std::nullopt,
      {"result.not_found", "result.not_signable", "result.content_changed", "result.findings",
       "result.first_step_signs_only", "result.reason_missing", "project.result_too_early",
       "people.not_the_signer", "people.person_not_found", "project.paper_date"},
      [](Request& r, const projects::DecisionRequest& in) -> Result<Reply<wire::ResultReport>> {
        const auto id = TRY(r.record<ResultId>());
        TRY(decide_result(r.context(), id, in));
        return reply_result(r.context(), id);
      });
}

}  // namespace

void add_closing_routes(http::Router& router) {
  add_register_routes(router);
  add_result_routes(router);
  add_series_route(router);
}

}  // namespace ruam::progress
