#pragma once

#include <optional>
#include <string_view>

#include "checks/paper.hpp"
#include "platform/thai/figures.hpp"

namespace ruam::checks {

/// Is the figure a year, part of a date or the number of a quarter, and no amount?
bool is_year_or_label(std::string_view text, const thai::Figure& figure);
/// Are figures multiplied in the text: `32 คน x 35 บาท`, `คนละ`?
bool has_product(std::string_view text);
/// Reads `ค่าอาหาร 32 คน x 35 บาท x 1 มื้อ = 1,120 บาท`, `ค่าวัสดุ 1,500 บาท` or a table's row; nothing
/// without a figure. The amount is missing when the text ends before it.
std::optional<PaperCost> cost_of(std::string_view text);
/// The last figure of a text that is an amount.
std::optional<Milli> last_amount(std::string_view text);

}  // namespace ruam::checks
