#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "platform/clock.hpp"
#include "platform/config.hpp"
#include "platform/db/db.hpp"
#include "platform/result.hpp"

/// One engine-neutral archive of everything: rows of one moment, files, the log's key. It also
/// moves an office from one engine to the other.
namespace ruam::backup {

struct Summary {
  Instant at;  ///< the moment of the rows
  std::int64_t tables = 0, rows = 0, files = 0;
};

/// Writes the archive while others go on writing. It holds personal data and password hashes:
/// only its owner can read it. Refuses: backup.exists. Throws when the disk is full or a stored
/// file is not what its name says.
Result<Summary> write(db::Database& db, const Config& config, const std::filesystem::path& archive,
                      const Clock& clock);

/// Fills a data folder that does not exist or is empty, and the database that `config` names, from
/// an archive; then brings it up to date. Refuses: restore.not_empty, restore.not_an_archive,
/// restore.damaged {name}, restore.newer_program {name}.
Result<Summary> restore(const std::filesystem::path& archive, const Config& config,
                        const Clock& clock);

}  // namespace ruam::backup
