#include "platform/db/open.hpp"

#include "platform/assets.hpp"
#include "platform/db/postgres.hpp"
#include "platform/db/sqlite.hpp"

namespace ruam::db {

std::filesystem::path database_file(const Config& config) { return config.data / "ruam.db"; }

std::unique_ptr<Database> open_database(const Config& config) {
  namespace fs = std::filesystem;
  if (fs::create_directories(config.data))
    fs::permissions(config.data, fs::perms::owner_all);  // personal data of an office
  if (!config.db.empty()) return open_postgres(config.db);
  return open_sqlite(database_file(config));
}

std::vector<MigrationFile> built_in_migrations() {
  std::vector<MigrationFile> files;
  for (const auto& asset : assets("schema"))
    files.push_back(
        {std::filesystem::path(asset.path).filename().string(), std::string(asset.bytes)});
  return files;
}

}  // namespace ruam::db
