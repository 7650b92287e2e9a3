#include "money/plan.hpp"

#include "money/routes/groups.hpp"
#include "money/store.hpp"
#include "money/wire.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::money {
namespace {

using http::Method;
using http::Nothing;
using http::Request;

/// Refuses: money.bad_year.
Result<int> planned_year(const Request& request) {
  const auto year = TRY(request.query_as<int>("fiscal_year")).value_or(0);
  if (year < 2500 || year > 2700)
    return Problem{Kind::invalid, "money.bad_year", {}, {{"?fiscal_year", "money.bad_year"}}};
  return year;
}

Result<http::Reply<wire::PlanView>> plan_reply(Request& request, OfficeId office, int year) {
  const auto plan =
      TRY(read_of(request, office, [&](db::Tx& tx) { return Store{tx}.get_plan(office, year); }));
  return http::Reply<wire::PlanView>{
      {plan.fiscal_year, plan.version, plan.content.rows}, plan.version, 200};
}

}  // namespace

void add_plan_routes(http::Router& router) {
  router
      .add<Nothing, wire::PlanView>(Method::get, "/offices/{office}/money/plan", read_permission,
                                    {"money.bad_year"},
                                    [](Request& request) -> Result<http::Reply<wire::PlanView>> {
                                      const auto office = TRY(request.office());
                                      const auto year = TRY(planned_year(request));
                                      return plan_reply(request, office, year);
                                    })
      .reads("fiscal_year", "Buddhist era");
  router
      .add<wire::PlanWrite, wire::PlanView>(
          Method::put, "/offices/{office}/money/plan", write_permission,
          {"money.bad_year", "money.plan_invalid", "money.stale", "money.reason_missing"},
          [](Request& request, wire::PlanWrite body) -> Result<http::Reply<wire::PlanView>> {
            const auto office = TRY(request.office());
            const auto year = TRY(planned_year(request));
            const auto version = TRY(request.expected_version());
            const PlanRecord plan{year, version, {std::move(body.rows)}};
            TRY(write_plan(request.context(), office, plan, body.reason.value_or("")));
            return plan_reply(request, office, year);
          })
      .reads("fiscal_year", "Buddhist era");
  router
      .add<Nothing, wire::Revisions>(
          Method::get, "/offices/{office}/money/plan/revisions", read_permission,
          {"money.bad_year"},
          [](Request& request) -> Result<wire::Revisions> {
            const auto office = TRY(request.office());
            const auto year = TRY(planned_year(request));
            const auto all = TRY(read_of(request, office, [&](db::Tx& tx) {
              return Store{tx}.list_revisions(office, year);
            }));
            wire::Revisions out;
            for (const auto& one : all)
              out.rows.push_back({one.version, one.content.rows, one.reason, one.by_name, one.at});
            return out;
          })
      .reads("fiscal_year", "Buddhist era");
  router
      .add<Nothing, OfficeYear>(Method::get, "/offices/{office}/money/year", read_permission,
                                {"money.bad_year"},
                                [](Request& request) -> Result<OfficeYear> {
                                  const auto office = TRY(request.office());
                                  const auto year = TRY(planned_year(request));
                                  const auto today = request.context().clock.today();
                                  return read_of(request, office, [&](db::Tx& tx) {
                                    return read_year(tx, office, {year, today});
                                  });
                                })
      .reads("fiscal_year", "Buddhist era");
}

}  // namespace ruam::money
