#include "platform/db/postgres_connection.hpp"

#include <array>
#include <bit>
#include <cstring>
#include <vector>

#include <endian.h>
#include <libpq-fe.h>

namespace ruam::db {
namespace {

// Types of the server's catalog (pg_type.dat), fixed for ever.
constexpr Oid oid_bool = 16, oid_bytea = 17, oid_name = 19, oid_int8 = 20, oid_int2 = 21,
              oid_int4 = 23, oid_text = 25, oid_varchar = 1043, oid_numeric = 1700, oid_uuid = 2950;
constexpr std::size_t most_prepared = 1024;

template <class T>
T big_endian(const char* data) {
  T value;
  std::memcpy(&value, data, sizeof value);
  if constexpr (sizeof value == 8)
    return static_cast<T>(be64toh(static_cast<std::uint64_t>(value)));
  if constexpr (sizeof value == 4)
    return static_cast<T>(be32toh(static_cast<std::uint32_t>(value)));
  return static_cast<T>(be16toh(static_cast<std::uint16_t>(value)));
}

/// A whole numeric, as sum(bigint) answers: base 10,000 digits, most significant first.
std::int64_t read_numeric(const char* data) {
  const auto digits = big_endian<std::int16_t>(data), weight = big_endian<std::int16_t>(data + 2);
  const auto sign = big_endian<std::uint16_t>(data + 4);
  if (sign != 0 && sign != 0x4000) throw Error("a number in the database is not finite");
  if (digits > weight + 1) throw Error("a number in the database is not whole");
  std::int64_t value = 0;
  for (int i = 0; i <= weight; ++i) {
    const auto digit = i < digits ? big_endian<std::int16_t>(data + 8 + 2 * i) : std::int16_t{0};
    if (__builtin_mul_overflow(value, std::int64_t{10'000}, &value) ||
        __builtin_sub_overflow(value, std::int64_t{digit}, &value))
      throw Error("a sum in the database does not fit 64 bits");
  }
  if (sign == 0x4000) return value;
  if (__builtin_sub_overflow(std::int64_t{0}, value, &value))
    throw Error("a sum in the database does not fit 64 bits");
  return value;
}

class PostgresRow final : public Row {
 public:
  PostgresRow(PGresult* result, int row) : result_(result), row_(row) {}

  bool is_null(int column) const override { return PQgetisnull(result_, row_, column) == 1; }

  std::int64_t integer(int column) const override {
    const auto* data = value(column);
    switch (PQftype(result_, column)) {
      case oid_int8:
        return big_endian<std::int64_t>(data);
      case oid_int4:
        return big_endian<std::int32_t>(data);
      case oid_int2:
        return big_endian<std::int16_t>(data);
      case oid_bool:
        return *data != 0;
      case oid_numeric:
        return read_numeric(data);
      default:
        wrong(column, "an integer");
    }
  }
  std::string_view text(int column) const override {
    const auto type = PQftype(result_, column);
    if (type != oid_text && type != oid_varchar && type != oid_name) wrong(column, "text");
    return {value(column), size(column)};
  }
  std::span<const std::byte> bytes(int column) const override {
    if (PQftype(result_, column) != oid_bytea) wrong(column, "a blob");
    return {reinterpret_cast<const std::byte*>(value(column)), size(column)};
  }
  Uuid uuid(int column) const override {
    if (PQftype(result_, column) != oid_uuid) wrong(column, "an id");
    Uuid id;
    std::memcpy(id.bytes.data(), value(column), id.bytes.size());
    return id;
  }

 private:
  const char* value(int column) const {
    if (is_null(column)) wrong(column, "there");
    return PQgetvalue(result_, row_, column);
  }
  std::size_t size(int column) const {
    return static_cast<std::size_t>(PQgetlength(result_, row_, column));
  }
  [[noreturn]] void wrong(int column, const char* what) const {
    const auto* name = PQfname(result_, column);
    throw Error(std::string("column ") + (name ? name : "?") + " is not " + what);
  }

  PGresult* result_;
  int row_;
};

/// Parameters in the server's binary form. Nothing has no type: the server takes it from the place.
class Parameters {
 public:
  explicit Parameters(std::span<const Value> values)
      : numbers_(values.size()),
        data_(values.size()),
        sizes_(values.size()),
        formats_(values.size(), 1) {
    for (std::size_t i = 0; i < values.size(); ++i)
      std::visit([&](const auto& v) { put(i, v); }, values[i]);
  }

  const char* const* data() const { return data_.data(); }
  const int* sizes() const { return sizes_.data(); }
  const int* formats() const { return formats_.data(); }
  int count() const { return static_cast<int>(data_.size()); }

 private:
  void put(std::size_t, Null) {}
  void put(std::size_t i, std::int64_t n) {
    numbers_[i] = htobe64(static_cast<std::uint64_t>(n));
    set(i, &numbers_[i], sizeof n);
  }
  void put(std::size_t i, std::string_view s) {
    if (s.find('\0') != s.npos) throw Error("text with a zero byte cannot be stored");
    set(i, s.data(), s.size());
  }
  void put(std::size_t i, const std::string& s) { put(i, std::string_view(s)); }
  void put(std::size_t i, std::span<const std::byte> b) { set(i, b.data(), b.size()); }
  void put(std::size_t i, const Uuid& id) { set(i, id.bytes.data(), id.bytes.size()); }

  void set(std::size_t i, const void* data, std::size_t size) {
    data_[i] = data ? static_cast<const char*>(data) : "";
    sizes_[i] = static_cast<int>(size);
  }

  std::vector<std::uint64_t> numbers_;
  std::vector<const char*> data_;
  std::vector<int> sizes_, formats_;
};

Oid type_of(const Value& value) {
  constexpr std::array<Oid, 6> types{0, oid_int8, oid_text, oid_bytea, oid_uuid, oid_text};
  static_assert(std::variant_size_v<Value> == types.size());
  const auto* null = std::get_if<Null>(&value);
  return types[null ? null->type : value.index()];
}

[[noreturn]] void throw_failure(std::string_view state, const std::string& message) {
  if (state == "40001" || state == "40P01") throw LostRace(message);
  if (state == "53100") throw DiskFull(message);
  if (state == "23505") throw NotUnique(message);
  if (state.starts_with("23")) throw ConstraintBroken(message);
  if (state.empty() || state.starts_with("08") || state.starts_with("57P") ||
      state.starts_with("53"))
    throw Unavailable(message);
  throw Error(message + " (PostgreSQL " + std::string(state) + ")");
}

}  // namespace

PostgresConnection::PostgresConnection(const std::string& url) : handle_(PQconnectdb(url.c_str())) {
  try {
    if (PQstatus(handle_) != CONNECTION_OK) throw Unavailable(PQerrorMessage(handle_));
    PQsetNoticeProcessor(
        handle_, [](void*, const char*) {}, nullptr);
    script(
        "SET client_encoding TO 'UTF8'; SET client_min_messages TO warning; SET lock_timeout TO 0; "
        "SELECT set_config('synchronous_commit', 'on', false) "
        "WHERE current_setting('synchronous_commit') = 'off'");
  } catch (...) {
    PQfinish(handle_);
    throw;
  }
}

PostgresConnection::~PostgresConnection() { PQfinish(handle_); }

bool PostgresConnection::is_usable() const {
  return !is_stale_ && PQstatus(handle_) == CONNECTION_OK &&
         PQtransactionStatus(handle_) == PQTRANS_IDLE;
}

bool PostgresConnection::is_in_transaction() const {
  const auto status = PQtransactionStatus(handle_);
  return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

std::int64_t PostgresConnection::execute(std::string_view sql, std::span<const Value> parameters,
                                         const std::function<void(const Row&)>* visit) {
  const auto& name = prepare(sql, parameters);
  const Parameters bound(parameters);
  const auto answer = check(PQexecPrepared(handle_, name.c_str(), bound.count(), bound.data(),
                                           bound.sizes(), bound.formats(), 1));
  const int rows = PQntuples(answer.get());
  if (visit)
    for (int row = 0; row < rows; ++row) (*visit)(PostgresRow(answer.get(), row));
  if (std::string_view(PQcmdStatus(answer.get())).starts_with("SELECT")) return 0;
  const char* changed = PQcmdTuples(answer.get());
  return *changed ? std::stoll(changed) : 0;
}

void PostgresConnection::script(const std::string& sql) { check(PQexec(handle_, sql.c_str())); }

const std::string& PostgresConnection::prepare(std::string_view sql,
                                               std::span<const Value> parameters) {
  std::string key(sql);
  for (const auto& value : parameters) key += static_cast<char>('0' + type_of(value) % 64);
  const auto found = statements_.find(key);
  if (found != statements_.end()) return found->second;
  if (statements_.size() >= most_prepared) {
    script("DEALLOCATE ALL");
    statements_.clear();
  }
  std::vector<Oid> types;
  for (const auto& value : parameters) types.push_back(type_of(value));
  auto name = "s" + std::to_string(statements_.size());
  check(PQprepare(handle_, name.c_str(), std::string(sql).c_str(), static_cast<int>(types.size()),
                  types.data()));
  return statements_.emplace(std::move(key), std::move(name)).first->second;
}

PostgresConnection::Answer PostgresConnection::check(pg_result* result) {
  Answer answer(result, [](pg_result* r) { PQclear(r); });
  const auto status = PQresultStatus(result);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return answer;
  const auto* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const std::string_view code = state ? state : "";
  if (code == "0A000" || code == "26000") is_stale_ = true;  // prepared before a migration
  throw_failure(PQstatus(handle_) == CONNECTION_OK ? code : "", PQerrorMessage(handle_));
}

}  // namespace ruam::db
