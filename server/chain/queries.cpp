#include "chain/queries.hpp"

#include <map>

#include "chain/store.hpp"
#include "chain/walk.hpp"

namespace ruam::chain {
namespace {

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

std::vector<Edge> list_edges(db::Tx& tx, const std::vector<Ref>& records, Direction direction) {
  return Store{tx}.list_at_all(records, direction);
}

std::vector<Step> walk(db::Tx& tx, const Actor& actor, const Describe& describe, const Ref& start,
                       Direction direction, const Reach& reach) {
  auto walked = walk_edges(tx, actor, describe, start, direction, reach);
  label_hidden(tx, walked.steps);
  return std::move(walked.steps);
}

Result<Strip> strip(db::Tx& tx, const Actor& actor, const Describe& describe, const Ref& record) {
  const auto self = describe(tx, actor, std::span{&record, 1});
  if (self.front().hidden) return Problem{Kind::not_found, "chain.not_found"};
  constexpr Reach neighbours{.depth = 1};
  return Strip{groups(walk(tx, actor, describe, record, Direction::before, neighbours)),
               groups(walk(tx, actor, describe, record, Direction::after, neighbours))};
}

}  // namespace ruam::chain
