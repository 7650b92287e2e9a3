#pragma once

#include <vector>

#include "chain/queries.hpp"

/// The walk itself: one look at the edges and one at the records for each distance.
namespace ruam::chain {

struct Capped {
  int depth = 1;
  std::string kind;
};

struct Walked {
  std::vector<Step> steps;   ///< nearest first, each record once, hidden ones with their whole Ref
  std::vector<Edge> edges;   ///< all that were seen on the way
  std::vector<Capped> more;  ///< where a limit left records out
};

Walked walk_edges(db::Tx& tx, const Actor& actor, const Describe& describe, const Ref& start,
                  Direction direction, const Reach& reach);

/// Descriptions with nothing left of hidden records but their office.
std::vector<Description> describe_seen(db::Tx& tx, const Actor& actor, const Describe& describe,
                                       const std::vector<Ref>& refs);

/// Names the offices of hidden records and leaves one for each office: their number is not told.
void label_hidden(db::Tx& tx, std::vector<Step>& steps);

}  // namespace ruam::chain
