#pragma once

#include <memory>

#include "platform/clock.hpp"
#include "platform/config.hpp"
#include "platform/db/db.hpp"

namespace ruam::app {

/// The database that the settings name; makes the data folder when it is not there.
std::unique_ptr<db::Database> open_database(const Config& config);

/// Runs the migrations that are pending and says so on standard error; answers how many ran. Before
/// it changes a database with something in it, it writes a backup to DATA/backups.
int bring_up_to_date(db::Database& db, const Config& config, const Clock& clock);

}  // namespace ruam::app
