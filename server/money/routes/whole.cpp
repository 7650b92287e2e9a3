#include "money/consolidated.hpp"
#include "money/routes/groups.hpp"
#include "money/wire.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::money {
namespace {

using http::Method;
using http::Nothing;
using http::Request;

/// The fiscal year asked for, or today's.
Result<int> year_of(const Request& request, const Clock& clock) {
  const auto year = TRY(request.query_as<int>("fiscal_year"));
  return year.value_or(thai::fiscal_year(clock.today()).be);
}

}  // namespace

void add_whole_routes(http::Router& router) {
  router
      .add<Nothing, Whole>(Method::get, "/offices/{office}/money/whole", read_permission, {},
                           [](Request& request) -> Result<Whole> {
                             const auto office = TRY(request.office());
                             const auto year = TRY(year_of(request, request.context().clock));
                             return read_of(request, office, [&](db::Tx& tx) {
                               return read_whole(tx, office, year);
                             });
                           })
      .reads("fiscal_year", "Buddhist era; this year when not said");
  router
      .add<Nothing, wire::Transfers>(
          Method::get, "/offices/{office}/money/transfers", read_permission, {},
          [](Request& request) -> Result<wire::Transfers> {
            const auto office = TRY(request.office());
            const auto year = TRY(year_of(request, request.context().clock));
            const auto today = request.context().clock.today();
            auto rows = TRY(read_of(request, office, [&](db::Tx& tx) {
              return list_transfers(tx, office, year, today);
            }));
            return wire::Transfers{std::move(rows)};
          })
      .reads("fiscal_year", "Buddhist era; this year when not said");
  router.add<Nothing, wire::PassedOnList>(
      Method::get, "/offices/{office}/money/sources/{id}/passed-on", read_permission,
      {"money.source_not_found"}, [](Request& request) -> Result<wire::PassedOnList> {
        const auto id = TRY(request.record<SourceId>());
        auto& database = request.context().db;
        auto rows = TRY(database.read([&](db::Tx& tx) -> Result<std::vector<PassedOn>> {
          TRY(people::require(tx, request.actor(), read_permission, id.office));
          return list_passed_on(tx, id);
        }));
        return wire::PassedOnList{std::move(rows)};
      });
}

}  // namespace ruam::money
