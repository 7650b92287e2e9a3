#include "platform/thai/digits.hpp"

#include <limits>

#include "platform/thai/letters.hpp"

namespace ruam::thai {
namespace {

Problem refusal(const char* code, std::string_view text) {
  return {Kind::invalid, code, {{"text", std::string(text)}}};
}

void strip_blanks(std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return text.clear();
  text = text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

/// Arabic digits, U+2212 as minus, no blanks around.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = letter_at(text, at);
    if (is_thai_digit(code))
      out += static_cast<char>('0' + (code - 0x0E50));
    else if (code == 0x2212)
      out += '-';
    else if (is_odd_blank(code))
      out += ' ';
    else if (!is_invisible(code))
      out.append(text.substr(at, size));
    at += size;
  }
  strip_blanks(out);
  return out;
}

/// Takes the whole part off `rest` without its commas; nothing when the groups are wrong.
std::string take_whole(std::string_view& rest) {
  const auto end = rest.find_first_not_of("0123456789,");
  const auto whole = rest.substr(0, end);
  std::string out;
  const bool grouped = whole.find(',') != std::string_view::npos;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const bool comma_due = grouped && (whole.size() - i) % 4 == 0;
    if (comma_due != (whole[i] == ',') || (comma_due && i == 0)) return {};
    if (!comma_due) out += whole[i];
  }
  rest.remove_prefix(whole.size());
  return out;
}

/// Takes ".5" off `rest`, without its point and the zeros at its end.
std::string take_fraction(std::string_view& rest) {
  if (rest.size() < 2 || rest[0] != '.') return {};
  std::size_t end = 1;
  while (end < rest.size() && is_digit(rest[end])) ++end;
  std::string out{rest.substr(1, end - 1)};
  rest.remove_prefix(end);
  out.erase(out.find_last_not_of('0') + 1);
  return out;
}

Result<std::int64_t> signed_value(std::string_view digits, bool negative, std::string_view text) {
  constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  const std::uint64_t limit = negative ? most + 1 : most;
  std::uint64_t value = 0;
  for (const char c : digits) {
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (value > (limit - digit) / 10) return refusal("number.too_large", text);
    value = value * 10 + digit;
  }
  return static_cast<std::int64_t>(negative ? 0 - value : value);
}

Result<std::int64_t> parse_plain(std::string_view number, int decimals, std::string_view text) {
  if (number.empty()) return refusal("number.empty", text);
  auto rest = number;
  const bool negative = rest[0] == '-';
  if (negative || rest[0] == '+') rest.remove_prefix(1);
  auto digits = take_whole(rest);
  if (digits.empty()) return refusal("number.not_a_number", text);
  auto fraction = take_fraction(rest);
  if (!rest.empty()) return refusal("number.not_a_number", text);
  const auto width = static_cast<std::size_t>(decimals);
  if (fraction.size() > width) return refusal("number.too_many_decimals", text);
  fraction.resize(width, '0');
  return signed_value(digits + fraction, negative, text);
}

std::uint64_t magnitude(std::int64_t number) {
  const auto bits = static_cast<std::uint64_t>(number);
  return number < 0 ? 0 - bits : bits;
}

std::string grouped(std::uint64_t number) {
  auto text = std::to_string(number);
  for (auto at = text.size(); at > 3;) text.insert(at -= 3, 1, ',');
  return text;
}

std::string fixed(std::int64_t units, int decimals) {
  std::uint64_t one = 1;
  for (int i = 0; i < decimals; ++i) one *= 10;
  const auto size = magnitude(units);
  auto fraction = std::to_string(size % one + one).substr(1);
  return (units < 0 ? "-" : "") + grouped(size / one) + "." + fraction;
}

}  // namespace

std::string with_digits(std::string_view text, Digits style) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = letter_at(text, at);
    if (style == Digits::arabic && is_thai_digit(code))
      out += static_cast<char>('0' + (code - 0x0E50));
    else if (style == Digits::thai && code >= '0' && code <= '9')
      append(out, 0x0E50 + (code - '0'));
    else
      out.append(text.substr(at, size));
    at += size;
  }
  return out;
}

Result<std::int64_t> parse_whole(std::string_view text) { return parse_decimal(text, 0); }

Result<std::int64_t> parse_decimal(std::string_view text, int decimals) {
  return parse_plain(plain(text), decimals, text);
}

Result<Satang> parse_money(std::string_view text) {
  auto number = plain(text);
  for (const std::string_view unit : {"บาท", ".-"})
    if (number.size() > unit.size() && number.ends_with(unit)) {
      number.resize(number.size() - unit.size());
      strip_blanks(number);
      break;
    }
  const auto satang = TRY(parse_plain(number, 2, text));
  return Satang{satang};
}

Result<Thousandths> parse_quantity(std::string_view text) {
  const auto units = TRY(parse_decimal(text, 3));
  return Thousandths{units};
}

std::string format_number(std::int64_t number, Digits style) {
  return with_digits((number < 0 ? "-" : "") + grouped(magnitude(number)), style);
}

std::string format_money(Satang amount, Digits style) {
  if (amount.value % 100 == 0) return format_number(amount.value / 100, style);
  return with_digits(fixed(amount.value, 2), style);
}

std::string format_quantity(Thousandths quantity, Digits style) {
  auto text = fixed(quantity.value, 3);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return with_digits(text, style);
}

}  // namespace ruam::thai
