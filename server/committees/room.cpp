#include "committees/room.hpp"

#include "committees/actions.hpp"
#include "committees/queries.hpp"
#include "people/roles.hpp"
#include "people/signature_picture.hpp"
#include "platform/jobs.hpp"

namespace ruam::committees {

Room room(Describe describe_record) {
  namespace role = people::role;
  return {
      .name = "committees",
      .permissions = {{read_committees, people::staff_roles()},
                      {write_committees,
                       {role::planner, role::secretariat, role::division_head, role::deputy_head,
                        role::office_head, role::supervisor}},
                      {certify_minutes,
                       {role::secretariat, role::division_head, role::deputy_head,
                        role::office_head}}},
      .add_routes =
          [describe_record = std::move(describe_record)](http::Router& router) {
            add_routes(router, describe_record);
            add_meeting_routes(router);
            add_import_routes(router);
          },
      .reactions =
          [] {
            return std::vector<jobs::Reaction>{{people::person_erased, forget_person}};
          },
      .kinds = {committee_kind, order_kind, meeting_kind},
      .describe = describe,
      .waiting = [](db::Tx& tx, const Actor& actor,
                    OfficeId office) { return waiting(tx, actor, office, SystemClock{}.today()); },
      .recounts = {{std::string(resolution_kind), recount_resolution}}};
}

}  // namespace ruam::committees
