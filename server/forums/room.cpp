#include "forums/room.hpp"

#include "forums/polls.hpp"
#include "forums/queries.hpp"
#include "forums/queries/invitations.hpp"
#include "forums/queries/polls.hpp"
#include "forums/routes/shared.hpp"
#include "forums/synthesis_actions.hpp"
#include "people/roles.hpp"

namespace ruam::forums {

Room room(Describe describe_record) {
  namespace role = people::role;
  const std::vector<std::string_view> writers = {
      role::planner,     role::project_owner, role::division_head, role::deputy_head,
      role::office_head, role::secretariat,   role::supervisor};
  return {
      .name = "forums",
      .permissions = {{read_forums, people::staff_roles()},
                      {write_forums, writers},
                      {moderate_forums, writers}},
      .add_routes =
          [describe_record = std::move(describe_record)](http::Router& router) {
            add_forum_routes(router, describe_record);
            add_people_routes(router);
            add_statement_routes(router);
            add_room_routes(router);
            add_poll_routes(router);
            add_opinion_routes(router);
            add_synthesis_routes(router);
            add_telling_routes(router);
            add_invitation_routes(router);
          },
      .reactions =
          [] {
            return std::vector<jobs::Reaction>{{themes_wanted, think_of_themes}};
          },
      .kinds = {forum_kind, statement_kind, theme_kind, guideline_kind, resolution_kind, poll_kind},
      .describe = describe,
      .waiting = [](db::Tx& tx, const Actor& actor,
                    OfficeId office) { return waiting(tx, actor, office, SystemClock{}.today()); },
      .recounts = {{std::string(poll_kind), recount_poll}}};
}

}  // namespace ruam::forums
