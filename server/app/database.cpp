#include "app/database.hpp"

#include <cstdio>

#include "app/house.hpp"
#include "platform/db/postgres.hpp"
#include "platform/db/sqlite.hpp"

namespace ruam::app {

std::unique_ptr<db::Database> open_database(const Config& config) {
  std::filesystem::create_directories(config.data);
  if (!config.db.empty()) return db::open_postgres(config.db);
  return db::open_sqlite(config.data / "ruam.db");
}

void bring_up_to_date(db::Database& db, const Clock& clock) {
  db::migrate(db, migrations(), clock, [](int done, int total, std::string_view name) {
    std::fprintf(stderr, "migration %d of %d: %.*s\n", done + 1, total,
                 static_cast<int>(name.size()), name.data());
  });
}

}  // namespace ruam::app
