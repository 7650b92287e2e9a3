#include <cstring>

#include "checks/rules.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::checks {
namespace {

/// Bytes of a blank or zero-width character at the start of `text`, or 0.
std::size_t blank_size(std::string_view text) {
  switch (static_cast<unsigned char>(text.front())) {
    case ' ':
    case '\t':
    case '\n':
    case '\v':
    case '\f':
    case '\r':
      return 1;
    case 0xC2:
      return text.starts_with("\u00A0") ? 2 : 0;
    case 0xE2:
      for (const std::string_view blank : {"\u200B", "\u200C", "\u200D", "\u2060"})
        if (text.starts_with(blank)) return blank.size();
      return 0;
    case 0xEF:
      return text.starts_with("\uFEFF") ? 3 : 0;
    default:
      return 0;
  }
}

}  // namespace

std::string squeezed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool has_thai_digits = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto size = blank_size(text.substr(at))) {
      at += size;
      continue;
    }
    const auto size = out.size();
    out += text[at++];
    if (size >= 2 && out[size - 2] == '\xE0' && out[size - 1] == '\xB9')
      has_thai_digits = has_thai_digits || (out[size] >= '\x90' && out[size] <= '\x99');
  }
  return has_thai_digits ? thai::with_digits(out, thai::Digits::arabic) : out;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

bool is_none(std::string_view text) {
  const auto answer = squeezed(text);
  return answer == "ไม่มี" || answer == "-ไม่มี" || answer == "ไม่มี-" || answer == "-";
}

std::string baht_text(Satang amount) { return thai::format_money(amount); }

std::string number_text(Thousandths number) { return thai::format_quantity(number); }

std::string shortened(std::string_view text) {
  constexpr int most = 60;
  int characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool starts_character = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (starts_character && ++characters > most) return std::string{text.substr(0, i)} + "…";
  }
  return std::string{text};
}

Period quarter_period(int fiscal_year_be, int quarter) {
  const thai::Quarter asked{{fiscal_year_be}, quarter};
  return {"", thai::first_day(asked), thai::last_day(asked)};
}

Period fiscal_year_period(int fiscal_year_be) {
  const thai::FiscalYear year{fiscal_year_be};
  return {"", thai::first_day(year), thai::last_day(year)};
}

bool overlap(const Period& a, const Period& b) { return a.from <= b.to && b.from <= a.to; }

}  // namespace ruam::checks
