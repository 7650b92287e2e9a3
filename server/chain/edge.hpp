#pragma once

#include <string>

#include <boost/describe/enum.hpp>

#include "platform/ids.hpp"

/// The index of references between all records; it knows no room, only Refs.
namespace ruam::chain {

/// `from` comes before `to` on the one chain (plan goal → project → report); `kind` names the
/// reference, e.g. "serves", "reports".
struct Edge {
  Ref from, to;
  std::string kind;

  friend auto operator<=>(const Edge&, const Edge&) = default;
};

/// The same id for the same edge and owner, everywhere: both rows of a pair carry it.
Uuid edge_id(const Edge& edge, const Ref& owner);

/// Against the chain (where from) or along it (what follows).
enum class Direction { before, after };
BOOST_DESCRIBE_ENUM(Direction, before, after)

}  // namespace ruam::chain
