#include "intake/items.hpp"

/// Names of people, told by the words before them, and what is left of a text without them.
namespace ruam::intake {
namespace {

bool is_name_gap(char c) { return c == ' ' || c == '\t' || c == '\v'; }

constexpr std::string_view name_heads[] = {"นางสาว",   "นาง",      "นาย",    "น.ส.",
                                           "ว่าที่ร้อยตรี", "ว่าที่ ร.ต.", "ดร.",    "ผศ.ดร.",
                                           "รศ.ดร.",   "พระครู",    "พระมหา", "ร.ต.อ."};

/// Where the name that begins at `at` ends: its head, the name and the surname.
std::size_t name_end(std::string_view text, std::size_t at, std::size_t head) {
  auto end = at + head;
  for (int part = 0; part < 2; ++part) {
    while (end < text.size() && is_name_gap(text[end])) ++end;
    while (end < text.size() && !is_name_gap(text[end]) && text[end] != ')' && text[end] != ',' &&
           text[end] != '(')
      ++end;
  }
  return end;
}

/// The head of a name that begins at `at`, 0 for none.
std::size_t name_head(std::string_view text, std::size_t at) {
  const bool at_word = at == 0 || is_name_gap(text[at - 1]) || text[at - 1] == '(' ||
                       text[at - 1] == '/' || text[at - 1] == ',' || text[at - 1] == ':' ||
                       text[at - 1] == '.';
  if (!at_word) return 0;
  for (const auto head : name_heads) {
    if (!text.substr(at).starts_with(head)) continue;
    for (const std::string_view office : {"นายก", "นายอำเภอ", "นายทะเบียน", "นายแพทย์", "นางพยาบาล"})
      if (text.substr(at).starts_with(office) &&
          (office != "นายก" || text.substr(at).starts_with("นายกเทศ") ||
           text.substr(at).starts_with("นายกองค์") || text.substr(at).starts_with("นายกสมาคม") ||
           text.substr(at).starts_with("นายก อบ") || text.substr(at).starts_with("นายกอบ") ||
           text.substr(at).starts_with("นายกรัฐ")))
        return 0;
    return head.size();
  }
  return 0;
}

}  // namespace

std::string without_names(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto head = name_head(text, at)) {
      at = name_end(text, at, head);
    } else {
      out += text[at++];
    }
  }
  auto tidy = thai::tidy(out);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view lead : {"และ", "/", ",", "ตำแหน่ง", "-", ":", "()"})
      if (tidy.starts_with(lead)) {
        tidy = thai::tidy(std::string_view{tidy}.substr(lead.size()));
        again = true;
      }
  }
  return tidy;
}

bool has_name(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] == '\xE0' && name_head(text, at)) return true;
  return false;
}

}  // namespace ruam::intake
