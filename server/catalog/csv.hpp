#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/item.hpp"

/// The shipped files; private to the room.
namespace ruam::catalog {

/// RFC 4180 records, the header first. Throws std::runtime_error for a file that is not CSV:
/// shipped files are part of the program.
std::vector<std::vector<std::string>> read_csv(std::string_view text);

/// The rows of one list. Known columns become fields, all others `extra`.
std::vector<Item> read_list(const std::string& list, std::string_view csv);

}  // namespace ruam::catalog
