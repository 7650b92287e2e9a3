#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/json/json.hpp"
#include "projects/project.hpp"

/// What all statements of this room read alike.
namespace ruam::projects::rows {

inline std::string select(std::string_view columns, std::string_view rest) {
  std::string sql = "SELECT ";
  sql.append(columns).append(" ").append(rest);
  return sql;
}

/// The projects of an office share one chain, so that the last text read is often the next.
inline std::vector<Step> read_steps(std::string_view text) {
  thread_local std::string last_text;
  thread_local std::vector<Step> last;
  if (text != last_text) {
    last = json::read<std::vector<Step>>(text).value();
    last_text = text;
  }
  return last;
}

}  // namespace ruam::projects::rows
