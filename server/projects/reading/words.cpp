#include "projects/reading/words.hpp"

#include "platform/thai/digits.hpp"

namespace ruam::projects::reading {
bool is_item_word(std::string_view text) {
  for (const std::string_view word : {"ค่า", "เงิน", "เบี้ย", "จ้าง", "วัสดุ", "ของที่ระลึก", "ของรางวัล"})
    if (text.starts_with(word)) return true;
  return false;
}

bool says_shared(std::string_view text) {
  return text.find("ถัวจ่าย") != text.npos || text.find("ถัวเฉลี่ย") != text.npos;
}

std::string tidy(std::string_view text) {
  auto rest = trimmed(text);
  constexpr std::string_view signs = " :=-@,;(*";
  while (!rest.empty() && signs.find(rest.back()) != signs.npos) rest.remove_suffix(1);
  constexpr std::string_view leading = " :=,;.)*";
  while (!rest.empty() && leading.find(rest.front()) != leading.npos) rest.remove_prefix(1);
  return std::string(rest);
}

bool has_baht_words(std::string_view text) {
  const auto inside = trimmed(text);
  return inside.find("บาทถ้วน") != inside.npos || inside.find("สตางค์") != inside.npos ||
         inside == "บาท" || inside == "ถ้วน";
}

std::string baht(Satang amount) { return thai::format_money(amount); }

Satang satang(std::int64_t thousandths) { return {(thousandths + 5) / 10}; }

}  // namespace ruam::projects::reading
