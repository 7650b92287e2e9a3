#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "platform/db/db.hpp"

namespace ruam::db {

/// Connects to a PostgreSQL server (`postgres://user@host/database` or any libpq string): writes
/// are serializable and repeated when they lose a race, notifications reach every process.
/// Throws Unavailable when nobody answers.
std::unique_ptr<Database> open_postgres(const std::string& url);

/// Runs several statements at once on a connection of their own, for set-up. Throws Error.
void run_postgres_script(const std::string& url, const std::string& script);

}  // namespace ruam::db
