#include "partners/graph.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ruam::partners {
namespace {

/// Neighbours of all nodes one after another: those of n stand at starts[n] to starts[n + 1].
struct Neighbours {
  std::vector<std::size_t> starts, all;
};

/// Each pair once, smaller number first, weights summed.
std::vector<Tie> distinct(std::size_t nodes, const std::vector<Tie>& ties) {
  std::vector<Tie> out;
  for (auto tie : ties) {
    if (tie.a == tie.b || tie.a >= nodes || tie.b >= nodes) continue;
    if (tie.a > tie.b) std::swap(tie.a, tie.b);
    out.push_back(tie);
  }
  const auto ends = [](const Tie& tie) { return std::pair(tie.a, tie.b); };
  std::sort(out.begin(), out.end(), [&](auto& x, auto& y) { return ends(x) < ends(y); });
  std::size_t kept = 0;
  for (const auto& tie : out) {
    if (kept > 0 && ends(out[kept - 1]) == ends(tie))
      out[kept - 1].weight += tie.weight;
    else
      out[kept++] = tie;
  }
  out.resize(kept);
  return out;
}

Neighbours neighbours_of(std::size_t nodes, const std::vector<Tie>& pairs) {
  Neighbours out;
  out.starts.assign(nodes + 1, 0);
  for (const auto& tie : pairs) {
    ++out.starts[tie.a + 1];
    ++out.starts[tie.b + 1];
  }
  std::partial_sum(out.starts.begin(), out.starts.end(), out.starts.begin());
  out.all.resize(out.starts.back());
  auto next = out.starts;
  for (const auto& tie : pairs) {
    out.all[next[tie.a]++] = tie.b;
    out.all[next[tie.b]++] = tie.a;
  }
  return out;
}

/// One search from every node: shortest ways are counted outward and shared out on the way back.
class Betweenness {
 public:
  Betweenness(const Neighbours& neighbours, std::vector<NodeMeasures>& nodes)
      : neighbours_(neighbours),
        nodes_(nodes),
        distance_(nodes.size()),
        ways_(nodes.size()),
        share_(nodes.size()) {
    order_.reserve(nodes.size());
  }

  void add_from(std::size_t source) {
    search(source);
    std::fill(share_.begin(), share_.end(), 0.0);
    for (auto at = order_.rbegin(); at != order_.rend(); ++at) {
      const auto node = *at;
      const double part = (1.0 + share_[node]) / ways_[node];
      for (auto i = neighbours_.starts[node]; i < neighbours_.starts[node + 1]; ++i) {
        const auto nearer = neighbours_.all[i];
        if (distance_[nearer] + 1 == distance_[node]) share_[nearer] += ways_[nearer] * part;
      }
      if (node != source) nodes_[node].betweenness += share_[node] / 2;  // each pair is met twice
    }
  }

 private:
  static constexpr std::uint32_t unseen = ~std::uint32_t{0} - 1;

  void search(std::size_t source) {
    std::fill(distance_.begin(), distance_.end(), unseen);
    std::fill(ways_.begin(), ways_.end(), 0.0);
    order_.assign(1, source);
    distance_[source] = 0;
    ways_[source] = 1;
    for (std::size_t at = 0; at < order_.size(); ++at) {
      const auto node = order_[at];
      for (auto i = neighbours_.starts[node]; i < neighbours_.starts[node + 1]; ++i) {
        const auto other = neighbours_.all[i];
        if (distance_[other] == unseen) {
          distance_[other] = distance_[node] + 1;
          order_.push_back(other);
        }
        if (distance_[other] == distance_[node] + 1) ways_[other] += ways_[node];
      }
    }
  }

  const Neighbours& neighbours_;
  std::vector<NodeMeasures>& nodes_;
  std::vector<std::uint32_t> distance_;
  std::vector<double> ways_, share_;
  std::vector<std::size_t> order_;
};

/// Depth-first without recursion (Hopcroft and Tarjan): a node is a bridge when something below it
/// reaches no higher than itself.
class Bridges {
 public:
  Bridges(const Neighbours& neighbours, std::vector<NodeMeasures>& nodes)
      : neighbours_(neighbours), nodes_(nodes), found_(nodes.size(), 0), low_(nodes.size(), 0) {}

  void mark() {
    for (std::size_t node = 0; node < nodes_.size(); ++node)
      if (found_[node] == 0) walk(node);
  }

 private:
  struct Step {
    std::size_t node, parent, next;
  };

  void enter(std::size_t node, std::size_t parent) {
    found_[node] = low_[node] = ++clock_;
    steps_.push_back({node, parent, neighbours_.starts[node]});
  }

  void walk(std::size_t root) {
    std::size_t below_root = 0;
    enter(root, root);
    while (!steps_.empty()) {
      auto& step = steps_.back();
      const auto node = step.node;
      if (step.next < neighbours_.starts[node + 1]) {
        const auto other = neighbours_.all[step.next++];
        if (found_[other] == 0) {
          if (node == root) ++below_root;
          enter(other, node);
        } else if (other != step.parent) {
          low_[node] = std::min(low_[node], found_[other]);
        }
        continue;
      }
      const auto parent = step.parent;
      steps_.pop_back();
      if (node == root) continue;
      low_[parent] = std::min(low_[parent], low_[node]);
      if (parent != root && low_[node] >= found_[parent]) nodes_[parent].is_bridge = true;
    }
    nodes_[root].is_bridge = below_root > 1;
  }

  const Neighbours& neighbours_;
  std::vector<NodeMeasures>& nodes_;
  std::vector<std::size_t> found_, low_;
  std::vector<Step> steps_;
  std::size_t clock_ = 0;
};

/// The largest gets number 0; of equals, the one with the smallest node first.
std::vector<std::size_t> number_components(const Neighbours& neighbours,
                                           std::vector<NodeMeasures>& nodes) {
  constexpr auto none = ~std::size_t{0};
  std::vector<std::size_t> of(nodes.size(), none), sizes, queue;
  for (std::size_t first = 0; first < nodes.size(); ++first) {
    if (of[first] != none) continue;
    of[first] = sizes.size();
    queue.assign(1, first);
    for (std::size_t at = 0; at < queue.size(); ++at)
      for (auto i = neighbours.starts[queue[at]]; i < neighbours.starts[queue[at] + 1]; ++i)
        if (of[neighbours.all[i]] == none) {
          of[neighbours.all[i]] = sizes.size();
          queue.push_back(neighbours.all[i]);
        }
    sizes.push_back(queue.size());
  }
  std::vector<std::size_t> order(sizes.size()), rank(sizes.size()), sorted;
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto x, auto y) { return sizes[x] > sizes[y]; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    sorted.push_back(sizes[order[i]]);
  }
  for (std::size_t node = 0; node < nodes.size(); ++node) nodes[node].component = rank[of[node]];
  return sorted;
}

}  // namespace

NetworkMeasures measure(std::size_t count, const std::vector<Tie>& ties) {
  NetworkMeasures out;
  out.nodes.resize(count);
  const auto pairs = distinct(count, ties);
  for (const auto& tie : pairs)
    for (const auto node : {tie.a, tie.b}) {
      ++out.nodes[node].degree;
      out.nodes[node].strength += tie.weight;
    }
  const auto neighbours = neighbours_of(count, pairs);
  Betweenness betweenness(neighbours, out.nodes);
  for (std::size_t node = 0; node < count; ++node)
    if (out.nodes[node].degree > 0) betweenness.add_from(node);
  Bridges(neighbours, out.nodes).mark();
  out.components = number_components(neighbours, out.nodes);
  return out;
}

}  // namespace ruam::partners
