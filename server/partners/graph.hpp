#pragma once

#include <cstdint>
#include <vector>

/// Measures of a network: who is tied to many, who bridges, who stands alone. Pure; nodes are
/// numbers from 0.
namespace ruam::partners {

/// What two have in common; several ties of a pair count as one with the sum of their weights.
struct Tie {
  std::size_t a = 0, b = 0;
  std::int64_t weight = 1;
};

struct NodeMeasures {
  std::int64_t degree = 0;    ///< others it is tied to
  std::int64_t strength = 0;  ///< sum of the weights of its ties
  /// Of all pairs of others, for how many it lies on a shortest way between them; a pair with
  /// several shortest ways counts in shares (Brandes 2001, undirected, unweighted, not divided by
  /// the number of pairs).
  double betweenness = 0;
  /// Without it, some who can reach each other no longer could (articulation point).
  bool is_bridge = false;
  std::size_t component = 0;  ///< 0 is the largest
};

struct NetworkMeasures {
  std::vector<NodeMeasures> nodes;
  std::vector<std::size_t> components;  ///< how many stand in each, the largest first
};

/// In O(nodes × ties). Ties of a node with itself and with numbers beyond `nodes` do not count.
NetworkMeasures measure(std::size_t nodes, const std::vector<Tie>& ties);

}  // namespace ruam::partners
