#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/clock.hpp"
#include "platform/db/db.hpp"

namespace ruam::db {

/// `202611220930-projects-create.sql` and its text.
struct MigrationFile {
  std::string name, sql;
};

/// Called before each file that is about to run: how many are done, how many there are to do.
using MigrationProgress = std::function<void(int done, int total, std::string_view name)>;

/// The files that have not run yet, in the order in which they will. Throws Error for a changed
/// file, one that the database knows and the program does not, or a wrong name.
std::vector<MigrationFile> pending_migrations(Database& db, std::vector<MigrationFile> files);

/// True once any migration has run: there is something to lose.
bool has_migrated(Database& db);

/// Runs what is pending, one durable transaction each; answers how many ran. Stopped halfway, the
/// next call goes on where it stopped.
int migrate(Database& db, std::vector<MigrationFile> files, const Clock& clock,
            const MigrationProgress& progress = {});

}  // namespace ruam::db
