#include "app/demo/demo.hpp"
#include "app/demo/world.hpp"
#include "followups/actions.hpp"

namespace ruam::app::demo {
namespace {

/// demo/followups-pct1.json: the eight ways in which Phichit's results are used (seed 002).
struct FollowupData {
  std::string use_type, text, use, owner;
  std::vector<std::string> steps;
  bool accepted = false;
};
BOOST_DESCRIBE_STRUCT(FollowupData, (), (use_type, text, use, owner, steps, accepted))

struct RegisterData {
  std::string source;
  Date day, due_on;
  std::vector<FollowupData> rows;
};
BOOST_DESCRIBE_STRUCT(RegisterData, (), (source, day, due_on, rows))

/// Taken up and begun, the first step done.
void take_up(Context& planner, followups::FollowupId id, const FollowupData& row, Date day) {
  accepted(followups::decide(planner, id, {followups::Decision::accepted, ""}), row.text);
  accepted(followups::move(planner, id, {followups::Status::in_progress, "", "", {}}), row.text);
  if (row.steps.empty()) return;
  std::vector<followups::WorkStep> steps;
  for (const auto& text : row.steps) steps.push_back({new_uuid(), text, {}, {}, ""});
  steps.front().done_on = day;
  constexpr std::int64_t version = 3;  // entered, decided, begun
  accepted(followups::keep_steps(planner, id, std::move(steps), version), row.text);
}

}  // namespace

void load_phichit_followups(World& world) {
  const auto data = read_data<RegisterData>("followups-pct1.json");
  const auto office = world.office("PCT1");
  world.clock.set(data.day);
  world.as("phichit.planner", [&](Context& planner) {
    for (const auto& row : data.rows) {
      followups::NewFollowup request{.source = {"", {}, {}, data.source}};
      request.plan.text = row.text;
      request.plan.use = row.use;
      request.plan.owner.name = row.owner;
      request.plan.use_type = row.use_type;
      if (row.accepted) request.plan.due_on = data.due_on;
      const auto id = accepted(followups::create(planner, office, request, {}), row.text);
      if (row.accepted) take_up(planner, id, row, data.day);
    }
    return 0;
  });
}

}  // namespace ruam::app::demo
