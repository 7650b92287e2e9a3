#include "progress/room.hpp"

#include "people/roles.hpp"
#include "platform/jobs.hpp"
#include "progress/jobs.hpp"
#include "progress/queries.hpp"
#include "progress/report.hpp"

namespace ruam::progress {

Room room() {
  namespace role = people::role;
  const std::vector<std::string_view> writers = {role::planner, role::project_owner,
                                                 role::division_head, role::secretariat};
  const std::vector<std::string_view> heads = {role::planner, role::deputy_head, role::office_head};
  return {.name = "progress",
          .permissions = {{read_reports, people::staff_roles()},
                          {write_reports, writers},
                          {check_reports, {role::planner}},
                          {submit_reports, heads},
                          {receive_reports, {role::planner}}},
          .add_routes = add_routes,
          .reactions =
              [] {
                return std::vector{jobs::Reaction{jobs::day_began, open_by_calendar}};
              },
          .kinds = {report_kind},
          .describe = describe,
          .waiting = waiting,
          .recounts = {{"report_receipt", recount_receipt}},
          .verify = [](db::Tx& tx, const Config&) { return verify_contents(tx); }};
}

}  // namespace ruam::progress
