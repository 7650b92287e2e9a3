#include <algorithm>
#include <set>

#include "checks/paper_structure.hpp"
#include "platform/thai/found_dates.hpp"

/// Years of money, heads and lists that are not those of the document.
namespace ruam::checks {
namespace {

bool is_be_year(const thai::Figure& one) {
  return one.decimals == 0 && !one.is_grouped && one.whole() >= 2540 && one.whole() <= 2620;
}

void year_fault(PaperFaults& faults, int line, std::vector<int> also, std::int64_t stated,
                int year) {
  faults.push_back({"fiscal_year_mismatch",
                    line,
                    0,
                    std::move(also),
                    {{"stated", std::to_string(stated)}, {"year", std::to_string(year)}},
                    Severity::warn,
                    Certainty::likely});
}

/// «งบประมาณปี 2568», «ข้อบัญญัติงบประมาณรายจ่ายประจำปี พ.ศ. 2567» in a document of another year.
void check_money_years(const Paper& paper, PaperFaults& faults) {
  if (!paper.fiscal_year_be || paper.kind == PaperKind::plan_chapter) return;
  const int own = *paper.fiscal_year_be;
  const std::string_view word = "งบประมาณ";
  for (const auto& flow : flows(paper))
    for (auto at = flow.text.find(word); at != flow.text.npos;
         at = flow.text.find(word, at + word.size())) {
      if (at >= 6 && std::string_view{flow.text}.substr(at - 6).starts_with("ปี")) continue;
      const auto rest = std::string_view{flow.text}.substr(at + word.size(), 110);
      const auto found = thai::figures(rest);
      if (found.empty() || !is_be_year(found[0]) || found[0].whole() == own ||
          std::abs(static_cast<int>(found[0].whole()) - own) > 3)
        continue;
      const auto between = thai::key_of(rest.substr(0, found[0].begin));
      static const std::set<std::string_view> links{"ปี",
                                                    "ประจำปี",
                                                    "รายจ่ายประจำปี",
                                                    "รายจ่ายประจำปีพศ",
                                                    "ประจำปีพศ",
                                                    "ปีพศ",
                                                    "รายจ่ายประจำปีงบประมาณ",
                                                    "รายจ่ายประจำปีงบประมาณพศ",
                                                    "รายจ่าย",
                                                    "ประจำปีงบประมาณ",
                                                    "ประจำปีงบประมาณพศ",
                                                    "จังหวัดปี",
                                                    "แผ่นดินปี",
                                                    "ของปี",
                                                    "อุดหนุนปี"};
      if (!links.contains(between)) continue;
      const auto near = std::string_view{flow.text}.substr(at > 120 ? at - 120 : 0, 330);
      if (has_any(near, {"ไปพลางก่อน", "ที่ผ่านมา", "ปีก่อน", "เดิม", "ย้อนหลัง", "ปีถัดไป", "เหลื่อมปี", "กันเงิน",
                         "คำขอ", "จัดทำ"}))
        continue;
      year_fault(faults, flow.line_at(at), {}, found[0].whole(), own);
    }
}

int fiscal_year_of(Date date) { return date.year + 543 + (date.month >= 10 ? 1 : 0); }

/// A report whose days all lie in another fiscal year than its head says.
void check_headed_year(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::project_result_report &&
      paper.kind != PaperKind::participation_report)
    return;
  std::set<int> years;
  int days = 0;
  for (const auto& flow : flows(paper))
    for (const auto& one : thai::find_dates(flow.text))
      if (const auto date = one.date()) years.insert(fiscal_year_of(*date)), ++days;
  if (days < 2 || years.size() != 1) return;
  for (int number = 1; number <= std::min(10, paper.size()); ++number) {
    const auto& text = paper.line(number).text;
    const auto at = text.find("ปีงบประมาณ");
    if (at == text.npos) continue;
    const auto found = thai::figures(std::string_view{text}.substr(at));
    if (found.empty() || !is_be_year(found[0]) || found[0].whole() == *years.begin()) continue;
    year_fault(faults, number, {}, found[0].whole(), *years.begin());
    return;
  }
}

/// Money of a fiscal year that had not begun on the day of the event.
void check_future_money(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::participation_report || !paper.period.end) return;
  const int own = fiscal_year_of(*paper.period.end);
  for (const auto& flow : flows(paper)) {
    const auto at = flow.text.find("ปีงบประมาณ");
    if (at == flow.text.npos) continue;
    const auto found = thai::figures(std::string_view{flow.text}.substr(at, 60));
    const auto before =
        std::string_view{flow.text}.substr(at > 120 ? at - 120 : 0, std::min<std::size_t>(at, 120));
    if (found.empty() || !is_be_year(found[0]) || found[0].whole() <= own ||
        !has_any(before, {"งบ", "เงิน"}) || has_any(before, {"แผน", "จะ", "คำขอ"}))
      continue;
    const int line = flow.line_at(at);
    if (std::none_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
          return one.kind == "fiscal_year_mismatch" && one.first == line;
        }))
      year_fault(faults, line, {paper.period.line}, found[0].whole(), own);
  }
}

/// «ปีการศึกษา 2566» over a list of a plan for the school year 2568.
void check_school_years(const Paper& paper, PaperFaults& faults) {
  const std::string_view word = "ปีการศึกษา";
  const auto head = thai::figures(paper.period.text);
  if (paper.period.text.find(word) == std::string::npos || head.empty() || !is_be_year(head[0]))
    return;
  for (const auto& section : paper.sections) {
    const auto& text = paper.line(section.first).text;
    const auto at = text.find(word);
    if (at == text.npos) continue;
    const auto found = thai::figures(std::string_view{text}.substr(at));
    if (found.empty() || !is_be_year(found[0]) || found[0].whole() == head[0].whole() ||
        std::abs(found[0].whole() - head[0].whole()) > 3 ||
        has_any(text, {"ผลการ", "ย้อนหลัง", "ที่ผ่านมา", "เปรียบเทียบ", "ข้อมูล"}))
      continue;
    year_fault(faults, section.first, {paper.period.line}, found[0].whole(),
               static_cast<int>(head[0].whole()));
  }
}

}  // namespace

void check_paper_money_years(const Paper& paper, PaperFaults& faults) {
  check_money_years(paper, faults);
  check_headed_year(paper, faults);
  check_future_money(paper, faults);
  check_school_years(paper, faults);
}

}  // namespace ruam::checks
