#pragma once

#include <map>
#include <optional>
#include <string>

#include "projects/content.hpp"
#include "projects/imports/book.hpp"

/// What one row of a sheet says by itself. For projects/imports only.
namespace ruam::projects::imports {

/// Both sides of a sum that does not agree, as a fault's sentence names them.
std::map<std::string, std::string> sums(Satang stated, Satang counted);

/// The row's cost with its amount computed; nothing when a cell of it was refused.
std::optional<CostLine> read_cost(const Row& row, const World& world);

/// Whether the row is no cost but the note «ขอถัวจ่ายทุกรายการ».
bool is_sharing_note(const Row& row);

Indicator read_indicator(const Row& row);

}  // namespace ruam::projects::imports
