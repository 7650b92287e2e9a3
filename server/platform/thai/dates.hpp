#pragma once

#include <string>
#include <string_view>

#include "platform/clock.hpp"
#include "platform/result.hpp"
#include "platform/thai/digits.hpp"

namespace ruam::thai {

/// Every way a day is written in the offices' documents (RULES §1.1, FORMS §0.3).
enum class DateForm {
  brief,             ///< 18 ก.ค. 2567
  brief_short_year,  ///< 18 ก.ค. 67
  full,              ///< 18 กรกฎาคม 2567
  full_era,          ///< 18 กรกฎาคม พ.ศ. 2567
  on_day,            ///< วันที่ 18 กรกฎาคม 2567
  by_parts,          ///< วันที่ 18 เดือน กรกฎาคม พ.ศ. 2567
  weekday,           ///< วันพฤหัสบดีที่ 18 กรกฎาคม 2567
  weekday_era,  ///< วันพฤหัสบดีที่ 18 กรกฎาคม พ.ศ. 2567
  slashes       ///< 18/07/2567
};

/// The day in that form, in the Buddhist Era.
std::string print(Date date, DateForm form, Digits style = Digits::arabic);

/// Reads a day in any of those forms, in either digits, also from text damaged by a PDF. A year of
/// four digits from 2400 on is Buddhist, 1900 to 2100 common; two digits are 25xx beside a Thai
/// month. Refuses: date.not_a_date, date.no_such_day, date.ambiguous_year (01/02/67),
/// date.year_out_of_range, date.weekday_mismatch (details: weekday).
Result<Date> parse_date(std::string_view text);

/// `กรกฎาคม`; month 1 to 12.
std::string_view month_name(int month);
/// `ก.ค.`; month 1 to 12.
std::string_view month_short(int month);
/// `พฤหัสบดี`.
std::string_view weekday_name(Date date);
/// `กรกฎาคม 2567`.
std::string print_month(Date date, Digits style = Digits::arabic);

}  // namespace ruam::thai
