#include "letters/room.hpp"

#include "letters/filing.hpp"
#include "letters/queries.hpp"
#include "people/roles.hpp"

namespace ruam::letters {

Room room(Describe describe) {
  namespace role = people::role;
  const std::vector<std::string_view> writers = {role::planner, role::project_owner,
                                                 role::division_head, role::secretariat};
  const std::vector<std::string_view> signers = {
      role::office_head,   role::deputy_head,     role::division_head, role::planner,
      role::project_owner, role::finance_officer, role::secretariat};
  return {
      .name = "letters",
      .permissions = {{read_letters, people::staff_roles()},
                      {write_letters, writers},
                      {sign_letters, signers},
                      {number_letters,
                       {role::secretariat, role::planner, role::division_head,
                        role::project_owner}},
                      {set_letterhead, {role::system_admin, role::office_head, role::secretariat}}},
      .add_routes =
          [describe = std::move(describe)](http::Router& router) { add_routes(router, describe); },
      .reactions =
          [] {
            return std::vector<jobs::Reaction>{{issued_topic, file_letter}};
          },
      .kinds = {letter_kind, letterhead_kind, bundle_kind},
      .describe = ruam::letters::describe,
      .waiting = [](db::Tx& tx, const Actor& actor,
                    OfficeId office) { return waiting(tx, actor, office, SystemClock{}.today()); },
      .recounts = {{"letter_act", recount_act}, {"filed_letter", recount_filed}},
      .verify = [](db::Tx& tx, const Config&) { return verify_contents(tx); }};
}

}  // namespace ruam::letters
