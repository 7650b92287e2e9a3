#include "platform/thai/figures.hpp"

#include <array>

#include "platform/thai/letters.hpp"

namespace ruam::thai {
namespace {

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The letter as keys have it, 0 for one that is left out.
char32_t key_letter(char32_t c) {
  if (c < 0x80) {
    if (c >= 'A' && c <= 'Z') return c + 32;
    return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '%' ? c : 0;
  }
  if (is_thai_digit(c)) return c - 0x0E50 + '0';
  if (c == 0x0E46) return 0;
  return is_thai_letter(c) ? c : 0;
}

char32_t bone(char32_t c) {
  const auto key = key_letter(c);
  if (is_mark(key) || key == 0x0E2F) return 0;
  return key == 0x0E33 ? 0x0E32 : key;
}

template <class F>
void each_letter(std::string_view text, F&& f) {
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = letter_at(text, at);
    at += letter.size;
    if (!f(letter.code, at)) return;
  }
}

std::size_t size_of(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : 3; }
bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank_byte(text[at])) ++at;
  return at;
}

/// Digits from `at`; the end of them.
std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

int small_number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

constexpr std::array<std::string_view, 17> counted_words{
    "กลยุทธ์ที่",      "ยุทธศาสตร์ที่", "ประเด็นยุทธศาสตร์ที่",
    "ระเบียบวาระที่", "วาระที่",     "ขั้นตอนที่",
    "ขั้นที่",         "กิจกรรมที่",   "ส่วนที่",
    "ตอนที่",        "บทที่",       "หมวดที่",
    "ด้านที่",        "ข้อที่",       "ข้อ",
    "ประเด็นที่",     "หมวด"};

std::optional<Marker> word_marker(std::string_view text, std::size_t begin) {
  for (const auto word : counted_words) {
    if (!text.substr(begin).starts_with(word)) continue;
    const auto at = skip_blanks(text, begin + word.size());
    auto end = digits_end(text, at);
    if (end == at || end - at > 2) return {};
    Marker marker{MarkerStyle::word, {small_number(text.substr(at, end - at))}, word, 0, false};
    while (end < text.size() && (text[end] == '.' || text[end] == ')' || text[end] == ':')) ++end;
    marker.size = skip_blanks(text, end);
    return marker;
  }
  return {};
}

constexpr std::array<std::string_view, 14> bullet_signs{
    "-", "–", "—", "•", "●", "▪", "*", "◦", "○", "➢", "✓", "\uF0B7", "\uF0A7", "\uF02D"};

std::optional<Marker> bullet_marker(std::string_view text, std::size_t begin) {
  for (const auto bullet : bullet_signs) {
    if (!text.substr(begin).starts_with(bullet)) continue;
    const auto at = begin + bullet.size();
    if (at < text.size() && (is_digit(text[at]) || text[at] == '-')) return {};
    return Marker{MarkerStyle::bullet, {}, {}, skip_blanks(text, at), false};
  }
  return {};
}

/// `ก.`, `ข)` or `(ค)`: one of the first letters of the alphabet, and words behind it.
std::optional<Marker> letter_marker(std::string_view text, std::size_t begin) {
  constexpr std::array<std::string_view, 10> order{"ก", "ข", "ค", "ง", "จ",
                                                   "ฉ", "ช", "ซ", "ฌ", "ญ"};
  const bool opened = begin < text.size() && text[begin] == '(';
  if (opened) ++begin;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (!text.substr(begin).starts_with(order[i])) continue;
    const auto at = begin + 3;
    if (at >= text.size() || (text[at] != '.' && text[at] != ')')) return {};
    if (opened && text[at] != ')') return {};
    const auto rest = skip_blanks(text, at + 1);
    if (text[at] == '.' && rest == at + 1) return {};  // ก.ต.ป.น.
    return Marker{MarkerStyle::letter, {static_cast<int>(i) + 1}, {}, rest, text[at] == ')'};
  }
  return {};
}

std::optional<Marker> number_marker(std::string_view text, std::size_t begin) {
  const bool opened = begin < text.size() && text[begin] == '(';
  auto at = begin + (opened ? 1 : 0);
  Marker marker{MarkerStyle::number, {}, {}, 0, opened};
  for (;;) {
    const auto end = digits_end(text, at);
    if (end == at || end - at > 2) return {};
    marker.numbers.push_back(small_number(text.substr(at, end - at)));
    at = end;
    if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1]))
      ++at;
    else
      break;
  }
  const bool dotted = marker.numbers.size() > 1;
  if (dotted) marker.style = MarkerStyle::dotted;
  const bool closed = at < text.size() && (text[at] == '.' || text[at] == ')');
  if (closed) marker.has_paren = marker.has_paren || text[at] == ')';
  if (closed) ++at;
  const bool wide = text.substr(std::min(at, text.size())).starts_with("  ") &&
                    skip_blanks(text, at) < text.size() && text[skip_blanks(text, at)] == '\xE0';
  if (!closed && !dotted && !(wide && !opened)) return {};
  if (!closed && dotted && marker.numbers.back() > 19) return {};  // 4.35 is a figure
  marker.size = skip_blanks(text, at);
  if (marker.size >= text.size()) return marker;
  const char next = text[marker.size];
  if (is_digit(next) && !(closed && marker.size > at)) return {};
  if (opened && !closed) return {};
  if (dotted && !closed && (marker.size == at || next == '%') && is_blank_byte(next)) return {};
  return marker;
}

}  // namespace

std::string key_of(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  each_letter(text, [&](char32_t c, std::size_t) {
    if (const auto letter = key_letter(c)) append(out, letter);
    return true;
  });
  return out;
}

std::string bones_of(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  each_letter(text, [&](char32_t c, std::size_t) {
    if (const auto letter = bone(c)) append(out, letter);
    return true;
  });
  return out;
}

std::size_t after_bones(std::string_view text, std::size_t size) {
  std::size_t seen = 0, behind = 0;
  each_letter(text, [&](char32_t c, std::size_t end) {
    const auto letter = bone(c);
    if (letter) {
      if (seen >= size) return false;
      seen += size_of(letter);
      behind = end;
    } else if (is_mark(c) && seen > 0) {
      behind = end;
    }
    return true;
  });
  return behind;
}

std::string tidy(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    auto end = at;
    while (end < text.size() && !is_blank_byte(text[end])) ++end;
    if (end > at) {
      if (!out.empty()) out += ' ';
      out.append(text.data() + at, end - at);
    }
    at = end + 1;
  }
  return out;
}

std::size_t width_of(std::string_view text) {
  std::size_t count = 0;
  each_letter(text, [&](char32_t c, std::size_t) {
    count += is_mark(c) ? 0 : 1;
    return true;
  });
  return count;
}

std::vector<Figure> figures(std::string_view text) {
  std::vector<Figure> all;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    Figure figure{0, at, 0, 0, false};
    auto end = digits_end(text, at);
    std::int64_t value = 0;
    const auto take = [&](std::size_t from, std::size_t to) {
      for (; from < to; ++from)
        if (value < 1'000'000'000'000) value = value * 10 + (text[from] - '0');
    };
    take(at, end);
    while (end < text.size() && text[end] == ',' && digits_end(text, end + 1) == end + 4) {
      take(end + 1, end + 4);
      end += 4;
      figure.is_grouped = true;
    }
    std::int64_t milli = value * 1000, place = 100;
    bool is_label = false;
    if (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
      for (++end; end < text.size() && is_digit(text[end]); ++end, ++figure.decimals, place /= 10)
        milli += (text[end] - '0') * place;
      while (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
        is_label = true;
        end = digits_end(text, end + 1);
      }
    }
    figure.milli = milli;
    figure.end = at = end;
    if (!is_label) all.push_back(figure);
  }
  return all;
}

std::string milli_text(std::int64_t milli) {
  auto whole = std::to_string(milli / 1000);
  for (auto at = static_cast<std::ptrdiff_t>(whole.size()) - 3; at > 0; at -= 3)
    whole.insert(static_cast<std::size_t>(at), ",");
  auto rest = std::to_string(1000 + milli % 1000).substr(1);
  while (!rest.empty() && rest.back() == '0') rest.pop_back();
  return rest.empty() ? whole : whole + "." + rest;
}

Marker marker_of(std::string_view text) {
  const auto begin = skip_blanks(text, 0);
  if (begin >= text.size()) return {};
  if (const auto found = word_marker(text, begin)) return *found;
  if (const auto found = number_marker(text, begin)) return *found;
  if (const auto found = bullet_marker(text, begin)) return *found;
  if (const auto found = letter_marker(text, begin)) return *found;
  return {MarkerStyle::none, {}, {}, begin, false};
}

}  // namespace ruam::thai
