#include "people/access.hpp"
#include "platform/http/router.hpp"
#include "platform/json/json.hpp"
#include "progress/actions.hpp"
#include "progress/room.hpp"
#include "progress/routes/closing.hpp"
#include "progress/wire.hpp"

namespace ruam::progress {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

std::vector<std::string> allowed(db::Tx& tx, const Actor& actor, const Record& r) {
  std::vector<std::string> may;
  const auto has = [&](Permission permission) {
    return people::require_on(tx, actor, permission, ref(r.id)).has_value();
  };
  if (is_editable(r.status) && has(write_reports)) may.push_back("edit");
  const auto leads = [&](Permission permission) {  // not a guest's
    return people::require(tx, actor, permission, r.id.office).has_value();
  };
  if (r.status == Status::drafted && leads(check_reports)) may.push_back("check");
  if (r.status == Status::checked && leads(check_reports)) may.push_back("take_back");
  if (r.status == Status::checked && leads(submit_reports)) may.push_back("submit");
  if (r.status == Status::submitted &&
      people::require(tx, actor, receive_reports, r.receiver).has_value())
    may.insert(may.end(), {"accept", "return"});
  return may;
}

Result<Reply<wire::Report>> reply(Context& context, ReportId id, int status = 200) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Report>> {
    auto r = TRY(get(tx, context.actor, id));
    wire::Report out{
        .id = id.uuid,
        .office = id.office,
        .project_id = r.project,
        .project_code = r.project_code,
        .project_title = r.project_title,
        .project_status = r.project_status,
        .fiscal_year = r.fiscal_year,
        .quarter = r.quarter,
        .status = status_on(r.status, r.fiscal_year, r.quarter, context.clock.today()),
        .due_on = r.due_on,
        .version = r.version,
        .sha256 = r.sha256,
        .carried = {r.carried},
        .content = {r.content},
        .money = money_of(tx, r),
        .findings = {r.findings},
        .receipts = Store{tx}.list_receipts(id),
        .reporter = {r.reporter.name, r.reporter.position, r.reporter.phone, r.reporter.email},
        .submitted_on = r.submitted_on,
        .may = allowed(tx, context.actor, r)};
    return Reply<wire::Report>{.value = std::move(out), .version = r.version, .status = status};
  });
}

Result<Filter> read_filter(const Request& request) {
  Filter filter;
  filter.fiscal_year = TRY(request.query_as<std::int64_t>("fiscal_year"));
  filter.quarter = TRY(request.query_as<std::int64_t>("quarter"));
  filter.status = TRY(request.query_as<Status>("status"));
  filter.project = TRY(request.query_as<Uuid>("project"));
  return filter;
}

template <class List>
auto list_route(List list) {
  return [list](Request& request) -> Result<Rows> {
    const auto office = TRY(request.office());
    const auto filter = TRY(read_filter(request));
    auto& context = request.context();
    return context.db.read([&](db::Tx& tx) { return list(tx, context, office, filter); });
  };
}

Result<Reply<wire::Report>> save(Request& request, wire::EditReport in) {
  const auto id = TRY(request.record<ReportId>());
  auto& context = request.context();
  const auto done = edit(context, id, std::move(in.content), TRY(request.expected_version()));
  if (done.has_value()) return reply(context, id);
  auto problem = done.error();
  if (problem.kind == Kind::stale)
    if (const auto now = reply(context, id); now.has_value())
      problem.details["current"] = json::write(now.value().value);
  return problem;
}

}  // namespace

void add_routes(http::Router& router) {
  add_closing_routes(router);
  const std::string all = "/offices/{office}/reports", one = all + "/{id}";
  router.add<Nothing, Rows>(Method::get, all, read_reports, {}, list_route(list))
      .says("Quarterly reports of an office");
  router
      .add<Nothing, Rows>(Method::get, "/offices/{office}/received-reports", receive_reports, {},
                          list_route(list_received))
      .says("Reports that offices below have submitted");
  router.add<NewReport, wire::Report>(
      Method::post, "/offices/{office}/projects/{id}/reports", write_reports,
      {"project.not_found", "report.quarter", "report.project_not_in_force"},
      [](Request& r, NewReport in) -> Result<Reply<wire::Report>> {
        const auto project = TRY(r.record<projects::ProjectId>());
        return reply(r.context(), TRY(open(r.context(), project, in)), 201);
      });
  router.add<wire::OpenRound, wire::OpenedRound>(
      Method::post, "/offices/{office}/report-rounds", write_reports,
      {"project.not_found", "report.project_not_in_force"},
      [](Request& r, wire::OpenRound in) -> Result<wire::OpenedRound> {
        const auto office = TRY(r.office());
        return wire::OpenedRound{TRY(open_round(r.context(), office, in.day))};
      });
  router.add<Nothing, wire::Report>(Method::get, one, std::nullopt, {"report.not_found"},
                                    [](Request& r) -> Result<Reply<wire::Report>> {
                                      return reply(r.context(), TRY(r.record<ReportId>()));
                                    });
  router.add<wire::EditReport, wire::Report>(
      Method::put, one, write_reports,
      {"report.not_found", "report.stale", "report.not_editable", "report.photos"}, save);
  router.add<wire::MoveReport, wire::Report>(
      Method::post, one + "/status", std::nullopt,
      {"report.not_found", "report.no_such_move", "report.findings", "report.reason_missing"},
      [](Request& r, const wire::MoveReport& in) -> Result<Reply<wire::Report>> {
        const auto id = TRY(r.record<ReportId>());
        TRY(move(r.context(), id, in.to, in.reason));
        return reply(r.context(), id);
      });
}

}  // namespace ruam::progress
