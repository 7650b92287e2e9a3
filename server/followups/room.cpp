#include "followups/room.hpp"

#include "followups/followup.hpp"
#include "followups/queries.hpp"
#include "people/roles.hpp"
#include "platform/jobs.hpp"

namespace ruam::followups {

Room room(Describe describe_record) {
  namespace role = people::role;
  const std::vector<std::string_view> writers = {
      role::planner,     role::project_owner, role::division_head, role::deputy_head,
      role::office_head, role::secretariat,   role::supervisor};
  const std::vector<std::string_view> deciders = {role::planner, role::division_head,
                                                  role::deputy_head, role::office_head};
  const std::vector<std::string_view> confirmers = {
      role::planner, role::secretariat, role::division_head, role::deputy_head, role::office_head};
  return {.name = "followups",
          .permissions = {{read_followups, people::staff_roles()},
                          {write_followups, writers},
                          {decide_followups, deciders},
                          {confirm_followups, confirmers}},
          .add_routes = [describe_record = std::move(describe_record)](
                            http::Router& router) { add_routes(router, describe_record); },
          .kinds = {followup_kind},
          .describe = describe,
          .waiting = waiting};
}

}  // namespace ruam::followups
