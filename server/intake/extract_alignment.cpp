#include <algorithm>
#include <array>
#include <set>

#include "intake/extract.hpp"
#include "intake/items.hpp"
#include "platform/thai/find.hpp"

namespace ruam::intake {
namespace {

using checks::Paper;
using checks::PaperKind;
using checks::PaperSection;

struct Level {
  std::string_view word, level;
};
/// Names of plans and laws as they begin a sentence; longest first where they begin alike.
constexpr std::array<Level, 24> levels{
    {{"แผนแม่บทภายใต้ยุทธศาสตร์ชาติ", "แผนแม่บทภายใต้ยุทธศาสตร์ชาติ"},
     {"แผนย่อยภายใต้แผนแม่บท", "แผนย่อยภายใต้แผนแม่บท"},
     {"แผนย่อย", "แผนย่อย"},
     {"แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ", "แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ"},
     {"แผนการศึกษาแห่งชาติ", "แผนการศึกษาแห่งชาติ"},
     {"แผนการปฏิรูปประเทศ", "แผนการปฏิรูปประเทศ"},
     {"แผนพัฒนาการศึกษาจังหวัด", "แผนพัฒนาการศึกษาจังหวัด"},
     {"แผนพัฒนาจังหวัด", "แผนพัฒนาจังหวัด"},
     {"แผนความมั่นคง", "แผนความมั่นคง"},
     {"นโยบายและแผนระดับชาติว่าด้วยความมั่นคง", "แผนความมั่นคง"},
     {"แผนปฏิบัติราชการ", "แผนปฏิบัติราชการ"},
     {"ยุทธศาสตร์ตามแผนปฏิบัติราชการ", "แผนปฏิบัติราชการ"},
     {"ยุทธศาสตร์ชาติ", "ยุทธศาสตร์ชาติ"},
     {"เป้าหมายการพัฒนาที่ยั่งยืน", "SDGs"},
     {"เป้าหมายการพัฒนาอย่างยั่งยืน", "SDGs"},
     {"นโยบายหลัก", "นโยบายรัฐบาล (หลัก)"},
     {"นโยบายเร่งด่วน", "นโยบายรัฐบาล (เร่งด่วน)"},
     {"นโยบายรัฐบาล", "นโยบายรัฐบาล"},
     {"นโยบายของรัฐบาล", "นโยบายรัฐบาล"},
     {"คำสั่งหัวหน้าคณะรักษาความสงบแห่งชาติ", "คำสั่งหัวหน้า คสช."},
     {"พระราชบัญญัติ", "กฎหมาย"},
     {"นโยบายและจุดเน้น", "นโยบาย"},
     {"กลยุทธ์", "กลยุทธ์"},
     {"นโยบาย", "นโยบาย"}}};

const Level* level_of(std::string_view text) {
  for (const auto& one : levels)
    if (text.starts_with(one.word)) return &one;
  return nullptr;
}

/// The clause that begins at `at`: to its verb or the next blank behind a name.
std::string clause(std::string_view text, std::size_t at) {
  auto end = text.size();
  for (const std::string_view stop :
       {"ได้กำหนด",   "กำหนดให้",    " กำหนด", "เน้น",    " โดยเฉพาะ",   " โดย",     "จึง",
        " ในส่วนของ", "ที่เกี่ยวข้อง",   "ในฐานะ", " จำเป็น", " รวมทั้ง",      " เพื่อ",     " ตลอดจน",
        " ดังนั้น",     " ขององค์การ", "และแผน", " แผน",   " และเป้าหมาย", " (Sustain"})
    if (const auto found = text.find(stop, at + 20); found != text.npos) end = std::min(end, found);
  return thai::tidy(text.substr(at, end - at));
}

void add(Paper& paper, std::string level, checks::Passage passage) {
  if (thai::width_of(passage.text) < 4) return;
  const auto key = thai::key_of(passage.text);
  for (const auto& known : paper.alignment)
    if (thai::key_of(known.text.text) == key) return;
  paper.alignment.push_back({std::move(level), std::move(passage)});
}

/// An empty box before a choice: it was not ticked.
bool is_unticked(std::string_view text) {
  const auto tidy = thai::tidy(text);
  return tidy.starts_with("( )") || tidy.starts_with("[ ]") || tidy.starts_with("☐") ||
         tidy.starts_with("□") || tidy.starts_with("()");
}
std::string without_box(std::string text) {
  for (const std::string_view box : {"( / )", "(/)", "[ / ]", "[/]", "(√)", "( √ )", "☑", "☒",
                                     "[x]", "[X]", "(x)", "✓", "√", "■"})
    if (text.starts_with(box)) return thai::tidy(std::string_view{text}.substr(box.size()));
  return text;
}

/// `นโยบาย ( ) เร่งด่วน (/) หลัก …`: of choices on one line those that were ticked; a text without
/// boxes as it is.
std::vector<std::string> ticked(const std::string& text) {
  struct Box {
    std::size_t at, size;
    bool is_on;
  };
  std::vector<Box> boxes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto rest = std::string_view{text}.substr(at);
    bool found = false;
    for (const std::string_view off : {"( )", "[ ]", "☐", "□", "()"})
      if (rest.starts_with(off)) boxes.push_back({at, off.size(), false}), found = true;
    for (const std::string_view on : {"( / )", "(/)", "[ / ]", "[/]", "(√)", "( √ )", "☑", "☒",
                                      "[x]", "[X]", "(x)", "( x )", "( X )", "(✓)", "( ✓ )"})
      if (!found && rest.starts_with(on)) boxes.push_back({at, on.size(), true}), found = true;
    if (found) at += boxes.back().size - 1;
  }
  if (boxes.empty()) return {text};
  std::vector<std::string> chosen;
  const auto lead = thai::tidy(std::string_view{text}.substr(0, boxes[0].at));
  if (thai::width_of(lead) >= 20 || (!lead.empty() && boxes.size() == 1)) chosen.push_back(lead);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (!boxes[i].is_on) continue;
    const auto from = boxes[i].at + boxes[i].size;
    const auto end = i + 1 < boxes.size() ? boxes[i + 1].at : text.size();
    chosen.push_back(thai::tidy(std::string_view{text}.substr(from, end - from)));
  }
  return chosen;
}

void read_point(Paper& paper, const Item& item, std::string text) {
  if (text.starts_with("(โปรด") || text.starts_with("โปรด") || text.find("โปรดระบุ") != text.npos)
    return;
  const auto* level = level_of(text);
  std::string name{level ? level->level : "แผน"};
  if (level) {
    // words of the level go on to the first blank or number
    auto rest = thai::tidy(std::string_view{text}.substr(level->word.size()));
    for (const std::string_view skip :
         {"20 ปี", ":", "(พ.ศ. 2561 - 2580)", "(พ.ศ. 2561 – 2580)", "(พ.ศ. 2561-2580)"})
      if (rest.starts_with(skip)) rest = thai::tidy(std::string_view{rest}.substr(skip.size()));
    if (thai::width_of(rest) < 4) return;
    if (name != "กลยุทธ์" && name != "นโยบาย" && name != "กฎหมาย" && name.rfind("นโยบาย", 0) != 0)
      text = rest;
  }
  add(paper, std::move(name), {text, item.passage.first, item.passage.last});
}

void read_section(Paper& paper, const PaperSection& section) {
  for (const auto& item : items_of(paper, section)) {
    if (is_unticked(item.text()) && ticked(item.text()).empty()) continue;
    for (auto& text : ticked(item.text())) read_point(paper, item, without_box(std::move(text)));
  }
}

/// Does the line reach the right edge, and does the next one go on with its sentence?
bool goes_on(const Paper& paper, int line) {
  if (paper.width == 0 || line >= paper.size()) return false;
  const auto& one = paper.line(line);
  if ((thai::width_of(one.text) - one.indent) * 100 < paper.width * 75) return false;
  const auto& next = paper.line(line + 1);
  return !next.is_blank() && !is_row(next.text) &&
         thai::marker_of(next.text).style == thai::MarkerStyle::none;
}

void read_prose(Paper& paper) {
  std::set<std::string> seen;
  for (const auto& one : paper.alignment) seen.insert(one.level);
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& one = paper.line(line);
    if (one.is_blank() || one.is_furniture) continue;
    auto text = thai::tidy(one.text);
    const auto own = text.size();
    for (int more = 1; more <= 3 && goes_on(paper, line + more - 1); ++more)
      text = joined(text, thai::tidy(paper.line(line + more).text));
    for (const auto& level : levels) {
      if (level.level == "กลยุทธ์" || level.level == "นโยบาย" ||
          level.level.find('(') != level.level.npos || level.level == "แผนย่อย")
        continue;
      const auto at = thai::find(text, level.word);
      if (at == text.npos || at >= own || seen.contains(std::string{level.level})) continue;
      const auto said = clause(text, at);
      if (thai::width_of(said) < thai::width_of(level.word) + 6 && level.level != "SDGs") continue;
      seen.insert(std::string{level.level});
      add(paper, std::string{level.level}, {said, line, line});
    }
  }
}

}  // namespace

void read_alignment(Paper& paper) {
  for (const auto& section : paper.sections) {
    if (section.field == "alignment") read_section(paper, section);
    if (section.field == "programme" && !section.rest.empty() &&
        paper.kind == PaperKind::project_proposal)
      add(paper, "แผนงาน", {thai::tidy(section.rest), section.first, section.first});
    if (section.field == "strategy" && paper.kind != PaperKind::plan_chapter) {
      if (section.rest.empty())
        read_section(paper, section);
      else
        add(paper, section.heading.substr(0, section.heading.find(' ')),
            {thai::tidy(section.rest), section.first, section.first});
    }
  }
  if (paper.alignment.empty() &&
      (paper.kind == PaperKind::participation_report || paper.kind == PaperKind::plan_chapter))
    read_prose(paper);
}

}  // namespace ruam::intake
