#include "cycle/holidays.hpp"

#include <algorithm>

namespace ruam::cycle {

std::optional<HolidayRow> read_holiday_date(const std::string& text) {
  // 2024 is a leap year: 02-29 is a day of some years.
  const bool is_yearly = text.size() == 5;
  const auto day = parse_date(is_yearly ? "2024-" + text : text);
  if (!day) return std::nullopt;
  HolidayRow row;
  row.month = day->month;
  row.day = day->day;
  if (!is_yearly) row.year = day->year;
  return row;
}

Calendar::Calendar(const std::vector<HolidayRow>& rows, int first_year, int last_year) {
  const auto each = [&](const HolidayRow& row, auto&& f) {
    const auto first = row.year.value_or(std::max(first_year, row.from.value_or(first_year)));
    const auto last = row.year.value_or(std::min(last_year, row.to.value_or(last_year)));
    for (int year = first; year <= last; ++year)
      if (const Date date{year, row.month, row.day}; is_valid(date)) f(date);
  };
  for (const auto& row : rows)
    if (!row.is_working)
      each(row, [&](Date date) {
        days_.try_emplace(date, Holiday{date, row.name_th, row.name_en, false, row.is_verified});
      });
  for (const auto& row : rows)
    if (row.is_working) each(row, [&](Date date) { days_.erase(date); });

  const auto declared = days_;
  for (const auto& [date, holiday] : declared) {
    if (!is_weekend(date)) continue;
    auto free = date;
    while (is_weekend(free) || declared.contains(free)) free = add_days(free, 1);
    days_.try_emplace(
        free, Holiday{free, "ชดเชย" + holiday.name_th, "Substitution for " + holiday.name_en, true,
                      holiday.is_verified});
  }
}

bool Calendar::is_weekend(Date day) const {
  const auto of_week = weekday(day);
  return of_week == std::chrono::Saturday || of_week == std::chrono::Sunday;
}

const Holiday* Calendar::find(Date day) const {
  const auto found = days_.find(day);
  return found == days_.end() ? nullptr : &found->second;
}

Date Calendar::working_on_or_before(Date day) const {
  while (!is_working(day)) day = add_days(day, -1);
  return day;
}

Date Calendar::working_on_or_after(Date day) const {
  while (!is_working(day)) day = add_days(day, 1);
  return day;
}

std::vector<Holiday> Calendar::between(Date first, Date last) const {
  std::vector<Holiday> all;
  for (auto it = days_.lower_bound(first); it != days_.end() && it->first <= last; ++it)
    all.push_back(it->second);
  return all;
}

}  // namespace ruam::cycle
