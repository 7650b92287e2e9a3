#include "intake/room.hpp"

#include "intake/actions.hpp"
#include "intake/queries.hpp"
#include "people/roles.hpp"

namespace ruam::intake {

Room room(Describe describe_record) {
  namespace role = people::role;
  return {.name = "intake",
          .permissions = {{read_intake, {role::planner, role::supervisor}},
                          {write_intake, {role::planner, role::supervisor}}},
          .add_routes = [describe_record = std::move(describe_record)](
                            http::Router& router) { add_routes(router, describe_record); },
          .reactions =
              [] {
                return std::vector<jobs::Reaction>{{handed_in, read_handed_in}};
              },
          .kinds = {paper_kind},
          .describe = describe};
}

}  // namespace ruam::intake
