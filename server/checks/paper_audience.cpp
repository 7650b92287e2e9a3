#include <algorithm>
#include <set>

#include "checks/paper_structure.hpp"

/// For whom a thing is meant here, and for whom there.
namespace ruam::checks {
namespace {

/// Kinds of people whom a project may be meant for; words of one row are one kind.
struct Audience {
  std::string_view kind;
  std::vector<std::string_view> words;
};
const std::vector<Audience>& audiences() {
  static const std::vector<Audience> all{
      {"อนุบาล", {"อนุบาล", "ปฐมวัย", "เด็กเล็ก"}},
      {"ผู้ปกครอง", {"ผู้ปกครอง", "พ่อแม่"}},
      {"ผู้สูงอายุ", {"ผู้สูงอายุ"}},
      {"นักการ", {"นักการภารโรง", "ภารโรง"}},
      {"ครูเกษียณ", {"ครูเกษียณ", "ข้าราชการบำนาญ"}},
      {"อาชีวศึกษา", {"ประกาศนียบัตรวิชาชีพ", "ปวช.", "ปวส.", "อาชีวศึกษา"}},
      {"นอกระบบ", {"นอกระบบ", "เด็กตกหล่น", "ออกกลางคัน"}},
      {"มัธยม", {"มัธยมศึกษา"}},
      {"ประถม", {"ประถมศึกษา"}},
      {"พระ", {"พระภิกษุ", "สามเณร"}},
      {"เยาวชน", {"เยาวชน"}},
      {"ผู้นำชุมชน", {"ผู้นำหมู่บ้าน", "ผู้นำชุมชน", "ผู้ใหญ่บ้าน", "กำนัน"}},
      {"คนงาน", {"คนงาน", "แรงงาน", "ลูกจ้าง"}},
      {"ร้านค้า", {"เจ้าของร้าน", "ร้านค้า", "แม่ค้า"}},
      {"เกษตรกร", {"เกษตรกร", "ชาวนา", "ชาวสวน"}}};
  return all;
}

std::set<std::string_view> audiences_in(std::string_view text) {
  std::set<std::string_view> found;
  for (const auto& one : audiences())
    for (const auto word : one.words)
      if (text.find(word) != text.npos) found.insert(one.kind);
  return found;
}

/// Kinds that come to many things as guests.
bool is_guest_kind(std::string_view kind) {
  return kind == "ผู้นำชุมชน" || kind == "คนงาน" || kind == "ร้านค้า" || kind == "เกษตรกร";
}

/// Kinds that may be another word for one another, or come as guests.
bool may_be_same(std::string_view said, const std::set<std::string_view>& targets) {
  static const std::set<std::string_view> grown{"ผู้สูงอายุ", "ครูเกษียณ", "พระ", "ผู้ปกครอง"};
  if (is_guest_kind(said)) return true;
  return said == "เยาวชน" && !std::all_of(targets.begin(), targets.end(),
                                          [](auto kind) { return grown.contains(kind); });
}

/// Is none of those said among the targets?
bool are_others(const std::set<std::string_view>& said, const std::set<std::string_view>& targets) {
  if (std::all_of(targets.begin(), targets.end(), is_guest_kind)) return false;
  return !said.empty() && std::none_of(said.begin(), said.end(), [&](auto kind) {
    return targets.contains(kind) || may_be_same(kind, targets);
  });
}

void audience_fault(PaperFaults& faults, int line, int other, std::string what) {
  const bool is_known = std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
    return one.kind == "group_mismatch" && one.first == line;
  });
  if (!is_known)
    faults.push_back({"group_mismatch",
                      line,
                      0,
                      other ? std::vector<int>{other} : std::vector<int>{},
                      {{"what", std::move(what)}},
                      Severity::warn,
                      Certainty::likely});
}

/// Does a text begin with people whom something may be meant for?
bool leads_to_people(std::string_view rest) {
  for (const std::string_view head :
       {"นักเรียนชั้น", "นักเรียนระดับ", "นักศึกษาระดับ", "ครูชั้น", "เด็ก", "เยาวชน", "ผู้ปกครอง", "ผู้สูงอายุ",
        "นักการ", "ครูเกษียณ", "แกนนำนักเรียน"})
    if (rest.starts_with(head)) return true;
  return false;
}

/// The pupils or people of the target, and others whom a step is for.
void check_audience(const Paper& paper, PaperFaults& faults) {
  if (paper.kind == PaperKind::meeting_minutes || paper.kind == PaperKind::appointment_order ||
      paper.kind == PaperKind::survey_report || paper.groups.empty())
    return;
  std::string meant = paper.title.text;
  for (const auto& one : paper.groups) meant += " " + one.text;
  for (const auto& one : paper.objectives) meant += " " + one.text;
  for (const auto& one : paper.indicators) meant += " " + one.text.text;
  const auto targets = audiences_in(meant);
  for (const auto& flow : flows(paper))
    for (const std::string_view word : {"ให้", "สำหรับ", "แก่", "รับฟัง", "โดยรับ", "เปิดรับ"})
      for (auto at = flow.text.find(word); at != flow.text.npos;
           at = flow.text.find(word, at + 1)) {
        const auto rest = thai::tidy(piece_of(flow.text, at + word.size(), 75));
        const int line = flow.line_at(at);
        const auto* section = paper.section_of(line);
        const bool is_step =
            section && (section->field == "activities" || section->field == "doing" ||
                        section->field == "costs" || section->field == "budget");
        if (!leads_to_people(rest) || !is_step) continue;
        const auto said = audiences_in(rest.substr(0, std::min(rest.find(' '), rest.size())));
        if (are_others(said, targets))
          audience_fault(faults, line, paper.groups.front().first, rest);
      }
}

/// «ครูเกษียณอายุราชการซึ่งเป็นกลุ่มเป้าหมาย» of a document for others.
void check_called_target(const Paper& paper, PaperFaults& faults) {
  std::string meant;
  for (const auto& one : paper.groups) meant += one.text + " ";
  for (const auto& one : paper.objectives) meant += one.text + " ";
  if (meant.empty()) return;
  const auto targets = audiences_in(meant);
  for (const auto& one : flows(paper)) {
    const auto at = std::min(one.text.find("ซึ่งเป็นกลุ่มเป้าหมาย"), one.text.find("อันเป็นกลุ่มเป้าหมาย"));
    if (at == one.text.npos) continue;
    const auto said = audiences_in(
        std::string_view{one.text}.substr(at > 90 ? at - 90 : 0, std::min<std::size_t>(at, 90)));
    if (said.empty() ||
        std::any_of(said.begin(), said.end(), [&](auto kind) { return targets.contains(kind); }))
      continue;
    audience_fault(faults, one.line_at(at), 0, std::string{*said.begin()});
  }
}

/// «จัดให้ผู้นำหมู่บ้านโดยเฉพาะ» where the objectives speak of others only.
void check_only_for(const Paper& paper, PaperFaults& faults) {
  std::string wanted;
  for (const auto& one : paper.objectives) wanted += one.text + " ";
  const auto meant = audiences_in(wanted);
  if (meant.empty()) return;
  for (const auto& flow : flows(paper)) {
    const auto at = flow.text.find("โดยเฉพาะ");
    if (at == flow.text.npos || std::string_view{flow.text}.substr(at).starts_with("โดยเฉพาะอย่าง"))
      continue;
    const auto from = at > 90 ? at - 90 : 0;
    const auto before = std::string_view{flow.text}.substr(from, at - from);
    const auto said = audiences_in(before);
    if (!has_any(before, {"จัดให้", "จัดขึ้นสำหรับ", "จัดสำหรับ", "จัดเพื่อ", "ออกแบบให้", "ทำให้"}) ||
        said.empty())
      continue;
    if (std::none_of(said.begin(), said.end(), [&](auto kind) { return meant.contains(kind); }))
      audience_fault(faults, flow.line_at(at), paper.objectives.front().first, thai::tidy(before));
  }
}

/// «แบบประเมินสำหรับเจ้าของร้านค้า» of a document in which nobody else speaks of them.
void check_instruments(const Paper& paper, PaperFaults& faults) {
  static const std::set<std::string_view> rare{"นักการ", "ครูเกษียณ", "คนงาน",
                                               "ร้านค้า", "เกษตรกร", "พระ"};
  if (paper.groups.empty()) return;
  for (const auto& flow : flows(paper)) {
    const auto tool = flow.text.find("แบบ");
    const auto at = flow.text.find("สำหรับ", tool == flow.text.npos ? 0 : tool);
    if (tool == flow.text.npos || at == flow.text.npos || at > tool + 120) continue;
    const int line = flow.line_at(at);
    for (const auto kind : audiences_in(piece_of(flow.text, at, 90))) {
      if (!rare.contains(kind)) continue;
      const bool is_said_elsewhere =
          std::any_of(flows(paper).begin(), flows(paper).end(), [&](const Flow& other) {
            return &other != &flow && audiences_in(other.text).contains(kind);
          });
      if (!is_said_elsewhere)
        audience_fault(faults, line, paper.groups.front().first, std::string{kind});
    }
  }
}

/// Pupils of one grade in the head of an order, of another in its duties.
void check_ordered_grades(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::appointment_order) return;
  struct Grade {
    std::string level;
    std::int64_t year;
    int line;
  };
  std::vector<Grade> all;
  for (const auto& flow : flows(paper))
    for (const auto& one : thai::figures(flow.text)) {
      const auto from = one.begin > 60 ? one.begin - 60 : 0;
      const auto before = thai::tidy(std::string_view{flow.text}.substr(from, one.begin - from));
      for (const std::string_view level : {"ประถมศึกษาปีที่", "มัธยมศึกษาปีที่"})
        if (before.ends_with(level))
          all.push_back({std::string{level}, one.whole(), flow.line_at(one.begin)});
    }
  if (all.size() != 2 || all[1].line <= all[0].line + 1) return;
  if (all[0].level == all[1].level && all[0].year == all[1].year) return;
  audience_fault(faults, all[1].line, all[0].line, thai::tidy(paper.line(all[1].line).text));
}

}  // namespace

void check_paper_audience(const Paper& paper, PaperFaults& faults) {
  check_audience(paper, faults);
  check_called_target(paper, faults);
  check_only_for(paper, faults);
  check_instruments(paper, faults);
  check_ordered_grades(paper, faults);
}

}  // namespace ruam::checks
