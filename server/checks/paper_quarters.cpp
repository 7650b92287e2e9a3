#include <algorithm>
#include <set>

#include "checks/paper_structure.hpp"
#include "platform/thai/find.hpp"
#include "platform/thai/found_dates.hpp"

/// Money of a quarter in which its work is not done, in sentences and in tables.
namespace ruam::checks {
namespace {

int quarter_of_month(int month) { return month >= 10 ? 1 : (month - 1) / 3 + 2; }

/// A sentence or row that says when something is done.
struct TimedStep {
  std::string key;  ///< its words
  std::set<int> quarters;
  int line = 0;
};

/// «ไตรมาสที่ 3» in a text.
struct SaidQuarter {
  int number = 0;
  std::size_t begin = 0, end = 0;
};

std::vector<SaidQuarter> quarters_in(std::string_view text) {
  std::vector<SaidQuarter> all;
  const std::string_view word = "ไตรมาส";
  for (auto at = thai::find(text, word); at != text.npos; at = thai::find(text, word, at + 1)) {
    const auto rest = text.substr(at, 60);
    const auto found = thai::figures(rest);
    if (found.empty() || found[0].decimals || found[0].whole() < 1 || found[0].whole() > 4)
      continue;
    const auto lead = thai::key_of(rest.substr(word.size(), found[0].begin - word.size()));
    if (lead.empty() || lead == "ที่")
      all.push_back({static_cast<int>(found[0].whole()), at, at + found[0].end});
  }
  return all;
}

/// Quarters of the months that a text names; a span of months takes those between.
std::set<int> quarters_of_dates(std::string_view text) {
  std::set<int> quarters;
  const auto found = thai::find_dates(text);
  for (std::size_t i = 0; i < found.size(); ++i) {
    quarters.insert(quarter_of_month(found[i].month));
    if (i + 1 == found.size()) break;
    const auto link = thai::key_of(
        text.substr(found[i].end, found[i + 1].begin - std::min(found[i + 1].begin, found[i].end)));
    if (!link.empty() && link != "–" && link != "ถึง" && link != "ถึงเดือน") continue;
    for (int month = found[i].month, k = 0; k < 12 && month != found[i + 1].month; ++k) {
      month = month % 12 + 1;
      quarters.insert(quarter_of_month(month));
    }
  }
  return quarters;
}

void quarter_fault(PaperFaults& faults, int line, std::vector<int> also, int quarter,
                   std::string what) {
  const bool is_known = std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
    return one.kind == "quarter_mismatch" && one.first == line;
  });
  if (!is_known)
    faults.push_back({"quarter_mismatch",
                      line,
                      0,
                      std::move(also),
                      {{"quarter", std::to_string(quarter)}, {"what", std::move(what)}},
                      Severity::warn,
                      Certainty::likely});
}

bool is_moved(std::string_view near) {
  return has_any(near, {"ขยายเวลา", "เลื่อน", "เหลื่อม", "กันเงิน", "ยกมา", "ไตรมาสก่อน", "ที่ผ่านมา", "ถัดไป",
                        "ต่อไป", "สะสม", "ล่วงหน้า", "เทียบกับ"});
}

/// Money words right before or behind a quarter.
bool is_of_money(std::string_view text, const SaidQuarter& said) {
  const auto from = said.begin > 75 ? said.begin - 75 : 0;
  return has_any(text.substr(from, said.begin - from),
                 {"เงิน", "งบ", "เบิก", "จ่าย", "ค่าวัสดุ", "ค่าใช้จ่าย"});
}

/// «จัดซื้อในเดือนสิงหาคม โดยใช้เงินไตรมาสที่ 3»: the month and the money in one sentence.
void check_said_quarters(const Flow& flow, PaperFaults& faults) {
  for (const auto& said : quarters_in(flow.text)) {
    if (!is_of_money(flow.text, said)) continue;
    const auto from = said.begin > 220 ? said.begin - 220 : 0;
    auto near = std::string_view{flow.text}.substr(from, said.end - from + 120);
    if (is_moved(near)) continue;
    const auto open = flow.text.find('(', said.end);
    if (open != flow.text.npos && open <= said.end + 2) continue;  // its months in brackets
    const auto quarters = quarters_of_dates(near);
    if (quarters.empty() || quarters.contains(said.number) || quarters_in(near).size() > 1)
      continue;
    quarter_fault(faults, flow.line_at(said.begin), {}, said.number,
                  thai::tidy(piece_of(flow.text, from, 120)));
  }
}

std::vector<std::string> quarter_cells(std::string_view text) {
  std::vector<std::string> cells;
  const char sign = text.find('\t') != text.npos ? '\t' : '|';
  for (std::size_t from = 0; from <= text.size();) {
    const auto end = std::min(text.find(sign, from), text.size());
    cells.push_back(thai::tidy(text.substr(from, end - from)));
    from = end + 1;
  }
  return cells;
}

/// The quarter of each column of a table's head; 0 for the others.
std::vector<int> quarter_columns(const std::vector<std::string>& heads) {
  std::vector<int> columns;
  int found = 0;
  for (const auto& head : heads) {
    const auto said = quarters_in(head);
    columns.push_back(said.size() == 1 ? said[0].number : 0);
    found += said.size() == 1 ? 1 : 0;
  }
  return found >= 2 ? columns : std::vector<int>{};
}

/// Lines and points that say months, by their words.
std::vector<TimedStep> timed_steps(const Paper& paper) {
  std::vector<TimedStep> all;
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (line.is_blank() || line.is_furniture || number == paper.period.line) continue;
    if (!quarters_in(line.text).empty()) continue;
    const auto* section = paper.section_of(number);
    if (section && (section->field == "rationale" || section->field == "head")) continue;
    auto quarters = quarters_of_dates(line.text);
    if (!quarters.empty() && quarters.size() <= 3)
      all.push_back({line.key, std::move(quarters), number});
  }
  return all;
}

/// The name of a cost without what every cost is called.
std::string bare_cost(std::string_view label) {
  auto key = thai::key_of(label);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view lead :
         {"ค่า", "จัด", "การ", "ใช้สอย", "วัสดุ", "ดำเนิน", "โครงการ", "กิจกรรม"})
      if (key.starts_with(lead) && key.size() > lead.size() + 12) {
        key = key.substr(lead.size());
        again = true;
      }
  }
  return key;
}

/// The one step that a cost is for.
const TimedStep* step_of(const std::vector<TimedStep>& steps, std::string_view label, int line) {
  const auto key = bare_cost(label);
  const auto letters = key.size() / 3;
  if (letters < 7) return nullptr;
  const TimedStep* best = nullptr;
  std::size_t most = std::max<std::size_t>(8, letters * 7 / 10);
  for (const auto& step : steps) {
    if (step.line == line) continue;
    const auto shared = shared_run(key.substr(0, 150), step.key) / 3;
    if (shared < most || (best && shared == most)) continue;
    best = &step;
    most = shared;
  }
  return best;
}

/// A row with all its money under one quarter, and its months, in the row or at the step it is for.
void check_quarter_row(const PaperLine& line, int number, const std::vector<int>& columns,
                       const std::vector<TimedStep>& steps, PaperFaults& faults) {
  const auto cells = quarter_cells(line.text);
  if (cells.size() + 1 < columns.size() || thai::key_of(cells[0]).starts_with("รวม")) return;
  int quarter = 0;
  std::string words;
  std::size_t label = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i < columns.size() && columns[i]) {
      const auto found = thai::figures(cells[i]);
      if (found.empty() || found[0].milli == 0) continue;
      if (quarter) return;  // money in two of them
      quarter = columns[i];
    } else {
      words += cells[i] + " ";
      if (thai::width_of(cells[i]) > thai::width_of(cells[label])) label = i;
    }
  }
  if (!quarter) return;
  auto quarters = quarters_of_dates(words);
  int other = 0;
  if (quarters.empty())
    if (const auto* step = step_of(steps, cells[label], number))
      quarters = step->quarters, other = step->line;
  if (quarters.empty() || quarters.contains(quarter)) return;
  quarter_fault(faults, number, other ? std::vector<int>{other} : std::vector<int>{}, quarter,
                cells[label]);
}

void check_quarter_tables(const Paper& paper, const std::vector<TimedStep>& steps,
                          PaperFaults& faults) {
  std::vector<int> columns;
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (line.is_blank() || line.is_furniture) continue;
    const bool is_row =
        line.text.find('\t') != line.text.npos || line.text.find('|') != line.text.npos;
    if (!is_row) {
      columns.clear();
      continue;
    }
    if (auto heads = quarter_columns(quarter_cells(line.text)); !heads.empty()) {
      columns = std::move(heads);
    } else if (!columns.empty()) {
      check_quarter_row(line, number, columns, steps, faults);
    }
  }
}

/// «ค่าตอบแทน…เบิกในไตรมาสที่ 3» in a sentence, its work elsewhere in other months.
void check_costs_elsewhere(const Flow& flow, const std::vector<TimedStep>& steps,
                           PaperFaults& faults) {
  for (const auto& said : quarters_in(flow.text)) {
    if (!is_of_money(flow.text, said)) continue;
    const auto from = said.begin > 180 ? said.begin - 180 : 0;
    const auto before = std::string_view{flow.text}.substr(from, said.begin - from);
    if (is_moved(before) || !thai::find_dates(before).empty()) continue;
    const int line = flow.line_at(said.begin);
    const auto blank = before.find_last_of(" )");
    const auto clause = before.substr(blank == before.npos ? 0 : blank + 1);
    const auto key = thai::key_of(clause);
    for (const auto& step : steps) {
      if (step.line == line || step.quarters.contains(said.number)) continue;
      if (shared_run(key, step.key) / 3 < 12) continue;
      return quarter_fault(faults, line, {step.line}, said.number, thai::tidy(clause));
    }
  }
}

/// A report of one quarter that tells the money of another.
void check_reported_quarter(const Paper& paper, PaperFaults& faults) {
  const auto own = quarters_in(paper.period.text);
  if (paper.kind != PaperKind::project_progress_report || own.size() != 1) return;
  for (const auto& flow : flows(paper))
    for (const auto& said : quarters_in(flow.text)) {
      const int line = flow.line_at(said.begin);
      const auto* section = paper.section_of(line);
      if (said.number == own[0].number || line == paper.period.line ||
          (section && section->field == "next") || quarters_in(flow.text).size() != 1)
        continue;
      const auto from = said.begin > 110 ? said.begin - 110 : 0;
      const auto near = std::string_view{flow.text}.substr(from, 220 + said.begin - from);
      if (!has_any(near,
                   {"เงินที่เบิก", "เบิกใน", "เบิกจ่ายใน", "จ่ายใน", "ใช้จ่ายใน", "ข้างต้น", "ผลการเบิกจ่าย"}) ||
          is_moved(near) || has_any(near, {"จะ", "แผน"}))
        continue;
      quarter_fault(faults, line, {paper.period.line}, said.number,
                    thai::tidy(piece_of(flow.text, from, 150)));
    }
}

}  // namespace

void check_paper_quarters(const Paper& paper, PaperFaults& faults) {
  const bool is_any = std::any_of(
      paper.lines.begin(), paper.lines.end(),
      [](const PaperLine& line) { return thai::find(line.text, "ไตรมาส") != line.text.npos; });
  if (!is_any) return;
  const auto steps = timed_steps(paper);
  check_quarter_tables(paper, steps, faults);
  check_reported_quarter(paper, faults);
  for (const auto& flow : flows(paper)) {
    check_said_quarters(flow, faults);
    check_costs_elsewhere(flow, steps, faults);
  }
}

}  // namespace ruam::checks
