#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "platform/db/db.hpp"
#include "platform/db/error.hpp"

struct pg_conn;
struct pg_result;

/// Private to the PostgreSQL engine: one connection to the server.
namespace ruam::db {

/// The transaction lost a race (40001, 40P01): it may run again.
class LostRace : public Unavailable {
 public:
  using Unavailable::Unavailable;
};

/// Used by one thread at a time.
class PostgresConnection {
 public:
  explicit PostgresConnection(const std::string& url);
  ~PostgresConnection();
  PostgresConnection(const PostgresConnection&) = delete;
  PostgresConnection& operator=(const PostgresConnection&) = delete;

  /// A prepared statement with bound parameters, as Tx::execute.
  std::int64_t execute(std::string_view sql, std::span<const Value> parameters = {},
                       const std::function<void(const Row&)>* visit = nullptr);
  /// One or more statements without parameters, sent at once.
  void script(const std::string& sql);

  /// False when the connection is lost or must not be used again.
  bool is_usable() const;
  bool is_in_transaction() const;
  pg_conn* handle() const { return handle_; }

 private:
  using Answer = std::unique_ptr<pg_result, void (*)(pg_result*)>;

  const std::string& prepare(std::string_view sql, std::span<const Value> parameters);
  Answer check(pg_result* result);

  pg_conn* handle_;
  std::unordered_map<std::string, std::string> statements_;  ///< SQL and parameter types to name
  bool is_stale_ = false;
};

}  // namespace ruam::db
