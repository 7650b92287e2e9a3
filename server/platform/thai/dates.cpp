#include "platform/thai/dates.hpp"

#include <array>
#include <cstdio>

#include "platform/thai/date_reader.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::thai {
namespace {

constexpr std::array<std::string_view, 12> month_names = {
    "มกราคม",  "กุมภาพันธ์", "มีนาคม",  "เมษายน", "พฤษภาคม",  "มิถุนายน",
    "กรกฎาคม", "สิงหาคม",  "กันยายน", "ตุลาคม",  "พฤศจิกายน", "ธันวาคม"};
constexpr std::array<std::string_view, 12> month_shorts = {"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.",
                                                           "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.",
                                                           "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."};
constexpr std::array<std::string_view, 7> weekday_names = {"อาทิตย์",  "จันทร์", "อังคาร", "พุธ",
                                                           "พฤหัสบดี", "ศุกร์",  "เสาร์"};

std::string two_digits(int number) { return std::to_string(number % 100 + 100).substr(1); }

/// `18 <before month>กรกฎาคม <before year>2567`.
std::string in_full(Date date, const char* before_month, const char* before_year) {
  std::string text = std::to_string(date.day) + " ";
  text.append(before_month).append(month_name(date.month)).append(" ").append(before_year);
  return text + std::to_string(to_be(date.year));
}

std::string with_weekday(Date date) {
  return std::string("วัน").append(weekday_name(date)).append("ที่ ");
}

std::string arabic(Date date, DateForm form) {
  const std::string brief =
      std::to_string(date.day) + " " + std::string(month_short(date.month)) + " ";
  switch (form) {
    case DateForm::brief:
      return brief + std::to_string(to_be(date.year));
    case DateForm::brief_short_year:
      return brief + two_digits(to_be(date.year));
    case DateForm::full:
      return in_full(date, "", "");
    case DateForm::full_era:
      return in_full(date, "", "พ.ศ. ");
    case DateForm::on_day:
      return "วันที่ " + in_full(date, "", "");
    case DateForm::by_parts:
      return "วันที่ " + in_full(date, "เดือน ", "พ.ศ. ");
    case DateForm::weekday:
      return with_weekday(date) + in_full(date, "", "");
    case DateForm::weekday_era:
      return with_weekday(date) + in_full(date, "", "พ.ศ. ");
    case DateForm::slashes:
      break;
  }
  return two_digits(date.day) + "/" + two_digits(date.month) + "/" +
         std::to_string(to_be(date.year));
}

}  // namespace

std::string_view month_name(int month) { return month_names.at(static_cast<unsigned>(month - 1)); }

std::string_view month_short(int month) {
  return month_shorts.at(static_cast<unsigned>(month - 1));
}

std::string_view weekday_name(Date date) {
  return weekday_names.at(ruam::weekday(date).c_encoding());
}

std::string print(Date date, DateForm form, Digits style) {
  return with_digits(arabic(date, form), style);
}

std::string print_month(Date date, Digits style) {
  return std::string(month_name(date.month)) + " " +
         with_digits(std::to_string(to_be(date.year)), style);
}

Result<Date> parse_date(std::string_view text) {
  const auto parts = read_date_parts(reader_text(text));
  if (!parts || !parts->day || !parts->month || !parts->year || parts->fiscal)
    return Problem{Kind::invalid, "date.not_a_date", {{"text", std::string(text)}}};
  return date_from(*parts, text);
}

}  // namespace ruam::thai
