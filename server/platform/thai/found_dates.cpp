#include "platform/thai/found_dates.hpp"

#include <array>
#include <string>

#include "platform/thai/dates.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::thai {
namespace {

bool is_gap(char c) { return c == ' ' || c == '\t'; }

/// The place before the blanks that end at `at`.
std::size_t back_blanks(std::string_view text, std::size_t at) {
  while (at > 0 && is_gap(text[at - 1])) --at;
  return at;
}
std::size_t on_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_gap(text[at])) ++at;
  return at;
}

bool back_word(std::string_view text, std::size_t& at, std::string_view word) {
  const auto from = back_blanks(text, at);
  if (!text.substr(0, from).ends_with(word)) return false;
  at = from - word.size();
  return true;
}
bool on_word(std::string_view text, std::size_t& at, std::string_view word) {
  const auto from = on_blanks(text, at);
  if (!text.substr(from).starts_with(word)) return false;
  at = from + word.size();
  return true;
}

/// One or two digits that end at `at`.
std::optional<int> back_number(std::string_view text, std::size_t& at) {
  const auto end = back_blanks(text, at);
  auto begin = end;
  while (begin > 0 && is_digit(text[begin - 1])) --begin;
  if (begin == end || end - begin > 2) return {};
  if (begin > 0 && (text[begin - 1] == '/' || text[begin - 1] == ',' || text[begin - 1] == '.'))
    return {};
  int value = 0;
  for (auto i = begin; i < end; ++i) value = value * 10 + (text[i] - '0');
  if (value < 1 || value > 31) return {};
  at = begin;
  return value;
}

struct MonthWord {
  std::string name;
  int month;
  bool is_short;
};

const std::vector<MonthWord>& month_words() {
  static const auto words = [] {
    std::vector<MonthWord> all;
    for (int month = 1; month <= 12; ++month) {
      all.push_back({std::string{month_name(month)}, month, false});
      const std::string brief{month_short(month)};
      all.push_back({brief, month, true});
      all.push_back({brief.substr(0, brief.size() - 1), month, true});
    }
    return all;
  }();
  return words;
}

const MonthWord* month_at(std::string_view text) {
  const MonthWord* best = nullptr;
  for (const auto& word : month_words())
    if (text.starts_with(word.name) && (!best || word.name.size() > best->name.size()))
      best = &word;
  return best;
}

/// ก ต ธ พ ม ส เ: what months begin with.
bool may_start_month(std::string_view text, std::size_t at) {
  if (text[at] != '\xE0' || at + 6 > text.size()) return false;
  const auto low = static_cast<unsigned char>(text[at + 2]);
  if (text[at + 1] == '\xB9') return low == 0x80;
  return low == 0x81 || low == 0x95 || low == 0x98 || low == 0x9E || low == 0xA1 || low == 0xAA;
}

std::optional<int> weekday_before(std::string_view text, std::size_t& at) {
  auto end = at;
  if (!back_word(text, end, "ที่")) return {};
  for (int day = 0; day < 7; ++day) {
    auto place = end;
    if (back_word(text, place, weekday_name({2023, 10, 1 + day}))) {
      at = place;
      return day;
    }
  }
  auto place = end;
  if (back_word(text, place, "พฤหัส")) {
    at = place;
    return 4;
  }
  return {};
}

bool back_dash(std::string_view text, std::size_t& at) {
  for (const std::string_view sign : {"-", "–", "—", "ถึง", "และ"})
    if (back_word(text, at, sign)) return true;
  return false;
}

std::optional<int> year_after(std::string_view text, std::size_t& at, bool is_short) {
  auto from = at;
  on_word(text, from, ",");
  if (!on_word(text, from, "พ.ศ.")) on_word(text, from, "พุทธศักราช");
  on_word(text, from, "ปี");
  from = on_blanks(text, from);
  auto end = from;
  int value = 0;
  while (end < text.size() && is_digit(text[end]) && end - from < 5)
    value = value * 10 + (text[end++] - '0');
  if (end - from == 4 && value >= 2400 && value < 2700) return at = end, value;
  if (end - from == 2 && is_short && value >= 40) return at = end, 2500 + value;
  return {};
}

std::optional<Date> day_of(int year_be, int month, int day) {
  const Date date{year_be - 543, month, day};
  if (!is_valid(date)) return {};
  return date;
}

/// The date around a month word, and the day before it when it is the end of "1 - 3 เม.ย.".
void take_month(std::string_view text, std::size_t at, const MonthWord& word,
                std::vector<FoundDate>& found) {
  FoundDate date;
  date.month = word.month;
  date.begin = at;
  date.end = at + word.name.size();
  date.year_be = year_after(text, date.end, word.is_short);
  auto before = at;
  back_word(text, before, "เดือน");
  auto place = before;
  std::optional<FoundDate> first;
  if (const auto day = back_number(text, place)) {
    date.day = day;
    date.begin = place;
    date.weekday = weekday_before(text, date.begin);
    auto dash = date.begin;
    if (back_dash(text, dash))
      if (const auto other = back_number(text, dash); other && *other <= *day) {
        first = date;
        first->day = other;
        first->begin = dash;
        first->weekday = weekday_before(text, first->begin);
        first->end = date.begin;
      }
  }
  if (first) found.push_back(*first);
  found.push_back(date);
}

/// 18/07/2567.
bool take_slashes(std::string_view text, std::size_t& at, std::vector<FoundDate>& found) {
  std::array<int, 3> parts{};
  auto place = at;
  for (std::size_t i = 0; i < 3; ++i) {
    auto end = place;
    while (end < text.size() && is_digit(text[end]) && end - place < 5)
      parts[i] = parts[i] * 10 + (text[end++] - '0');
    if (end == place || end - place > (i < 2 ? 2U : 4U)) return false;
    if (i < 2 && (end >= text.size() || text[end] != '/')) return false;
    place = i < 2 ? end + 1 : end;
  }
  if (parts[1] < 1 || parts[1] > 12 || parts[2] < 2400 || parts[2] > 2700) return false;
  found.push_back({{}, parts[0], parts[1], parts[2], at, place});
  at = place;
  return true;
}

/// Only a dash, ถึง or a comma between two dates.
bool is_joined(std::string_view between) {
  std::string rest;
  for (const char c : between)
    if (!is_gap(c)) rest += c;
  return rest.empty() || rest == "-" || rest == "–" || rest == "—" || rest == "ถึง" || rest == "," ||
         rest == "และ" || rest == "ถึงวันที่" || rest == "ถึงเดือน" || rest == "-วันที่";
}

}  // namespace

std::optional<Date> FoundDate::date() const {
  if (!day || !year_be) return {};
  return day_of(*year_be, month, *day);
}
std::optional<Date> FoundDate::first() const {
  if (!year_be) return {};
  return day ? date() : day_of(*year_be, month, 1);
}
std::optional<Date> FoundDate::last() const {
  if (!year_be) return {};
  return day ? date() : last_day_of_month(*year_be - 543, month);
}

std::vector<FoundDate> find_dates(std::string_view text) {
  std::vector<FoundDate> found;
  for (std::size_t at = 0; at < text.size();) {
    if (is_digit(text[at]) && (at == 0 || !is_digit(text[at - 1]))) {
      if (take_slashes(text, at, found)) continue;
    } else if (may_start_month(text, at)) {
      if (const auto* word = month_at(text.substr(at))) {
        take_month(text, at, *word, found);
        at += word->name.size();
        continue;
      }
    }
    ++at;
  }
  for (auto i = found.size(); i-- > 1;)
    if (!found[i - 1].year_be && found[i].year_be &&
        (found[i - 1].end >= found[i].begin ||
         is_joined(text.substr(found[i - 1].end, found[i].begin - found[i - 1].end)))) {
      found[i - 1].year_be = found[i].year_be;
      if (found[i - 1].month > found[i].month) --*found[i - 1].year_be;
    }
  return found;
}

}  // namespace ruam::thai
