#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/clock.hpp"
#include "platform/result.hpp"

namespace ruam::thai {

/// A written number; "05" is {5, 2}.
struct WrittenNumber {
  int value = 0;
  std::size_t digits = 0;
};

enum class Era { unsaid, buddhist, common };

/// What a text says about a day, month or year; any part may lack. For platform/thai only.
struct DateParts {
  std::optional<int> weekday, month;  ///< 0 = Sunday; 1 = January
  std::optional<WrittenNumber> day, year;
  Era era = Era::unsaid;
  bool thai_words = false;  ///< a Thai month or era is written: two digits of year are 25xx
  bool fiscal = false;      ///< the year is called ปีงบประมาณ
};

/// The text repaired, with Arabic digits: what the reader reads.
std::string reader_text(std::string_view text);
/// Reads the whole text as parts of one date; nothing if anything is left over.
std::optional<DateParts> read_date_parts(std::string_view text);

/// The common year meant by `parts.year`. `text` is what a refusal shows.
/// Refuses: date.ambiguous_year, date.year_out_of_range.
Result<int> year_from(const DateParts& parts, std::string_view text);
/// The day, when day, month and year are there. Refuses as parse_date does.
Result<Date> date_from(const DateParts& parts, std::string_view text);

}  // namespace ruam::thai
