#include "chain/queries.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "chain/store.hpp"
#include "people/queries.hpp"
#include "platform/messages.hpp"

namespace ruam::chain {
namespace {

const Ref& other_end(const Edge& edge, Direction direction) {
  return direction == Direction::after ? edge.to : edge.from;
}

std::string hidden_label(const std::string& office) {
  return Messages::built_in().say(Language::thai, "chain.hidden_record", {{"office", office}});
}

/// Steps to the neighbours of these records that were not met before.
std::vector<Step> next_steps(db::Tx& tx, const std::vector<Ref>& front, Direction direction,
                             std::set<Ref>& met) {
  std::vector<Step> steps;
  for (const auto& ref : front)
    for (const auto& edge : Store{tx}.list_at(ref, direction))
      if (met.insert(other_end(edge, direction)).second)
        steps.push_back(
            {.record = {.ref = other_end(edge, direction)}, .edge = edge.kind, .by = ref});
  return steps;
}

void fill_in(db::Tx& tx, const Actor& actor, const Describe& describe, std::vector<Step>& steps) {
  std::vector<Ref> refs;
  for (const auto& step : steps) refs.push_back(step.record.ref);
  auto descriptions = describe(tx, actor, refs);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    // A room may fill in more than it should of a hidden record: nothing but the office is kept.
    if (descriptions[i].hidden) descriptions[i] = {.ref = refs[i], .hidden = true};
    steps[i].record = std::move(descriptions[i]);
  }
}

/// Names the offices of hidden records and leaves one for each office: their number is not told.
void label_hidden(db::Tx& tx, std::vector<Step>& steps) {
  std::vector<OfficeId> offices;
  std::erase_if(steps, [&](const Step& step) {
    if (!step.record.hidden) return false;
    if (std::count(offices.begin(), offices.end(), step.record.ref.office)) return true;
    offices.push_back(step.record.ref.office);
    return false;
  });
  const auto names = people::describe_offices(tx, offices);
  std::size_t next = 0;
  for (auto& step : steps) {
    if (!step.record.hidden) continue;
    step.record = {.ref = {step.record.ref.office, "", {}},
                   .hidden = true,
                   .label = hidden_label(names[next++].short_th)};
    step.edge.clear();
  }
}

std::vector<StripGroup> groups(const std::vector<Step>& steps) {
  std::map<std::string, StripGroup> by_kind;
  for (const auto& step : steps) {
    auto& group = by_kind[step.record.ref.kind];
    group.kind = step.record.ref.kind;
    group.count += step.record.hidden ? 0 : 1;
    group.items.push_back(
        {step.record.label, step.record.url, step.record.state, step.record.hidden});
  }
  std::vector<StripGroup> all;
  for (auto& [kind, group] : by_kind) all.push_back(std::move(group));
  return all;
}

}  // namespace

std::vector<Edge> list_edges(db::Tx& tx, const Ref& record, Direction direction) {
  return Store{tx}.list_at(record, direction);
}

std::vector<Step> walk(db::Tx& tx, const Actor& actor, const Describe& describe, const Ref& start,
                       Direction direction, const Reach& reach) {
  std::vector<Step> all;
  std::set<Ref> met{start};
  std::vector<Ref> front{start};
  for (int depth = 1; depth <= reach.depth && !front.empty(); ++depth) {
    auto steps = next_steps(tx, front, direction, met);
    fill_in(tx, actor, describe, steps);
    front.clear();
    for (auto& step : steps) {
      if (all.size() == reach.records) break;
      step.depth = depth;
      if (!step.record.hidden) front.push_back(step.record.ref);
      all.push_back(std::move(step));
    }
  }
  label_hidden(tx, all);
  return all;
}

Result<Strip> strip(db::Tx& tx, const Actor& actor, const Describe& describe, const Ref& record) {
  const auto self = describe(tx, actor, std::span{&record, 1});
  if (self.front().hidden) return Problem{Kind::not_found, "chain.not_found"};
  constexpr Reach neighbours{.depth = 1};
  return Strip{groups(walk(tx, actor, describe, record, Direction::before, neighbours)),
               groups(walk(tx, actor, describe, record, Direction::after, neighbours))};
}

}  // namespace ruam::chain
