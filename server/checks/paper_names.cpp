#include <algorithm>
#include <map>
#include <set>

#include "checks/paper_rules.hpp"
#include "platform/thai/find.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::checks {
namespace {

using Kind = OfficeName::Kind;

struct Named {
  OfficeName office;
  int line = 0;
  std::string before, behind;  ///< words beside it
};

/// Does the text speak of the office as of its own: it acts, or something is done in its name?
bool acts(const Named& one) {
  const auto before = thai::tidy(one.before), behind = thai::tidy(one.behind);
  if (has_any(before.size() > 30 ? before.substr(before.size() - 30) : before,
              {"ในนาม", "จึงให้", "ขอให้", "มอบให้", "มอบหมายให้"}))
    return true;
  for (const std::string_view verb :
       {"จึง", "ได้ดำเนิน", "ได้จัด", "จัดโครงการ", "จัดทำ", "กำหนด", "นำ", "จะจัด", "จะดำเนิน", "ดำเนินการ",
        "ดำเนินโครงการ", "ได้รับอนุมัติ", "มีนโยบาย"})
    if (behind.starts_with(verb)) return true;
  return false;
}

std::vector<Named> named_offices(const Paper& paper, const PaperWords& words) {
  std::vector<Named> all;
  for (const auto& flow : flows(paper))
    for (auto& office : words.offices(flow.text))
      all.push_back({office, flow.line_at(office.begin),
                     flow.text.substr(office.begin > 60 ? office.begin - 60 : 0,
                                      std::min<std::size_t>(office.begin, 60)),
                     flow.text.substr(office.end, 60)});
  return all;
}

bool is_listing(const Paper& paper, int line) {
  const auto* section = paper.section_of(line);
  return section && (section->field == "groups" || section->field == "attended" ||
                     section->field == "absent" || section->field == "partners" ||
                     section->field == "respondents");
}

void check_foreign(const Paper& paper, const std::vector<Named>& all, const PaperWords& words,
                   PaperFaults& faults) {
  if (paper.office.empty()) return;
  const auto own = words.offices(paper.office.text);
  if (own.empty()) return;
  const auto kind = own.front().kind;
  if (kind == Kind::national || kind == Kind::reo) return;
  std::map<std::string, int> counts;
  for (const auto& one : all) ++counts[one.office.name];
  for (const auto& one : all) {
    const auto& name = one.office.name;
    if (name == paper.office.text || is_listing(paper, one.line) || counts[name] > 2) continue;
    const bool is_area = one.office.kind == Kind::peo || one.office.kind == Kind::pesao ||
                         one.office.kind == Kind::sesao || one.office.kind == Kind::learning ||
                         one.office.kind == Kind::esa;
    bool foreign = false;
    if (is_area && !one.office.provinces.empty()) {
      const auto& mine = paper.provinces.empty() ? own.front().provinces : paper.provinces;
      foreign = !mine.empty() &&
                std::none_of(one.office.provinces.begin(), one.office.provinces.end(),
                             [&](const std::string& province) {
                               return std::find(mine.begin(), mine.end(), province) != mine.end();
                             });
      if (!foreign && one.office.kind == kind && kind != Kind::esa && counts[name] == 1 &&
          name.find("เขต") != name.npos)
        foreign = likeness(name, paper.office.text) > 80;
    } else if (one.office.kind == kind &&
               (kind == Kind::college || kind == Kind::local || kind == Kind::school)) {
      const auto a = thai::key_of(name), b = thai::key_of(paper.office.text);
      const int alike = likeness(a, b);
      foreign =
          acts(one) && counts[name] == 1 && alike >= 35 && !a.starts_with(b) && !b.starts_with(a);
      foreign = foreign || (alike >= 75 && alike < 100 && !a.starts_with(b) && !b.starts_with(a) &&
                            counts[name] == 1 && counts[paper.office.text] >= 2);
    }
    if (foreign)
      faults.push_back({"foreign_office_name",
                        one.line,
                        0,
                        {},
                        {{"name", name}, {"own", paper.office.text}},
                        Severity::warn,
                        Certainty::likely});
  }
}

/// «ศึกษาธิการจังหวัด…» of another province than the office's own.
void check_foreign_officer(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  const auto own = words.offices(paper.office.text);
  if (own.empty() || own.front().kind != Kind::peo || own.front().provinces.empty()) return;
  const std::string_view role = "ศึกษาธิการจังหวัด", office = "สำนักงาน";
  for (const auto& flow : flows(paper))
    for (auto at = thai::find(flow.text, role); at != flow.text.npos;
         at = thai::find(flow.text, role, at + role.size())) {
      if (std::string_view{flow.text}.substr(0, at).ends_with(office)) continue;
      const auto province =
          words.province_at(thai::tidy(std::string_view{flow.text}.substr(at + role.size(), 80)));
      const int line = flow.line_at(at);
      if (province.empty() || is_listing(paper, line)) continue;
      const auto& mine = paper.provinces.empty() ? own.front().provinces : paper.provinces;
      if (std::find(mine.begin(), mine.end(), province) != mine.end()) continue;
      faults.push_back(
          {"foreign_office_name",
           line,
           0,
           {},
           {{"name", std::string{role} + std::string{province}}, {"own", paper.office.text}},
           Severity::warn,
           Certainty::likely});
    }
}

/// "สำนักงานเขตพื้นที่การศึกษา" and a province, where the own office is a primary or secondary one.
void check_level(const Paper& paper, const std::vector<Named>& all, PaperFaults& faults) {
  if (!has_any(paper.office.text, {"การศึกษาประถมศึกษา", "การศึกษามัธยมศึกษา"})) return;
  for (const auto& one : all)
    if (one.office.kind == Kind::esa && !one.office.provinces.empty() &&
        paper.office.text.find(one.office.provinces.front()) != std::string::npos)
      faults.push_back({"name_inconsistency",
                        one.line,
                        0,
                        {paper.office.first},
                        {{"name", one.office.name}, {"other", paper.office.text}},
                        Severity::warn,
                        Certainty::likely});
}

void name_fault(int line, int other_line, std::string name, std::string other,
                PaperFaults& faults) {
  faults.push_back({"name_inconsistency",
                    line,
                    0,
                    {other_line},
                    {{"name", std::move(name)}, {"other", std::move(other)}},
                    Severity::warn,
                    Certainty::likely});
}

std::size_t letters_of(std::string_view key) {
  std::size_t count = 0;
  for (const char c : key) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

/// The first `count` letters of a key.
std::string_view first_letters(std::string_view key, std::size_t count) {
  std::size_t at = 0;
  while (at < key.size() && count > 0) {
    at += thai::letter_at(key, at).size;
    --count;
  }
  return key.substr(0, at);
}

/// The project under another name: as long as the title, nearly it, and not it.
void check_title(const Paper& paper, PaperFaults& faults) {
  auto title = thai::key_of(paper.title.text);
  const auto at = title.find("โครงการ");
  if (at == title.npos || at > 60) return;
  title = title.substr(at + std::string_view{"โครงการ"}.size());
  for (const std::string_view stop : {"ประจำปี", "ปีงบประมาณ", "ปีการศึกษา", "ไตรมาส"})
    if (const auto cut = title.find(stop); cut != title.npos && cut > 36) title.resize(cut);
  const auto size = letters_of(title);
  if (size < 10 || size > 150) return;
  for (const auto& flow : flows(paper)) {
    const auto key = thai::key_of(flow.text);
    for (auto place = key.find("โครงการ"); place != key.npos;
         place = key.find("โครงการ", place + 1)) {
      const auto rest = std::string_view{key}.substr(place + std::string_view{"โครงการ"}.size());
      if (rest.starts_with(title)) continue;
      const auto same = first_letters(rest, size);
      if (letters_of(same) + 2 < size) continue;
      std::size_t common = 0;
      while (common < std::min(rest.size(), title.size()) && rest[common] == title[common])
        ++common;
      if (common < 9) continue;
      const int alike = likeness(same, title);
      if (alike < 70 || alike >= 99) continue;
      // Only the tail differs by what follows the name in the sentence: then the name is a shorter
      // form of it.
      if (common * 10 >= title.size() * 8) continue;
      std::size_t byte = 0;
      for (std::size_t seen = 0; byte < flow.text.size() && seen < place;
           byte += thai::letter_at(flow.text, byte).size)
        seen = thai::key_of(std::string_view{flow.text}.substr(0, byte)).size();
      const int line = flow.line_at(byte);
      if (line == paper.title.first) continue;
      name_fault(line, paper.title.first, std::string{same}, title, faults);
    }
  }
}

struct Numbered {
  std::string word, text;
  int number = 0, line = 0;
};

/// `กลยุทธ์ที่ 2 …` and `ประเด็นที่ 3 …`, each under two names.
void check_numbered(const Paper& paper, PaperFaults& faults) {
  std::map<std::pair<std::string, int>, std::vector<Numbered>> all;
  for (const auto& flow : flows(paper))
    for (const std::string_view word :
         {"กลยุทธ์ที่", "ประเด็นที่", "ประเด็นการพัฒนาที่", "ประเด็นยุทธศาสตร์ที่", "ยุทธศาสตร์ที่", "กิจกรรมที่"})
      for (auto at = thai::find(flow.text, word); at != flow.text.npos;
           at = thai::find(flow.text, word, at + 1)) {
        const auto rest = std::string_view{flow.text}.substr(at + word.size(), 200);
        const auto found = thai::figures(rest);
        if (found.empty() || found[0].begin > 2 || found[0].whole() > 20) continue;
        auto name = thai::tidy(rest.substr(found[0].end));
        while (name.starts_with(".") || name.starts_with(":"))
          name = thai::tidy(std::string_view{name}.substr(1));
        const auto stop = std::min({name.find(' '), name.find("กลยุทธ์ที่"), name.find("ประเด็นที่")});
        if (stop != name.npos) name.resize(stop);
        if (letters_of(name) < 8 || name.front() != '\xE0') continue;
        const bool whole = at == 0 && stop == name.npos;
        if (word == "กิจกรรมที่" && (!whole || paper.kind != PaperKind::project_proposal)) continue;
        const auto family = word.starts_with("ประเด็น") ? std::string_view{"ประเด็นที่"} : word;
        all[{std::string{family}, static_cast<int>(found[0].whole())}].push_back(
            {std::string{word}, name, static_cast<int>(found[0].whole()), flow.line_at(at)});
      }
  for (const auto& [key, found] : all)
    for (std::size_t i = 1; i < found.size(); ++i) {
      const auto a = thai::key_of(found[0].text), b = thai::key_of(found[i].text);
      if (a == b || a.starts_with(b) || b.starts_with(a) || likeness(a, b) >= 90) continue;
      if (a.find("รายละเอียด") != a.npos) continue;
      name_fault(found[i].line, found[0].line, found[i].text, found[0].text, faults);
      break;
    }
}

/// What `(1) … (2) …` names in a sentence about strategies, by number.
std::map<int, std::string> enumerated(std::string_view text) {
  std::map<int, std::string> names;
  for (int number = 1; number <= 12; ++number) {
    const auto mark = "(" + std::to_string(number) + ")",
               next = "(" + std::to_string(number + 1) + ")";
    const auto at = text.find(mark);
    if (at == text.npos) break;
    const auto end = std::min(text.find(next, at), text.size());
    auto name = thai::tidy(text.substr(at + mark.size(), end - at - mark.size()));
    if (name.ends_with("และ")) name.resize(name.size() - 9);
    if (const auto blank = name.find("  "); blank != name.npos) name.resize(blank);
    names[number] = thai::tidy(name);
  }
  return names;
}

/// Strategies that a summary lists under other names than their headings have.
void check_listed_names(const Paper& paper, PaperFaults& faults) {
  for (const std::string_view word : {"กลยุทธ์", "ประเด็น", "ยุทธศาสตร์"}) {
    const auto head = std::string{word} + "ที่";
    std::map<int, std::pair<std::string, int>> headings;
    for (const auto& one : paper.sections)
      if (one.is_part && one.heading.starts_with(head)) {
        const auto marker = thai::marker_of(one.heading);
        headings[one.number] = {one.heading.substr(marker.size), one.first};
      }
    if (headings.size() < 2) continue;
    for (const auto& flow : flows(paper)) {
      if (thai::find(flow.text, word) == flow.text.npos || flow.text.starts_with(head)) continue;
      const auto names = enumerated(flow.text);
      if (names.size() < 2) continue;
      for (const auto& [number, name] : names) {
        const auto found = headings.find(number);
        if (found == headings.end() || letters_of(name) < 6) continue;
        const auto a = thai::key_of(name), b = thai::key_of(found->second.first);
        if (a.starts_with(b) || b.starts_with(a) || likeness(a, b) >= 85) continue;
        name_fault(found->second.second, flow.starts.front().second, found->second.first, name,
                   faults);
      }
    }
  }
}

/// `Co-Thinking (ร่วมคิด)` and `ร่วมคิด (Co-Thinking)`: one English name under two Thai ones.
void check_glosses(const Paper& paper, PaperFaults& faults) {
  std::map<std::string, std::pair<std::string, int>> known;
  for (const auto& flow : flows(paper)) {
    const auto& text = flow.text;
    for (auto open = text.find('('); open != text.npos; open = text.find('(', open + 1)) {
      const auto close = text.find(')', open);
      if (close == text.npos || close - open > 90) continue;
      const auto inside = thai::tidy(std::string_view{text}.substr(open + 1, close - open - 1));
      const auto before = thai::tidy(std::string_view{text}.substr(
          open > 90 ? open - 90 : 0, std::min<std::size_t>(open, 90)));
      const auto is_latin = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
      std::string latin, thai_word;
      if (!inside.empty() && is_latin(inside.front())) {
        latin = inside;
        const auto blank = before.rfind(' ');
        thai_word = blank == before.npos ? before : before.substr(blank + 1);
        if (thai_word.starts_with("และ")) thai_word = thai_word.substr(9);
      } else if (!inside.empty() && inside.front() == '\xE0' && !before.empty() &&
                 is_latin(before.back())) {
        thai_word = inside;
        auto from = before.size();
        while (from > 0 && (static_cast<unsigned char>(before[from - 1]) < 0x80) &&
               before[from - 1] != ')' && before[from - 1] != ',')
          --from;
        latin = thai::tidy(std::string_view{before}.substr(from));
      }
      if (latin.size() < 6 || thai_word.size() < 9 || thai_word.size() > 60 ||
          latin.find_first_of(",:") != latin.npos)
        continue;
      auto key = thai::key_of(latin);
      while (!key.empty() && key.front() >= '0' && key.front() <= '9') key.erase(0, 1);
      const int line = flow.line_at(open);
      const auto [place, is_new] = known.try_emplace(key, thai_word, line);
      const auto a = thai::key_of(thai_word), b = thai::key_of(place->second.first);
      if (is_new || a == b || a.ends_with(b) || b.ends_with(a)) continue;
      name_fault(line, place->second.second, thai_word, place->second.first, faults);
    }
  }
}

/// A plan's title that is nearly one of the catalogue.
void check_alignment_names(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  for (const auto& one : paper.alignment) {
    auto key = thai::key_of(one.text.text);
    const bool strategy = one.level == "ยุทธศาสตร์ชาติ";
    if (!strategy) continue;
    if (const auto cut = key.find("ยุทธศาสตร์ที่"); cut != key.npos && cut > 30) key.resize(cut);
    if (key.starts_with("ด้าน")) key = key.substr(std::string_view{"ด้าน"}.size());
    int best = 0;
    const PlanName* plan = nullptr;
    for (const auto& known : words.plans()) {
      if (known.list != "national_strategy") continue;
      auto name = known.key.starts_with("ด้าน") ? known.key.substr(std::string_view{"ด้าน"}.size())
                                               : known.key;
      if (key.find(name) != key.npos) {
        best = 100;
        break;
      }
      const int alike = likeness(name, key);
      if (alike > best) best = alike, plan = &known;
    }
    if (plan && best >= 80 && best < 99)
      name_fault(one.text.first, one.text.first, one.text.text, plan->name, faults);
  }
}

}  // namespace

void check_paper_names(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  const auto all = named_offices(paper, words);
  check_foreign(paper, all, words, faults);
  check_foreign_officer(paper, words, faults);
  check_level(paper, all, faults);
  check_title(paper, faults);
  check_numbered(paper, faults);
  check_listed_names(paper, faults);
  check_glosses(paper, faults);
  check_alignment_names(paper, words, faults);
}

}  // namespace ruam::checks
