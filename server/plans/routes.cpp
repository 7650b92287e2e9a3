#include "people/access.hpp"
#include "people/queries.hpp"
#include "plans/content_text.hpp"
#include "plans/export.hpp"
#include "plans/room.hpp"
#include "plans/routes/shared.hpp"
#include "platform/json/json.hpp"

namespace ruam::plans {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

Result<Filter> read_filter(const Request& request) {
  Filter filter;
  filter.text = request.query("q").value_or("");
  filter.status = TRY(request.query_as<Status>("status"));
  filter.year = TRY(request.query_as<std::int64_t>("year"));
  filter.sort = TRY(request.query_as<Sort>("sort")).value_or(Sort::years);
  filter.limit = TRY(request.query_as<int>("limit")).value_or(50);
  filter.after = request.query("after").value_or("");
  return filter;
}

Result<Page> read_list(Request& request) {
  const auto office = TRY(request.office());
  const auto filter = TRY(read_filter(request));
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) { return list(tx, context.actor, office, filter); });
}

Result<http::FileReply> export_list(Request& request, ExportFormat format) {
  const auto office = TRY(request.office());
  auto filter = TRY(read_filter(request));
  filter.limit = 500;
  filter.after.clear();
  auto& context = request.context();
  const auto page =
      context.db.read([&](db::Tx& tx) { return list(tx, context.actor, office, filter); });
  TRY(page);
  return export_rows(page->rows, format);
}

Result<wire::Checked> check(Request& request, wire::EditPlan in) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  const auto ready = TRY(prepare(std::move(in.content), in.years));
  return context.db.read([&](db::Tx& tx) -> Result<wire::Checked> {
    TRY(people::require(tx, context.actor, write_plans, office));
    return wire::Checked{
        to_notes(ready.gaps),
        to_notes(list_link_warnings(tx, office, ready.content, ready.years, context.clock.today())),
        numbers(ready.content)};
  });
}

Result<Reply<wire::Plan>> save(Request& request, wire::EditPlan in) {
  const auto id = TRY(request.record<PlanId>());
  const auto version = TRY(request.expected_version());
  auto& context = request.context();
  const auto done = edit(context, id, in.years, std::move(in.content), version);
  if (done.has_value()) return reply(context, id);
  auto problem = done.error();
  if (problem.kind == Kind::stale)
    if (const auto now = reply(context, id); now.has_value())
      problem.details["current"] = json::write(now.value().value);
  return problem;
}

Result<wire::NodeChoices> read_nodes(Request& request) {
  const auto office = TRY(request.office());
  const auto year = TRY(request.query_as<std::int64_t>("fiscal_year"));
  const auto text = request.query("q").value_or("");
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::NodeChoices> {
    TRY(people::require(tx, context.actor, read_plans, office));
    wire::NodeChoices out;
    std::set<OfficeId> ids;
    const auto found = search_nodes(tx, office, text, year, context.clock.today());
    for (const auto& one : found) ids.insert(one.office);
    auto names = name_offices(tx, ids);
    for (const auto& one : found)
      out.rows.push_back({one.office, names[one.office].short_th, one.plan, one.node, one.plan_code,
                          one.plan_title, one.years, one.status, one.kind, one.number, one.text});
    return out;
  });
}

Result<wire::Results> read_results(Request& request) {
  const auto id = TRY(request.record<PlanId>());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Results> {
    const auto plan = TRY(get(tx, context.actor, id));
    return wire::Results{list_results(tx, plan)};
  });
}

void add_list_routes(http::Router& router) {
  const std::string all = "/offices/{office}/plans";
  router.add<Nothing, Page>(Method::get, all, read_plans, {"list.cursor"}, read_list)
      .says("Plans of an office, filtered, sorted and paged");
  router.add_download(all + ".csv", read_plans, {},
                      [](Request& r) { return export_list(r, ExportFormat::csv); });
  router.add_download(all + ".xlsx", read_plans, {},
                      [](Request& r) { return export_list(r, ExportFormat::xlsx); });
  router.add<NewPlan, wire::Plan>(
      Method::post, all, write_plans,
      {"plan.name_missing", "plan.years", "plan.content", "plan.not_later", "plan.not_found"},
      [](Request& r, NewPlan in) -> Result<Reply<wire::Plan>> {
        const auto office = TRY(r.office());
        const auto id = TRY(create(r.context(), office, std::move(in)));
        return reply(r.context(), id, 201);
      });
  router
      .add<wire::EditPlan, wire::Checked>(Method::post, all + "/check", write_plans,
                                          {"plan.name_missing", "plan.years", "plan.content"},
                                          check)
      .says("What a content lacks, before it is saved");
  router
      .add<Nothing, wire::NodeChoices>(Method::get, "/offices/{office}/plan-nodes", read_plans, {},
                                       read_nodes)
      .says("Nodes in force that a project or another plan may name")
      .reads("q", "in number, words and the plan's name")
      .reads("fiscal_year", "in which the plan holds, B.E.");
}

void add_plan_routes(http::Router& router) {
  const std::string one = "/offices/{office}/plans/{id}";
  router.add<Nothing, wire::Plan>(Method::get, one, std::nullopt, {"plan.not_found"},
                                  [](Request& r) -> Result<Reply<wire::Plan>> {
                                    return reply(r.context(), TRY(r.record<PlanId>()));
                                  });
  router.add<wire::EditPlan, wire::Plan>(Method::put, one, write_plans,
                                         {"plan.not_found", "plan.stale", "plan.ended",
                                          "plan.name_missing", "plan.years", "plan.content"},
                                         save);
  router.add<Nothing, Nothing>(Method::del, one, write_plans,
                               {"plan.not_found", "plan.was_approved", "plan.has_successor"},
                               [](Request& r) -> Result<Nothing> {
                                 const auto id = TRY(r.record<PlanId>());
                                 TRY(remove(r.context(), id));
                                 return Nothing{};
                               });
  router.add<wire::ProposePlan, wire::Plan>(
      Method::post, one + "/proposal", write_plans,
      {"plan.not_found", "plan.content_changed", "plan.nothing_new", "plan.ended"},
      [](Request& r, const wire::ProposePlan& in) -> Result<Reply<wire::Plan>> {
        const auto id = TRY(r.record<PlanId>());
        TRY(propose(r.context(), id, in.content_sha256));
        return reply(r.context(), id);
      });
  router.add<ApprovePlan, wire::Plan>(
      Method::post, one + "/approval", approve_plans,
      {"plan.not_found", "plan.content_changed", "plan.nothing_new", "plan.ended",
       "plan.approved_on", "plan.approved_by", "plan.gaps", "people.not_the_signer",
       "files.not_found", "files.belongs_elsewhere"},
      [](Request& r, const ApprovePlan& in) -> Result<Reply<wire::Plan>> {
        const auto id = TRY(r.record<PlanId>());
        TRY(approve(r.context(), id, in));
        return reply(r.context(), id);
      });
  router.add<Nothing, wire::Plan>(Method::del, one + "/review", write_plans,
                                  {"plan.not_found", "plan.no_review"},
                                  [](Request& r) -> Result<Reply<wire::Plan>> {
                                    const auto id = TRY(r.record<PlanId>());
                                    TRY(discard_review(r.context(), id));
                                    return reply(r.context(), id);
                                  });
  router.add<EndPlan, wire::Plan>(
      Method::post, one + "/end", deploy_plans,
      {"plan.not_found", "plan.ended", "plan.not_approved", "plan.reason_missing", "plan.end_day"},
      [](Request& r, const EndPlan& in) -> Result<Reply<wire::Plan>> {
        const auto id = TRY(r.record<PlanId>());
        TRY(end(r.context(), id, in));
        return reply(r.context(), id);
      });
}

void add_result_routes(http::Router& router) {
  const std::string results = "/offices/{office}/plans/{id}/results";
  router
      .add<Nothing, wire::Results>(Method::get, results, std::nullopt, {"plan.not_found"},
                                   read_results)
      .says("What the plan's indicators reached, year by year");
  router.add<NewResult, wire::Results>(
      Method::post, results, deploy_plans,
      {"plan.not_found", "plan.not_approved", "plan.indicator_not_found", "plan.result_year",
       "indicator.count_missing", "indicator.count_negative", "indicator.bad_period"},
      [](Request& r, const NewResult& in) -> Result<wire::Results> {
        const auto id = TRY(r.record<PlanId>());
        TRY(record_result(r.context(), id, in));
        return read_results(r);
      });
}

}  // namespace

void add_routes(http::Router& router, const Describe& describe) {
  add_list_routes(router);
  add_plan_routes(router);
  add_edition_routes(router);
  add_result_routes(router);
  add_deployment_routes(router, describe);
}

}  // namespace ruam::plans
