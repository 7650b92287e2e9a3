#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <boost/describe.hpp>

#include "platform/clock.hpp"
#include "platform/result.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::thai {

/// How exactly a time was said: "เมษายน 2566" names no day, and none is made up (FORMS §0.3).
enum class Precision { date, month, year };
BOOST_DESCRIBE_ENUM(Precision, date, month, year)

/// A span of whole days that remembers how exactly it was said. With month or year precision
/// start and end are the first and last day of what was named.
struct Period {
  Precision precision = Precision::date;
  Date start, end;

  friend bool operator==(const Period&, const Period&) = default;
};
BOOST_DESCRIBE_STRUCT(Period, (), (precision, start, end))

/// The period, widened to whole months or years; a year is a fiscal one when `start` is 1 October.
/// Refuses: period.ends_before_start, date.no_such_day.
Result<Period> make_period(Precision precision, Date start, Date end);
Period period_of(FiscalYear year);
Period period_of(Quarter quarter);

/// `เมษายน 2566`, `พฤษภาคม 2567 – กรกฎาคม 2567`, `1 ตุลาคม 2566 – 31 พฤษภาคม 2567 (8 เดือน)`,
/// `พ.ศ. 2566 – 2570`, `ปีงบประมาณ พ.ศ. 2567`.
std::string print(const Period& period, Digits style = Digits::arabic);

/// Reads one day, month or year, or two with –, - or ถึง between; what the first lacks it takes from
/// the second ("1 - 3 เม.ย. 67"). Refuses: period.not_a_period, period.ends_before_start, date.*.
Result<Period> parse_period(std::string_view text);

/// Days that both have; nothing when they do not meet.
std::optional<Period> overlap(const Period& a, const Period& b);
/// Whole calendar months from start to end, 0 when the period does not consist of whole months.
int whole_months(const Period& period);

}  // namespace ruam::thai
