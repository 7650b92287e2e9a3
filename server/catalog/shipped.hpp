#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/item.hpp"

/// The shipped files; private to the room.
namespace ruam::catalog {

/// The rows of one list. Known columns become fields, all others `extra`. Throws for a file that is
/// not CSV with equally long records: shipped files are part of the program.
std::vector<Item> read_list(const std::string& list, std::string_view csv);

}  // namespace ruam::catalog
