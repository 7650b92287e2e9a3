#include "testing/database.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <unistd.h>

#include "platform/clock.hpp"
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

/// A migrated, closed database file of this schema, made once for all test programs.
fs::path template_file(const std::vector<db::MigrationFile>& migrations) {
  const auto folder = scratch_folder();
  Sha256 hash;
  for (const auto& file : migrations) hash.add(file.name).add("\n").add(file.sql).add("\n");
  const auto ready = folder / ("schema-" + to_hex(hash.finish()).substr(0, 24) + ".db");
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

class PostgresTestDatabase final : public TestDatabase {
 public:
  PostgresTestDatabase(std::string server, const std::vector<db::MigrationFile>& migrations)
      : server_(std::move(server)), schema_("t" + new_uuid().to_string().substr(9)) {
    std::string script =
        "CREATE SCHEMA \"" + schema_ + "\"; SET search_path TO \"" + schema_ + "\";";
    if (!migrations.empty())
      script += db::schema_script(migrations, db::Database::Engine::postgres);
    db::run_postgres_script(server_, script);
    db_ = db::open_postgres(url());
  }
  ~PostgresTestDatabase() override {
    db_.reset();
    db::run_postgres_script(server_, "DROP SCHEMA \"" + schema_ + "\" CASCADE");
  }

  db::Database& db() override { return *db_; }
  std::string url() const override {
    const char joint = server_.find('?') == server_.npos ? '?' : '&';
    return server_ + joint + "options=-csearch_path%3D" + schema_;
  }
  std::string file() const override { return {}; }

 private:
  std::string server_, schema_;
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
