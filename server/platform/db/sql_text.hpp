#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.hpp"

/// The small differences between our one SQL and the two engines.
namespace ruam::db {

/// `$1` as `?1` outside of strings, quoted names and comments: SQLite would number $n by
/// appearance.
std::string number_parameters(std::string_view sql);

/// The statements of a script without their semicolons; comments are dropped.
std::vector<std::string> split_statements(std::string_view script);

/// One statement of a migration for an engine: the column words `id instant date satang int text
/// json blob` become the engine's types, tables become STRICT on SQLite. Throws Error naming a word
/// that is none of them.
std::string translate_ddl(std::string_view statement, Database::Engine engine);

}  // namespace ruam::db
