#include "money/room.hpp"

#include "money/actions.hpp"
#include "money/queries.hpp"
#include "people/roles.hpp"

namespace ruam::money {

Room room() {
  using namespace people::role;
  return {.name = "money",
          .permissions = {{read_permission, people::staff_roles()},
                          {write_permission, {finance_officer, planner}}},
          .add_routes = add_routes,
          .kinds = {"money_source", "money_line"},
          .describe = describe,
          .waiting = waiting,
          .recounts = {{"money_line", recount_line}},
          .verify = [](db::Tx& tx, const Config&) { return verify_totals(tx); }};
}

}  // namespace ruam::money
