#include "platform/json/text.hpp"

#include <array>
#include <charconv>

namespace ruam::json {
namespace {

/// 0: as it is; 'u': \u00xx; anything else: the letter after the backslash (RFC 8785 §3.2.2.2).
constexpr auto escapes = [] {
  std::array<char, 256> table{};
  for (int c = 0; c < 0x20; ++c) table[static_cast<std::size_t>(c)] = 'u';
  table['\b'] = 'b', table['\t'] = 't', table['\n'] = 'n', table['\f'] = 'f', table['\r'] = 'r';
  table['"'] = '"', table['\\'] = '\\';
  return table;
}();

/// True when any of eight bytes is below 0x20, a quote or a backslash (may also be true for some
/// others; the slow path then finds nothing).
bool may_need_escape(const char* eight) {
  std::uint64_t word;
  __builtin_memcpy(&word, eight, 8);
  constexpr std::uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
  const auto quote = word ^ (ones * '"'), slash = word ^ (ones * '\\');
  return (((word - ones * 0x20) | (quote - ones) | (slash - ones)) & ~word & tops) != 0;
}

}  // namespace

void append_text(std::string& out, std::string_view text) {
  out += '"';
  std::size_t kept = 0, i = 0;
  while (i < text.size()) {
    if (i + 8 <= text.size() && !may_need_escape(text.data() + i)) {
      i += 8;
      continue;
    }
    const auto end = std::min(i + 8, text.size());
    for (; i < end; ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      const char escape = escapes[byte];
      if (!escape) continue;
      out.append(text, kept, i - kept);
      kept = i + 1;
      out += '\\';
      out += escape;
      if (escape != 'u') continue;
      constexpr char digits[] = "0123456789abcdef";
      out += {'0', '0', digits[byte >> 4], digits[byte & 0xF]};
    }
  }
  out.append(text, kept, text.size() - kept);
  out += '"';
}

void append_integer(std::string& out, std::int64_t number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

bool is_clean(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return false;
    // U+0080 to U+009F, the second set of control characters
    if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0)
      return false;
  }
  return true;
}

}  // namespace ruam::json
