#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "platform/config.hpp"
#include "platform/db/db.hpp"
#include "platform/db/migrate.hpp"

namespace ruam::db {

/// The database that the settings name: PostgreSQL by URL, else `ruam.db` in the data folder, which
/// is made when it is missing. Does not migrate. Throws Error.
std::unique_ptr<Database> open_database(const Config& config);

/// Where SQLite keeps everything of a data folder.
std::filesystem::path database_file(const Config& config);

/// The migrations of all rooms, as the program carries them.
std::vector<MigrationFile> built_in_migrations();

}  // namespace ruam::db
