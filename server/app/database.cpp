#include "app/database.hpp"

#include <cstdio>
#include <stdexcept>

#include "app/house.hpp"
#include "catalog/actions.hpp"
#include "platform/backup/backup.hpp"
#include "platform/db/open.hpp"

namespace ruam::app {

namespace {

/// Only when an earlier program has left something to lose.
void back_up_before(db::Database& db, const Config& config, const Clock& clock) {
  if (!db::has_migrated(db)) return;
  const auto folder = config.data / "backups";
  std::filesystem::create_directories(folder);
  const auto file = folder / ("before-" + to_string(clock.now()).substr(0, 19) + ".zip");
  const auto written = backup::write(db, config, file, clock);
  if (written.has_error()) throw std::runtime_error("cannot back up to " + file.string());
  std::fprintf(stderr, "backup before migrating: %s\n", file.c_str());
}

}  // namespace

std::unique_ptr<db::Database> open_database(const Config& config) {
  return db::open_database(config);
}

int bring_up_to_date(db::Database& db, const Config& config, const Clock& clock) {
  int ran = 0;
  if (!db::pending_migrations(db, migrations()).empty()) {
    back_up_before(db, config, clock);
    ran = db::migrate(db, migrations(), clock, [](int done, int total, std::string_view name) {
      std::fprintf(stderr, "migration %d of %d: %.*s\n", done + 1, total,
                   static_cast<int>(name.size()), name.data());
    });
  }
  // A new program may bring new lists without any migration.
  if (const auto loaded = catalog::load_shipped(db); loaded.has_error())
    throw std::runtime_error("the shipped catalogue was refused: " + loaded.error().code);
  return ran;
}

}  // namespace ruam::app
