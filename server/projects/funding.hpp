#pragma once

#include <map>
#include <vector>

#include "platform/ids.hpp"
#include "platform/money.hpp"

/// Whether allocated money covers what was approved (PROCESSES §4). It is computed from the ledger
/// whenever it is asked, never stored, and never stands in the way of an approval. No I/O.
namespace ruam::projects {

/// What a project means to take from one source of money; nothing said (0): as much as it needs.
struct Draw {
  Uuid source;
  Satang amount;
};

/// What one project still needs, and from where.
struct Need {
  Satang amount;  ///< of its budget, beyond what was given for it or already drawn
  std::vector<Draw> draws;
};

/// What is free in each source.
using Free = std::map<Uuid, Satang>;

/// What each need lacks when they are served one after the other: who was approved first is served
/// first, and keeps what it was served.
std::vector<Satang> find_shortfalls(const std::vector<Need>& needs, Free free);

}  // namespace ruam::projects
