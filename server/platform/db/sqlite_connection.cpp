#include "platform/db/sqlite_connection.hpp"

#include <cstring>
#include <utility>

#include <sqlite3.h>

#include "platform/db/error.hpp"
#include "platform/db/sql_text.hpp"
#include "platform/thai/collate.hpp"

namespace ruam::db {
namespace {

constexpr std::size_t most_statements = 512;

class SqliteRow final : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}

  bool is_null(int column) const override {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }
  std::int64_t integer(int column) const override {
    expect(column, SQLITE_INTEGER, "an integer");
    return sqlite3_column_int64(statement_, column);
  }
  std::string_view text(int column) const override {
    expect(column, SQLITE_TEXT, "text");
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }
  std::span<const std::byte> bytes(int column) const override {
    expect(column, SQLITE_BLOB, "a blob");
    const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(statement_, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }
  Uuid uuid(int column) const override {
    const auto blob = bytes(column);
    Uuid id;
    if (blob.size() != id.bytes.size()) throw Error("an id in the database is not 16 bytes long");
    std::memcpy(id.bytes.data(), blob.data(), blob.size());
    return id;
  }

 private:
  void expect(int column, int type, const char* what) const {
    if (sqlite3_column_type(statement_, column) == type) return;
    const auto* name = sqlite3_column_name(statement_, column);
    throw Error(std::string("column ") + (name ? name : "?") + " is not " + what);
  }

  sqlite3_stmt* statement_;
};

/// Binds without copying: the values outlive the statement's run.
struct Binder {
  sqlite3_stmt* statement;
  int place;

  int operator()(Null) const { return sqlite3_bind_null(statement, place); }
  int operator()(std::int64_t i) const { return sqlite3_bind_int64(statement, place, i); }
  int operator()(std::string_view s) const {
    if (s.find('\0') != s.npos) throw Error("text with a zero byte cannot be stored");
    return sqlite3_bind_text64(statement, place, s.data() ? s.data() : "", s.size(), SQLITE_STATIC,
                               SQLITE_UTF8);
  }
  int operator()(const std::string& s) const { return (*this)(std::string_view(s)); }
  int operator()(std::span<const std::byte> b) const {
    if (b.empty()) return sqlite3_bind_zeroblob(statement, place, 0);
    return sqlite3_bind_blob64(statement, place, b.data(), b.size(), SQLITE_STATIC);
  }
  int operator()(const Uuid& id) const {
    return sqlite3_bind_blob64(statement, place, id.bytes.data(), id.bytes.size(), SQLITE_STATIC);
  }
};

/// DDL goes stale at once and is not worth keeping.
bool is_worth_keeping(std::string_view sql) {
  for (const std::string_view word : {"CREATE", "ALTER", "DROP", "PRAGMA"})
    if (sql.starts_with(word)) return false;
  return true;
}

/// Without counts of its own memory, which nobody reads: keeping them takes one lock of the whole
/// process for every allocation. Only the first call of the process can say so.
void configure_once() {
  [[maybe_unused]] static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

}  // namespace

/// A prepared statement for the time of one run; kept ones go back to the connection, reset.
class SqliteConnection::Lease {
 public:
  Lease(sqlite3_stmt* handle, bool* is_busy) : handle_(handle), is_busy_(is_busy) {
    if (is_busy_) *is_busy_ = true;
  }
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  ~Lease() {
    if (!is_busy_) {
      sqlite3_finalize(handle_);
      return;
    }
    sqlite3_reset(handle_);
    sqlite3_clear_bindings(handle_);
    *is_busy_ = false;
  }

  sqlite3_stmt* handle() const { return handle_; }

 private:
  sqlite3_stmt* handle_;
  bool* is_busy_;  ///< null when the statement is not kept
};

SqliteConnection::SqliteConnection(const std::filesystem::path& file, Access access) {
  configure_once();
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  const int code = sqlite3_open_v2(file.c_str(), &handle_, flags, nullptr);
  try {
    if (code != SQLITE_OK) fail(code);
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_timeout(handle_, 10'000);
    sqlite3_create_collation(handle_, "th-x-icu", SQLITE_UTF8, nullptr, thai::sqlite_collation);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    for (const char* setting :
         {"PRAGMA page_size=8192", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
          "PRAGMA wal_autocheckpoint=1000", "PRAGMA temp_store=MEMORY", "PRAGMA foreign_keys=ON",
          "PRAGMA trusted_schema=OFF"})
      execute(setting);
    if (access == Access::read) execute("PRAGMA query_only=ON");
    if (access == Access::write) execute("PRAGMA cache_size=-16000");
  } catch (...) {
    forget_statements();
    sqlite3_close(handle_);
    throw;
  }
}

SqliteConnection::~SqliteConnection() {
  forget_statements();
  sqlite3_close(handle_);
}

bool SqliteConnection::is_in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

std::int64_t SqliteConnection::execute(std::string_view sql, std::span<const Value> parameters,
                                       const std::function<void(const Row&)>* visit) {
  const auto lease = prepare(sql);
  auto* statement = lease.handle();
  if (sqlite3_bind_parameter_count(statement) != static_cast<int>(parameters.size()))
    throw Error("wrong number of parameters for: " + std::string(sql));
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const int code = std::visit(Binder{statement, static_cast<int>(i) + 1}, parameters[i]);
    if (code != SQLITE_OK) fail(code);
  }
  const SqliteRow row(statement);
  int code;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW)
    if (visit) (*visit)(row);
  if (code != SQLITE_DONE) fail(code);
  return sqlite3_stmt_readonly(statement) ? 0 : sqlite3_changes64(handle_);
}

SqliteConnection::Lease SqliteConnection::prepare(std::string_view sql) {
  if (!is_worth_keeping(sql)) return {compile(sql), nullptr};
  auto found = statements_.find(sql);
  if (found == statements_.end()) {
    if (statements_.size() >= most_statements) forget_statements();
    found = statements_.emplace(std::string(sql), Statement{compile(sql)}).first;
  }
  // The same statement inside its own loop over rows needs a second copy.
  if (found->second.is_busy) return {compile(sql), nullptr};
  return {found->second.handle, &found->second.is_busy};
}

sqlite3_stmt* SqliteConnection::compile(std::string_view sql) {
  const auto numbered = number_parameters(sql);
  sqlite3_stmt* statement = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(handle_, numbered.data(), static_cast<int>(numbered.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, &rest);
  if (code != SQLITE_OK) throw Error(std::string(sqlite3_errmsg(handle_)) + " in: " + numbered);
  if (!statement) throw Error("an empty statement");
  if (std::string_view(rest).find_first_not_of(" \t\r\n;") != std::string_view::npos) {
    sqlite3_finalize(statement);
    throw Error("more than one statement in: " + numbered);
  }
  return statement;
}

void SqliteConnection::forget_statements() {
  std::erase_if(statements_, [](auto& entry) {
    if (entry.second.is_busy) return false;
    sqlite3_finalize(entry.second.handle);
    return true;
  });
}

void SqliteConnection::fail(int code) const {
  const std::string message = handle_ ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
  switch (code & 0xFF) {
    case SQLITE_FULL:
      throw DiskFull(message);
    case SQLITE_CONSTRAINT:
      if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
        throw NotUnique(message);
      throw ConstraintBroken(message);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Unavailable(message);
    default:
      throw Error(message + " (SQLite " + std::to_string(sqlite3_extended_errcode(handle_)) + ")");
  }
}

}  // namespace ruam::db
