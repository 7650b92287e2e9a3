#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

/// Structured log: one JSON object a line, to standard error. Never holds personal data or secrets.
namespace ruam::log {

enum class Level { debug, info, warning, error };

/// Lines below it are dropped. Names as in the settings: debug, info, warning, error.
void set_level(std::string_view name);
bool is_on(Level level);

using Fields = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// Lines are collected and written by a thread of their own, at latest after 100 ms.
void write(Level level, std::string_view event, Fields fields = {});
inline void info(std::string_view event, Fields fields = {}) { write(Level::info, event, fields); }
inline void warning(std::string_view event, Fields fields = {}) {
  write(Level::warning, event, fields);
}
inline void error(std::string_view event, Fields fields = {}) {
  write(Level::error, event, fields);
}

/// Writes out what is collected; called before the program ends.
void flush();

}  // namespace ruam::log
