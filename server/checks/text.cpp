#include <cstring>

#include "checks/rules.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::checks {
namespace {

/// Bytes of a blank or zero-width character at the start of `text`, or 0.
std::size_t blank_size(std::string_view text) {
  if (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r')) return 1;
  for (const std::string_view blank : {"\u00A0", "\u200B", "\u200C", "\u200D", "\uFEFF", "\u2060"})
    if (text.starts_with(blank)) return blank.size();
  return 0;
}

}  // namespace

std::string squeezed(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    if (const auto size = blank_size(text)) {
      text.remove_prefix(size);
      continue;
    }
    out += text.front();
    text.remove_prefix(1);
  }
  return thai::with_digits(out, thai::Digits::arabic);
}

std::size_t find_in(std::string_view text, std::string_view part, std::size_t from) {
  if (from >= text.size()) return text.npos;
  const auto rest = text.substr(from);
  const auto* found =
      static_cast<const char*>(memmem(rest.data(), rest.size(), part.data(), part.size()));
  return found ? static_cast<std::size_t>(found - text.data()) : text.npos;
}

bool contains(std::string_view text, std::string_view part) {
  return find_in(text, part, 0) != text.npos;
}

bool is_blank(std::string_view text) { return squeezed(text).empty(); }

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
