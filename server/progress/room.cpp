#include "progress/room.hpp"

#include <iterator>

#include "people/roles.hpp"
#include "platform/jobs.hpp"
#include "progress/jobs.hpp"
#include "progress/queries.hpp"
#include "progress/report.hpp"
#include "progress/result_actions.hpp"

namespace ruam::progress {
namespace {

/// Each kind is told by its own part of the room, in the order asked.
std::vector<Description> describe_all(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::vector<Description> all(refs.size());
  const auto tell = [&](std::string_view kind, auto&& describe_kind) {
    std::vector<Ref> some;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < refs.size(); ++i)
      if (refs[i].kind == kind) some.push_back(refs[i]), places.push_back(i);
    if (some.empty()) return;
    auto told = describe_kind(tx, actor, std::span<const Ref>{some});
    for (std::size_t i = 0; i < places.size(); ++i) all[places[i]] = std::move(told[i]);
  };
  tell(result_kind, describe_results);
  tell(register_kind, describe_registers);
  tell(report_kind, describe);
  return all;
}

std::vector<WaitingItem> waiting_all(db::Tx& tx, const Actor& actor, OfficeId office) {
  auto items = waiting(tx, actor, office);
  auto more = waiting_results(tx, actor, office, SystemClock{}.today());
  std::move(more.begin(), more.end(), std::back_inserter(items));
  return items;
}

std::vector<Fault> verify_all(db::Tx& tx, const Config&) {
  auto faults = verify_contents(tx);
  auto more = verify_results(tx);
  std::move(more.begin(), more.end(), std::back_inserter(faults));
  return faults;
}

}  // namespace

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
          .kinds = {report_kind, register_kind, result_kind},
          .describe = describe_all,
          .waiting = waiting_all,
          .recounts = {{"report_receipt", recount_receipt},
                       {"result_signature", recount_result_signature}},
          .verify = verify_all};
}

}  // namespace ruam::progress
