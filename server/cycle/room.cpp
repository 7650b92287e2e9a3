#include "cycle/room.hpp"

#include "people/roles.hpp"

namespace ruam::cycle {

Room room(Waiting waiting) {
  const auto roles = people::all_roles();
  return {.name = "cycle",
          .permissions = {{read_permission, {roles.begin(), roles.end()}}},
          .add_routes = [waiting](http::Router& router) { add_routes(router, waiting); }};
}

}  // namespace ruam::cycle
