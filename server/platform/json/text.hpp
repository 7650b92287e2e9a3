#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ruam::json {

/// Appends a JSON string literal; `text` is valid UTF-8 already.
void append_text(std::string& out, std::string_view text);
/// Appends an integer in decimal.
void append_integer(std::string& out, std::int64_t number);

/// Code points of valid UTF-8.
std::size_t count_characters(std::string_view text);
/// True for text without NUL and without control characters other than line feed and tab.
bool is_clean(std::string_view text);

}  // namespace ruam::json
