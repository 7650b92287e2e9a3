#include "checks/paper_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "checks/lookup.hpp"
#include "platform/assets.hpp"
#include "platform/sheet/sheet.hpp"
#include "platform/thai/figures.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::checks {
namespace {

using Kind = OfficeName::Kind;

struct OfficeWord {
  std::string_view word, full;
  Kind kind;
};
/// Longest first among those that begin alike.
constexpr std::array<OfficeWord, 27> office_heads{{
    {"สำนักงานศึกษาธิการจังหวัด", "สำนักงานศึกษาธิการจังหวัด", Kind::peo},
    {"สำนักงานศึกษาธิการภาค", "สำนักงานศึกษาธิการภาค", Kind::reo},
    {"สำนักงานศึกษาธิการ", "สำนักงานศึกษาธิการจังหวัด", Kind::peo},
    {"ศธจ.", "สำนักงานศึกษาธิการจังหวัด", Kind::peo},
    {"สำนักงานเขตพื้นที่การศึกษาประถมศึกษา", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา", Kind::pesao},
    {"สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา", "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา", Kind::sesao},
    {"สำนักงานเขตพื้นที่การศึกษา", "สำนักงานเขตพื้นที่การศึกษา", Kind::esa},
    {"สพป.", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา", Kind::pesao},
    {"สพม.", "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา", Kind::sesao},
    {"สำนักงานส่งเสริมการเรียนรู้ประจำจังหวัด", "สำนักงานส่งเสริมการเรียนรู้ประจำจังหวัด", Kind::learning},
    {"สำนักงานส่งเสริมการเรียนรู้จังหวัด", "สำนักงานส่งเสริมการเรียนรู้จังหวัด", Kind::learning},
    {"ศูนย์ส่งเสริมการเรียนรู้อำเภอ", "ศูนย์ส่งเสริมการเรียนรู้อำเภอ", Kind::local},
    {"ศูนย์ส่งเสริมการเรียนรู้ระดับอำเภอ", "ศูนย์ส่งเสริมการเรียนรู้ระดับอำเภอ", Kind::local},
    {"สกร.อำเภอ", "ศูนย์ส่งเสริมการเรียนรู้ระดับอำเภอ", Kind::local},
    {"สำนักงานปลัดกระทรวงศึกษาธิการ", "สำนักงานปลัดกระทรวงศึกษาธิการ", Kind::national},
    {"โรงเรียน", "โรงเรียน", Kind::school},
    {"วิทยาลัยเทคนิค", "วิทยาลัยเทคนิค", Kind::college},
    {"วิทยาลัยการอาชีพ", "วิทยาลัยการอาชีพ", Kind::college},
    {"วิทยาลัยอาชีวศึกษา", "วิทยาลัยอาชีวศึกษา", Kind::college},
    {"วิทยาลัยสารพัดช่าง", "วิทยาลัยสารพัดช่าง", Kind::college},
    {"วิทยาลัยเกษตรและเทคโนโลยี", "วิทยาลัยเกษตรและเทคโนโลยี", Kind::college},
    {"เทศบาลตำบล", "เทศบาลตำบล", Kind::local},
    {"เทศบาลเมือง", "เทศบาลเมือง", Kind::local},
    {"เทศบาลนคร", "เทศบาลนคร", Kind::local},
    {"องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล", Kind::local},
    {"องค์การบริหารส่วนจังหวัด", "องค์การบริหารส่วนจังหวัด", Kind::local},
    {"อบต.", "องค์การบริหารส่วนตำบล", Kind::local},
}};

std::string_view file(std::string_view group, std::string_view path) {
  const auto* asset = find_asset(group, path);
  if (!asset) throw std::logic_error("no file " + std::string{path});
  return asset->bytes;
}

template <class F>
void each_line(std::string_view text, F&& f) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (end > 0 && text.front() != '#') f(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::optional<int> year(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || text.empty()) return {};
  return value;
}

/// A shipped list as rows of named cells.
std::vector<std::map<std::string, std::string>> rows_of(std::string_view list) {
  const auto records = sheet::read_csv(file("catalog", list)).value().rows;
  std::vector<std::map<std::string, std::string>> rows;
  for (std::size_t i = 1; i < records.size(); ++i) {
    std::map<std::string, std::string> row;
    for (std::size_t k = 0; k < records[i].size() && k < records[0].size(); ++k)
      row[records[0][k]] = records[i][k];
    rows.push_back(std::move(row));
  }
  return rows;
}

bool is_word_gap(char c) { return c == ' ' || c == '\t' || c == '\v'; }
std::size_t on_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word_gap(text[at])) ++at;
  return at;
}

/// Where a name of its own ends: at a blank or a sign.
std::size_t name_end(std::string_view text, std::size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80 &&
         !text.substr(at).starts_with("ฯ") && !text.substr(at).starts_with("“") &&
         !text.substr(at).starts_with("”") && !text.substr(at).starts_with("–"))
    ++at;
  return at;
}

}  // namespace

std::shared_ptr<const PaperWords> shipped_words() {
  static const auto words = std::make_shared<const PaperWords>();
  return words;
}

PaperWords::PaperWords() {
  for (auto& row : rows_of("provinces.csv")) {
    provinces_.push_back(row["name_th"]);
    for (std::size_t at = 0; at < row["aliases"].size();) {
      const auto end = std::min(row["aliases"].find('|', at), row["aliases"].size());
      auto alias = row["aliases"].substr(at, end - at);
      if (alias.find(' ') == alias.npos && is_misspelling(provinces_.back(), alias))
        misspellings_.push_back({alias, provinces_.back()});
      at = end + 1;
    }
  }
  for (const std::string_view list :
       {"national_strategy.csv", "master_plan.csv", "nesdp13_milestones.csv",
        "national_education_plan.csv", "national_security_plan.csv"})
    for (auto& row : rows_of(list))
      plans_.push_back({std::string{list.substr(0, list.size() - 4)}, row["name_th"],
                        thai::key_of(row["name_th"]), year(row["valid_from_be"]),
                        year(row["valid_to_be"])});
  each_line(file("words", "checks/misspellings.txt"), [&](std::string_view line) {
    const auto bar = line.find('|');
    if (bar != line.npos)
      misspellings_.push_back(
          {std::string{line.substr(0, bar)}, std::string{line.substr(bar + 1)}});
  });
  read_districts(file("words", "checks/districts.txt"));
  each_line(file("words", "checks/terms.txt"),
            [&](std::string_view line) { known_words_.emplace_back(line); });
  terms_ = Terms{known_words_};
  for (const auto& one : misspellings_) known_words_.push_back(one.right);
  std::sort(known_words_.begin(), known_words_.end());
  known_words_.erase(std::unique(known_words_.begin(), known_words_.end()), known_words_.end());
  for (std::size_t i = 0; i < known_words_.size(); ++i)
    known_.add(known_words_[i], static_cast<int>(i));
  for (std::size_t i = 0; i < misspellings_.size(); ++i)
    wrong_.add(misspellings_[i].wrong, static_cast<int>(i));
  for (std::size_t i = 0; i < provinces_.size(); ++i)
    province_words_.add(provinces_[i], static_cast<int>(i));
  for (std::size_t i = 0; i < office_heads.size(); ++i)
    office_words_.add(office_heads[i].word, static_cast<int>(i));
  wrong_.arrange();
  known_.arrange();
  province_words_.arrange();
  office_words_.arrange();
}

void PaperWords::read_districts(std::string_view text) {
  each_line(text, [&](std::string_view line) {
    const auto colon = line.find(':');
    const auto province = line.substr(0, colon);
    for (auto rest = line.substr(colon + 1); !rest.empty();) {
      const auto end = std::min(rest.find('|'), rest.size());
      districts_.push_back({std::string{rest.substr(0, end)}, std::string{province}});
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  });
  std::sort(districts_.begin(), districts_.end(),
            [](const District& a, const District& b) { return a.name < b.name; });
}

bool PaperWords::is_known(std::string_view word) const {
  return std::binary_search(known_words_.begin(), known_words_.end(), word);
}

std::string_view PaperWords::province_at(std::string_view text) const {
  std::string_view best;
  for (const auto& province : provinces_)
    if (province.size() > best.size() && text.starts_with(province)) best = province;
  return best;
}

std::vector<std::pair<std::string_view, std::size_t>> PaperWords::provinces_in(
    std::string_view text) const {
  std::vector<std::pair<std::string_view, std::size_t>> found;
  province_words_.each_in(text, [&](int which, std::string_view rest) {
    const auto& name = provinces_[static_cast<std::size_t>(which)];
    found.emplace_back(name, text.size() - rest.size() - name.size());
  });
  return found;
}

namespace {

/// «โรงเรียน…» and «เทศบาล…» that go on with a sentence, or tell of any school, are no names.
bool is_sentence(std::string_view own) {
  for (const std::string_view start :
       {"จำเป็น",    "ซึ่ง",    "เคย",    "คุณภาพ",  "ต้อง",   "ได้",   "ที่",     "ใน",      "และ",
        "ให้",       "มี",     "จะ",     "เป็น",    "ทุก",    "ขนาด", "ต่าง",   "ปลายทาง", "ประถมศึกษา",
        "มัธยมศึกษา", "ควร",   "ไม่",     "ทั้ง",     "เพื่อ",   "หลาย", "นำร่อง", "เป้าหมาย", "เอกชน",
        "เครือข่าย",  "ของ",   "กับ",     "แต่ละ",   "อื่น",    "ขยาย", "ร่วม",   "ส่ง",      "จัด",
        "ใด",       "ใกล้",   "สามารถ", "ยัง",     "เอง",   "แล้ว",  "หรือ",   "โดย",     "พี่เลี้ยง",
        "ชายแดน",   "บนพื้นที่", "ปลอด",   "ผู้สูงอายุ", "ดำเนิน", "นี้",    "นั้น",    "เดิม",     "ละ",
        "บางแห่ง",   "จำนวน", "กลุ่ม",    "ต้นแบบ",  "เห็น",   "ขอ"})
    if (own.starts_with(start)) return true;
  return false;
}

/// Number behind «เขต» or a region's word; the bytes behind it, `at` where there is none.
std::size_t behind_number(std::string_view text, std::size_t at, std::size_t most) {
  auto end = at;
  while (end < text.size() && thai::is_digit(text[end])) ++end;
  return end - at <= most ? end : at;
}

/// A body whose name is its own: «โรงเรียนบ้าน…», «เทศบาลตำบล…».
bool read_own_name(std::string_view text, std::size_t at, OfficeName& office) {
  const auto end = name_end(text, at);
  const auto own = text.substr(at, end - at);
  if (at > office.end + 1 || thai::width_of(own) < 3 || is_sentence(own)) return false;
  office.name += own;
  office.end = end;
  return true;
}

/// The head words of offices in a text, the longest of those that begin at one place first.
std::vector<std::pair<std::size_t, int>> office_places(const Words& words, std::string_view text) {
  std::vector<std::pair<std::size_t, int>> places;
  words.each_in(text, [&](int which, std::string_view rest) {
    const auto& word = office_heads[static_cast<std::size_t>(which)].word;
    places.emplace_back(text.size() - rest.size() - word.size(), which);
  });
  std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    return office_heads[static_cast<std::size_t>(a.second)].word.size() >
           office_heads[static_cast<std::size_t>(b.second)].word.size();
  });
  return places;
}

}  // namespace

std::vector<OfficeName> PaperWords::offices(std::string_view text) const {
  std::vector<OfficeName> found;
  std::size_t behind = 0;
  for (const auto& [begin, which] : office_places(office_words_, text)) {
    if (begin < behind) continue;
    const auto& word = office_heads[static_cast<std::size_t>(which)];
    OfficeName office{word.kind, std::string{word.full}, {}, begin, begin + word.word.size()};
    auto at = on_blanks(text, office.end);
    if (text.substr(at).starts_with("จังหวัด") && word.kind != Kind::school)
      at = on_blanks(text, at + 21);
    const bool has_own_name = word.kind == Kind::school || word.kind == Kind::college ||
                              (word.kind == Kind::local && !word.full.ends_with("จังหวัด"));
    bool is_read = word.kind == Kind::national;
    if (has_own_name) {
      is_read = read_own_name(text, at, office);
    } else if (word.kind == Kind::reo) {
      const auto end = behind_number(text, at, 9);
      is_read = end > at;
      office.name += " " + std::string{text.substr(at, end - at)};
      office.end = end;
    } else if (!is_read) {
      read_provinces(text, at, office);
      is_read = !office.provinces.empty() ||
                (word.kind == Kind::local && read_own_name(text, at, office));
    }
    if (!is_read) continue;
    behind = office.end;
    found.push_back(std::move(office));
  }
  return found;
}

void PaperWords::read_provinces(std::string_view text, std::size_t at, OfficeName& office) const {
  for (auto province = province_at(text.substr(at));
       !province.empty() && office.provinces.size() < 3; province = province_at(text.substr(at))) {
    if (!office.provinces.empty()) office.name += " ";
    office.name += province;
    office.provinces.emplace_back(province);
    office.end = at + province.size();
    at = on_blanks(text, office.end);
  }
  if (office.provinces.empty() || !text.substr(at).starts_with("เขต")) return;
  const auto number = on_blanks(text, at + 9);
  const auto end = behind_number(text, number, 2);
  if (end == number) return;
  office.name += " เขต " + std::string{text.substr(number, end - number)};
  office.end = end;
}

const PaperSection* Paper::section(std::string_view field) const {
  for (const auto& one : sections)
    if (one.field == field) return &one;
  return nullptr;
}

const PaperSection* Paper::section_of(int line) const {
  const PaperSection* inner = nullptr;
  for (const auto& one : sections)
    if (one.first <= line && line <= one.last && (!inner || one.first >= inner->first))
      inner = &one;
  return inner;
}

}  // namespace ruam::checks
