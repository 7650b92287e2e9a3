#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/db/db.hpp"
#include "platform/db/notifier.hpp"

struct sqlite3;
struct sqlite3_stmt;

/// Private to the SQLite engine: one open connection and the transaction that runs on it.
namespace ruam::db {

enum class Access { read, write };

/// Used by one thread at a time.
class SqliteConnection {
 public:
  SqliteConnection(const std::filesystem::path& file, Access access);
  ~SqliteConnection();
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  /// Answers how many rows a writing statement changed; calls `visit` for each row of the answer.
  std::int64_t execute(std::string_view sql, std::span<const Value> parameters = {},
                       const std::function<void(const Row&)>* visit = nullptr);

  /// False once the engine has thrown the whole transaction away by itself.
  bool is_in_transaction() const;

 private:
  struct Statement {
    sqlite3_stmt* handle = nullptr;
    bool is_busy = false;
  };
  class Lease;

  Lease prepare(std::string_view sql);
  sqlite3_stmt* compile(std::string_view sql);
  void forget_statements();
  [[noreturn]] void fail(int code) const;

  struct SqlHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view sql) const {
      return std::hash<std::string_view>{}(sql);
    }
  };

  sqlite3* handle_ = nullptr;
  std::unordered_map<std::string, Statement, SqlHash, std::equal_to<>> statements_;
};

class SqliteTx final : public Tx {
 public:
  explicit SqliteTx(SqliteConnection& connection) : connection_(connection) {}

  void lock(const Ref&) override {}
  void notify(std::string_view channel, std::string_view payload) override {
    notifications_.push_back({std::string(channel), std::string(payload)});
  }

  std::vector<Notification>& notifications() { return notifications_; }

 private:
  std::int64_t execute(std::string_view sql, std::span<const Value> parameters,
                       const std::function<void(const Row&)>* visit) override {
    return connection_.execute(sql, parameters, visit);
  }

  SqliteConnection& connection_;
  std::vector<Notification> notifications_;
};

}  // namespace ruam::db
