#include <cstdio>

#include "app/commands/all.hpp"
#include "app/database.hpp"

namespace ruam::app {
namespace {

int run_migrate(const Arguments& arguments) {
  const SystemClock clock;
  const auto db = open_database(arguments.config);
  const int ran = bring_up_to_date(*db, arguments.config, clock);
  std::printf("%d migrations ran; the database is up to date\n", ran);
  return 0;
}

}  // namespace

Command migrate_command() {
  return {.name = "migrate",
          .words = "",
          .summary = "bring the database up to date",
          .details =
              "`ruam serve` does the same when it starts. A backup goes to DATA/backups first;\n"
              "each step is whole or not done, and a second call goes on where one stopped.",
          .options = {},
          .run = run_migrate};
}

}  // namespace ruam::app
