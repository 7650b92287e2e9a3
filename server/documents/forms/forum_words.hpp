#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "forums/forum.hpp"

/// Words that a forum's papers share.
namespace ruam::documents {

/// «1–3, 7»; «-» for none.
std::string printed_numbers(std::vector<std::int64_t> numbers);
/// A step as the report calls it: «จัดเวที».
std::string step_name(forums::Stage stage);

}  // namespace ruam::documents
