#include "catalog/room.hpp"

#include "catalog/actions.hpp"
#include "people/roles.hpp"

namespace ruam::catalog {

Room room() {
  using namespace people::role;
  return {.name = "catalog",
          .permissions = {{read_permission, people::staff_roles()},
                          {write_permission,
                           {system_admin, office_head, deputy_head, planner, finance_officer}}},
          .add_routes = add_routes,
          .kinds = {"catalog_item"},
          .describe = describe};
}

}  // namespace ruam::catalog
