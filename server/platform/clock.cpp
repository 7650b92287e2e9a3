#include "platform/clock.hpp"

#include <algorithm>
#include <cstdio>

namespace ruam {
namespace {

namespace chrono = std::chrono;

constexpr auto thailand = chrono::hours{7};

/// Reads `width` ASCII digits at `at`; -1 when there are fewer.
int iso_digits(std::string_view text, std::size_t at, std::size_t width) {
  if (at + width > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(at, width)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

chrono::year_month_day civil(Date date) {
  return chrono::year{date.year} / static_cast<unsigned>(date.month) /
         static_cast<unsigned>(date.day);
}

chrono::sys_time<chrono::milliseconds> moment(Instant instant) {
  return chrono::sys_time<chrono::milliseconds>{chrono::milliseconds{instant.ms}};
}

}  // namespace

bool is_valid(Date date) {
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1)
    return false;
  return date.day <= last_day_of_month(date.year, date.month).day;
}

namespace {

/// Writes a number of at most `width` digits with zeros before it; answers where it ends. A page
/// of a list writes a hundred of these: several times faster than printf.
char* put(char* at, int number, int width) {
  for (int i = width - 1; i >= 0; --i, number /= 10) at[i] = static_cast<char>('0' + number % 10);
  return at + width;
}

char* put(char* at, Date date) {
  if (date.year < 0 || date.year > 9999)  // nothing that can be read back
    return at + std::snprintf(at, 40, "%04d-%02d-%02d", date.year, date.month, date.day);
  at = put(at, date.year, 4);
  *at++ = '-';
  at = put(at, date.month, 2);
  *at++ = '-';
  return put(at, date.day, 2);
}

}  // namespace

std::string to_string(Date date) {
  char text[40];
  return {text, put(text, date)};
}

std::optional<Date> parse_date(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return {};
  const Date date{iso_digits(iso, 0, 4), iso_digits(iso, 5, 2), iso_digits(iso, 8, 2)};
  if (!is_valid(date)) return {};
  const bool is_buddhist = date.year >= 2400 && date.year < 2900;  // 2567 that nobody converted
  if (is_buddhist) return {};
  return date;
}

chrono::sys_days to_days(Date date) { return chrono::sys_days{civil(date)}; }

Date to_date(chrono::sys_days days) {
  const chrono::year_month_day ymd{days};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

Date add_days(Date date, int count) { return to_date(to_days(date) + chrono::days{count}); }

Date add_months(Date date, int count) {
  const int months = date.year * 12 + date.month - 1 + count;
  const int year = months >= 0 ? months / 12 : (months - 11) / 12;
  const auto last = last_day_of_month(year, months - year * 12 + 1);
  return {last.year, last.month, std::min(date.day, last.day)};
}

int days_between(Date from, Date to) {
  return static_cast<int>((to_days(to) - to_days(from)).count());
}

chrono::weekday weekday(Date date) { return chrono::weekday{to_days(date)}; }

Date last_day_of_month(int year_number, int month) {
  const chrono::year_month_day_last last{chrono::year{year_number} / static_cast<unsigned>(month) /
                                         chrono::last};
  return {year_number, month, static_cast<int>(static_cast<unsigned>(last.day()))};
}

std::string to_string(Instant instant) {
  const auto at = moment(instant);
  const auto day = chrono::floor<chrono::days>(at);
  const chrono::hh_mm_ss time{at - day};
  char text[64];
  char* to = put(text, to_date(day));
  *to++ = 'T';
  to = put(to, static_cast<int>(time.hours().count()), 2);
  *to++ = ':';
  to = put(to, static_cast<int>(time.minutes().count()), 2);
  *to++ = ':';
  to = put(to, static_cast<int>(time.seconds().count()), 2);
  *to++ = '.';
  to = put(to, static_cast<int>(time.subseconds().count()), 3);
  *to++ = 'Z';
  return {text, to};
}

std::optional<Instant> parse_instant(std::string_view iso) {
  if (iso.size() != 24 || iso[10] != 'T' || iso[13] != ':' || iso[16] != ':' || iso[19] != '.' ||
      iso[23] != 'Z')
    return {};
  const auto date = parse_date(iso.substr(0, 10));
  const int h = iso_digits(iso, 11, 2), m = iso_digits(iso, 14, 2), s = iso_digits(iso, 17, 2);
  const int ms = iso_digits(iso, 20, 3);
  if (!date || h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59 || ms < 0) return {};
  const auto at = to_days(*date) + chrono::hours{h} + chrono::minutes{m} + chrono::seconds{s} +
                  chrono::milliseconds{ms};
  return Instant{at.time_since_epoch().count()};
}

Date civil_date(Instant instant) {
  return to_date(chrono::floor<chrono::days>(moment(instant) + thailand));
}

Instant start_of_day(Date date) {
  return {chrono::milliseconds{to_days(date).time_since_epoch() - thailand}.count()};
}

Instant SystemClock::now() const {
  return {
      chrono::duration_cast<chrono::milliseconds>(chrono::system_clock::now().time_since_epoch())
          .count()};
}

}  // namespace ruam
