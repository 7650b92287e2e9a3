#include "platform/backup/rows.hpp"

#include <algorithm>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <sodium.h>

#include "platform/db/error.hpp"
#include "platform/json/text.hpp"

namespace ruam::backup {
namespace {

using Engine = db::Database::Engine;

constexpr auto sqlite_tables =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY "
    "name";
constexpr auto postgres_tables =
    "SELECT table_name::text FROM information_schema.tables "
    "WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' "
    "ORDER BY table_name::text COLLATE \"C\"";
constexpr auto sqlite_columns = "SELECT name, type FROM pragma_table_info($1) ORDER BY cid";
constexpr auto postgres_columns =
    "SELECT column_name::text, data_type::text FROM information_schema.columns "
    "WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position";
constexpr auto postgres_foreign_keys =
    "SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) "
    "FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace";

std::string read_text(const db::Row& row) { return row.get<std::string>(0); }

ColumnKind kind_of(std::string_view type) {
  if (type == "INTEGER" || type == "bigint") return ColumnKind::integer;
  if (type == "TEXT" || type == "text") return ColumnKind::text;
  if (type == "uuid") return ColumnKind::id;
  if (type == "BLOB" || type == "bytea") return ColumnKind::blob;
  throw db::Error("a column has a type that backups do not know: " + std::string(type));
}

std::string to_base64(std::span<const std::byte> bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();
  return text;
}

std::vector<std::byte> from_base64(std::string_view text) {
  if (text.empty()) return {};  // sodium takes no null pointer
  std::vector<std::byte> bytes(text.size());
  std::size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                        text.size(), nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
    throw db::Error("bytes in the backup are damaged");
  bytes.resize(size);
  return bytes;
}

void append_column(std::string& line, const db::Row& row, int at, ColumnKind kind) {
  if (row.is_null(at)) {
    line += "null";
  } else if (kind == ColumnKind::integer) {
    line += std::to_string(row.integer(at));
  } else if (kind == ColumnKind::text) {
    json::append_text(line, row.text(at));
  } else {
    const auto id = kind == ColumnKind::id ? row.uuid(at) : Uuid{};
    const auto bytes = kind == ColumnKind::id ? std::as_bytes(std::span(id.bytes)) : row.bytes(at);
    line += "{\"b64\":\"" + to_base64(bytes) + "\"}";
  }
}

Uuid to_uuid(std::span<const std::byte> bytes) {
  Uuid id;
  if (bytes.size() != id.bytes.size()) throw db::Error("an id in the backup is damaged");
  std::transform(bytes.begin(), bytes.end(), id.bytes.begin(),
                 [](std::byte b) { return std::to_integer<std::uint8_t>(b); });
  return id;
}

/// A value that owns its bytes until it is bound.
struct Held {
  std::string text;
  std::vector<std::byte> bytes;
  db::Value value;
};

void hold(Held& held, const boost::json::value& value, ColumnKind kind) {
  if (value.is_null()) {
    const std::size_t types[] = {1, 2, 4, 3};  // places of the kinds in db::Value
    held.value = db::Null{types[static_cast<std::size_t>(kind)]};
  } else if (kind == ColumnKind::integer) {
    held.value = value.as_int64();
  } else if (kind == ColumnKind::text) {
    held.text = value.as_string();
    held.value = std::string_view(held.text);
  } else {
    held.bytes = from_base64(value.as_object().at("b64").as_string());
    if (kind == ColumnKind::id)
      held.value = to_uuid(held.bytes);
    else
      held.value = std::span<const std::byte>(held.bytes);
  }
}

}  // namespace

std::vector<Table> list_tables(db::Tx& tx, Engine engine) {
  const bool is_sqlite = engine == Engine::sqlite;
  std::vector<Table> tables;
  for (auto& name : tx.list(is_sqlite ? sqlite_tables : postgres_tables, read_text)) {
    auto columns = tx.list(
        is_sqlite ? sqlite_columns : postgres_columns,
        [](const db::Row& row) {
          return Column{row.get<std::string>(0), kind_of(row.text(1))};
        },
        name);
    tables.push_back({std::move(name), std::move(columns)});
  }
  return tables;
}

std::int64_t dump_rows(db::Tx& tx, const Table& table,
                       const std::function<void(std::string_view line)>& take) {
  std::string sql = "SELECT ";
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    sql += (i ? ", \"" : "\"") + table.columns[i].name + "\"";
  std::int64_t count = 0;
  std::string line;
  tx.each(sql + " FROM \"" + table.name + "\"", [&](const db::Row& row) {
    line = "[";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i) line += ',';
      append_column(line, row, static_cast<int>(i), table.columns[i].kind);
    }
    line += "]\n";
    take(line);
    ++count;
  });
  return count;
}

void load_row(db::Tx& tx, const Table& table, const std::vector<std::string>& names,
              std::string_view line) {
  const auto parsed = boost::json::parse(line);
  const auto& values = parsed.as_array();
  if (values.size() != names.size()) throw db::Error("a row of " + table.name + " is damaged");
  std::string sql = "INSERT INTO \"" + table.name + "\" (", places;
  std::vector<Held> held(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                     [&](const Column& c) { return c.name == names[i]; });
    if (column == table.columns.end())
      throw db::Error("table " + table.name + " has no column " + names[i]);
    sql += (i ? ", \"" : "\"") + names[i] + "\"";
    places += (i ? ", $" : "$") + std::to_string(i + 1);
    hold(held[i], values[i], column->kind);
  }
  std::vector<db::Value> bound;
  for (auto& one : held) bound.push_back(std::move(one.value));
  tx.run_with(sql + ") VALUES (" + places + ")", bound);
}

std::vector<std::string> suspend_foreign_keys(db::Tx& tx, Engine engine) {
  if (engine == Engine::sqlite) {
    tx.run("PRAGMA defer_foreign_keys = ON");
    return {};
  }
  std::vector<std::string> again;
  const auto keys = tx.list(postgres_foreign_keys, [](const db::Row& row) {
    return std::vector{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2)};
  });
  for (const auto& key : keys) {
    tx.run("ALTER TABLE " + key[0] + " DROP CONSTRAINT " + key[1]);
    again.push_back("ALTER TABLE " + key[0] + " ADD CONSTRAINT " + key[1] + " " + key[2]);
  }
  return again;
}

void restore_foreign_keys(db::Tx& tx, const std::vector<std::string>& suspended) {
  for (const auto& sql : suspended) tx.run(sql);
}

}  // namespace ruam::backup
