#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "projects/reading/costs.hpp"

/// Cells copied from a sheet: lines of fields parted by tabs. For projects/reading only.
namespace ruam::projects::reading {

using Cells = std::vector<std::string>;

/// Whether most lines have three fields or more.
bool is_table(std::string_view text);
/// Rows of plain text; quoted fields of a spreadsheet (with line breaks) are one cell.
std::vector<Cells> split_cells(std::string_view text);

/// Costs in columns, with or without a head row.
ReadCosts read_cost_table(std::string_view text);

}  // namespace ruam::projects::reading
