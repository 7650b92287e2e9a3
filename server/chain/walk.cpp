#include "chain/walk.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "chain/store.hpp"
#include "people/queries.hpp"
#include "platform/messages.hpp"

namespace ruam::chain {
namespace {

const Ref& end_of(const Edge& edge, Direction direction) {
  return direction == Direction::after ? edge.to : edge.from;
}
const Ref& start_of(const Edge& edge, Direction direction) {
  return direction == Direction::after ? edge.from : edge.to;
}

std::string hidden_label(const std::string& office) {
  return Messages::built_in().say(Language::thai, "chain.hidden_record", {{"office", office}});
}

/// Steps to the neighbours that were not met before, so many of a kind.
std::vector<Step> next_steps(const std::vector<Edge>& edges, Direction direction, int depth,
                             const Reach& reach, std::set<Ref>& met, std::vector<Capped>& more) {
  std::vector<Step> steps;
  std::map<std::string, std::size_t> counts;
  for (const auto& edge : edges) {
    const auto& end = end_of(edge, direction);
    if (!met.insert(end).second) continue;
    if (++counts[end.kind] > reach.per_kind) continue;
    steps.push_back({.record = {.ref = end},
                     .depth = depth,
                     .edge = edge.kind,
                     .by = start_of(edge, direction)});
  }
  for (const auto& [kind, count] : counts)
    if (count > reach.per_kind) more.push_back({depth, kind});
  return steps;
}

/// A record that was never there for anybody, or is no more: its room says so.
bool is_gone(const Description& told) { return told.hidden && told.state == "gone"; }

}  // namespace

std::vector<Description> describe_seen(db::Tx& tx, const Actor& actor, const Describe& describe,
                                       const std::vector<Ref>& refs) {
  auto told = describe(tx, actor, refs);
  // A room may fill in more than it should of a hidden record: nothing but the office is kept.
  for (std::size_t i = 0; i < told.size(); ++i)
    if (told[i].hidden)
      told[i] = {.ref = refs[i], .hidden = true, .state = is_gone(told[i]) ? "gone" : ""};
  return told;
}

Walked walk_edges(db::Tx& tx, const Actor& actor, const Describe& describe, const Ref& start,
                  Direction direction, const Reach& reach) {
  Walked out;
  std::set<Ref> met{start};
  std::vector<Ref> front{start};
  for (int depth = 1; depth <= reach.depth && !front.empty(); ++depth) {
    auto edges = Store{tx}.list_at_all(front, direction);
    auto steps = next_steps(edges, direction, depth, reach, met, out.more);
    const auto room = reach.records - out.steps.size();
    if (steps.size() > room) {
      for (auto i = room; i < steps.size(); ++i)
        if (out.more.empty() || out.more.back().depth != depth ||
            out.more.back().kind != steps[i].record.ref.kind)
          out.more.push_back({depth, steps[i].record.ref.kind});
      steps.resize(room);
    }
    std::vector<Ref> refs;
    for (const auto& step : steps) refs.push_back(step.record.ref);
    auto told = describe_seen(tx, actor, describe, refs);
    front.clear();
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (is_gone(told[i])) continue;  // made by an import that does not count
      if (!told[i].hidden) front.push_back(refs[i]);
      steps[i].record = std::move(told[i]);
      out.steps.push_back(std::move(steps[i]));
    }
    std::move(edges.begin(), edges.end(), std::back_inserter(out.edges));
  }
  return out;
}

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

}  // namespace ruam::chain
