#pragma once

#include <span>
#include <vector>

#include "platform/actor.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"

namespace ruam::forums {

/// Descriptions of a house in which nobody may see what a forum names.
inline std::vector<Description> all_hidden(db::Tx&, const Actor&, std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& one : refs) all.push_back({.ref = one, .hidden = true});
  return all;
}

}  // namespace ruam::forums
