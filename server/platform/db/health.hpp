#pragma once

#include <string>

#include "platform/db/db.hpp"

/// What may be wrong with a database, in a sentence; empty when all is well.
namespace ruam::db {

/// Damaged pages of a SQLite file.
std::string find_damage(Database& db);
/// Settings of a PostgreSQL server under which an acknowledged write could be lost.
std::string find_durability_fault(Database& db);
/// An order of Thai that is not the dictionary's.
std::string find_order_fault(Database& db);

}  // namespace ruam::db
