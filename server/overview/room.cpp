#include "overview/room.hpp"

#include "overview/matrix.hpp"
#include "people/roles.hpp"

namespace ruam::overview {

Room room() {
  return {.name = "overview",
          .permissions = {{read_overview, people::staff_roles()}},
          .add_routes = add_routes};
}

}  // namespace ruam::overview
