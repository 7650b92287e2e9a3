#pragma once

#include <string>

#include "platform/actor.hpp"
#include "platform/clock.hpp"

namespace ruam {

namespace db {
class Database;
}
struct Config;

/// All that an action may touch. Made for each request, job or command; never kept.
struct Context {
  db::Database& db;
  const Actor& actor;
  const Clock& clock;
  const Config& config;
  std::string request_id = {};
};

}  // namespace ruam
