#include "platform/backup/backup.hpp"

#include <cstdio>

#include "app/commands/all.hpp"
#include "app/database.hpp"

namespace ruam::app {
namespace {

void say(const char* verb, const backup::Summary& summary) {
  std::printf("%s: %lld rows in %lld tables and %lld files as of %s\n", verb,
              static_cast<long long>(summary.rows), static_cast<long long>(summary.tables),
              static_cast<long long>(summary.files), to_string(summary.at).c_str());
}

int run_backup(const Arguments& arguments) {
  const auto file = arguments.value("-o");
  if (!file) throw UsageError("ruam backup wants -o FILE");
  const SystemClock clock;
  const auto db = open_database(arguments.config);
  const auto written = backup::write(*db, arguments.config, *file, clock);
  if (written.has_error()) return refuse(written.error());
  say("backed up", *written);
  return 0;
}

int run_restore(const Arguments& arguments) {
  if (arguments.words.size() != 1) throw UsageError("ruam restore wants one FILE");
  const auto restored = backup::restore(arguments.words[0], arguments.config, SystemClock{});
  if (restored.has_error()) return refuse(restored.error());
  say("restored", *restored);
  return 0;
}

}  // namespace

Command backup_command() {
  return {.name = "backup",
          .words = "",
          .summary = "write everything to one archive, also while the server runs",
          .details =
              "Rows of one moment, uploaded files and the transparency log's key, with their\n"
              "SHA-256. It holds personal data and password hashes: keep it safe.",
          .options = {{"-o", "FILE", "the archive to write (a zip file); must not exist"}},
          .run = run_backup};
}

Command restore_command() {
  return {.name = "restore",
          .words = "FILE",
          .summary = "fill a new data folder from an archive, on either database",
          .details =
              "`ruam restore F --data NEW` makes a new data folder; with --db it fills an empty\n"
              "PostgreSQL database. This is also the way to move from one to the other.",
          .options = {},
          .run = run_restore};
}

}  // namespace ruam::app
