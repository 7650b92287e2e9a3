#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/actor.hpp"

namespace ruam {

namespace db {
class Tx;
}
namespace http {
class Router;
}
namespace jobs {
struct Reaction;
}

/// A record as other rooms may show it. Hidden ones show only "a record of OFFICE".
struct Description {
  Ref ref;
  bool hidden = false;
  std::string label;
  std::string url;    ///< path in the web app
  std::string state;  ///< short code of the record's state, may be empty
};

/// Tells what records are, for the chain, lists of waiting work and history; batched.
/// Answers one Description per ref, in order.
using Describe =
    std::function<std::vector<Description>(db::Tx&, const Actor&, std::span<const Ref>)>;

/// The front door of a room, in one value. app/house.cpp lists them all.
struct Room {
  std::string_view name;
  std::vector<PermissionRule> permissions = {};
  void (*add_routes)(http::Router&) = nullptr;
  std::vector<jobs::Reaction> (*reactions)() = nullptr;
  std::vector<std::string_view> kinds = {};  ///< kinds of Ref that `describe` answers for
  Describe describe = {};
};

}  // namespace ruam
