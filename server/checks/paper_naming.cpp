#include <algorithm>
#include <map>
#include <set>

#include "checks/paper_rules.hpp"
#include "platform/thai/find.hpp"
#include "platform/thai/letters.hpp"
#include "platform/thai/words.hpp"

/// One thing under two names: «กองทุน…», «เครือข่าย…», the project itself. A name is compared word by
/// word: what begins or ends alike and differs elsewhere is probably the same thing.
namespace ruam::checks {
namespace {

using NameWords = std::vector<std::string>;

std::size_t letters_in(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}
std::size_t letters_in(const NameWords& words, std::size_t from, std::size_t to) {
  std::size_t count = 0;
  for (; from < to; ++from) count += letters_in(words[from]);
  return count;
}

/// Words behind which a name has ended.
bool ends_name(std::string_view word) {
  static const std::set<std::string_view> stops{
      "ของ",    "ที่",     "ใน",    "เพื่อ",     "ได้",       "มี",        "จะ",   "และ",
      "ให้",     "จัด",    "เป็น",   "โดย",     "จำนวน",    "ประจำ",    "ณ",    "เมื่อ",
      "ระหว่าง", "ต่อ",    "ต่อไป",  "นี้",       "ดังกล่าว",   "ซึ่ง",       "จาก",  "แก่",
      "ไป",     "มา",    "ครั้ง",   "ว่า",      "ตาม",      "ทั้ง",       "หรือ",  "แต่",
      "ไม่",     "เข้า",   "แล้ว",   "ดำเนิน",   "ดำเนินการ", "ดำเนินงาน", "ตั้งแต่", "ขึ้น",
      "ทุก",     "ปี",     "อย่าง",  "สม่ำเสมอ", "ต่อเนื่อง",   "ทั้งนี้",      "เช่น",  "ภายใต้",
      "รวม",    "ร่วมกับ", "กำหนด", "รุ่น",      "ระยะ",     "กับ",       "พ.ศ",  "ประกอบ",
      "ดังนี้",    "ด้วย",   "นั้น",    "ยัง",      "ถึง",       "รายงาน",   "ขอ",   "ใช้"};
  return stops.contains(word);
}

/// The words of a name: to the first blank or bracket, and not into the sentence.
NameWords name_words(std::string_view text, bool whole = false) {
  const auto end = std::min(text.find_first_of(" \t\v(),\"/:;"), text.size());
  auto piece = text.substr(0, end);
  for (const std::string_view quote : {"“", "”", "‘", "’"})
    if (const auto at = piece.find(quote); at != piece.npos) piece = piece.substr(0, at);
  NameWords all;
  std::size_t from = 0;
  if (piece.size() > 240) piece = piece.substr(0, 240);
  for (const auto to : thai::word_breaks(piece)) {
    const auto word = piece.substr(from, to - from);
    from = to;
    if (word.empty() || word.front() != '\xE0') break;
    if (!whole && !all.empty() && ends_name(word)) break;
    all.emplace_back(word);
  }
  return all;
}

struct NameMention {
  NameWords words;
  int line = 0;
  std::size_t flow = 0;
  bool is_item = false;
};
struct NamedThing {
  NameWords words;
  std::vector<NameMention> mentions;
};

std::string words_as_text(const NameWords& words) {
  std::string all;
  for (const auto& word : words) all += word;
  return all;
}

/// NameWords of every second name: that two have them says nothing.
bool is_common(std::string_view word) {
  static const std::set<std::string_view> common{
      "การศึกษา", "ศึกษา",  "จังหวัด", "พัฒนา",    "การพัฒนา", "โรงเรียน",  "นักเรียน",  "การ",
      "ความ",    "งาน",   "คุณภาพ", "ด้าน",     "เรียนรู้",   "เลขานุการ", "กรรมการ", "สถานศึกษา",
      "พื้นที่",     "แห่ง",   "ชาติ",   "นวัตกรรม", "ประเทศ",  "ส่งเสริม",   "ขับเคลื่อน", "แผน",
      "ระดับ",    "อำเภอ", "ตำบล",  "ผู้",       "ครู",      "เด็ก",      "และ",     "เพื่อ"};
  return common.contains(word);
}

/// How many letters two names share at their ends, and what is left of each.
struct SharedPart {
  std::size_t letters = 0, left_a = 0, left_b = 0;
  bool is_inside = false;  ///< they begin and end alike
};
SharedPart shared_part(const NameWords& a, const NameWords& b) {
  std::size_t head = 0, tail = 0;
  const auto most = std::min(a.size(), b.size());
  while (head < most && a[head] == b[head]) ++head;
  while (tail < most - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  SharedPart both;
  for (std::size_t i = 0; i < a.size(); ++i)
    if ((i < head || i >= a.size() - tail) && !is_common(a[i])) both.letters += letters_in(a[i]);
  both.is_inside = letters_in(a, 0, head) >= 3 && letters_in(a, a.size() - tail, a.size()) >= 3;
  both.left_a = letters_in(a, head, a.size() - tail);
  both.left_b = letters_in(b, head, b.size() - tail);
  return both;
}

/// Do two names differ as two names of one thing do?
bool is_rival(const NameWords& a, const NameWords& b, std::size_t least, int percent) {
  const auto both = shared_part(a, b);
  const auto longer = std::max(letters_in(a, 0, a.size()), letters_in(b, 0, b.size()));
  const bool differ = both.left_a > 1 && both.left_b > 1;
  const bool is_put_in = both.is_inside && both.left_a + both.left_b > 1 && both.letters >= 10;
  return (differ || is_put_in) && both.letters >= least &&
         both.letters * 100 >= longer * static_cast<std::size_t>(percent);
}

class NameChecker {
 public:
  NameChecker(const Paper& paper, const std::vector<Flow>& flows, PaperFaults& faults)
      : paper_(paper), flows_(flows), faults_(faults) {}

  void run() {
    for (const std::string_view head :
         {"กองทุน",  "เครือข่าย",     "ชมรม",         "เวที",      "ค่าย",     "นโยบาย",     "มหกรรม",
          "ตลาดนัด", "มูลนิธิ",        "สมาคม",        "คลินิก",     "ธนาคาร",  "หลักสูตร",     "ศูนย์",
          "ลาน",    "คณะทำงาน",    "คณะอนุกรรมการ", "ห้องประชุม", "หอประชุม", "แอปพลิเคชัน",  "แพลตฟอร์ม",
          "เว็บไซต์", "วารสาร",      "คู่มือ",          "โมเดล",    "รูปแบบ",   "วิสาหกิจชุมชน", "สหกรณ์",
          "สวน",    "ฐานการเรียนรู้", "ชุดกิจกรรม",     "เทศกาล",   "ห้องเรียน"})
      compare(head, is_loose(head) ? 8 : 5, is_loose(head) ? 55 : 30);
    compare_with_title();
    compare_quoted();
  }

 private:
  /// «…» set in quotation marks is a name whatever word stands before it.
  void compare_quoted() {
    std::vector<NamedThing> all;
    for (std::size_t i = 0; i < flows_.size(); ++i) {
      const auto& text = flows_[i].text;
      const std::string_view open = "“", close = "”";
      for (auto at = text.find(open); at != text.npos; at = text.find(open, at + 1)) {
        const auto end = text.find(close, at);
        if (end == text.npos || end - at > 150) continue;
        auto words = name_words(std::string_view{text}.substr(at + 3, end - at - 3), true);
        if (letters_in(words, 0, words.size()) < 8) continue;
        NameMention mention{words, flows_[i].line_at(at), i, false};
        const auto known = std::find_if(all.begin(), all.end(),
                                        [&](const NamedThing& one) { return one.words == words; });
        if (known != all.end())
          known->mentions.push_back(std::move(mention));
        else if (all.size() < 60)
          all.push_back({std::move(words), {std::move(mention)}});
      }
    }
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t k = 0; k < i; ++k)
        if (is_rival(all[k].words, all[i].words, 6, 45) && !are_siblings(all[k], all[i]))
          say(all[k], all[i], "");
  }

  /// NameWords that begin many things of one document.
  static bool is_loose(std::string_view head) {
    return head == "ศูนย์" || head == "คณะทำงาน" || head == "หลักสูตร";
  }

  bool is_item(int line) const {
    return thai::marker_of(paper_.line(line).text).style != thai::MarkerStyle::none;
  }

  /// All names behind a word, each with its places.
  std::vector<NamedThing> names_behind(std::string_view head, bool whole) const {
    std::vector<NamedThing> all;
    for (std::size_t i = 0; i < flows_.size(); ++i) {
      const auto& text = flows_[i].text;
      for (auto at = thai::find(text, head); at != text.npos;
           at = thai::find(text, head, at + head.size())) {
        auto words = name_words(std::string_view{text}.substr(at + head.size()), whole);
        if (words.empty() || ends_name(words.front()) || is_common(words.front()) ||
            letters_in(words, 0, words.size()) < 6)
          continue;
        const int line = flows_[i].line_at(at);
        const auto known = std::find_if(all.begin(), all.end(),
                                        [&](const NamedThing& one) { return one.words == words; });
        NameMention mention{words, line, i, is_item(line)};
        if (known != all.end())
          known->mentions.push_back(std::move(mention));
        else if (all.size() < 60)
          all.push_back({std::move(words), {std::move(mention)}});
      }
    }
    return all;
  }

  /// Names listed side by side are of different things.
  bool are_siblings(const NamedThing& a, const NamedThing& b) const {
    for (const auto& x : a.mentions)
      for (const auto& y : b.mentions)
        if (x.flow == y.flow || (std::abs(x.line - y.line) <= 4 && x.is_item && y.is_item) ||
            std::abs(x.line - y.line) <= 1)
          return true;
    return a.mentions.size() > 1 && b.mentions.size() > 1;
  }

  void compare(std::string_view head, std::size_t least, int percent) {
    const auto all = names_behind(head, false);
    for (std::size_t i = 0; i < all.size(); ++i) {
      std::size_t rivals = 0, rival = 0;
      for (std::size_t k = 0; k < all.size(); ++k)
        if (k != i && is_rival(all[i].words, all[k].words, least, percent)) ++rivals, rival = k;
      if (rivals != 1 || rival < i || are_siblings(all[i], all[rival])) continue;
      say(all[i], all[rival], head);
    }
  }

  void say(const NamedThing& a, const NamedThing& b, std::string_view head) {
    const bool first_is_odd = a.mentions.size() < b.mentions.size();
    const auto &odd = first_is_odd ? a : b, &usual = first_is_odd ? b : a;
    fault(odd.mentions.front().line, usual.mentions.front().line,
          std::string{head} + words_as_text(odd.words),
          std::string{head} + words_as_text(usual.words));
  }

  void fault(int line, int other, std::string name, std::string said) {
    faults_.push_back({"name_inconsistency",
                       line,
                       0,
                       {other},
                       {{"name", std::move(name)}, {"other", std::move(said)}},
                       Severity::warn,
                       Certainty::likely});
  }

  /// The project's own name, without the words that every title has.
  std::string own_name() const {
    auto title = paper_.title.text;
    if (const auto at = title.find("โครงการ"); at != title.npos)
      title = title.substr(at + std::string_view{"โครงการ"}.size());
    else if (const auto activity = title.find("กิจกรรม"); activity != title.npos)
      title = title.substr(activity + std::string_view{"กิจกรรม"}.size());
    title = thai::tidy(title);
    for (const std::string_view stop :
         {"ประจำปี", "ปีงบประมาณ", "ปีการศึกษา", "จังหวัด", "ไตรมาส", "ครั้งที่"})
      if (const auto at = title.find(stop); at != title.npos && at > 20) title.resize(at);
    for (const std::string_view quote : {"“", "”", "\""})
      while (title.starts_with(quote)) title = title.substr(quote.size());
    return title;
  }

  /// Is a word one that names begin with, rather than a verb of many titles?
  static bool is_own(std::string_view word) {
    static const std::set<std::string_view> common{
        "พัฒนา",   "ส่งเสริม",  "อบรม",   "ประชุม",    "จัด",    "สร้าง",  "การ",    "ความ",    "เพิ่ม",
        "ยกระดับ", "ขับเคลื่อน", "เสริม",   "สนับสนุน",   "เปิด",   "สืบสาน", "ปรับปรุง", "รณรงค์",   "แข่งขัน",
        "ติดตาม",  "ประเมิน",  "นิเทศ",   "เสริมสร้าง", "บริหาร", "เด็ก",   "นักเรียน", "ครู",      "โรงเรียน",
        "เรียน",   "ผู้",       "แผน",    "ชุมชน",     "คน",    "งาน",   "ศึกษา",   "การศึกษา", "เตรียม",
        "รายงาน", "ผล",      "กิจกรรม", "จังหวัด",    "ร่วม",   "บ้าน",   "ทักษะ",   "ระบบ",    "แต่งตั้ง"};
    return !common.contains(word) && letters_in(word) >= 2;
  }

  void compare_with_title() {
    const auto own = name_words(own_name(), true);
    if (own.size() < 2 || letters_in(own, 0, own.size()) < 8 || letters_in(own, 0, own.size()) > 60)
      return;
    for (const std::string_view head : {"โครงการ", "กิจกรรม", "เวที", "ค่าย"})
      if (head == "โครงการ" || paper_.title.text.find(head) != std::string::npos)
        look(head, own, 0);
    if (is_own(own.front())) look(own.front(), NameWords(own.begin() + 1, own.end()), 1);
  }

  /// Mentions behind `head` that nearly are the title's words.
  void look(std::string_view head, const NameWords& own, int is_lead) {
    if (own.empty()) return;
    const auto size = letters_in(own, 0, own.size());
    std::vector<std::pair<int, std::string>> odd;
    int same = 0;
    for (std::size_t i = 0; i < flows_.size(); ++i) {
      const auto& text = flows_[i].text;
      for (auto at = thai::find(text, head); at != text.npos;
           at = thai::find(text, head, at + head.size())) {
        const int line = flows_[i].line_at(at);
        const auto said = name_words(std::string_view{text}.substr(at + head.size()), true);
        if (said.empty() || ends_name(said.front())) continue;
        if (std::equal(own.begin(),
                       own.begin() + std::min<std::ptrdiff_t>(std::ptrdiff_t(own.size()),
                                                              std::ptrdiff_t(said.size())),
                       said.begin())) {
          ++same;
          continue;
        }
        auto cut = said;  // as long as the title, and not into the sentence
        for (std::size_t k = 1; k < cut.size(); ++k)
          if (ends_name(cut[k]) && std::find(own.begin(), own.end(), cut[k]) == own.end()) {
            cut.resize(k);
            break;
          }
        const auto length = letters_in(cut, 0, cut.size());
        if (length * 10 < size * 6 || length * 6 > size * 10 + 24) continue;
        const auto both = shared_part(own, cut);
        const bool alike = both.letters >= (is_lead ? 5U : 7U) && both.left_a > 1 &&
                           both.left_b > 1 &&
                           both.letters * 100 >= std::max(size, length) * (is_lead ? 35 : 45);
        const bool nearly = !is_lead && size >= 10 && both.left_a > 1 && both.left_b > 1 &&
                            both.letters >= 4 &&
                            likeness(words_as_text(own), words_as_text(cut)) >= 72;
        if (alike || nearly) odd.emplace_back(line, std::string{head} + words_as_text(cut));
      }
    }
    if (odd.size() > 3 || (is_lead && odd.size() > 2)) return;
    for (auto& [line, name] : odd)
      if (line != paper_.title.first) fault(line, paper_.title.first, name, paper_.title.text);
  }

  const Paper& paper_;
  const std::vector<Flow>& flows_;
  PaperFaults& faults_;
};

}  // namespace

void check_paper_naming(const Paper& paper, PaperFaults& faults) {
  const auto& all = flows(paper);
  NameChecker{paper, all, faults}.run();
}

}  // namespace ruam::checks
