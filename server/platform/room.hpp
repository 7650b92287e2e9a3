#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/actor.hpp"
#include "platform/clock.hpp"
#include "platform/result.hpp"
#include "platform/tlog/recount.hpp"

namespace ruam {

struct Config;

namespace db {
class Tx;
}
namespace http {
class Router;
}
namespace imports {
struct Kind;
}
namespace jobs {
struct Reaction;
}

/// A record as other rooms may show it. Hidden ones show only "a record of OFFICE".
struct Description {
  Ref ref;
  bool hidden = false;
  std::string label = {};
  std::string url = {};    ///< path in the web app
  std::string state = {};  ///< short code of the record's state, may be empty
};

/// Tells what records are, for the chain, lists of waiting work and history; batched.
/// Answers one Description per ref, in order.
using Describe =
    std::function<std::vector<Description>(db::Tx&, const Actor&, std::span<const Ref>)>;

/// Something that waits for a person: a record, what is to be done with it and until when.
struct WaitingItem {
  Ref ref;
  std::string code;              ///< the record's human code, e.g. PLG2-2566-01; may be empty
  std::string label;             ///< what it is called
  std::string why;               ///< key of a sentence in the room's messages
  std::string action;            ///< verb code, e.g. "sign"
  std::string url;               ///< path in the web app
  std::optional<Date> due = {};  ///< last civil day
  std::optional<Instant> since = {};
};

/// All that waits for this actor in that office, in any order.
using Waiting = std::function<std::vector<WaitingItem>(db::Tx&, const Actor&, OfficeId)>;

/// Rechecks what only this room can, e.g. stored files against their hashes, without changing
/// anything. One Fault for each wrong thing; `where` names the record: KIND/ID, files/NAME.
using Verify = std::function<std::vector<Fault>(db::Tx&, const Config&)>;

/// The front door of a room, in one value. app/house.cpp lists them all.
struct Room {
  std::string_view name;
  std::vector<PermissionRule> permissions = {};
  std::function<void(http::Router&)> add_routes = {};
  std::vector<jobs::Reaction> (*reactions)() = nullptr;
  std::vector<std::string_view> kinds = {};  ///< kinds of Ref that `describe` answers for
  Describe describe = {};
  Waiting waiting = {};
  std::map<std::string, tlog::Recount, std::less<>> recounts = {};  ///< by kind of Ref it logs
  Verify verify = {};
  std::vector<imports::Kind> (*imports)() = nullptr;  ///< workbooks that the room takes in
};

}  // namespace ruam
