#include "forums/moderation/personal.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "forums/themes/kin.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::forums {
namespace {

/// A letter and the byte where it stands.
struct Placed {
  char32_t code;
  std::size_t at;
};

char32_t small(char32_t c) {
  if (thai::is_thai_digit(c)) return U'0' + (c - 0x0E50);
  return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

bool is_figure(char32_t c) { return c >= '0' && c <= '9'; }
bool is_latin_letter(char32_t c) { return c >= 'a' && c <= 'z'; }
bool is_handle(char32_t c) {
  return is_latin_letter(c) || is_figure(c) || c == '.' || c == '_' || c == '-';
}

bool is_right_national_id(const std::string& digits) {
  if (digits.size() != 13 || digits[0] == '0') return false;
  int sum = 0;
  for (int i = 0; i < 12; ++i) sum += (digits[static_cast<std::size_t>(i)] - '0') * (13 - i);
  return (11 - sum % 11) % 10 == digits[12] - '0';
}

/// 02 to 07 with nine digits, 06, 08 and 09 with ten; +66 stands for the 0.
bool is_phone(std::string digits, bool has_plus) {
  if (has_plus && digits.starts_with("66")) digits = "0" + digits.substr(2);
  if (digits.size() < 9 || digits[0] != '0') return false;
  if (digits.size() == 10) return digits[1] == '6' || digits[1] == '8' || digits[1] == '9';
  return digits.size() == 9 && digits[1] >= '2' && digits[1] <= '7';
}

constexpr std::array<std::u32string_view, 11> titles = {U"นางสาว", U"นาย",  U"นาง",     U"น.ส.",
                                                        U"ด.ช.",   U"ด.ญ.", U"เด็กชาย",  U"เด็กหญิง",
                                                        U"ดร.",    U"คุณ",   U"ว่าที่ร้อยตรี"};
/// What follows a title's letters without being a name: นายก, คุณภาพ …
constexpr std::u32string_view no_names[] = {
    U"ก",      U"กเทศ",  U"กองค์",    U"กรัฐมนตรี", U"กสมาคม", U"กสภา", U"กอบ", U"จ้าง", U"ทุน",
    U"หน้า",    U"อำเภอ", U"ทะเบียน",  U"ตรวจ",    U"ท่า",     U"รำ",   U"ฟ้า",  U"เอก", U"แบบ",
    U"พยาบาล", U"งาม",   U"ภาพ",     U"ธรรม",    U"ค่า",     U"ครู",   U"แม่",  U"พ่อ",  U"หมอ",
    U"สมบัติ",   U"ลักษณะ", U"ประโยชน์", U"วุฒิ",      U"ยาย",    U"ตา",   U"ลุง",  U"ป้า",  U"ทุก"};

class Finder {
 public:
  explicit Finder(std::string_view text) : size_(text.size()) {
    for (std::size_t at = 0; at < text.size();) {
      const auto [code, size] = thai::letter_at(text, at);
      letters_.push_back({small(code), at});
      at += size;
    }
  }

  std::vector<PersonalPiece> run() {
    for (std::size_t i = 0; i < letters_.size();) {
      const auto end = std::max({email(i), line_name(i), number(i), name(i)});
      i = std::max(end, i + 1);
    }
    return std::move(found_);
  }

 private:
  char32_t code(std::size_t i) const { return i < letters_.size() ? letters_[i].code : U'\0'; }
  std::size_t byte(std::size_t i) const { return i < letters_.size() ? letters_[i].at : size_; }

  std::size_t take(PersonalKind kind, std::size_t from, std::size_t to) {
    found_.push_back({kind, byte(from), byte(to) - byte(from)});
    return to;
  }

  std::size_t skip(std::size_t i, bool (*is)(char32_t)) const {
    while (i < letters_.size() && is(letters_[i].code)) ++i;
    return i;
  }

  std::size_t email(std::size_t from) {
    if (!is_handle(code(from)) || (from > 0 && is_handle(code(from - 1)))) return 0;
    const auto sign = skip(from, is_handle);
    if (code(sign) != '@') return 0;
    auto end = skip(sign + 1, is_handle);
    while (end > sign + 1 && (code(end - 1) == '.' || code(end - 1) == '-')) --end;
    for (auto i = sign + 2; i + 1 < end; ++i)
      if (code(i) == '.') return take(PersonalKind::email, from, end);
    return 0;
  }

  bool stands(std::size_t at, std::u32string_view word) const {
    for (std::size_t i = 0; i < word.size(); ++i)
      if (code(at + i) != word[i]) return false;
    return true;
  }

  std::size_t after(std::size_t at, std::initializer_list<std::u32string_view> words) const {
    for (const auto word : words)
      if (stands(at, word)) return at + word.size();
    return at;
  }

  std::size_t line_name(std::size_t from) {
    const auto word = after(from, {U"line", U"ไลน์", U"ไลน"});
    if (word == from || (from > 0 && is_latin_letter(code(from - 1)))) return 0;
    const auto is_between = [](char32_t c) { return c == ' ' || c == ':' || c == '=' || c == '@'; };
    auto at = skip(word, is_between);
    at = skip(after(at, {U"id", U"ไอดี"}), is_between);
    const auto end = skip(at, is_handle);
    const bool has_letter =
        std::any_of(letters_.begin() + static_cast<std::ptrdiff_t>(at),
                    letters_.begin() + static_cast<std::ptrdiff_t>(end),
                    [](const Placed& one) { return is_latin_letter(one.code); });
    if (at == word || end < at + 4 || end > at + 20 || !has_letter) return 0;
    return take(PersonalKind::line_id, at, end);
  }

  std::size_t number(std::size_t from) {
    const bool has_plus = code(from) == '+';
    auto at = from + has_plus;
    if (!is_figure(code(at)) || (from > 0 && is_figure(code(from - 1)))) return 0;
    std::string digits;
    auto end = at;
    while (at < letters_.size()) {
      if (is_figure(code(at))) {
        digits += static_cast<char>(code(at));
        end = ++at;
        if (!is_figure(code(at)) && is_telling(digits, has_plus)) break;
      } else if ((code(at) == ' ' || code(at) == '-' || code(at) == '.') &&
                 is_figure(code(at + 1))) {
        ++at;
      } else {
        break;
      }
    }
    if (is_right_national_id(digits)) return take(PersonalKind::national_id, from, end);
    if (is_phone(digits, has_plus)) return take(PersonalKind::phone, from, end);
    return end;
  }

  static bool is_telling(const std::string& digits, bool has_plus) {
    return is_right_national_id(digits) || (digits.size() == 10 && is_phone(digits, has_plus)) ||
           (has_plus && digits.size() == 11 && is_phone(digits, has_plus));
  }

  static bool is_letter(char32_t c) { return thai::is_thai_letter(c); }

  std::size_t name(std::size_t from) {
    if (from > 0 && is_letter(code(from - 1))) return 0;
    for (const auto title : titles) {
      if (!stands(from, title)) continue;
      const auto given = from + title.size() + (code(from + title.size()) == ' ');
      const auto gap = skip(given, is_letter);
      const auto surname_end = skip(gap + 1, is_letter);
      if (gap < given + 2 || gap > given + 14 || code(gap) != ' ' || surname_end < gap + 4)
        return 0;
      if (is_no_name(given, gap)) return 0;
      return take(PersonalKind::name, from, surname_end);
    }
    return 0;
  }

  bool is_no_name(std::size_t given, std::size_t end) const {
    if (std::ranges::any_of(no_names, [&](auto word) {
          return stands(given, word) && (word.size() > 1 || given + word.size() == end);
        }))
      return true;
    std::u16string word;
    for (auto i = given; i < end; ++i) word += static_cast<char16_t>(code(i));
    for (auto size = word.size(); size >= 2; --size)  // a stop word is where no name begins
      if (Kin::ours().is_stop(std::u16string_view(word).substr(0, size)) && size + 2 > word.size())
        return true;
    return false;
  }

  std::size_t size_;
  std::vector<Placed> letters_;
  std::vector<PersonalPiece> found_;
};

}  // namespace

std::vector<PersonalPiece> find_personal(std::string_view text) { return Finder(text).run(); }

}  // namespace ruam::forums
