#include "platform/thai/date_reader.hpp"

#include "platform/thai/dates.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/thai/letters.hpp"
#include "platform/thai/repair.hpp"

namespace ruam::thai {
namespace {

Problem date_problem(const char* code, std::string_view text) {
  return {Kind::invalid, code, {{"text", std::string(text)}}};
}

/// A place in a text from which words and numbers are taken, blanks between them skipped.
class DateScanner {
 public:
  explicit DateScanner(std::string_view text) : rest_(text) {}

  bool at_end() {
    skip_blanks();
    return rest_.empty();
  }

  bool take(std::string_view word) {
    skip_blanks();
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  bool take_any(std::initializer_list<std::string_view> words) {
    for (const auto word : words)
      if (take(word)) return true;
    return false;
  }

  /// One to four digits; longer ones are no part of a date.
  std::optional<WrittenNumber> take_number() {
    skip_blanks();
    WrittenNumber number;
    while (number.digits < rest_.size() && is_digit(rest_[number.digits])) {
      if (number.digits == 4) return {};
      number.value = number.value * 10 + (rest_[number.digits++] - '0');
    }
    if (number.digits == 0) return {};
    rest_.remove_prefix(number.digits);
    return number;
  }

  std::optional<int> take_month() {
    for (int month = 1; month <= 12; ++month)
      if (take(month_name(month))) return month;
    for (int month = 1; month <= 12; ++month)
      if (take_initials(month_short(month))) return month;
    return {};
  }

  std::optional<int> take_weekday() {
    for (int day = 0; day < 7; ++day)
      if (take(weekday_name({2023, 10, 1 + day}))) return day;  // 1 Oct 2023 was a Sunday
    if (take("พฤหัส")) return 4;
    return {};
  }

 private:
  void skip_blanks() {
    while (!rest_.empty() && std::string_view{" \t\r\n"}.find(rest_[0]) != std::string_view::npos)
      rest_.remove_prefix(1);
  }

  /// `ก.ค.` also as "ก.ค", "กค" or "ก. ค.".
  bool take_initials(std::string_view initials) {
    const auto before = rest_;
    while (!initials.empty()) {
      const auto dot = initials.find('.');
      if (!take(initials.substr(0, dot))) {
        rest_ = before;
        return false;
      }
      take(".");
      initials.remove_prefix(dot + 1);
    }
    return true;
  }

  std::string_view rest_;
};

/// 18/07/2567, 18-7-2567, 18.7.2567, 2024-07-18.
std::optional<DateParts> read_numeric(DateScanner scan) {
  const auto first = scan.take_number();
  if (!first) return {};
  for (const std::string_view sign : {"/", "-", "."}) {
    if (!scan.take(sign)) continue;
    const auto second = scan.take_number();
    if (!second || !scan.take(sign)) return {};
    const auto third = scan.take_number();
    if (!third || !scan.at_end() || second->digits > 2) return {};
    const bool year_first = first->digits == 4;
    DateParts parts;
    parts.month = second->value;
    parts.day = year_first ? third : first;
    parts.year = year_first ? first : third;
    if (parts.day->digits > 2) return {};
    return parts;
  }
  return {};
}

/// ณ, วันที่, วันพฤหัสบดีที่: what may stand before the day's number.
bool read_head(DateScanner& scan, DateParts& parts) {
  scan.take("ณ");
  if (scan.take("วันที่")) return true;
  if (!scan.take("วัน")) return true;
  parts.weekday = scan.take_weekday();
  scan.take("ที่");
  return parts.weekday.has_value();
}

void read_era(DateScanner& scan, DateParts& parts) {
  if (scan.take("ปีงบประมาณ"))
    parts.fiscal = true;
  else
    scan.take("ปี");
  if (scan.take_any({"พ.ศ.", "พ.ศ", "พศ.", "พศ"}))
    parts.era = Era::buddhist;
  else if (scan.take_any({"ค.ศ.", "ค.ศ", "คศ.", "คศ"}))
    parts.era = Era::common;
}

std::optional<DateParts> read_words(DateScanner scan) {
  DateParts parts;
  if (!read_head(scan, parts)) return {};
  parts.day = scan.take_number();
  scan.take("เดือน");
  parts.month = scan.take_month();
  read_era(scan, parts);
  parts.year = scan.take_number();
  if (!scan.at_end()) return {};
  parts.thai_words = parts.month || parts.era != Era::unsaid || parts.fiscal;
  const bool lone_year = parts.day && parts.day->digits == 4 && !parts.month && !parts.year;
  if (lone_year) std::swap(parts.day, parts.year);
  if (parts.day && (parts.day->digits > 2 || (parts.year && !parts.month))) return {};
  if (!parts.day && !parts.month && !parts.year) return {};
  return parts;
}

}  // namespace

std::string reader_text(std::string_view text) {
  return with_digits(repair(text).text, Digits::arabic);
}

std::optional<DateParts> read_date_parts(std::string_view text) {
  if (auto parts = read_numeric(DateScanner{text})) return parts;
  return read_words(DateScanner{text});
}

Result<int> year_from(const DateParts& parts, std::string_view text) {
  const auto year = parts.year.value_or(WrittenNumber{});
  if (year.digits <= 2) {
    if (year.digits < 2 || !parts.thai_words || parts.era == Era::common)
      return date_problem("date.ambiguous_year", text);
    return to_ce(2500 + year.value);
  }
  if (year.value >= 2400 && parts.era != Era::common) return to_ce(year.value);
  if (year.value >= 1900 && year.value <= 2100 && parts.era != Era::buddhist) return year.value;
  return date_problem("date.year_out_of_range", text);
}

Result<Date> date_from(const DateParts& parts, std::string_view text) {
  const int year = TRY(year_from(parts, text));
  const Date date{year, *parts.month, parts.day->value};
  if (!is_valid(date)) return date_problem("date.no_such_day", text);
  if (parts.weekday && static_cast<unsigned>(*parts.weekday) != weekday(date).c_encoding()) {
    auto problem = date_problem("date.weekday_mismatch", text);
    problem.details["weekday"] = weekday_name(date);
    return problem;
  }
  return date;
}

}  // namespace ruam::thai
