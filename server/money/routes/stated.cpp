#include "money/routes/groups.hpp"
#include "money/stated/actions.hpp"
#include "money/stated/wire.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::money {
namespace {

Result<http::Reply<StatedDetail>> stated_reply(http::Request& request, StatedId id) {
  auto record = TRY(request.context().db.read([&](db::Tx& tx) -> Result<StatedRecord> {
    TRY(people::require(tx, request.actor(), read_permission, id.office));
    return read_stated(tx, id);
  }));
  return http::Reply<StatedDetail>{std::move(record.detail), record.version, 200};
}

}  // namespace

void add_stated_routes(http::Router& router) {
  router
      .add<http::Nothing, wire::StatedList>(
          http::Method::get, "/offices/{office}/money/reconciliation", read_permission, {},
          [](http::Request& request) -> Result<wire::StatedList> {
            const auto office = TRY(request.office());
            const auto asked = TRY(request.query_as<int>("fiscal_year"));
            const auto year = asked.value_or(thai::fiscal_year(request.context().clock.today()).be);
            auto rows = TRY(read_of(request, office,
                                    [&](db::Tx& tx) { return list_stated(tx, office, year); }));
            return wire::StatedList{std::move(rows)};
          })
      .reads("fiscal_year", "Buddhist era; this year when not said");
  router.add<http::Nothing, StatedDetail>(
      http::Method::get, "/offices/{office}/money/reconciliation/{id}", read_permission,
      {"money.stated_not_found"}, [](http::Request& request) -> Result<http::Reply<StatedDetail>> {
        return stated_reply(request, TRY(request.record<StatedId>()));
      });
  router.add<wire::Reconciliation, StatedDetail>(
      http::Method::put, "/offices/{office}/money/reconciliation/{id}", write_permission,
      {"money.stated_not_found", "money.stale", "money.gaps_invalid", "money.matched_elsewhere"},
      [](http::Request& request, wire::Reconciliation body) -> Result<http::Reply<StatedDetail>> {
        const auto id = TRY(request.record<StatedId>());
        const auto version = TRY(request.expected_version());
        TRY(reconcile(request.context(), id, std::move(body.gaps), version));
        return stated_reply(request, id);
      });
}

}  // namespace ruam::money
