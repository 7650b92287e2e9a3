#include "cycle/room.hpp"

#include "cycle/jobs.hpp"
#include "cycle/queries.hpp"
#include "people/roles.hpp"

namespace ruam::cycle {

Room room(Waiting others) {
  namespace role = people::role;
  const auto everybody = people::all_roles();
  auto workers = people::staff_roles();
  workers.insert(workers.end(), {role::school_user, role::partner});
  const auto waiting_all = merged({std::move(others), waiting});
  return {.name = "cycle",
          .permissions = {{read_permission, {everybody.begin(), everybody.end()}},
                          {read_year, workers},
                          {write_year,
                           {role::system_admin, role::office_head, role::deputy_head, role::planner,
                            role::secretariat}}},
          .add_routes = [waiting_all](http::Router& router) { add_routes(router, waiting_all); },
          .reactions =
              [] {
                return std::vector{jobs::Reaction{jobs::day_began, remind_by_calendar}};
              },
          .kinds = {"duty"},
          .describe = describe};
}

}  // namespace ruam::cycle
