#pragma once

#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "chain/edge.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"

/// Walks along the chain, as far as the reader may see.
namespace ruam::chain {

/// Edges at a record, for rooms that follow their own references.
std::vector<Edge> list_edges(db::Tx& tx, const Ref& record, Direction direction);

/// The same of many records, in their order.
std::vector<Edge> list_edges(db::Tx& tx, const std::vector<Ref>& records, Direction direction);

/// A record met on a walk: how far from the start, over which reference, from which record.
struct Step {
  Description record;
  int depth = 1;
  std::string edge;
  Ref by;
};

/// How far a walk goes; the limits end it silently.
struct Reach {
  int depth = 3;
  std::size_t records = 300;
  std::size_t per_kind = 300;  ///< of one kind at one distance
};

/// All records reachable in one direction, nearest first, each once. Hidden ones are met (once per
/// office, without anything but the office) and never walked through.
std::vector<Step> walk(db::Tx& tx, const Actor& actor, const Describe& describe, const Ref& start,
                       Direction direction, const Reach& reach = {});

/// One record of the strip. A hidden one has a label that names its office only.
struct StripItem {
  std::string label, url, state;
  bool hidden = false;
};
BOOST_DESCRIBE_STRUCT(StripItem, (), (label, url, state, hidden))

/// Neighbours of one kind; `count` counts those that the reader may see.
struct StripGroup {
  std::string kind;
  std::int64_t count = 0;
  std::vector<StripItem> items;
};
BOOST_DESCRIBE_STRUCT(StripGroup, (), (kind, count, items))

/// What stands directly before and after a record.
struct Strip {
  std::vector<StripGroup> before, after;
};
BOOST_DESCRIBE_STRUCT(Strip, (), (before, after))

/// Refuses: chain.not_found (also for a record that the actor may not see).
Result<Strip> strip(db::Tx& tx, const Actor& actor, const Describe& describe, const Ref& record);

}  // namespace ruam::chain
