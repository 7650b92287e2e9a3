#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "platform/db/db.hpp"
#include "platform/db/migrate.hpp"

namespace ruam::testing {

/// A database of its own for one test case, removed with it. SQLite: a file in memory-backed
/// storage. PostgreSQL: a database of its own on the server that RUAM_TEST_PG names.
class TestDatabase {
 public:
  virtual ~TestDatabase() = default;
  virtual db::Database& db() = 0;
  /// What `--db` takes to open the same database again; empty on SQLite.
  virtual std::string url() const = 0;
  /// The database file on SQLite; empty on PostgreSQL.
  virtual std::string file() const = 0;
};

/// Throws when RUAM_TEST_PG is missing for PostgreSQL: such a test must fail, not skip.
std::unique_ptr<TestDatabase> fresh_database(db::Database::Engine engine,
                                             std::vector<db::MigrationFile> migrations = {});

/// All migrations of the source tree, as the program carries them.
std::vector<db::MigrationFile> all_migrations();

/// Base of a suite that runs every case on both engines:
///   using Balance = testing::OnBothEngines;  RUAM_ON_BOTH_ENGINES(Balance);
///   TEST_P(Balance, NeverGoesBelowZero) { db().write(...); }
class OnBothEngines : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  /// Made at first use with all migrations of the program.
  db::Database& db() {
    std::call_once(made_, [&] { fresh_ = fresh_database(GetParam(), all_migrations()); });
    return fresh_->db();
  }

  std::once_flag made_;  // a case's threads may be the first to ask
  std::unique_ptr<TestDatabase> fresh_;
};

std::string engine_name(const ::testing::TestParamInfo<db::Database::Engine>& info);

}  // namespace ruam::testing

#define RUAM_ON_BOTH_ENGINES(suite)                                                   \
  INSTANTIATE_TEST_SUITE_P(Engine, suite,                                             \
                           ::testing::Values(::ruam::db::Database::Engine::sqlite,    \
                                             ::ruam::db::Database::Engine::postgres), \
                           ::ruam::testing::engine_name)
