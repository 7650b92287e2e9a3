#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.hpp"

/// Private to the backup: whole tables as lines of JSON, the same from both engines.
namespace ruam::backup {

enum class ColumnKind { integer, text, id, blob };

struct Column {
  std::string name;
  ColumnKind kind;
};

struct Table {
  std::string name;
  std::vector<Column> columns;
};

/// All tables of the database by name, as the engine's catalogue tells.
std::vector<Table> list_tables(db::Tx& tx, db::Database::Engine engine);

/// One line per row: an array in the order of the columns; bytes are {"b64": "…"}, also ids.
std::int64_t dump_rows(db::Tx& tx, const Table& table,
                       const std::function<void(std::string_view line)>& take);

/// Inserts one such line; `names` are the columns as the dump ordered them. Throws db::Error for a
/// line or column that does not fit.
void load_row(db::Tx& tx, const Table& table, const std::vector<std::string>& names,
              std::string_view line);

/// Lets rows come in any order until the transaction ends: SQLite defers foreign keys, on
/// PostgreSQL they are taken off and put on again by `restore_foreign_keys`.
std::vector<std::string> suspend_foreign_keys(db::Tx& tx, db::Database::Engine engine);
void restore_foreign_keys(db::Tx& tx, const std::vector<std::string>& suspended);

}  // namespace ruam::backup
