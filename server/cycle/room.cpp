#include "cycle/room.hpp"

#include "cycle/handovers.hpp"
#include "cycle/jobs.hpp"
#include "cycle/queries.hpp"
#include "cycle/register.hpp"
#include "people/roles.hpp"

namespace ruam::cycle {
namespace {

std::vector<Description> describe_any(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& ref : refs)
    all.push_back((ref.kind == submission_kind ? describe_submissions(tx, actor, {&ref, 1})
                   : ref.kind == handover_kind ? describe_handovers(tx, actor, {&ref, 1})
                                               : describe(tx, actor, {&ref, 1}))
                      .front());
  return all;
}

}  // namespace

jobs::Reaction watch_reaction(Waiting others, const people::RoleTable& roles) {
  return {jobs::day_began, [waiting_all = merged({std::move(others), waiting}), &roles](
                               Context& context, const jobs::Event&, jobs::Progress& progress) {
            return watch_all_posts(context, {waiting_all, roles}, progress);
          }};
}

Room room(Waiting others, const people::RoleTable& roles) {
  namespace role = people::role;
  const auto everybody = people::all_roles();
  auto workers = people::staff_roles();
  workers.insert(workers.end(), {role::school_user, role::partner});
  const auto waiting_all = merged({std::move(others), waiting, waiting_handovers});
  return {.name = "cycle",
          .permissions = {{read_permission, {everybody.begin(), everybody.end()}},
                          {read_year, workers},
                          {write_year,
                           {role::system_admin, role::office_head, role::deputy_head, role::planner,
                            role::secretariat}},
                          {write_submissions,
                           {role::planner, role::finance_officer, role::secretariat,
                            role::project_owner, role::office_head, role::deputy_head,
                            role::web_officer}},
                          {receive_submissions, {role::planner, role::secretariat}}},
          .add_routes = [waiting_all,
                         &roles](http::Router& router) { add_routes(router, waiting_all, roles); },
          .reactions =
              [] {
                return std::vector{jobs::Reaction{jobs::day_began, remind_by_calendar}};
              },
          .kinds = {"duty", submission_kind, handover_kind},
          .describe = describe_any,
          .recounts = {{"submission_step", recount_step}}};
}

}  // namespace ruam::cycle
