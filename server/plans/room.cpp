#include "plans/room.hpp"

#include "people/roles.hpp"
#include "people/signature_picture.hpp"
#include "plans/imports/front.hpp"
#include "plans/logged.hpp"
#include "plans/queries.hpp"
#include "plans/store/deployment.hpp"
#include "platform/jobs.hpp"

namespace ruam::plans {
namespace {

/// The name of an erased reader; that somebody read it stays.
Result<boost::json::value> forget_reader(Context& context, const jobs::Event& event,
                                         jobs::Progress&) {
  const auto done = context.db.write([&](db::Tx& tx) -> Result<void> {
    DeploymentStore{tx}.forget_reader(event.about.uuid);
    return {};
  });
  TRY(done);
  return boost::json::value{};
}

}  // namespace

Room room(Describe describe_record) {
  namespace role = people::role;
  const std::vector<std::string_view> writers = {role::planner, role::division_head,
                                                 role::secretariat};
  const std::vector<std::string_view> deployers = {
      role::planner, role::secretariat, role::division_head, role::deputy_head, role::office_head};
  return {
      .name = "plans",
      .permissions = {{read_plans, people::staff_roles()},
                      {write_plans, writers},
                      {approve_plans, {role::office_head}},
                      {deploy_plans, deployers},
                      {adopt_plans, {role::office_head}}},
      .add_routes = [describe_record = std::move(describe_record)](
                        http::Router& router) { add_routes(router, describe_record); },
      .reactions =
          [] {
            return std::vector<jobs::Reaction>{{people::person_erased, forget_reader}};
          },
      .kinds = {plan_kind, node_kind},
      .describe = describe,
      .waiting = [](db::Tx& tx, const Actor& actor,
                    OfficeId office) { return waiting(tx, actor, office, SystemClock{}.today()); },
      .recounts = {{std::string(edition_kind), recount_edition},
                   {std::string(adoption_kind), recount_adoption}},
      .verify = [](db::Tx& tx, const Config&) { return verify_contents(tx); },
      .imports = [] { return std::vector{imports::plan_kind_of_import()}; }};
}

}  // namespace ruam::plans
