#include <algorithm>

#include "cycle/room.hpp"
#include "people/access.hpp"
#include "platform/http/router.hpp"

namespace ruam::cycle {
namespace {

Result<WaitingQuery> query_of(const http::Request& request) {
  const auto limit = TRY(request.query_as<int>("limit"));
  return WaitingQuery{request.query("after").value_or(""),
                      static_cast<std::size_t>(std::clamp(limit.value_or(50), 1, 200)),
                      preferred_language(request.header("accept-language").value_or(""))};
}

}  // namespace

void add_routes(http::Router& router, Waiting waiting) {
  router
      .add<http::Nothing, WaitingPage>(
          http::Method::get, "/offices/{office}/waiting", read_permission, {},
          [waiting](http::Request& request) -> Result<WaitingPage> {
            const auto office = TRY(request.office());
            const auto query = TRY(query_of(request));
            return request.context().db.read([&](db::Tx& tx) -> Result<WaitingPage> {
              TRY(people::require(tx, request.actor(), read_permission, office));
              return page_of(sorted(waiting(tx, request.actor(), office)), query);
            });
          })
      .says("What waits for the reader in this office, most urgent first")
      .reads("after", "Cursor")
      .reads("limit", "1 to 200, 50 when not said");
}

}  // namespace ruam::cycle
