#include "platform/thai/lines.hpp"

#include "platform/thai/digits.hpp"
#include "platform/thai/letters.hpp"
#include "platform/thai/repair.hpp"

namespace ruam::thai {
namespace {

constexpr std::string_view bullets[] = {"-", "–", "—", "−", "•", "·", "*", "▪", "○", "●",
                                        "◦", "✓", "➢", "",  "",  "",  "",  ">", "+"};

std::size_t bullet_size(std::string_view text) {
  for (const auto sign : bullets)
    if (!sign.empty() && text.starts_with(sign)) return sign.size();
  return 0;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

std::string plain_text(std::string_view text) {
  const auto repaired = with_digits(repair(text).text, Digits::arabic);
  std::string out;
  for (std::size_t at = 0; at < repaired.size(); ++at) {
    const std::string_view rest = std::string_view(repaired).substr(at);
    if (rest.starts_with("…")) {
      at += std::string_view("…").size() - 1;
      out += ' ';
    } else if (rest.starts_with("..") || (rest[0] == '.' && !out.empty() && out.back() == '.')) {
      while (at + 1 < repaired.size() && repaired[at + 1] == '.') ++at;
      out += ' ';
    } else if (rest[0] == '\t' || rest[0] == '\r' || rest[0] == '\n' || rest[0] == ' ') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += rest[0];
    }
  }
  return std::string(trimmed(out));
}

Numbered split_number(std::string_view text) {
  auto rest = text;
  const bool open = rest.starts_with("(");
  if (open) rest.remove_prefix(1);
  std::size_t end = 0;
  while (end < rest.size() &&
         (is_digit(rest[end]) || (rest[end] == '.' && end > 0 && is_digit(rest[end - 1]))))
    ++end;
  if (end == 0 || end > 12) return {"", text};
  auto number = rest.substr(0, end);
  rest.remove_prefix(end);
  const bool dotted = number.find('.') != number.npos;
  if (rest.starts_with(")") || rest.starts_with("."))
    rest.remove_prefix(1);
  else if (open || (!dotted && !rest.starts_with(" ")))
    return {"", text};
  else if (!dotted)  // «32 คน …» counts; «1 ประชุม» is too rare to tell from it
    return {"", text};
  while (number.ends_with(".")) number.remove_suffix(1);
  rest = trimmed(rest);
  if (rest.empty() || is_digit(rest[0])) return {"", text};
  return {std::string(number), rest};
}

bool has_bullet(std::string_view text) { return bullet_size(trimmed(text)) > 0; }

std::string without_bullet(std::string_view text) {
  auto rest = trimmed(text);
  while (const auto size = bullet_size(rest)) rest = trimmed(rest.substr(size));
  if (const auto numbered = split_number(rest); !numbered.number.empty()) {
    // «1.5 ชั่วโมง X 600 บาท» begins with a quantity.
    const bool counts = numbered.rest.starts_with("ชั่วโมง") || numbered.rest.starts_with("ชม.") ||
                        numbered.rest.starts_with("วัน ") || numbered.rest.starts_with("บาท");
    if (!counts) rest = numbered.rest;
  }
  return std::string(rest);
}

}  // namespace ruam::thai
