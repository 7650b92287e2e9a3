#include "platform/history.hpp"

#include "people/record.hpp"
#include "people/routes/into.hpp"
#include "people/routes/parts.hpp"

namespace ruam::people::routes {
namespace {

using http::Method, http::Nothing, http::Request;

/// To somebody who may not read the record, it is as if there were none.
Result<void> check_visible(db::Tx& tx, const Actor& actor, const Ref& record,
                           const Describe& describe) {
  if (!actor.is_signed_in()) return Problem{Kind::unauthenticated, "unauthenticated"};
  const auto described = describe(tx, actor, std::span(&record, 1));
  if (!described.empty() && !described.front().hidden) return {};
  return Problem{Kind::not_found, "people.record_not_found"};
}

}  // namespace

void add_history(http::Router& router, const Describe& describe) {
  router
      .add<Nothing, wire::History>(
          Method::get, "/offices/{office}/history", std::nullopt, {"people.record_not_found"},
          [describe](Request& request) -> Result<wire::History> {
            const Ref record{TRY(request.office()), request.query("kind").value_or(""),
                             TRY(request.query_as<Uuid>("id")).value_or(Uuid{})};
            return request.context().db.read([&](db::Tx& tx) -> Result<wire::History> {
              TRY(check_visible(tx, request.actor(), record, describe));
              wire::History page;
              for (auto& entry : history::list(tx, record))
                page.rows.push_back({entry.version, entry.at, std::move(entry.name),
                                     std::move(entry.role), std::move(entry.action),
                                     std::move(entry.reason), std::move(entry.diff)});
              return page;
            });
          })
      .says("Who changed a record, when, how and why; newest first")
      .reads("kind", "kind of the record")
      .reads("id", "its id");
}

}  // namespace ruam::people::routes
