#include "platform/db/health.hpp"

namespace ruam::db {
namespace {

std::string one_text(Database& db, const std::string& sql) {
  return db.read([&](Tx& tx) {
    return tx.find(sql, [](const Row& row) { return row.get<std::string>(0); }).value_or("");
  });
}

}  // namespace

std::string find_damage(Database& db) {
  if (db.engine() == Database::Engine::postgres) return {};
  const auto said = one_text(db, "PRAGMA quick_check(1)");
  return said == "ok" ? "" : said;
}

std::string find_durability_fault(Database& db) {
  if (db.engine() == Database::Engine::sqlite) return {};
  for (const std::string setting : {"fsync", "full_page_writes"})
    if (one_text(db, "SELECT current_setting('" + setting + "')") == "off")
      return "PostgreSQL runs with " + setting + " = off";
  return {};
}

std::string find_order_fault(Database& db) {
  const auto first =
      one_text(db,
               "SELECT word FROM (SELECT 'ขา' AS word UNION ALL SELECT 'เก') AS words "
               "ORDER BY word COLLATE \"th-x-icu\" LIMIT 1");
  return first == "เก" ? "" : "the database does not sort Thai";
}

}  // namespace ruam::db
