#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ruam {

/// A civil day of the Common Era (Gregorian); Buddhist years exist only in platform/thai.
struct Date {
  int year = 1970, month = 1, day = 1;

  friend auto operator<=>(const Date&, const Date&) = default;
};

/// True for a day that exists, years 1 to 9999.
bool is_valid(Date date);
/// `2024-07-18`.
std::string to_string(Date date);
/// Reads exactly `2024-07-18`; nothing for any other form or a day that does not exist.
std::optional<Date> parse_date(std::string_view iso);

/// The same day as a count of days, for arithmetic with std::chrono.
std::chrono::sys_days to_days(Date date);
Date to_date(std::chrono::sys_days days);
Date add_days(Date date, int days);
/// The same day `months` later, or the last day of that month when it has no such day.
Date add_months(Date date, int months);
/// Days from `from` to `to`; negative when `to` is earlier.
int days_between(Date from, Date to);
std::chrono::weekday weekday(Date date);
Date last_day_of_month(int year, int month);

/// A moment: milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
struct Instant {
  std::int64_t ms = 0;

  friend auto operator<=>(const Instant&, const Instant&) = default;
  friend Instant operator+(Instant at, std::chrono::milliseconds span) {
    return {at.ms + span.count()};
  }
  friend Instant operator-(Instant at, std::chrono::milliseconds span) {
    return {at.ms - span.count()};
  }
  friend std::chrono::milliseconds operator-(Instant to, Instant from) {
    return std::chrono::milliseconds{to.ms - from.ms};
  }
};

/// `2026-11-22T09:30:00.123Z`, fixed width for years 0001 to 9999, so that text sorts as time.
std::string to_string(Instant instant);
/// Reads exactly the form of to_string; nothing for any other form or a time that does not exist.
std::optional<Instant> parse_instant(std::string_view iso);

/// The civil day in Thailand (UTC+7, no summer time) at that moment.
Date civil_date(Instant instant);
/// The moment at which that day begins in Thailand.
Instant start_of_day(Date date);

/// Where "now" comes from: a seam, so that tests can stand still.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;

  /// The civil day in Thailand now.
  Date today() const { return civil_date(now()); }
};

class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

}  // namespace ruam
