#include "projects/room.hpp"

#include "people/roles.hpp"
#include "platform/jobs.hpp"
#include "projects/book.hpp"
#include "projects/project.hpp"
#include "projects/queries.hpp"

namespace ruam::projects {

Room room() {
  namespace role = people::role;
  const std::vector<std::string_view> writers = {role::planner, role::project_owner,
                                                 role::division_head, role::secretariat};
  const std::vector<std::string_view> signers{signing_roles().begin(), signing_roles().end()};
  return {
      .name = "projects",
      .permissions = {{read_projects, people::staff_roles()},
                      {write_projects, writers},
                      {sign_projects, signers},
                      {run_projects, {role::planner, role::project_owner, role::office_head}},
                      {set_signers, {role::planner, role::office_head, role::system_admin}}},
      .add_routes = add_routes,
      .kinds = {project_kind, book_kind},
      .describe = describe,
      .waiting = [](db::Tx& tx, const Actor& actor,
                    OfficeId office) { return waiting(tx, actor, office, SystemClock{}.today()); },
      .recounts = {{"project_signature", recount_signature},
                   {"project_withdrawal", recount_withdrawal}},
      .verify = [](db::Tx& tx, const Config&) { return verify_contents(tx); }};
}

}  // namespace ruam::projects
