#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "platform/clock.hpp"

namespace ruam::thai {

/// A day or month that stands somewhere in a text; parts it does not say are missing.
struct FoundDate {
  std::optional<int> weekday;  ///< 0 = Sunday
  std::optional<int> day;
  int month = 0;
  std::optional<int> year_be;
  std::size_t begin = 0, end = 0;  ///< bytes in the text

  /// The day, when all of it is said and it exists.
  std::optional<Date> date() const;
  /// First and last day of what is said; nothing without a year.
  std::optional<Date> first() const;
  std::optional<Date> last() const;
};

/// Days and months of a text with Arabic digits, in its order. "1 - 3 เม.ย. 67" is two; a month
/// without a year takes that of the next one when only a dash, ถึง or a comma is between.
std::vector<FoundDate> find_dates(std::string_view text);

}  // namespace ruam::thai
