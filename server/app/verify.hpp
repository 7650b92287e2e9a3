#pragma once

#include <optional>
#include <vector>

#include "platform/config.hpp"
#include "platform/result.hpp"
#include "platform/tlog/checkpoint.hpp"

namespace ruam::db {
class Database;
}

namespace ruam::app {

class House;

/// Recomputes histories, transparency log, contents, sums and files at one moment; one Fault for
/// each record that is not what was written. `key` is nothing when no tlog.key is at hand.
std::vector<Fault> verify_all(db::Database& db, const House& house, const Config& config,
                              const std::optional<tlog::Verifier>& key);

}  // namespace ruam::app
