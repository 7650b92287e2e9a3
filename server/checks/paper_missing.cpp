#include <algorithm>
#include <map>
#include <set>

#include "checks/paper_structure.hpp"

/// Parts that every document of its kind has and this one does not, in whatever words; the years of
/// its own plan.
namespace ruam::checks {
namespace {

bool is_anywhere(const Paper& paper, std::initializer_list<std::string_view> words) {
  return std::any_of(paper.lines.begin(), paper.lines.end(),
                     [&](const PaperLine& line) { return has_any(line.key, words); });
}

bool has_point_for(const Paper& paper, std::string_view word) {
  return std::any_of(paper.lines.begin(), paper.lines.end(), [&](const PaperLine& line) {
    const auto marker = thai::marker_of(line.text);
    return marker.style != thai::MarkerStyle::none &&
           thai::tidy(std::string_view{line.text}.substr(std::min(marker.size, line.text.size())))
               .starts_with(word);
  });
}

void part_fault(PaperFaults& faults, int line, std::string what) {
  if (std::any_of(faults.begin(), faults.end(),
                  [](const PaperFault& one) { return one.kind == "missing_section"; }))
    return;
  faults.push_back({"missing_section",
                    line,
                    0,
                    {},
                    {{"what", std::move(what)}},
                    Severity::warn,
                    Certainty::likely});
}

/// A proposal without objectives, steps or money: no heading, no point and no word of it.
void check_parts_of_proposal(const Paper& paper, PaperFaults& faults) {
  const auto top = std::count_if(paper.sections.begin(), paper.sections.end(),
                                 [](const PaperSection& one) { return !one.is_sub; });
  if (paper.kind != PaperKind::project_proposal || top < 6) return;
  const int line = paper.sections.front().first;
  if (!paper.section("objectives") && paper.objectives.empty() && !has_point_for(paper, "เพื่อ") &&
      !is_anywhere(paper,
                   {"วัตถุประสง", "จุดประสงค์", "มุ่งหมาย", "ความประสงค์", "มุ่งหวัง", "เพื่ออะไร", "จุดหมาย"}))
    part_fault(faults, line, "วัตถุประสงค์");
  if (!paper.section("budget") && paper.money.costs.empty() &&
      !is_anywhere(paper, {"บาท", "งบประมาณ", "ค่าใช้จ่าย"}))
    part_fault(faults, line, "งบประมาณ");
  if (!paper.section("activities") && paper.activities.empty() &&
      !is_anywhere(paper, {"กิจกรรม", "ขั้นตอน", "ดำเนินการ", "ดำเนินงาน", "วิธี", "แผนงาน"}))
    part_fault(faults, line, "วิธีดำเนินการ");
  if (!is_anywhere(paper, {"ตัวชี้วัด", "ตัวบ่งชี้", "ประเมิน", "วัดผล", "ดูผล", "ติดตาม", "ร้อยละ", "เป้าหมาย"}))
    part_fault(faults, line, "การประเมินผล");
}

struct YearSpan {
  int from = 0, to = 0, line = 0;
};

/// Spans of years that no plan of the nation stands before.
std::vector<YearSpan> own_spans(const Paper& paper) {
  std::vector<YearSpan> all;
  for (const auto& flow : flows(paper)) {
    const auto found = thai::figures(flow.text);
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
      const auto &a = found[i], &b = found[i + 1];
      const bool years = a.decimals == 0 && b.decimals == 0 && a.whole() > 2540 &&
                         b.whole() < 2620 && b.whole() >= a.whole() + 2 &&
                         b.whole() <= a.whole() + 9;
      if (!years) continue;
      const auto raw = thai::tidy(std::string_view{flow.text}.substr(a.end, b.begin - a.end));
      if (raw != "-" && raw != "–" && raw != "—" && raw != "ถึง" && raw != "- พ.ศ." &&
          raw != "– พ.ศ.")
        continue;
      const auto before = std::string_view{flow.text}.substr(a.begin > 200 ? a.begin - 200 : 0,
                                                             std::min<std::size_t>(a.begin, 200));
      if (has_any(before, {"แห่งชาติ", "ยุทธศาสตร์ชาติ", "แผนแม่บท", "ฉบับที่", "ที่ผ่านมา", "เดิม", "ย้อนหลัง",
                           "ผลการ", "ข้อมูล", "ตาราง", "ฉบับก่อน", "สถิติ", "จังหวัด"}))
        continue;
      all.push_back(
          {static_cast<int>(a.whole()), static_cast<int>(b.whole()), flow.line_at(a.begin)});
    }
  }
  return all;
}

/// The plan of a chapter under other years than its own.
void check_own_years(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::plan_chapter || !paper.period.start_year_be ||
      !paper.period.end_year_be)
    return;
  const int from = *paper.period.start_year_be, to = *paper.period.end_year_be;
  for (const auto& one : own_spans(paper)) {
    const bool shifted =
        one.to - one.from == to - from && one.from != from && std::abs(one.from - from) <= 2;
    const bool cut = one.from == from && one.to != to;
    if (!shifted && !cut) continue;
    if (std::any_of(faults.begin(), faults.end(), [&](const PaperFault& fault) {
          return fault.kind == "plan_period_mismatch" && std::abs(fault.first - one.line) <= 1;
        }))
      continue;
    faults.push_back({"plan_period_mismatch",
                      one.line,
                      0,
                      {},
                      {{"stated", std::to_string(one.from) + "–" + std::to_string(one.to)},
                       {"years", std::to_string(from) + "–" + std::to_string(to)}},
                      Severity::warn,
                      Certainty::likely});
  }
}

}  // namespace

void check_paper_missing(const Paper& paper, PaperFaults& faults) {
  check_parts_of_proposal(paper, faults);
  check_own_years(paper, faults);
}

}  // namespace ruam::checks
