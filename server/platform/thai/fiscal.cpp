#include "platform/thai/fiscal.hpp"

#include "platform/thai/dates.hpp"

namespace ruam::thai {

FiscalYear fiscal_year(Date date) { return {to_be(date.year) + (date.month >= 10 ? 1 : 0)}; }

Quarter quarter_of(Date date) { return {fiscal_year(date), (date.month + 2) / 3 % 4 + 1}; }

Date first_day(FiscalYear year) { return {to_ce(year.be) - 1, 10, 1}; }

Date last_day(FiscalYear year) { return {to_ce(year.be), 9, 30}; }

Date first_day(Quarter quarter) {
  return add_months(first_day(quarter.year), 3 * (quarter.number - 1));
}

Date last_day(Quarter quarter) {
  const auto month = add_months(first_day(quarter), 2);
  return last_day_of_month(month.year, month.month);
}

Quarter next(Quarter quarter) {
  if (quarter.number < 4) return {quarter.year, quarter.number + 1};
  return {{quarter.year.be + 1}, 1};
}

Quarter previous(Quarter quarter) {
  if (quarter.number > 1) return {quarter.year, quarter.number - 1};
  return {{quarter.year.be - 1}, 4};
}

std::string to_string(FiscalYear year, Digits style) {
  return with_digits(std::to_string(year.be), style);
}

std::string to_string(Quarter quarter, Digits style) {
  return with_digits(std::to_string(quarter.number) + "/" + to_string(quarter.year), style);
}

std::string month_span(Quarter quarter, Digits style) {
  const auto first = first_day(quarter), last = last_day(quarter);
  std::string text{month_short(first.month)};
  text.append("-").append(month_short(last.month));
  text += std::to_string(to_be(last.year) % 100 + 100).substr(1);
  return with_digits(text, style);
}

std::string quarter_head(Quarter quarter, Digits style) {
  return "ไตรมาสที่ " + to_string(quarter, style) + " (" + month_span(quarter, style) + ")";
}

}  // namespace ruam::thai
