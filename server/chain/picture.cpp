#include "chain/picture.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "chain/store.hpp"
#include "chain/walk.hpp"

namespace ruam::chain {
namespace {

constexpr int most_rounds = 14;
constexpr std::size_t most_met = 5'000;

PictureNode node_of(const Description& told, std::int64_t layer) {
  PictureNode node{.office = told.ref.office,
                   .kind = told.ref.kind,
                   .label = told.label,
                   .url = told.url,
                   .state = told.state,
                   .hidden = told.hidden,
                   .layer = layer};
  if (!told.hidden) node.id = told.ref.uuid;
  return node;
}

Result<Description> seen(db::Tx& tx, const Actor& actor, const Describe& describe,
                         const Ref& record) {
  auto told = describe_seen(tx, actor, describe, {record});
  if (told.front().hidden) return Problem{Kind::not_found, "chain.not_found"};
  return std::move(told.front());
}

/// A picture as it grows: every record has one place, every reference is drawn once.
class Drawing {
 public:
  explicit Drawing(const PictureAsk& ask) : ask_(ask) {}

  void add(const Description& told, std::int64_t layer) {
    if (layer != 0 && !is_shown(told)) return;
    if (!told.hidden) places_.emplace(told.ref, count());
    picture.nodes.push_back(node_of(told, layer));
  }

  void add_side(Walked walked, Direction direction) {
    const int sign = direction == Direction::after ? 1 : -1;
    for (const auto& step : walked.steps) {
      if (!step.record.hidden && places_.contains(step.record.ref)) continue;
      const auto here = count();
      add(step.record, sign * step.depth);
      const auto by = places_.find(step.by);
      if (step.record.hidden && count() > here && by != places_.end())
        tie(by->second, here, direction, "");
    }
    for (const auto& edge : walked.edges) {
      const auto from = places_.find(edge.from), to = places_.find(edge.to);
      if (from != places_.end() && to != places_.end())
        tie(from->second, to->second, Direction::after, edge.kind);
    }
    for (const auto& more : walked.more)
      if (ask_.kinds.empty() || std::count(ask_.kinds.begin(), ask_.kinds.end(), more.kind))
        picture.more.push_back({sign * more.depth, more.kind});
  }

  Picture picture;

 private:
  bool is_shown(const Description& told) const {
    return ask_.kinds.empty() ||
           (!told.hidden && std::count(ask_.kinds.begin(), ask_.kinds.end(), told.ref.kind) > 0);
  }
  std::int64_t count() const { return static_cast<std::int64_t>(picture.nodes.size()); }
  void tie(std::int64_t near, std::int64_t far, Direction direction, const std::string& kind) {
    PictureTie one =
        direction == Direction::after ? PictureTie{near, far, kind} : PictureTie{far, near, kind};
    if (drawn_.insert({one.from, one.to, one.kind}).second) picture.ties.push_back(std::move(one));
  }

  const PictureAsk& ask_;
  std::map<Ref, std::int64_t> places_;
  std::set<std::tuple<std::int64_t, std::int64_t, std::string>> drawn_;
};

/// What was met from one end: each record with the edge that led to it.
struct Side {
  Direction direction;
  std::vector<Ref> front;
  std::map<Ref, std::optional<Edge>> met;
};

Side side_of(const Ref& start, Direction direction) {
  return {direction, {start}, {{start, std::nullopt}}};
}

/// One step further from the whole front; answers a record that the other side has met, too.
std::optional<Ref> expand(db::Tx& tx, const Actor& actor, const Describe& describe, Side& side,
                          const Side& other) {
  std::vector<Ref> refs;
  for (const auto& edge : Store{tx}.list_at_all(side.front, side.direction)) {
    const auto& end = side.direction == Direction::after ? edge.to : edge.from;
    if (side.met.try_emplace(end, edge).second) refs.push_back(end);
  }
  side.front.clear();
  const auto told = describe_seen(tx, actor, describe, refs);
  for (std::size_t i = 0; i < refs.size(); ++i) {
    if (told[i].hidden) {
      side.met.erase(refs[i]);
      continue;
    }
    if (other.met.contains(refs[i])) return refs[i];
    side.front.push_back(refs[i]);
  }
  return std::nullopt;
}

/// Edges from the start to the record, in the order of the chain.
std::vector<Edge> way_to(const Side& side, Ref record) {
  std::vector<Edge> way;
  for (auto step = side.met.at(record); step; step = side.met.at(record)) {
    way.push_back(*step);
    record = side.direction == Direction::after ? step->from : step->to;
  }
  if (side.direction == Direction::after) std::reverse(way.begin(), way.end());
  return way;
}

std::vector<Edge> find_way(db::Tx& tx, const Actor& actor, const Describe& describe,
                           const Ref& first, const Ref& last) {
  auto down = side_of(first, Direction::after), up = side_of(last, Direction::before);
  for (int round = 0; round < most_rounds; ++round) {
    if (down.front.empty() || up.front.empty()) return {};
    if (down.met.size() + up.met.size() > most_met) return {};
    const bool is_down = down.front.size() <= up.front.size();
    const auto met =
        is_down ? expand(tx, actor, describe, down, up) : expand(tx, actor, describe, up, down);
    if (!met) continue;
    auto way = way_to(down, *met);
    for (auto& edge : way_to(up, *met)) way.push_back(std::move(edge));
    return way;
  }
  return {};
}

}  // namespace

Result<Picture> picture(db::Tx& tx, const Actor& actor, const Describe& describe, const Ref& record,
                        const PictureAsk& ask) {
  const auto self = TRY(seen(tx, actor, describe, record));
  Drawing drawing{ask};
  drawing.add(self, 0);
  for (const auto direction : {Direction::before, Direction::after}) {
    if (ask.ways == Ways::before && direction == Direction::after) continue;
    if (ask.ways == Ways::after && direction == Direction::before) continue;
    auto walked = walk_edges(tx, actor, describe, record, direction, ask.reach);
    label_hidden(tx, walked.steps);
    drawing.add_side(std::move(walked), direction);
  }
  return std::move(drawing.picture);
}

Result<Picture> path(db::Tx& tx, const Actor& actor, const Describe& describe, const Ref& from,
                     const Ref& to) {
  const auto start = TRY(seen(tx, actor, describe, from));
  TRY(seen(tx, actor, describe, to));
  Picture out;
  if (from == to) {
    out.nodes.push_back(node_of(start, 0));
    return out;
  }
  auto way = find_way(tx, actor, describe, from, to);
  if (way.empty()) way = find_way(tx, actor, describe, to, from);
  if (way.empty()) return out;
  std::vector<Ref> refs{way.front().from};
  for (const auto& edge : way) {
    out.ties.push_back({static_cast<std::int64_t>(refs.size()) - 1,
                        static_cast<std::int64_t>(refs.size()), edge.kind});
    refs.push_back(edge.to);
  }
  std::int64_t layer = 0;
  for (const auto& told : describe_seen(tx, actor, describe, refs))
    out.nodes.push_back(node_of(told, layer++));
  return out;
}

}  // namespace ruam::chain
