#include <algorithm>

#include "intake/extract.hpp"
#include "intake/items.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::intake {
namespace {

using checks::Paper;
using checks::PaperKind;
using checks::PaperSection;
using checks::Passage;

/// What a person does with the paper, by the words at the signature.
std::string action_of(std::string_view key) {
  if (has(key, {"ผู้จดรายงาน", "ผู้จดบันทึก", "ผู้บันทึก"})) return "รายงาน";
  if (has(key, {"ผู้ตรวจรายงาน"})) return "เห็นชอบ";
  if (has(key, {"ผู้อนุมัติ", "อนุมัติโครงการ"})) return "อนุมัติ";
  if (has(key, {"ผู้เห็นชอบ", "ผู้ให้ความเห็นชอบ", "เห็นชอบโครงการ", "ผู้ตรวจสอบ", "ผู้พิจารณา"}))
    return "เห็นชอบ";
  if (has(key, {"ผู้เสนอ", "ผู้จัดทำโครงการ", "ผู้เขียนโครงการ", "ผู้รับผิดชอบโครงการ"})) return "เสนอ";
  if (has(key, {"ผู้รายงาน", "ผู้จัดทำ", "ผู้สรุป"})) return "รายงาน";
  return {};
}

/// `(นาย… )` or `(..........)` alone on a line.
bool is_name_line(std::string_view text) {
  const auto tidy = thai::tidy(text);
  const auto open = tidy.find('(');
  if (open == tidy.npos || tidy.find(')', open) == tidy.npos ||
      thai::width_of(tidy.substr(0, open)) > 34)
    return false;
  if (open > 0 && action_of(thai::key_of(tidy.substr(0, open))).empty()) return false;
  const auto inner = tidy.substr(open + 1, tidy.find(')', open) - open - 1);
  if (open > 0 && !has_name(inner)) return false;
  return has_name(inner) || inner.starts_with("...") || inner.starts_with("…") ||
         inner.starts_with("___") || thai::is_blank(inner);
}

bool is_role(std::string_view text) {
  return has(text, {"ผู้อำนวยการ", "ศึกษาธิการ", "ตำแหน่ง",    "ครู",        "นักวิชาการ", "นักวิเคราะห์",
                    "ศึกษานิเทศก์", "รอง",      "หัวหน้า",     "เจ้าหน้าที่",   "พนักงาน",   "ประธาน",
                    "นายก",      "ปลัด",      "ผู้ว่าราชการ", "เจ้าพนักงาน", "เลขา",     "ผู้บริหาร",
                    "ผอ.",       "อาจารย์",   "คณบดี",      "ผู้ช่วย",      "บรรณารักษ์"});
}

std::string plain_role(std::string text) {
  text = without_names(text);
  for (const std::string_view tail :
       {"โทรศัพท์", "โทรสาร", "โทร.", "โทร ", "อีเมล", "e-mail", "ไปรษณีย์"})
    if (const auto at = text.find(tail); at != std::string::npos && at > 0) text.resize(at);
  text = thai::tidy(text);
  while (text.starts_with("ตำแหน่ง") || text.starts_with(":") || text.starts_with("."))
    text = thai::tidy(std::string_view{text}.substr(
        text.starts_with("ตำแหน่ง") ? std::string_view{"ตำแหน่ง"}.size() : 1));
  return text;
}

class SignerReader {
 public:
  explicit SignerReader(Paper& paper) : paper_(paper) {}

  void run() {
    for (int line = 1; line <= paper_.size(); ++line)
      if (is_name_line(paper_.line(line).text))
        take(line);
      else
        take_label(line);
  }

 private:
  bool said(int line) const {
    return !paper_.line(line).is_blank() && !paper_.line(line).is_furniture;
  }

  void take(int line) {
    checks::PaperSigner signer;
    std::string below;
    int role_line = 0, count = 0;
    for (int next = line + 1; next <= paper_.size() && count < 3; ++next) {
      if (!said(next)) {
        if (count > 0) break;
        continue;
      }
      const auto text = thai::tidy(paper_.line(next).text);
      if (is_name_line(text) || text.starts_with("ลงชื่อ")) break;
      ++count;
      below += paper_.line(next).key + " ";
      if (!action_of(paper_.line(next).key).empty() && !role_line) continue;
      if (!action_of(paper_.line(next).key).empty()) break;
      if (!role_line) {
        if (!is_role(text)) break;
        role_line = next;
        signer.role = {text, next, next};
      } else if (goes_on(signer.role.text, text)) {
        signer.role.text = joined(std::move(signer.role.text), text);
        signer.role.last = next;
      } else {
        break;
      }
    }
    const auto own = thai::tidy(paper_.line(line).text);
    if (!role_line && own.find(')') != own.npos && is_role(own.substr(own.find(')')))) {
      role_line = line;
      signer.role = {own.substr(own.find(')') + 1), line, line};
    }
    if (!role_line) return;
    signer.role.text = plain_role(std::move(signer.role.text));
    signer.action = action_of(thai::key_of(own.substr(0, own.find('('))));
    if (signer.action.empty()) signer.action = action_above(line);
    if (const auto after = action_of(below);
        !after.empty() && (signer.action.empty() || paper_.kind == PaperKind::meeting_minutes))
      signer.action = after;
    if (signer.action.empty()) signer.action = "ลงนาม";
    if (signer.role.text.empty()) return;
    for (const auto& known : paper_.signers)
      if (known.role.text == signer.role.text && known.action == signer.action) return;
    paper_.signers.push_back(std::move(signer));
  }

  /// `ผู้รับรอง  ผู้อำนวยการโรงเรียน…` at the foot of a document, without a name.
  void take_label(int line) {
    if (line * 10 < paper_.size() * 7 || !said(line)) return;
    const auto text = thai::tidy(paper_.line(line).text);
    for (const std::string_view label :
         {"ผู้รายงาน", "ผู้รับรอง", "ผู้เสนอโครงการ", "ผู้เห็นชอบโครงการ", "ผู้อนุมัติโครงการ", "ผู้เสนอ", "ผู้เห็นชอบ",
          "ผู้อนุมัติ", "ผู้จัดทำ", "ผู้ตรวจสอบ", "ผู้ลงนาม", "ผู้บันทึก"}) {
      if (!text.starts_with(label)) continue;
      auto role = plain_role(thai::tidy(std::string_view{text}.substr(label.size())));
      if (!is_role(role) || thai::width_of(role) > 90 || thai::figures(role).size() > 2) return;
      auto action = action_of(thai::key_of(label));
      if (action.empty()) action = "ลงนาม";
      paper_.signers.push_back({action, {role, line, line}});
      return;
    }
    for (const std::string_view label : {"ผู้จดรายงานการประชุม", "ผู้ตรวจรายงานการประชุม", "ผู้จดรายงาน",
                                         "ผู้ตรวจรายงาน", "ผู้บันทึก", "ผู้รายงาน", "ผู้รับรอง"}) {
      if (!text.ends_with(label) || text.starts_with("ลงชื่อ") || text.starts_with("(")) continue;
      const auto role = plain_role(text.substr(0, text.size() - label.size()));
      if (!is_role(role) || thai::width_of(role) > 90) return;
      paper_.signers.push_back({action_of(thai::key_of(label)), {role, line, line}});
      return;
    }
  }

  /// A short rest of the role on the next line: its office, or words broken off.
  static bool goes_on(std::string_view role, std::string_view next) {
    if (is_role(next) && !next.starts_with("โรงเรียน")) return false;
    return next.starts_with("สำนักงาน") || next.starts_with("โรงเรียน") || next.starts_with("สังกัด") ||
           next.starts_with("วิทยาลัย") ||
           (thai::width_of(next) < 26 && thai::width_of(role) > 30 &&
            !has(next, {"วันที่", "/", "โทร", "ลงชื่อ"}));
  }

  std::string action_above(int line) const {
    for (int above = line - 1, seen = 0; above >= 1 && seen < 3; --above) {
      if (!said(above)) continue;
      if (is_name_line(paper_.line(above).text)) return {};
      auto key = paper_.line(above).key;
      // "ลงชื่อ … ผู้เสนอ / โครงการ" broken over two lines
      if (auto action = action_of(key); !action.empty()) return action;
      if (is_role(paper_.line(above).text) && seen > 0) return {};
      ++seen;
    }
    return {};
  }

  Paper& paper_;
};

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

void add_group(Paper& paper, Passage passage) {
  const auto key = thai::key_of(passage.text);
  if (thai::width_of(passage.text) < 3 || is_total_row(key)) return;
  for (const auto& known : paper.groups)
    if (thai::key_of(known.text) == key) return;
  paper.groups.push_back(std::move(passage));
}

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
    const auto key = thai::key_of(name);
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

void read_responsible(Paper& paper) {
  const auto add = [&](std::string text, int line) {
    text = plain_role(std::move(text));
    if (text.ends_with("ทุกคน")) text.resize(text.size() - std::string_view{"ทุกคน"}.size());
    if (text.starts_with("บุคลากรใน"))
      text = "บุคลากร" + text.substr(std::string_view{"บุคลากรใน"}.size());
    if (thai::width_of(text) < 3 || thai::width_of(text) > 120) return;
    const auto key = thai::key_of(text);
    for (const auto& known : paper.responsible)
      if (thai::key_of(known.text) == key) return;
    paper.responsible.push_back({text, line, line});
  };
  for (const auto& section : paper.sections) {
    if (section.field != "responsible" && !(section.field == "agency" && section.number > 0))
      continue;
    if (!section.rest.empty()) {
      auto text = thai::tidy(section.rest);
      const auto cut = text.find(paper.office.text);
      if (!paper.office.empty() && cut != std::string::npos && cut > 9) text.resize(cut);
      add(std::move(text), section.first);
      continue;
    }
    for (const auto& item : leaves(items_of(paper, section))) add(item.text(), item.passage.first);
  }
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& key = paper.line(line).key;
    const auto text = thai::tidy(paper.line(line).text);
    const auto marker = thai::marker_of(text);
    const auto words = thai::tidy(std::string_view{text}.substr(marker.size));
    if (words.starts_with("ผู้รายงาน") && paper.kind == PaperKind::project_progress_report) {
      auto said = words.substr(std::string_view{"ผู้รายงาน"}.size());
      if (line < paper.size() && !has(said, {"ตำแหน่ง"}))
        said += " " + thai::tidy(paper.line(line + 1).text);
      const auto at = said.find("ตำแหน่ง");
      if (at != said.npos) said = said.substr(at);
      const auto role = plain_role(said);
      if (thai::width_of(role) > 3 && thai::width_of(role) < 80)
        paper.responsible.push_back({role + " (ผู้รายงาน)", line, line});
    }
    for (const std::string_view lead :
         {"ผู้จัดทำรายงาน", "จัดทำโดย", "ผู้จัดทำ", "ผู้สรุป", "ผู้เขียนรายงาน", "ผู้รวบรวม", "หน่วยงานผู้จัดทำ"})
      if (key.starts_with(lead)) {
        if (!words.starts_with(lead) || has_name(words)) break;
        auto said = thai::tidy(std::string_view{words}.substr(lead.size()));
        while (said.starts_with(":")) said = thai::tidy(std::string_view{said}.substr(1));
        if (said.starts_with("รายงาน") || said.starts_with("โครงการ")) break;
        const auto cut = said.find(paper.office.text);
        if (!paper.office.empty() && cut != std::string::npos && cut > 9) said.resize(cut);
        add(said, line);
      }
  }
  if (paper.responsible.empty() && paper.kind != PaperKind::plan_chapter) add_foot(paper, add);
  if (paper.responsible.empty())
    for (const auto& section : paper.sections) {
      if (section.field != "agency" || section.rest.empty() ||
          section.heading.find("รับผิดชอบ") == std::string::npos)
        continue;
      auto text = thai::tidy(section.rest);
      const auto cut = text.find(paper.office.text);
      if (!paper.office.empty() && cut != std::string::npos && cut > 9) text.resize(cut);
      add(std::move(text), section.first);
    }
  if (paper.responsible.empty() && paper.kind == PaperKind::plan_chapter && !paper.office.empty())
    paper.responsible.push_back(paper.office);
}

/// Seats: the role of a listed person, without the name and the seat's kind.
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

}  // namespace

namespace {

/// An agenda whose items are only numbered: «1. เรื่องประธานแจ้งให้ทราบ».
void numbered_agenda(Paper& paper) {
  int last = 0;
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& text = paper.line(line).text;
    const auto marker = thai::marker_of(text);
    const auto words =
        thai::tidy(std::string_view{text}.substr(std::min(marker.size, text.size())));
    const bool is_item =
        marker.style == thai::MarkerStyle::number && marker.numbers.front() == last + 1 &&
        thai::width_of(words) < 70 &&
        (words.starts_with("เรื่อง") || words.starts_with("รับรอง") || words.starts_with("การรับรอง") ||
         words.starts_with("ประธาน") || words.starts_with("วาระ"));
    if (!is_item) continue;
    last = marker.numbers.front();
    paper.activities.push_back({words, line, line});
  }
}

/// What a line says that the meeting resolved: «มติที่ประชุม …», «มติ …», «ที่ประชุมมีมติ…», «ที่ประชุม   …».
std::optional<std::string> resolution(std::string_view raw) {
  const auto marker = thai::marker_of(raw);
  const auto text = thai::tidy(raw.substr(std::min(marker.size, raw.size())));
  for (const std::string_view lead :
       {"มติที่ประชุม", "มติที่ประชุมคณะกรรมการ", "ที่ประชุมพิจารณาแล้วมีมติ", "ที่ประชุมได้พิจารณาแล้วมีมติ", "ที่ประชุมมีมติ",
        "สรุปมติ", "มติคณะกรรมการ", "มติ"}) {
    if (!text.starts_with(lead)) continue;
    const auto rest = std::string_view{text}.substr(lead.size());
    const bool is_apart = rest.empty() || rest.front() == ' ' || rest.front() == ':' ||
                          rest.front() == '-' || lead.ends_with("มีมติ") || lead == "มติที่ประชุม";
    if (lead == "มติ" && !is_apart) continue;
    return thai::tidy(rest);
  }
  if (!text.starts_with("ที่ประชุม ")) return {};
  const auto rest = thai::tidy(std::string_view{text}.substr(std::string_view{"ที่ประชุม "}.size()));
  for (const std::string_view verb :
       {"รับทราบ", "รับรอง", "เห็นชอบ", "เห็นควร", "อนุมัติ", "มอบ", "ให้", "ไม่เห็นชอบ", "มีมติ"})
    if (rest.starts_with(verb)) return rest;
  return {};
}

/// Heard, nothing decided.
bool is_noted(std::string_view key) {
  return key.empty() || key == "รับทราบ" || key == "ที่ประชุมรับทราบ" || key == "ไม่มี" ||
         key == "ที่ประชุมรับทราบและไม่มีข้อสังเกต";
}

}  // namespace

void read_signers(Paper& paper, const checks::PaperWords&) { SignerReader{paper}.run(); }

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
    if (paper.groups.empty()) groups_of_targets(paper);
  }
  read_responsible(paper);
  if (paper.kind == PaperKind::project_progress_report) paper.signers.clear();
}

void read_minutes(Paper& paper, const checks::PaperWords& words) {
  for (const auto& section : paper.sections) {
    if (section.field == "attended") {
      for (const auto& item : items_of(paper, section)) {
        if (item.marker.style == thai::MarkerStyle::none &&
            !has_name(paper.line(item.passage.first).text))
          continue;
        auto text = paper.line(item.passage.first).text;
        add_group(paper,
                  {seat_role(std::move(text), words), item.passage.first, item.passage.last});
      }
    }
    if (section.field == "agenda_item") {
      const auto marker = thai::marker_of(section.heading);
      paper.activities.push_back({thai::tidy(std::string_view{section.heading}.substr(marker.size)),
                                  section.first, section.first});
    }
  }
  if (paper.activities.empty()) numbered_agenda(paper);
  for (int line = 1; line <= paper.size(); ++line) {
    if (paper.line(line).is_blank() || paper.line(line).is_furniture) continue;
    auto resolved = resolution(paper.line(line).text);
    if (!resolved) continue;
    auto said = std::move(*resolved);
    int last = line;
    while (last < paper.size() && said.size() && paper.width &&
           thai::width_of(paper.line(last).text) * 100 >= paper.width * 85 &&
           !paper.line(last + 1).is_blank() &&
           thai::marker_of(paper.line(last + 1).text).style == thai::MarkerStyle::none)
      said = joined(said, thai::tidy(paper.line(++last).text));
    if (said.empty() && last < paper.size()) said = thai::tidy(paper.line(++last).text);
    while (said.starts_with(":") || said.starts_with("-"))
      said = thai::tidy(std::string_view{said}.substr(1));
    if (is_noted(thai::key_of(said))) continue;
    paper.results.push_back({said, line, last});
  }
}

namespace {

/// An order that appoints one committee and gives it no heading.
checks::PaperSection only_committee(const Paper& paper) {
  checks::PaperSection section{.field = "committee", .first = 1, .last = paper.size()};
  for (const std::string_view body : {"คณะกรรมการ", "คณะทำงาน", "คณะอนุกรรมการ"}) {
    const auto at = paper.title.text.find(body);
    if (at == std::string::npos) continue;
    section.heading = paper.title.text.substr(at);
    for (const std::string_view stop : {" ประจำ", " ปี", "โครงการ", " เพื่อ", " พ.ศ."})
      if (const auto cut = section.heading.find(stop); cut != std::string::npos && cut > 20)
        section.heading.resize(cut);
    break;
  }
  return section;
}

}  // namespace

void read_order(Paper& paper) {
  auto sections = paper.sections;
  if (std::none_of(sections.begin(), sections.end(),
                   [](const PaperSection& one) { return one.field == "committee"; }))
    sections = {only_committee(paper)};
  for (const auto& section : sections) {
    if (section.field != "committee") continue;
    auto name = section.heading;
    for (const std::string_view tail : {" ประกอบด้วย", "ประกอบด้วย", " มีหน้าที่", " ดังนี้", ":"})
      if (const auto at = name.find(tail); at != std::string::npos && at > 9) name.resize(at);
    if (!name.empty()) add_group(paper, {thai::tidy(name), section.first, section.first});
    for (int line = section.first; line <= section.last; ++line) {
      const auto text = thai::tidy(paper.line(line).text);
      const auto at = text.find("หน้าที่");
      const bool is_duty =
          at != text.npos && at < 90 &&
          (text.starts_with("มีหน้าที่") || text.starts_with("หน้าที่") || text.starts_with("มีอำนาจ") ||
           text.starts_with("อำนาจหน้าที่") || text.starts_with("บทบาทหน้าที่") ||
           text.starts_with("ทำหน้าที่") || text.starts_with("ให้คณะ") || text.starts_with("โดยให้") ||
           text.starts_with("ให้มีหน้าที่") || text.starts_with("โดยมีหน้าที่"));
      if (!is_duty) continue;
      auto said = thai::tidy(std::string_view{text}.substr(at + std::string_view{"หน้าที่"}.size()));
      for (const std::string_view lead : {"และอำนาจ", "ดังนี้", "ดังต่อไปนี้", ":"})
        if (said.starts_with(lead)) said = thai::tidy(std::string_view{said}.substr(lead.size()));
      int last = line;
      if (said.empty()) {
        for (const auto& item : leaves(items_between(paper, line + 1, section.last)))
          if (!has_name(item.text()) && item.marker.style != thai::MarkerStyle::none)
            paper.activities.push_back(item.passage);
        break;
      }
      while (last < section.last && paper.width &&
             thai::width_of(paper.line(last).text) * 100 >= paper.width * 85 &&
             !paper.line(last + 1).is_blank() &&
             thai::marker_of(paper.line(last + 1).text).style == thai::MarkerStyle::none)
        said = joined(said, thai::tidy(paper.line(++last).text));
      paper.activities.push_back({said, line, last});
      break;
    }
  }
}

}  // namespace ruam::intake
