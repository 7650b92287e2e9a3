#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "platform/money.hpp"
#include "platform/result.hpp"

namespace ruam::thai {

/// One document uses one style of digits (RULES §1.2).
enum class Digits { arabic, thai };

/// The text with every digit, Thai or Arabic, in that style; all else untouched.
std::string with_digits(std::string_view text, Digits style);

/// Reads a whole number in either or mixed digits with right `,` groups: "๒๕๖7", "1,234", "-5".
/// Refuses: number.empty, number.not_a_number, number.too_large, number.too_many_decimals.
Result<std::int64_t> parse_whole(std::string_view text);
/// The same with up to `decimals` (0 to 9) decimals, as units of 10^-decimals: ("๐.7", 2) is 70.
Result<std::int64_t> parse_decimal(std::string_view text, int decimals);
/// Reads an amount: "๔,๔๖๕,๐๐๐", "6,820 บาท", "1,234.50", "500.-". Refuses as parse_whole does.
Result<Satang> parse_money(std::string_view text);
/// Reads a quantity such as "1.5". Refuses as parse_whole does.
Result<Thousandths> parse_quantity(std::string_view text);

/// `4,465,000`.
std::string format_number(std::int64_t number, Digits style = Digits::arabic);
/// `6,820`, or `1,234.50` when there are satang.
std::string format_money(Satang amount, Digits style = Digits::arabic);
/// `32`, `1.5`: no more decimals than there are.
std::string format_quantity(Thousandths quantity, Digits style = Digits::arabic);

}  // namespace ruam::thai
