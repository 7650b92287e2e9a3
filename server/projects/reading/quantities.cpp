#include "projects/reading/quantities.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "platform/thai/digits.hpp"
#include "platform/thai/letters.hpp"
#include "projects/reading/words.hpp"

namespace ruam::projects::reading {
namespace {

/// Longest first where one begins another.
constexpr std::array units = {
    "โรงเรียน",   "สถานศึกษา", "ชั่วโมง", "กิโลเมตร", "จังหวัด", "สัปดาห์",    "หมู่บ้าน",  "สำนักงาน",
    "ตารางเมตร", "เครื่อง",    "อำเภอ", "ตำบล",    "รางวัล", "เกียรติบัตร", "เหรียญ",  "กระปุก",
    "เที่ยว",      "เวที",      "ชม.",   "กม.",     "ตร.ม.", "นาที",      "เมตร",   "เดือน",
    "กล่อง",      "ครั้ง",      "แห่ง",   "เรื่อง",    "หน่วย",  "กลุ่ม",      "ห้อง",    "ฉบับ",
    "เล่ม",       "แฟ้ม",      "แผ่น",   "แพ็ค",     "แพค",   "ตลับ",      "ด้าม",    "ม้วน",
    "ป้าย",       "ผืน",       "เส้น",   "แก้ว",     "ถ้วย",   "ขวด",      "ถุง",     "โหล",
    "รุ่น",        "ทีม",       "ท่าน",   "มื้อ",      "คน",    "วัน",       "คืน",     "ชุด",
    "โรง",       "คัน",       "ลิตร",   "รีม",      "หลัง",   "อัน",       "ชิ้น",     "ตัว",
    "รูป",        "ใบ",       "โล่",    "ทุน",      "จุด",    "เขต",      "หน้า",    "คาบ",
    "ภาค",       "งาน",      "ระบบ",  "คณะ",     "ปี",     "ดวง",      "ซอง",    "กอง",
    "ต้น",        "คู่",        "สาย",   "ลูก",      "บูธ",    "ฐาน",      "หลักสูตร", "กิโลกรัม",
    "กก.",       "ห่อ"};

constexpr std::array equals_words = {"รวมเป็นเงินทั้งสิ้น", "เป็นเงินทั้งสิ้น",  "รวมเป็นเงิน",
                                     "คิดเป็นเงิน",      "เป็นจำนวนเงิน", "จำนวนเงิน",
                                     "เป็นเงิน",        "รวมเงิน",      "เท่ากับ"};

/// Words that join a quantity to the one before it.
constexpr std::array connectors = {"จำนวน", "ราคา",   "ในราคา",  "อัตรา", "ในอัตรา",   "อัตราละ", "ๆ",
                                   "ละ",    "ต่อ",     "เป็นเวลา", "เวลา", "ระยะเวลา", "รวม",    "คูณ",
                                   "ๆละ",   "โดยจ่าย", "จ่าย",     "คิด",   "โดย",      "ราคาละ", ","};

/// After these a number names something and counts nothing.
constexpr std::array naming = {"ที่",   "พ.ศ.", "ปี",     "ข้อ",   "มาตรา",  "เลขที่",     "หมวด",
                               "ป.",  "ม.",   "ร้อยละ", "ขนาด", "กว้าง",   "ยาว",      "สูง",
                               "หนา", "ตอน",  "เบอร์",  "รุ่นที่",  "ประจำปี", "ปีงบประมาณ"};

bool ends_with_any(std::string_view text, const auto& list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view one) { return text.ends_with(one); });
}

enum class Kind { word, number, times, at, equals };

struct Token {
  Kind kind = Kind::word;
  std::size_t begin = 0, end = 0;
  std::int64_t value = 0;  ///< thousandths
};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Reads a text into groups.
class Lexer {
 public:
  explicit Lexer(const std::string& text) : text_(text) {
    lex();
    build();
  }

  std::vector<Group> take() { return std::move(groups_); }

 private:
  /// How many bytes of a multiplication sign stand here; 0 for none.
  std::size_t times_at(std::size_t at) const {
    const auto rest = std::string_view(text_).substr(at);
    for (const std::string_view sign : {"×", "✕", "✖", "х", "Х", "คูณ"})
      if (rest.starts_with(sign)) return sign.size();
    if (rest[0] == '*') return 1;
    if (rest[0] != 'x' && rest[0] != 'X') return 0;
    const bool in_word =
        (at > 0 && is_ascii_letter(text_[at - 1])) || (rest.size() > 1 && is_ascii_letter(rest[1]));
    return in_word ? 0 : 1;
  }

  std::size_t equals_at(std::size_t at) const {
    const auto rest = std::string_view(text_).substr(at);
    if (rest[0] == '=') return 1;
    for (const std::string_view word : equals_words)
      if (rest.starts_with(word)) return word.size();
    return 0;
  }

  void lex() {
    for (std::size_t at = 0; at < text_.size();) {
      if (text_[at] == ' ' || text_[at] == '(' || text_[at] == ')') {
        ++at;
      } else if (const auto times = times_at(at)) {
        push(Kind::times, at, times);
      } else if (text_[at] == '@') {
        push(Kind::at, at, 1);
      } else if (const auto equals = equals_at(at)) {
        push(Kind::equals, at, equals);
      } else if (thai::is_digit(text_[at]) && !is_behind_letter(at)) {
        lex_number(at);
      } else {
        lex_word(at);
      }
    }
  }

  /// The 4 of «A4»; the x of «32คนx35» is a sign.
  bool is_behind_letter(std::size_t at) const {
    const bool after_sign =
        !tokens_.empty() && tokens_.back().end == at && tokens_.back().kind == Kind::times;
    return at > 0 && is_ascii_letter(text_[at - 1]) && !after_sign;
  }

  void push(Kind kind, std::size_t& at, std::size_t size) {
    tokens_.push_back({kind, at, at + size});
    at += size;
  }

  void lex_number(std::size_t& at) {
    auto end = at;
    while (end < text_.size() &&
           (thai::is_digit(text_[end]) || text_[end] == ',' || text_[end] == '.'))
      ++end;
    while (!thai::is_digit(text_[end - 1])) --end;
    const auto value = thai::parse_decimal(std::string_view(text_).substr(at, end - at), 3);
    Token token{value.has_value() ? Kind::number : Kind::word, at, end};
    if (value.has_value()) token.value = *value;
    tokens_.push_back(token);
    at = end;
  }

  void lex_word(std::size_t& at) {
    const auto begin = at;
    for (; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == ' ' || c == '@' || c == '=' || c == '(' || c == ')') break;
      if (at > begin && thai::is_digit(c) && !is_ascii_letter(text_[at - 1]) &&
          text_[at - 1] != '.' && text_[at - 1] != '-' && text_[at - 1] != '/')
        break;
      // Longer signs begin at a letter's first byte only.
      if (at > begin && (static_cast<unsigned char>(c) & 0xC0U) != 0x80U &&
          (times_at(at) != 0 || equals_at(at) != 0))
        break;
    }
    if (at == begin) ++at;
    tokens_.push_back({Kind::word, begin, at});
  }

  std::string_view words(const Token& token) const {
    return std::string_view(text_).substr(token.begin, token.end - token.begin);
  }

  void build() {
    bool times = false, equals = false, per = false, near = true, named = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const auto& token = tokens_[i];
      switch (token.kind) {
        case Kind::times:
          times = true;
          break;
        case Kind::at:
          per = true;
          break;
        case Kind::equals:
          equals = true;
          times = per = named = false;
          break;
        case Kind::word: {
          const auto word = words(token);
          const bool joins = is_connector(word);
          if (word.ends_with("ละ") || word.ends_with("ราคา") || word.ends_with("อัตรา")) per = true;
          named = ends_with_any(word, naming) && !word.ends_with("ละ");
          if (!joins) times = equals = near = false;
          if (!joins && !word.ends_with("ละ")) per = false;
          break;
        }
        case Kind::number: {
          Group group{.begin = token.begin, .end = token.end, .value = token.value};
          group.after_times = times;
          group.after_equals = equals;
          group.is_per = per;
          group.is_near = near;
          group.is_named = named && !times;
          // What is measured stays a measure over its own signs: «ขนาด 1.2 X 2.4 เมตร».
          if (times && !groups_.empty() && groups_.back().is_named) group.is_named = true;
          i = take_unit(i, group);
          groups_.push_back(std::move(group));
          times = equals = per = named = false;
          near = true;
          break;
        }
      }
    }
  }

  static bool is_connector(std::string_view word) {
    return std::find(connectors.begin(), connectors.end(), word) != connectors.end() ||
           word.ends_with("ละ") || word.ends_with("จำนวน") || word == "/" || word == "-";
  }

  /// The unit behind a number; what stands behind the unit in the same word is a word again.
  std::size_t take_unit(std::size_t i, Group& group) {
    const auto from = tokens_[i].end;
    const auto rest = std::string_view(text_).substr(from);
    if (rest.starts_with(".-") || rest.starts_with("-") || rest.starts_with(" .-")) {
      group.is_baht = true;
      group.unit = "บาท";
      group.end = from + (rest[0] == '-' ? 1 : rest[0] == '.' ? 2 : 3);
      return skip_to(i, group.end);
    }
    if (i + 1 >= tokens_.size() || tokens_[i + 1].kind != Kind::word) return i;
    const auto gap = std::string_view(text_).substr(from, tokens_[i + 1].begin - from);
    if (gap.find_first_of("()") != gap.npos) return i;
    const auto word = words(tokens_[i + 1]);
    for (const std::string_view baht : {"บาท", "บ.", "฿"})
      if (word.starts_with(baht)) return take_baht(i + 1, group, baht.size());
    for (const std::string_view unit : units)
      if (word.starts_with(unit)) {
        group.unit = unit;
        group.is_known = true;
        return take_part(i + 1, group, unit.size());
      }
    return take_odd_unit(i, group, word);
  }

  std::size_t skip_to(std::size_t i, std::size_t end) {
    while (i + 1 < tokens_.size() && tokens_[i + 1].begin < end) {
      if (tokens_[i + 1].end > end) {
        tokens_[i + 1].begin = end;
        break;
      }
      ++i;
    }
    return i;
  }

  std::size_t take_part(std::size_t word, Group& group, std::size_t size) {
    group.end = tokens_[word].begin + size;
    if (group.end == tokens_[word].end) return word;
    tokens_[word].begin = group.end;
    return word - 1;
  }

  /// «บาท», «บาทถ้วน», «บาท/คน/มื้อ», «บาทต่อคน», «บาท ต่อ คน».
  std::size_t take_baht(std::size_t word, Group& group, std::size_t size) {
    group.is_baht = true;
    group.unit = "บาท";
    const auto full = words(tokens_[word]);
    const auto rest = full.substr(size);
    if (rest.starts_with("/") || (rest.starts_with("ต่อ") && rest.size() > 9)) {
      group.is_per = true;
      group.unit += rest;
      return take_part(word, group, full.size());
    }
    if (rest.starts_with("ถ้วน")) size += std::string_view("ถ้วน").size();
    return take_part(word, group, size);
  }

  /// A unit that we do not know counts when a sign follows, or nothing.
  std::size_t take_odd_unit(std::size_t i, Group& group, std::string_view word) {
    if (word.size() > 60 || is_connector(word)) return i;
    const auto after = i + 2 < tokens_.size() ? tokens_[i + 2].kind : Kind::equals;
    const bool closed = after == Kind::times || after == Kind::equals || after == Kind::at ||
                        (after == Kind::number && group.after_times);
    if (!closed || !is_unit_like(word)) return i;
    group.unit = word;
    group.end = tokens_[i + 1].end;
    return i + 1;
  }

  static bool is_unit_like(std::string_view word) {
    return thai::is_thai_letter(thai::letter_at(word, 0).code) || is_ascii_letter(word[0]);
  }

  const std::string& text_;
  std::vector<Token> tokens_;
  std::vector<Group> groups_;
};

/// «จำนวน» ends the text as a word of its own or right behind other Thai words; «รวม» only alone.
bool is_apart(std::string_view head, std::string_view word) {
  if (word == "จำนวน" || word == "ในอัตรา" || word == "อัตราละ") return true;
  const auto before = head.substr(0, head.size() - word.size());
  return before.empty() || before.back() == ' ';
}

/// «คนละ», «มื้อละ» at the end of the words.
std::size_t per_word(std::string_view head) {
  if (!head.ends_with("ละ")) return 0;
  const auto from = head.rfind(' ');
  return from == head.npos ? 0 : head.size() - from - 1;
}

}  // namespace

Quantities::Quantities(const std::string& text) : text_(text), groups_(Lexer(text).take()) {}

std::size_t Quantities::words_end(std::size_t group) const {
  auto at = groups_[group].begin;
  for (;;) {
    const auto head = trimmed(std::string_view(text_).substr(0, at));
    std::size_t cut = 0;
    for (const std::string_view word : connectors)
      if (head.ends_with(word) && is_apart(head, word)) cut = std::max(cut, word.size());
    for (const std::string_view word : equals_words)
      if (head.ends_with(word)) cut = std::max(cut, word.size());
    if (!head.empty() && std::string_view("=@(:").find(head.back()) != std::string_view::npos)
      cut = 1;
    if (cut == 0 && groups_[group].is_per) cut = per_word(head);
    if (cut == 0) return head.size();
    at = head.size() - cut;
  }
}

}  // namespace ruam::projects::reading
