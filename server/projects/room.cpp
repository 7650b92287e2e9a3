#include "projects/room.hpp"

#include "people/roles.hpp"
#include "people/signature_picture.hpp"
#include "platform/jobs.hpp"
#include "projects/book.hpp"
#include "projects/project.hpp"
#include "projects/queries.hpp"
#include "projects/store.hpp"

namespace ruam::projects {
namespace {

/// Pictures that an erased person had put to signatures; issued documents stay as they are.
Result<boost::json::value> forget_pictures(Context& context, const jobs::Event& event,
                                           jobs::Progress&) {
  const auto done = context.db.write([&](db::Tx& tx) -> Result<void> {
    Store{tx}.remove_pictures(event.about.uuid);
    return {};
  });
  TRY(done);
  return boost::json::value{};
}

}  // namespace

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
      .reactions =
          [] {
            return std::vector<jobs::Reaction>{{people::person_erased, forget_pictures}};
          },
      .kinds = {project_kind, book_kind},
      .describe = describe,
      .waiting = [](db::Tx& tx, const Actor& actor,
                    OfficeId office) { return waiting(tx, actor, office, SystemClock{}.today()); },
      .recounts = {{"project_signature", recount_signature},
                   {"project_withdrawal", recount_withdrawal}},
      .verify = [](db::Tx& tx, const Config&) { return verify_contents(tx); }};
}

}  // namespace ruam::projects
