#include <algorithm>
#include <map>
#include <set>

#include "checks/paper_structure.hpp"
#include "platform/thai/find.hpp"
#include "platform/thai/letters.hpp"
#include "platform/thai/words.hpp"

/// The document's own project, school and hall under a second name.
namespace ruam::checks {
namespace {

std::size_t letters_of_name(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

/// Where a name ends: at a blank, a bracket, a quotation mark.
std::string_view name_piece(std::string_view text) {
  auto piece = text.substr(0, std::min(text.find_first_of(" \t\v(),\"/:;."), text.size()));
  for (const std::string_view quote : {"“", "”", "‘", "’", "–"})
    if (const auto at = piece.find(quote); at != piece.npos) piece = piece.substr(0, at);
  return piece;
}

std::vector<std::string> words_in(std::string_view piece) {
  std::vector<std::string> all;
  std::size_t from = 0;
  for (const auto to : thai::word_breaks(piece)) {
    if (to > from) all.emplace_back(piece.substr(from, to - from));
    from = to;
  }
  return all;
}

/// Words of every second title: that two names begin with them says nothing.
bool begins_many_titles(std::string_view word) {
  static const std::set<std::string_view> common{
      "ขับ",     "เคลื่อน",   "พัฒนา",     "การ",        "ส่งเสริม",   "อบรม",     "ประชุม",   "จัด",
      "สร้าง",   "เสริม",    "เสริมสร้าง", "ยกระดับ",     "ขับเคลื่อน",  "คุณภาพ",    "การศึกษา", "ศึกษา",
      "จังหวัด",  "โรงเรียน", "นักเรียน",   "ครู",         "เด็ก",      "สนับสนุน",   "แผน",     "ติดตาม",
      "ประเมิน", "ผล",      "งาน",      "กิจกรรม",     "โครงการ",  "ความ",     "เพื่อ",     "และ",
      "ใน",     "ของ",     "ระบบ",     "บริหาร",      "จัดการ",    "การจัด",    "เรียน",    "รู้",
      "เรียนรู้",  "ทักษะ",    "ผู้",        "ชุมชน",       "สถานศึกษา", "การเรียนรู้", "ประจำ",   "ปี",
      "แห่ง",    "ที่",       "ให้",       "เชิงปฏิบัติการ", "สู่",        "กลุ่ม",      "ร่วม",     "ประชาชน"};
  return common.contains(word);
}

/// Letters of the words that two names begin with, those of every title left out.
std::size_t shared_head(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()) && a[i] == b[i]; ++i)
    if (!begins_many_titles(a[i])) letters += letters_of_name(a[i]);
  return letters;
}

void alias_fault(PaperFaults& faults, int line, int other, std::string name, std::string said) {
  if (std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
        return one.kind == "name_inconsistency" && one.first == line;
      }))
    return;
  faults.push_back({"name_inconsistency",
                    line,
                    0,
                    {other},
                    {{"name", std::move(name)}, {"other", std::move(said)}},
                    Severity::warn,
                    Certainty::likely});
}

/// The name of the title behind «โครงการ», «เวที», «หลักสูตร» …, and which of them it was.
struct OwnName {
  std::string_view head;
  std::string name;
};

OwnName own_name_of(const Paper& paper) {
  auto title = paper.title.text;
  const std::string_view open = "“";
  if (const auto at = title.find(open); at != title.npos)
    if (const auto name = name_piece(std::string_view{title}.substr(at + open.size()));
        letters_of_name(name) >= 6)
      for (const std::string_view head : {"หลักสูตร", "เวที", "มหกรรม", "ค่าย", "กิจกรรม", "โครงการ"})
        if (title.find(head) != title.npos) return {head, std::string{name}};
  for (const std::string_view quote : {"“", "”", "\""})
    for (auto at = title.find(quote); at != title.npos; at = title.find(quote))
      title.replace(at, quote.size(), " ");
  for (const std::string_view head : {"โครงการ", "หลักสูตร", "เวที", "มหกรรม", "ค่าย", "กิจกรรม"})
    if (const auto at = title.find(head); at != title.npos) {
      const auto rest = thai::tidy(std::string_view{title}.substr(at + head.size()));
      if (const auto name = name_piece(rest); letters_of_name(name) >= 6)
        return {head, std::string{name}};
    }
  return {"โครงการ", std::string{name_piece(thai::tidy(title))}};
}

/// «โครงการ…» that begins like the document's own and goes on otherwise.
void check_own_project(const Paper& paper, PaperFaults& faults) {
  if (paper.kind == PaperKind::plan_chapter || paper.kind == PaperKind::meeting_minutes) return;
  const auto own = own_name_of(paper);
  const auto words = words_in(own.name);
  if (words.size() < 2) return;
  struct Other {
    std::string name;
    int line;
  };
  std::vector<Other> odd;
  std::set<std::string> heads{std::string{own.head}, "โครงการ"};
  for (const auto& flow : flows(paper))
    for (const auto& head : heads)
      for (auto at = thai::find(flow.text, head); at != flow.text.npos;
           at = thai::find(flow.text, head, at + head.size())) {
        auto rest = std::string_view{flow.text}.substr(at + head.size());
        while (rest.starts_with(" ") || rest.starts_with("“"))
          rest.remove_prefix(rest[0] == ' ' ? 1 : 3);
        const auto name = name_piece(rest);
        const int line = flow.line_at(at);
        if (letters_of_name(name) < 6 || name.starts_with(own.name) ||
            std::string_view{own.name}.starts_with(name) || line == paper.title.first)
          continue;
        const auto said = words_in(name);
        const auto shared = shared_head(words, said);
        if (shared < 4 || shared * 4 < letters_of_name(own.name) ||
            letters_of_name(name) * 2 < letters_of_name(own.name))
          continue;
        std::size_t same = 0;  // a slip of one letter is a misspelling, not a name
        while (same < words.size() && same < said.size() && words[same] == said[same]) ++same;
        if (same >= words.size() || same >= said.size()) continue;
        odd.push_back({head + std::string{name}, line});
      }
  if (odd.empty() || odd.size() > 3) return;
  for (const auto& one : odd)
    alias_fault(faults, one.line, paper.title.first, one.name, std::string{own.head} + own.name);
}

/// A school or centre whose document this is, with another end of its name.
void check_own_school(const Paper& paper, PaperFaults& faults) {
  const auto office = thai::tidy(paper.office.text);
  for (const std::string_view head : {"โรงเรียน", "วิทยาลัย", "ศูนย์พัฒนาเด็กเล็ก", "เทศบาล"}) {
    if (!std::string_view{office}.starts_with(head)) continue;
    const auto own = words_in(name_piece(std::string_view{office}.substr(head.size())));
    for (const auto& flow : flows(paper))
      for (auto at = thai::find(flow.text, head); at != flow.text.npos;
           at = thai::find(flow.text, head, at + head.size())) {
        const auto name = name_piece(std::string_view{flow.text}.substr(at + head.size()));
        const auto said = words_in(name);
        std::size_t same = 0, letters = 0;
        while (same < own.size() && same < said.size() && own[same] == said[same])
          letters += letters_of_name(own[same++]);
        if (same >= own.size() || same >= said.size() || letters < 6) continue;
        const auto rest = own.size() - same, other = said.size() - same;
        if (rest > 3 || other > 3) continue;
        alias_fault(faults, flow.line_at(at), paper.office.first,
                    std::string{head} + std::string{name}, office);
      }
    return;
  }
}

/// Two halls of one event.
void check_halls(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::participation_report) return;
  std::map<std::string, int> halls;
  for (const auto& flow : flows(paper))
    for (const std::string_view head : {"ห้องประชุม", "หอประชุม", "โรงแรม", "ศาลาประชาคม"})
      for (auto at = thai::find(flow.text, head); at != flow.text.npos;
           at = thai::find(flow.text, head, at + head.size())) {
        const auto before = thai::tidy(
            std::string_view{flow.text}.substr(at > 40 ? at - 40 : 0, at > 40 ? 40 : at));
        const auto name = name_piece(std::string_view{flow.text}.substr(at + head.size()));
        if ((before.ends_with("ณ") || before.ends_with("ที่")) && letters_of_name(name) >= 4 &&
            letters_of_name(name) <= 24)
          halls.try_emplace(std::string{head} + std::string{name}, flow.line_at(at));
      }
  if (halls.size() != 2) return;
  const auto &a = *halls.begin(), &b = *halls.rbegin();
  if (a.first.starts_with(b.first) || b.first.starts_with(a.first)) return;
  const auto& late = a.second > b.second ? a : b;
  const auto& early = a.second > b.second ? b : a;
  if (late.second - early.second >= 3)
    alias_fault(faults, late.second, early.second, late.first, early.first);
}

/// What an agenda is called in its heading, and in its resolution.
void check_motions(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::meeting_minutes) return;
  static constexpr std::string_view heads[] = {"โรงเรียน", "โครงการ",  "กองทุน",   "หลักสูตร",
                                               "ศูนย์",     "คณะทำงาน", "เครือข่าย", "รางวัล"};
  for (const auto& section : paper.sections)
    for (const auto head : heads) {
      const auto& title = section.heading;
      const auto at = title.find(head);
      if (at == title.npos) continue;
      const auto own = std::string{name_piece(std::string_view{title}.substr(at + head.size()))};
      if (letters_of_name(own) < 6 || letters_of_name(own) > 30) continue;
      const auto words = words_in(own);
      for (int line = section.first + 1; line <= section.last; ++line) {
        const auto& text = paper.line(line).text;
        for (auto place = thai::find(text, head); place != text.npos;
             place = thai::find(text, head, place + head.size())) {
          const auto name =
              std::string{name_piece(std::string_view{text}.substr(place + head.size()))};
          const auto said = words_in(name);
          if (said.empty() || words.empty() || name.starts_with(own) || own.starts_with(name))
            continue;
          if (said.back() != words.back() || letters_of_name(words.back()) < 4 ||
              said.size() > words.size() + 1 || words.size() > said.size() + 1)
            continue;
          alias_fault(faults, line, section.first, std::string{head} + name,
                      std::string{head} + own);
        }
      }
    }
}

/// «ร่วมคิด ร่วมทำ ร่วมตรวจสอบ»: a row of words that begin alike, given otherwise elsewhere.
void check_series(const Paper& paper, PaperFaults& faults) {
  struct Series {
    std::set<std::string> words;
    int line;
  };
  std::vector<Series> all;
  for (const auto& flow : flows(paper)) {
    Series series{{}, 0};
    std::size_t last = 0;
    const std::string_view lead = "ร่วม";
    for (auto at = thai::find(flow.text, lead); at != flow.text.npos;
         at = thai::find(flow.text, lead, at + 1)) {
      if (at > 0 && flow.text[at - 1] != ' ' && flow.text[at - 1] != '"' &&
          flow.text[at - 1] != '(' && !std::string_view{flow.text}.substr(0, at).ends_with("“") &&
          !std::string_view{flow.text}.substr(0, at).ends_with("และ"))
        continue;
      const auto end = std::min(flow.text.find_first_of(" \"(),", at + 3), flow.text.size());
      auto word = thai::key_of(std::string_view{flow.text}.substr(at, end - at));
      const auto bracket = word.size();
      if (bracket < 15 || bracket > 60) continue;
      if (!series.words.empty() && at - last > 95) {
        if (series.words.size() >= 3) all.push_back(series);
        series = {{}, 0};
      }
      if (series.words.empty()) series.line = flow.line_at(at);
      series.words.insert(word);
      last = at;
    }
    if (series.words.size() >= 3) all.push_back(series);
  }
  for (std::size_t i = 1; i < all.size(); ++i) {
    std::vector<std::string> common;
    std::set_intersection(all[0].words.begin(), all[0].words.end(), all[i].words.begin(),
                          all[i].words.end(), std::back_inserter(common));
    if (common.size() >= 2 && all[i].words != all[0].words)
      alias_fault(faults, all[i].line, all[0].line, *all[i].words.rbegin(), *all[0].words.rbegin());
  }
}

}  // namespace

void check_paper_aliases(const Paper& paper, PaperFaults& faults) {
  check_own_project(paper, faults);
  check_own_school(paper, faults);
  check_halls(paper, faults);
  check_motions(paper, faults);
  check_series(paper, faults);
}

}  // namespace ruam::checks
