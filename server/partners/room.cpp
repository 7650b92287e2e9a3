#include "partners/room.hpp"

#include "partners/imports/kinds.hpp"
#include "partners/queries.hpp"
#include "people/roles.hpp"
#include "platform/clock.hpp"
#include "platform/http/router.hpp"
#include "platform/jobs.hpp"

namespace ruam::partners {

Room room(Describe describe_record) {
  namespace role = people::role;
  const std::vector<std::string_view> writers = {
      role::planner,     role::project_owner, role::division_head, role::deputy_head,
      role::office_head, role::secretariat,   role::supervisor};
  const std::vector<std::string_view> deciders = {role::planner, role::division_head,
                                                  role::deputy_head, role::office_head};
  return {
      .name = "partners",
      .permissions = {{read_partners, people::staff_roles()},
                      {write_partners, writers},
                      {decide_partners, deciders},
                      {set_model, {role::planner, role::office_head, role::system_admin}}},
      .add_routes =
          [describe_record = std::move(describe_record)](http::Router& router) {
            add_entry_routes(router);
            add_mou_routes(router, describe_record);
            add_network_routes(router);
            add_activity_routes(router, describe_record);
            add_picture_routes(router);
          },
      .kinds = {entry_kind, mou_kind, network_kind, activity_kind},
      .describe = describe,
      .waiting = [](db::Tx& tx, const Actor& actor,
                    OfficeId office) { return waiting(tx, actor, office, SystemClock{}.today()); },
      .imports = import_kinds};
}

}  // namespace ruam::partners
