#pragma once

#include <optional>
#include <string>

#include "platform/actor.hpp"
#include "platform/clock.hpp"

namespace ruam {

namespace db {
class Database;
}
struct Config;

/// The Idempotency-Key of a request, bound to what was asked.
struct Replay {
  std::string key;          ///< as the client sent it, 1 to 200 characters
  std::string route;        ///< method and path
  std::string body_sha256;  ///< hex
};

/// All that an action may touch. Made for each request, job or command; never kept.
struct Context {
  db::Database& db;
  const Actor& actor;
  const Clock& clock;
  const Config& config;
  std::string request_id = {};
  std::optional<Replay> replay = {};
};

}  // namespace ruam
