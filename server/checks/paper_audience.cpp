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
      {"พระ", {"พระภิกษุ", "สามเณร"}}};
  return all;
}

std::set<std::string_view> audiences_in(std::string_view text) {
  std::set<std::string_view> found;
  for (const auto& one : audiences())
    for (const auto word : one.words)
      if (text.find(word) != text.npos) found.insert(one.kind);
  return found;
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
    for (const std::string_view word : {"ให้", "สำหรับ", "แก่", "รับฟัง"})
      for (auto at = flow.text.find(word); at != flow.text.npos;
           at = flow.text.find(word, at + 1)) {
        const auto rest = thai::tidy(piece_of(flow.text, at + word.size(), 75));
        bool leads = false;
        for (const std::string_view head :
             {"นักเรียนชั้น", "นักเรียนระดับ", "นักศึกษาระดับ", "ครูชั้น", "เด็ก", "เยาวชน", "ผู้ปกครอง", "ผู้สูงอายุ",
              "นักการ", "ครูเกษียณ", "แกนนำนักเรียน"})
          leads = leads || rest.starts_with(head);
        if (!leads) continue;
        const auto said = audiences_in(rest.substr(0, std::min(rest.find(' '), rest.size())));
        const int line = flow.line_at(at);
        const auto* section = paper.section_of(line);
        const bool is_step =
            section && (section->field == "activities" || section->field == "doing" ||
                        section->field == "costs" || section->field == "budget");
        if (said.empty() || targets.empty() || !is_step) continue;
        if (std::any_of(said.begin(), said.end(),
                        [&](auto kind) { return targets.contains(kind); }))
          continue;
        const bool is_known = std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
          return one.kind == "group_mismatch" && one.first == line;
        });
        if (!is_known)
          faults.push_back({"group_mismatch",
                            line,
                            0,
                            {paper.groups.front().first},
                            {{"what", rest}},
                            Severity::warn,
                            Certainty::likely});
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
    const int line = one.line_at(at);
    faults.push_back({"group_mismatch",
                      line,
                      0,
                      {},
                      {{"what", std::string{*said.begin()}}},
                      Severity::warn,
                      Certainty::likely});
  }
}

}  // namespace

void check_paper_audience(const Paper& paper, PaperFaults& faults) {
  check_audience(paper, faults);
  check_called_target(paper, faults);
}

}  // namespace ruam::checks
