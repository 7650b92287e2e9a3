#include "testing/database.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include <unistd.h>

#include "platform/clock.hpp"
#include "platform/db/error.hpp"
#include "platform/db/open.hpp"
#include "platform/db/postgres.hpp"
#include "platform/db/sqlite.hpp"
#include "platform/sha256.hpp"

namespace ruam::testing {
namespace {

namespace fs = std::filesystem;

/// Memory-backed where there is such a thing: fsync costs nothing there.
fs::path scratch_folder() {
  const fs::path memory = "/dev/shm";
  const auto base = fs::is_directory(memory) ? memory : fs::temp_directory_path();
  const auto folder = base / ("ruam-test-" + std::to_string(::getuid()));
  fs::create_directories(folder);
  return folder;
}

fs::path unique_file(const fs::path& folder) { return folder / (new_uuid().to_string() + ".db"); }

std::string schema_name(const std::vector<db::MigrationFile>& migrations) {
  Sha256 hash;
  for (const auto& file : migrations) hash.add(file.name).add("\n").add(file.sql).add("\n");
  return "schema-" + to_hex(hash.finish()).substr(0, 24);
}

/// A migrated, closed database file of this schema, made once for all test programs.
fs::path template_file(const std::vector<db::MigrationFile>& migrations) {
  const auto folder = scratch_folder();
  const auto ready = folder / (schema_name(migrations) + ".db");
  if (fs::exists(ready)) return ready;
  const auto draft = unique_file(folder);
  db::migrate(*db::open_sqlite(draft), migrations, SystemClock{});
  fs::rename(draft, ready);
  return ready;
}

class SqliteTestDatabase final : public TestDatabase {
 public:
  explicit SqliteTestDatabase(const std::vector<db::MigrationFile>& migrations)
      : file_(unique_file(scratch_folder())) {
    if (!migrations.empty()) fs::copy_file(template_file(migrations), file_);
    db_ = db::open_sqlite(file_);
  }
  ~SqliteTestDatabase() override {
    db_.reset();
    for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(file_.string() + suffix);
  }

  db::Database& db() override { return *db_; }
  std::string url() const override { return {}; }
  std::string file() const override { return file_.string(); }

 private:
  fs::path file_;
  std::unique_ptr<db::Database> db_;
};

/// The server's address with another database: postgresql:///NAME?host=…
std::string on_database(const std::string& server, const std::string& name) {
  const auto end = std::min(server.find('?'), server.size());
  return server.substr(0, server.rfind('/', end) + 1) + name + server.substr(end);
}

void copy_database(const std::string& server, const std::string& from, const std::string& to) {
  db::run_postgres_script(server, "CREATE DATABASE \"" + to + "\" TEMPLATE \"" + from + "\"");
}

/// A migrated database of that name that nobody is connected to, for all test programs.
void make_template(const std::string& server, const std::string& name,
                   const std::vector<db::MigrationFile>& migrations) {
  const auto draft = "t" + new_uuid().to_string();
  copy_database(server, "template1", draft);
  db::migrate(*db::open_postgres(on_database(server, draft)), migrations, SystemClock{});
  try {
    db::run_postgres_script(server, "ALTER DATABASE \"" + draft + "\" RENAME TO \"" + name + "\"");
  } catch (const db::Error&) {  // another program was faster
    db::run_postgres_script(server, "DROP DATABASE \"" + draft + "\"");
  }
}

/// Copying a migrated database is a third of the work of making every table again.
void make_database(const std::string& server, const std::string& name,
                   const std::vector<db::MigrationFile>& migrations) {
  const auto from = migrations.empty() ? "template1" : schema_name(migrations);
  try {
    copy_database(server, from, name);
  } catch (const db::Error&) {  // the first test of this schema
    make_template(server, from, migrations);
    copy_database(server, from, name);
  }
}

class PostgresTestDatabase final : public TestDatabase {
 public:
  PostgresTestDatabase(std::string server, const std::vector<db::MigrationFile>& migrations)
      : server_(std::move(server)), name_("t" + new_uuid().to_string()) {
    make_database(server_, name_, migrations);
    db_ = db::open_postgres(url());
  }
  ~PostgresTestDatabase() override {
    db_.reset();
    db::run_postgres_script(server_, "DROP DATABASE \"" + name_ + "\" WITH (FORCE)");
  }

  db::Database& db() override { return *db_; }
  std::string url() const override { return on_database(server_, name_); }
  std::string file() const override { return {}; }

 private:
  std::string server_, name_;
  std::unique_ptr<db::Database> db_;
};

}  // namespace

std::unique_ptr<TestDatabase> fresh_database(db::Database::Engine engine,
                                             std::vector<db::MigrationFile> migrations) {
  if (engine == db::Database::Engine::sqlite)
    return std::make_unique<SqliteTestDatabase>(migrations);
  if (const char* server = std::getenv("RUAM_TEST_PG"))
    return std::make_unique<PostgresTestDatabase>(server, migrations);
  throw std::runtime_error("RUAM_TEST_PG is not set: run the tests through ./test");
}

std::vector<db::MigrationFile> all_migrations() { return db::built_in_migrations(); }

std::string engine_name(const ::testing::TestParamInfo<db::Database::Engine>& info) {
  return info.param == db::Database::Engine::sqlite ? "sqlite" : "postgres";
}

}  // namespace ruam::testing
