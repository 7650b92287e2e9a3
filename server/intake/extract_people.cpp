#include <algorithm>

#include "intake/extract.hpp"
#include "intake/items.hpp"
#include "intake/people.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::intake {
namespace {

using checks::Paper;
using checks::PaperKind;
using checks::PaperSection;
using checks::Passage;

/// Roles of one cell or line: without names, numbers and duties.
std::string group_name(std::string text) {
  text = without_names(text);
  auto end = text.size();
  for (const std::string_view stop : {" จำนวน", "จำนวน ", " รวม", " ประกอบด้วย", " ได้แก่", " เข้าร่วม",
                                      " ผ่านการ", " ที่เข้าร่วม", " (", "ทั้งสิ้น"})
    if (const auto at = text.find(stop); at != std::string::npos && at > 9) end = std::min(end, at);
  text.resize(end);
  for (const auto& figure : thai::figures(text)) {
    const auto behind = thai::tidy(std::string_view{text}.substr(figure.end, 14));
    const bool is_count = behind.starts_with("คน") || behind.starts_with("ราย") ||
                          behind.starts_with("แห่ง") || behind.starts_with("รูป") || behind.empty();
    if (is_count && figure.begin > 9 && text[figure.begin - 1] == ' ') {
      text.resize(figure.begin);
      break;
    }
  }
  text = thai::tidy(text);
  while (text.ends_with(":") || text.ends_with("-") || text.ends_with("="))
    text = thai::tidy(std::string_view{text}.substr(0, text.size() - 1));
  if (text.ends_with("จำนวน"))
    text = thai::tidy(std::string_view{text}.substr(0, text.size() - 15));
  return text;
}

bool is_total_row(std::string_view key) {
  return key.starts_with("รวม") || key.starts_with("ทั้งหมด");
}

}  // namespace

void add_group(Paper& paper, Passage passage) {
  const auto key = thai::key_of(passage.text);
  if (thai::width_of(passage.text) < 3 || is_total_row(key)) return;
  for (const auto& known : paper.groups)
    if (thai::key_of(known.text) == key) return;
  paper.groups.push_back(std::move(passage));
}

namespace {

/// «ครู จำนวน 20 คน และนักเรียน 40 คน รวม 60 คน»: each that is counted.
std::vector<std::string> counted_groups(std::string_view text) {
  std::vector<std::string> all;
  std::size_t from = 0;
  for (const auto& figure : thai::figures(text)) {
    const auto behind = thai::tidy(text.substr(figure.end, 16));
    std::size_t unit = 0;
    for (const std::string_view word : {"คน", "ราย", "รูป", "ครอบครัว"})
      if (behind.starts_with(word)) unit = word.size();
    if (!unit || figure.begin < from) continue;
    auto name = thai::tidy(text.substr(from, figure.begin - from));
    from = std::min(text.find(behind.substr(0, unit), figure.end) + unit, text.size());
    for (bool again = true; again;) {
      again = false;
      for (const std::string_view lead :
           {"และ", "รวมทั้ง", "ประกอบด้วย", "ได้แก่", "เชิญ", "คือ", "แบ่งเป็น", ",", "กับ", "จาก", "มี"})
        if (name.starts_with(lead) && name.size() > lead.size() + 6) {
          name = thai::tidy(std::string_view{name}.substr(lead.size()));
          again = true;
        }
    }
    for (const std::string_view tail : {"จำนวน", "อีก", "รวม"})
      if (name.ends_with(tail)) name = thai::tidy(name.substr(0, name.size() - tail.size()));
    if (name.find(')') != name.npos) name = thai::tidy(name.substr(name.rfind(')') + 1));
    const auto key = thai::key_of(name);
    if (name.starts_with("(") || key == "ชาย" || key == "หญิง" || key.starts_with("ลงทะเบียน") ||
        key.starts_with("ลงชื่อ") || key.starts_with("เป้าหมาย") || key.starts_with("แยกเป็นชาย"))
      continue;
    if (key.starts_with("รวม") || key.starts_with("ทั้งหมด") || key.starts_with("ไม่")) continue;
    for (const std::string_view link : {"ประกอบด้วย", "ได้แก่", "แยกเป็น", "แบ่งเป็น"})
      if (const auto at = name.find(link); at != name.npos)
        name = thai::tidy(std::string_view{name}.substr(at + link.size()));
    if (thai::width_of(name) >= 2 && thai::width_of(name) <= 60) all.push_back(std::move(name));
  }
  return all;
}

bool is_group_head(const std::vector<std::string>& cells) {
  return cells.size() > 1 && thai::width_of(cells[0]) < 30 &&
         has(cells[0], {"กลุ่ม", "ที่", "สถานภาพ", "รายการ", "ผู้", "ลำดับ", "ข้อมูล", "ตำแหน่ง", "เพศ"}) &&
         std::all_of(cells.begin(), cells.end(),
                     [](const std::string& cell) { return thai::figures(cell).empty(); });
}

void read_section_groups(Paper& paper, const PaperSection& section) {
  bool counted = false;
  std::vector<Passage> found;
  for (auto& item : leaves(items_of(paper, section))) {
    const auto cells = cells_of(paper.line(item.passage.first).text);
    const bool row =
        is_row(item.text()) || (item.passage.first == item.passage.last && cells.size() >= 2 &&
                                cells.size() <= 8 && !thai::figures(cells.back()).empty());
    if (row && is_group_head(cells)) continue;
    std::string text = row ? cells[0] : item.text();
    const auto marker = thai::marker_of(text);
    text = thai::tidy(std::string_view{text}.substr(std::min(marker.size, text.size())));
    if (row && cells.size() > 1 && thai::width_of(text) < 3) text = cells[1];
    counted = counted || item.marker.style != thai::MarkerStyle::none || row;
    const bool prose =
        item.marker.style == thai::MarkerStyle::none && !row && thai::width_of(text) > 70;
    if (auto several = counted_groups(text); !row && several.size() >= 2) {
      for (auto& one : several)
        found.push_back({std::move(one), item.passage.first, item.passage.last});
      continue;
    }
    if (prose && counted) continue;
    found.push_back({group_name(std::move(text)), item.passage.first, item.passage.last});
  }
  for (auto& one : found)
    if (thai::width_of(one.text) < 110) add_group(paper, std::move(one));
}

/// In a proposal without a section of groups: who the targets in people speak of.
void groups_of_targets(Paper& paper) {
  for (const auto& indicator : paper.indicators) {
    if (indicator.unit != "คน" || !indicator.target) continue;
    auto text = indicator.text.text;
    for (const std::string_view stop :
         {"เข้าร่วม", "ผ่านการ", "ได้รับ", "จำนวน", "มีความ", "เข้ารับ", "ที่เข้า"})
      if (const auto at = text.find(stop); at != std::string::npos && at > 9) text.resize(at);
    text = group_name(std::move(text));
    if (text.starts_with("จัด") || thai::width_of(text) > 60 || text.starts_with("ร้อยละ")) continue;
    add_group(paper, {text, indicator.text.first, indicator.text.last});
  }
}

/// Sectors named in the opening of a plan chapter.
void groups_of_prose(Paper& paper) {
  const auto& opening = paper.sections.empty() ? PaperSection{} : paper.sections.front();
  const auto whole =
      whole_text(paper, std::max(1, opening.first), std::min(opening.last, opening.first + 22));
  std::string text = whole.text;
  for (std::size_t at = 0; at < text.size();) {
    auto end = text.find_first_of(" ,", at);
    if (end == text.npos) end = text.size();
    auto word = text.substr(at, end - at);
    at = end + 1;
    for (const std::string_view lead : {"และ", "รวมทั้ง", "โดย", "ตลอดจน"})
      if (word.starts_with(lead)) word = word.substr(lead.size());
    const bool is_sector = word.starts_with("ภาคเอกชน") || word.starts_with("ภาคประชา") ||
                           word.starts_with("องค์กรปกครองส่วนท้องถิ่น") ||
                           word.starts_with("สถานประกอบการ") || word.starts_with("ภาคธุรกิจ") ||
                           word.starts_with("สถาบันอุดม") || word.starts_with("ภาคีเครือข่าย");
    if (!is_sector || thai::width_of(word) > 45) continue;
    if (const auto tail = word.find("ศึกษาของ"); tail != std::string::npos) word.resize(tail);
    add_group(paper, {word, whole.first, whole.last});
  }
}

/// A group or section alone on one of the last lines: who made the paper.
template <class Add>
void add_foot(const Paper& paper, Add&& add) {
  for (int line = paper.size(), seen = 0; line >= 1 && seen < 3; --line) {
    const auto& one = paper.line(line);
    if (one.is_blank() || one.is_furniture) continue;
    ++seen;
    const auto text = thai::tidy(one.text);
    for (const std::string_view start : {"กลุ่ม", "ฝ่าย", "กอง", "งาน"})
      if (text.starts_with(start) && thai::width_of(text) < 60 && one.indent >= 20)
        return add(text, line);
  }
}

/// Who is responsible, by sections, labels and the foot of a paper.
class ResponsibleReader {
 public:
  explicit ResponsibleReader(Paper& paper) : paper_(paper) {}

  void run() {
    for (const auto& section : paper_.sections)
      if (section.field == "responsible" || (section.field == "agency" && section.number > 0))
        read_section(section);
    for (int line = 1; line <= paper_.size(); ++line) read_line(line);
    if (paper_.responsible.empty() && paper_.kind != PaperKind::plan_chapter)
      add_foot(paper_, [&](const std::string& text, int line) { add(text, line); });
    if (paper_.responsible.empty())
      for (const auto& section : paper_.sections)
        if (section.field == "agency" && !section.rest.empty() &&
            section.heading.find("รับผิดชอบ") != std::string::npos)
          add(without_office(thai::tidy(section.rest)), section.first);
    if (paper_.responsible.empty() && paper_.kind == PaperKind::plan_chapter &&
        !paper_.office.empty())
      paper_.responsible.push_back(paper_.office);
  }

 private:
  void add(std::string text, int line) {
    text = plain_role(std::move(text));
    if (text.ends_with("ทุกคน")) text.resize(text.size() - std::string_view{"ทุกคน"}.size());
    if (text.starts_with("บุคลากรใน"))
      text = "บุคลากร" + text.substr(std::string_view{"บุคลากรใน"}.size());
    if (thai::width_of(text) < 3 || thai::width_of(text) > 120) return;
    const auto key = thai::key_of(text);
    for (const auto& known : paper_.responsible)
      if (thai::key_of(known.text) == key) return;
    paper_.responsible.push_back({text, line, line});
  }

  /// The group alone, where the paper's own office stands behind it.
  std::string without_office(std::string text) const {
    const auto cut = text.find(paper_.office.text);
    if (!paper_.office.empty() && cut != std::string::npos && cut > 9) text.resize(cut);
    return text;
  }

  void read_section(const PaperSection& section) {
    if (!section.rest.empty()) return add(without_office(thai::tidy(section.rest)), section.first);
    for (const auto& item : leaves(items_of(paper_, section))) add(item.text(), item.passage.first);
  }

  void read_line(int line) {
    const auto text = thai::tidy(paper_.line(line).text);
    const auto words = thai::tidy(std::string_view{text}.substr(thai::marker_of(text).size));
    if (words.starts_with("ผู้รายงาน") && paper_.kind == PaperKind::project_progress_report)
      add_reporter(words, line);
    for (const std::string_view lead :
         {"ผู้จัดทำรายงาน", "จัดทำโดย", "ผู้จัดทำ", "ผู้สรุป", "ผู้เขียนรายงาน", "ผู้รวบรวม", "หน่วยงานผู้จัดทำ"}) {
      if (!paper_.line(line).key.starts_with(lead)) continue;
      if (!words.starts_with(lead) || has_name(words)) return;
      auto said = thai::tidy(std::string_view{words}.substr(lead.size()));
      while (said.starts_with(":")) said = thai::tidy(std::string_view{said}.substr(1));
      if (said.starts_with("รายงาน") || said.starts_with("โครงการ")) return;
      add(without_office(std::move(said)), line);
    }
  }

  void add_reporter(const std::string& words, int line) {
    auto said = words.substr(std::string_view{"ผู้รายงาน"}.size());
    if (line < paper_.size() && !has(said, {"ตำแหน่ง"}))
      said += " " + thai::tidy(paper_.line(line + 1).text);
    if (const auto at = said.find("ตำแหน่ง"); at != said.npos) said = said.substr(at);
    const auto role = plain_role(said);
    if (thai::width_of(role) > 3 && thai::width_of(role) < 80)
      paper_.responsible.push_back({role + " (ผู้รายงาน)", line, line});
  }

  Paper& paper_;
};

}  // namespace

std::string seat_role(std::string text, const checks::PaperWords& words) {
  std::vector<std::string> cells = cells_of(text);
  const auto marker = thai::marker_of(cells[0]);
  cells[0] = thai::tidy(std::string_view{cells[0]}.substr(std::min(marker.size, cells[0].size())));
  std::string role;
  for (const auto& cell : cells) {
    auto one = without_names(cell);
    if (one.empty() || thai::figures(one).size() > 1) continue;
    role = one;
    break;
  }
  for (const auto& office : words.offices(role))
    if (role.substr(office.begin, office.end - office.begin) != office.name &&
        office.name.size() > office.end - office.begin) {
      role = role.substr(0, office.begin) + office.name + role.substr(office.end);
      break;
    }
  for (const std::string_view tail :
       {" ประธานกรรมการ", " ประธานที่ประชุม", " กรรมการและเลขานุการ", " คณะทำงานและเลขานุการ",
        " รองประธาน", " กรรมการ", " คณะทำงาน", " ประธาน", " เลขานุการ"})
    if (role.ends_with(tail) && role.size() > tail.size() + 9)
      role.resize(role.size() - tail.size());
  return thai::tidy(role);
}

void read_people(Paper& paper, const checks::PaperWords& words) {
  if (paper.kind == PaperKind::plan_chapter) {
    groups_of_prose(paper);
  } else {
    for (const auto& section : paper.sections) {
      if (section.field == "attended") {
        for (const auto& item : items_of(paper, section)) {
          auto role = seat_role(item.text(), words);
          if (thai::width_of(role) < 70)
            add_group(paper, {role, item.passage.first, item.passage.last});
        }
        continue;
      }
      const bool is_groups = section.field == "groups" || section.field == "respondents";
      const bool has_lists =
          std::any_of(paper.sections.begin(), paper.sections.end(), [&](const PaperSection& other) {
            return other.field == "attended" && other.first >= section.first &&
                   other.last <= section.last;
          });
      if (is_groups && !has_lists) read_section_groups(paper, section);
    }
    const bool is_event = paper.kind == PaperKind::participation_report ||
                          paper.kind == PaperKind::project_result_report;
    if (paper.groups.empty() && is_event) groups_of_event(paper);
    if (paper.groups.empty()) groups_of_targets(paper);
    if (paper.groups.empty() && paper.kind != PaperKind::survey_report) groups_of_words(paper);
  }
  ResponsibleReader{paper}.run();
  // Who reports is responsible; who signs without that word approves.
  const bool is_reported =
      std::any_of(paper.responsible.begin(), paper.responsible.end(),
                  [](const Passage& one) { return one.text.ends_with("(ผู้รายงาน)"); });
  if (paper.kind == PaperKind::project_progress_report && is_reported) paper.signers.clear();
}

}  // namespace ruam::intake
