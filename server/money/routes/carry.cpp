#include "money/carry.hpp"

#include "money/queries.hpp"
#include "money/routes/groups.hpp"
#include "money/wire.hpp"

namespace ruam::money {

void add_carry_routes(http::Router& router) {
  router
      .add<wire::Acceptance, LineRow>(
          http::Method::post, "/offices/{office}/money/lines/{id}/opening", write_permission,
          {"money.line_not_found", "money.line_invalid", "money.not_carried",
           "money.opened_already", "money.not_next_year"},
          [](http::Request& request, const wire::Acceptance& body) -> Result<http::Reply<LineRow>> {
            const auto id = TRY(request.record<LineId>());
            const auto made = TRY(open_carried(request.context(), id, body.date));
            auto row =
                TRY(request.context().db.read([&](db::Tx& tx) { return get_line(tx, made); }));
            return http::Reply<LineRow>{.value = std::move(row), .status = 201};
          })
      .answers(201);
}

}  // namespace ruam::money
