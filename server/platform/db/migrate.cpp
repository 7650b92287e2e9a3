#include "platform/db/migrate.hpp"

#include <algorithm>
#include <map>

#include "platform/db/error.hpp"
#include "platform/db/sql_text.hpp"
#include "platform/sha256.hpp"

namespace ruam::db {
namespace {

constexpr std::string_view create_record =
    "CREATE TABLE IF NOT EXISTS schema_migrations ("
    "name text PRIMARY KEY, sha256 text NOT NULL, at instant NOT NULL)";

/// 12 digits, '-', a room and a word or more, ".sql".
bool is_good_name(std::string_view name) {
  if (name.size() < 18 || !name.ends_with(".sql") || name[12] != '-') return false;
  const auto stem = name.substr(13, name.size() - 17);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_letter = [&](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; };
  return std::all_of(name.begin(), name.begin() + 12, is_digit) &&
         std::all_of(stem.begin(), stem.end(), is_letter);
}

void sort_and_check(std::vector<MigrationFile>& files) {
  std::sort(files.begin(), files.end(), [](auto& a, auto& b) { return a.name < b.name; });
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!is_good_name(files[i].name))
      throw Error("a migration is named YYYYMMDDHHMM-room-what.sql, not " + files[i].name);
    if (i > 0 && files[i].name == files[i - 1].name)
      throw Error("two migrations are named " + files[i].name);
  }
}

void run_statements(Tx& tx, const MigrationFile& file, Database::Engine engine) {
  for (const auto& statement : split_statements(file.sql)) {
    try {
      tx.run(translate_ddl(statement, engine));
    } catch (const Unavailable&) {
      throw;
    } catch (const Error& e) {
      throw Error("migration " + file.name + ": " + e.what());
    }
  }
}

int to_one(const Row&) { return 1; }

}  // namespace

std::vector<MigrationFile> pending_migrations(Database& db, std::vector<MigrationFile> files) {
  sort_and_check(files);
  const auto made = db.write([&](Tx& tx) -> Result<void> {
    tx.run(translate_ddl(create_record, db.engine()));
    return {};
  });
  made.value();
  const auto rows = db.read([](Tx& tx) {
    return tx.list("SELECT name, sha256 FROM schema_migrations", [](const Row& row) {
      return std::pair(row.get<std::string>(0), row.get<std::string>(1));
    });
  });
  std::map<std::string, std::string> done(rows.begin(), rows.end());
  std::vector<MigrationFile> pending;
  for (auto& file : files) {
    const auto known = done.extract(file.name);
    if (known.empty())
      pending.push_back(std::move(file));
    else if (known.mapped() != to_hex(sha256(file.sql)))
      throw Error("migration " + known.key() + " was changed after it had run");
  }
  if (!done.empty())
    throw Error("the database was made by a newer program: it knows migration " +
                done.begin()->first);
  return pending;
}

bool has_migrated(Database& db) {
  return db.read([](Tx& tx) {
    return tx.find("SELECT 1 FROM schema_migrations LIMIT 1", to_one).has_value();
  });
}

int migrate(Database& db, std::vector<MigrationFile> files, const Clock& clock,
            const MigrationProgress& progress) {
  const auto pending = pending_migrations(db, std::move(files));
  const int total = static_cast<int>(pending.size());
  for (int done = 0; done < total; ++done) {
    const auto& file = pending[static_cast<std::size_t>(done)];
    if (progress) progress(done, total, file.name);
    const auto hash = to_hex(sha256(file.sql));
    const auto now = clock.now();
    const auto ran = db.write([&](Tx& tx) -> Result<void> {
      tx.lock({{}, "migration", {}});  // another process may be doing the same
      if (tx.find("SELECT 1 FROM schema_migrations WHERE name = $1", to_one, file.name)) return {};
      run_statements(tx, file, db.engine());
      tx.run("INSERT INTO schema_migrations (name, sha256, at) VALUES ($1, $2, $3)", file.name,
             hash, now);
      return {};
    });
    ran.value();
  }
  return total;
}

}  // namespace ruam::db
