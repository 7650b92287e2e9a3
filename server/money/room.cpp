#include "money/room.hpp"

#include "money/actions.hpp"
#include "money/desk.hpp"
#include "money/imports/kinds.hpp"
#include "money/queries.hpp"
#include "people/roles.hpp"

namespace ruam::money {

Room room() {
  using namespace people::role;
  return {
      .name = "money",
      .permissions = {{read_permission, people::staff_roles()},
                      {write_permission, {finance_officer, planner}},
                      {approve_permission,
                       {office_head, deputy_head, division_head, finance_officer}},
                      {settings_permission, {office_head, deputy_head}}},
      .add_routes = add_routes,
      .kinds = {"money_source", "money_line", "money_request", "money_stated"},
      .describe = describe,
      .waiting = [](db::Tx& tx, const Actor& actor,
                    OfficeId office) { return waiting(tx, actor, office, SystemClock{}.today()); },
      .recounts = {{"money_line", recount_line}},
      .verify = [](db::Tx& tx, const Config&) { return verify_totals(tx); },
      .imports = import_kinds};
}

}  // namespace ruam::money
