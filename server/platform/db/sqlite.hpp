#pragma once

#include <filesystem>
#include <memory>

#include "platform/db/db.hpp"

namespace ruam::db {

/// Opens or creates the database file: WAL, every commit durable, one writer thread that commits
/// whatever has come in meanwhile at once, a pool of readers. Throws Error.
std::unique_ptr<Database> open_sqlite(const std::filesystem::path& file);

}  // namespace ruam::db
