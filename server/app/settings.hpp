#pragma once

#include <memory>

#include "app/command.hpp"
#include "platform/db/db.hpp"

namespace ruam::app {

/// Settings file first, then the options typed. Throws UsageError for a file that cannot be read.
Config read_settings(const Arguments& arguments);

/// The database that the settings name; makes the data folder when it is not there.
std::unique_ptr<db::Database> open_database(const Config& config);

}  // namespace ruam::app
