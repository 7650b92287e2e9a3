#include "platform/thai/period.hpp"

#include <algorithm>

#include "platform/thai/date_reader.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::thai {
namespace {

Problem period_problem(const char* code, std::string_view text) {
  return {Kind::invalid, code, {{"text", std::string(text)}}};
}

bool is_fiscal(const Period& period) { return period.start.month == 10; }

Precision precision_of(const DateParts& parts) {
  return parts.day ? Precision::date : parts.month ? Precision::month : Precision::year;
}

/// First and last day of what the parts name.
Result<Period> span_of(const DateParts& parts, std::string_view text) {
  const auto precision = precision_of(parts);
  if (precision == Precision::date) {
    const auto date = TRY(date_from(parts, text));
    return Period{precision, date, date};
  }
  const int year = TRY(year_from(parts, text));
  if (precision == Precision::month) {
    const Date first{year, *parts.month, 1};
    return Period{precision, first, last_day_of_month(year, *parts.month)};
  }
  if (parts.fiscal) return period_of(FiscalYear{to_be(year)});
  return Period{precision, {year, 1, 1}, {year, 12, 31}};
}

/// Gives each side what only the other says.
void share(DateParts& from, DateParts& to) {
  if (from.day && !from.month) from.month = to.month;
  if (!from.year) from.year = to.year;
  if (from.era == Era::unsaid) from.era = to.era;
  if (to.era == Era::unsaid) to.era = from.era;
  from.fiscal = to.fiscal = from.fiscal || to.fiscal;
  from.thai_words = to.thai_words = from.thai_words || to.thai_words;
}

/// Both sides read and of one precision, or nothing.
std::optional<Result<Period>> join(std::string_view left, std::string_view right,
                                   std::string_view text) {
  auto from = read_date_parts(left), to = read_date_parts(right);
  if (!from || !to || !to->year || (to->day && !to->month)) return {};
  share(*from, *to);
  if (precision_of(*from) != precision_of(*to)) return {};
  const auto first = span_of(*from, text), last = span_of(*to, text);
  if (first.has_error()) return first;
  if (last.has_error()) return last;
  if (last->end < first->start)
    return Result<Period>{period_problem("period.ends_before_start", text)};
  return Result<Period>{Period{first->precision, first->start, last->end}};
}

std::string_view without_note(std::string_view text) {
  const auto end = text.find_last_not_of(" \t\r\n");
  if (end == std::string_view::npos || text[end] != ')') return text;
  return text.substr(0, text.find_last_of('('));
}

std::string_view without_head(std::string_view text) {
  for (const std::string_view head : {"ตั้งแต่", "ระหว่าง"})
    if (text.starts_with(head)) return text.substr(head.size());
  return text;
}

std::string print_dates(const Period& period, Digits style) {
  const auto first = print(period.start, DateForm::full, style);
  if (period.start == period.end) return first;
  const auto last = print(period.end, DateForm::full, style);
  const int months = whole_months(period);
  const auto note = months ? " (" + format_number(months, style) + " เดือน)" : "";
  return first + " – " + last + note;
}

std::string print_years(const Period& period, Digits style) {
  const bool fiscal = is_fiscal(period);
  const int first = to_be(period.start.year) + (fiscal ? 1 : 0), last = to_be(period.end.year);
  std::string text = (fiscal ? "ปีงบประมาณ พ.ศ. " : "พ.ศ. ") + std::to_string(first);
  if (last != first) text += " – " + std::to_string(last);
  return with_digits(text, style);
}

}  // namespace

Result<Period> make_period(Precision precision, Date start, Date end) {
  if (!is_valid(start) || !is_valid(end)) return Problem{Kind::invalid, "date.no_such_day"};
  if (end < start) return Problem{Kind::invalid, "period.ends_before_start"};
  if (precision == Precision::month)
    return Period{precision, {start.year, start.month, 1}, last_day_of_month(end.year, end.month)};
  if (precision == Precision::year && start.month == 10 && start.day == 1)
    return Period{precision, start, last_day(fiscal_year(end))};
  if (precision == Precision::year)
    return Period{precision, {start.year, 1, 1}, {end.year, 12, 31}};
  return Period{precision, start, end};
}

Period period_of(FiscalYear year) { return {Precision::year, first_day(year), last_day(year)}; }

Period period_of(Quarter quarter) {
  return {Precision::month, first_day(quarter), last_day(quarter)};
}

std::string print(const Period& period, Digits style) {
  if (period.precision == Precision::date) return print_dates(period, style);
  if (period.precision == Precision::year) return print_years(period, style);
  const auto first = print_month(period.start, style), last = print_month(period.end, style);
  return first == last ? first : first + " – " + last;
}

Result<Period> parse_period(std::string_view text) {
  const auto readable = reader_text(text);
  const auto said = without_head(without_note(readable));
  if (const auto one = read_date_parts(said); one && one->year && (!one->day || one->month))
    return span_of(*one, text);
  for (const std::string_view sign : {"–", "—", "ถึง", "-"})
    for (auto at = said.find(sign); at != said.npos; at = said.find(sign, at + 1))
      if (const auto both = join(said.substr(0, at), said.substr(at + sign.size()), text))
        return *both;
  return period_problem("period.not_a_period", text);
}

std::optional<Period> overlap(const Period& a, const Period& b) {
  const auto start = std::max(a.start, b.start), end = std::min(a.end, b.end);
  if (end < start) return {};
  return Period{Precision::date, start, end};
}

int whole_months(const Period& period) {
  const auto after = add_days(period.end, 1);
  if (after.day != period.start.day) return 0;
  return (after.year - period.start.year) * 12 + after.month - period.start.month;
}

}  // namespace ruam::thai
