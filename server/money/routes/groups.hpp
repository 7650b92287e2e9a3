#pragma once

#include "money/actions.hpp"
#include "people/access.hpp"
#include "platform/db/db.hpp"
#include "platform/http/router.hpp"

/// The room's routes by what they are about; room.hpp adds them all.
namespace ruam::money {

/// f(tx) for those who may read the office's money.
template <class F>
auto read_of(http::Request& request, OfficeId office, F f)
    -> Result<std::invoke_result_t<F, db::Tx&>> {
  return request.context().db.read([&](db::Tx& tx) -> Result<std::invoke_result_t<F, db::Tx&>> {
    TRY(people::require(tx, request.actor(), read_permission, office));
    return f(tx);
  });
}

/// Settings, requests for a second person, explanations.
void add_desk_routes(http::Router& router);
/// Consolidated figures, what was passed on, the register of transfers.
void add_whole_routes(http::Router& router);
/// The spending plan and the year that came of it.
void add_plan_routes(http::Router& router);
/// Totals of other systems beside the ledger.
void add_stated_routes(http::Router& router);
/// What is carried over is opened in the next year.
void add_carry_routes(http::Router& router);

}  // namespace ruam::money
