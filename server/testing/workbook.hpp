#pragma once

#include <map>
#include <string>
#include <vector>

#include "platform/imports/kind.hpp"

/// Workbooks of one sheet for tests of imports.
namespace ruam::testing {

/// Cells of a row by the heads of their columns.
using Cells = std::map<std::string, std::string>;

/// The first part of that kind with its heads and these rows; a column nobody names is empty.
inline sheet::Grid grid_of(const imports::Kind& kind, const std::vector<Cells>& rows) {
  const auto& part = kind.parts().front();
  sheet::Grid grid{.name = std::string(part.name)};
  auto& head = grid.rows.emplace_back();
  for (const auto& column : part.columns) head.emplace_back(column.head);
  for (const auto& one : rows) {
    auto& cells = grid.rows.emplace_back();
    for (const auto& column : part.columns) {
      const auto found = one.find(std::string(column.head));
      cells.push_back(found == one.end() ? "" : found->second);
    }
  }
  return grid;
}

/// "C4 import.negative" for each fault.
inline std::vector<std::string> faults(const imports::Checked& checked) {
  std::vector<std::string> all;
  for (const auto& fault : checked.faults)
    all.push_back(fault.column + std::to_string(fault.row) + " " + fault.code);
  return all;
}

}  // namespace ruam::testing
