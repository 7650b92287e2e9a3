#include <algorithm>
#include <set>

#include "checks/paper_structure.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/found_dates.hpp"

/// Days, hours and quarters that do not fit one another, wherever they stand.
namespace ruam::checks {
namespace {

struct SaidDay {
  thai::FoundDate date;
  std::string before, after;  ///< words close to it
  int line = 0;
  bool is_row = false;  ///< of a list or a table
};

std::string shown_day(Date date) { return thai::print(date, thai::DateForm::full); }

std::string tail_of(std::string_view text, std::size_t end, std::size_t most) {
  const auto from = end > most ? end - most : 0;
  return thai::tidy(text.substr(from, end - from));
}

bool is_row_line(const PaperLine& line) {
  return thai::marker_of(line.text).style != thai::MarkerStyle::none ||
         line.text.find('\t') != std::string::npos || line.text.find('|') != std::string::npos ||
         thai::tidy(line.text).size() + 3 < line.text.size() - line.indent;
}

std::vector<SaidDay> said_days(const Paper& paper) {
  std::vector<SaidDay> all;
  for (const auto& flow : flows(paper))
    for (const auto& date : thai::find_dates(flow.text)) {
      const int line = flow.line_at(date.begin);
      all.push_back({date, tail_of(flow.text, date.begin, 90),
                     thai::tidy(std::string_view{flow.text}.substr(date.end, 60)), line,
                     is_row_line(paper.line(line))});
    }
  return all;
}

void day_fault(PaperFaults& faults, int line, std::vector<int> also, std::string date,
               std::string other) {
  faults.push_back({"date_order_error",
                    line,
                    0,
                    std::move(also),
                    {{"date", std::move(date)}, {"other", std::move(other)}},
                    Severity::warn,
                    Certainty::likely});
}

/// Is nothing but «ถึง» or a dash between two days?
bool is_span_link(std::string_view between) {
  const auto key = thai::key_of(between);
  for (const std::string_view link : {"", "ถึง", "ถึงวันที่", "จนถึง", "จนถึงวันที่", "ถึงวัน", "สิ้นสุด",
                                      "สิ้นสุดวันที่", "สิ้นสุดเมื่อ", "–", "—", "สิ้นสุดโครงการ", "เสร็จสิ้น"})
    if (key == link) return !thai::tidy(between).empty();
  return false;
}

/// «ตั้งแต่ 1 ก.พ. 2568 ถึง 31 ม.ค. 2567»: a span that ends before it begins.
void check_spans(const Paper& paper, PaperFaults& faults) {
  for (const auto& flow : flows(paper)) {
    const auto found = thai::find_dates(flow.text);
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
      const auto &a = found[i], &b = found[i + 1];
      if (b.begin < a.end || !a.year_be || !b.year_be || !a.first() || !b.last()) continue;
      if (!is_span_link(std::string_view{flow.text}.substr(a.end, b.begin - a.end))) continue;
      if (*b.last() < *a.first())
        day_fault(faults, flow.line_at(a.begin), {}, shown_day(*b.last()), shown_day(*a.first()));
    }
  }
}

/// `13.00` as minutes, where a text has it.
std::optional<int> clock_at(const thai::Figure& one) {
  if (one.decimals != 2 || one.whole() > 24 || one.milli % 1000 / 10 >= 60) return {};
  return static_cast<int>(one.whole() * 60 + one.milli % 1000 / 10);
}

/// «13.00 – 12.00 น.»
void check_clocks(const Paper& paper, PaperFaults& faults) {
  for (const auto& flow : flows(paper)) {
    const auto found = thai::figures(flow.text);
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
      const auto from = clock_at(found[i]), to = clock_at(found[i + 1]);
      if (!from || !to || *to >= *from) continue;
      auto link = thai::key_of(
          std::string_view{flow.text}.substr(found[i].end, found[i + 1].begin - found[i].end));
      if (link.starts_with("น")) link = link.substr(3);
      const auto behind = thai::tidy(std::string_view{flow.text}.substr(found[i + 1].end, 12));
      if ((link.empty() || link == "–" || link == "ถึง" || link == "ถึงเวลา") &&
          behind.starts_with("น"))
        day_fault(faults, flow.line_at(found[i].begin), {}, flow.text.substr(found[i + 1].begin, 5),
                  flow.text.substr(found[i].begin, 5));
    }
  }
}

/// Minutes that begin with «เวลา 13.30 น.» and are closed before.
void check_closing(const Paper& paper, PaperFaults& faults) {
  std::optional<int> start, end;
  int start_line = 0, end_line = 0;
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    const bool closes = has_any(line.key, {"เลิกประชุม", "ปิดประชุม", "ปิดการประชุม"});
    const bool opens = has_any(line.key, {"เริ่มประชุม", "เปิดประชุม"}) ||
                       (number <= 15 && has_any(line.key, {"เวลา", "เริ่ม"}));
    if (!closes && !opens) continue;
    for (const auto& one : thai::figures(line.text)) {
      const auto time = clock_at(one);
      if (!time) continue;
      if (closes && !end) end = time, end_line = number;
      if (!closes && !start) start = time, start_line = number;
      break;
    }
  }
  if (start && end && *end < *start)
    day_fault(faults, end_line, {start_line}, thai::tidy(paper.line(end_line).text),
              thai::tidy(paper.line(start_line).text));
}

/// The day a report is signed on: alone on a line near its end.
const SaidDay* signed_on(const Paper& paper, const std::vector<SaidDay>& all) {
  int last = paper.size(), said = 0;
  while (last > 1 && said < 10) said += paper.line(last--).is_blank() ? 0 : 1;
  const SaidDay* own = nullptr;
  for (const auto& one : all) {
    if (one.line < last || one.line < 8 || !one.date.date()) continue;
    const auto& text = paper.line(one.line).text;
    const auto width = thai::width_of(thai::tidy(text));
    if (width <= 34 && thai::marker_of(text).style == thai::MarkerStyle::none &&
        !has_any(text, {"ระหว่าง", "ถึง", "ภายใน"}))
      own = &one;
  }
  return own;
}

/// The day of a memo or a form's head.
const SaidDay* headed_on(const Paper& paper, const std::vector<SaidDay>& all) {
  for (const auto& one : all)
    if (one.line <= 12 && one.date.date() && one.line != paper.period.line &&
        has_any(paper.line(one.line).key, {"วันที่รายงาน"}))
      return &one;
  for (const auto& one : all)
    if (one.line <= 6 && one.date.date() && one.before.ends_with("วันที่") &&
        has_any(paper.line(one.line).text, {"ที่ "}) && one.after.empty() &&
        !has_any(paper.line(one.line).text, {"จัด", "ดำเนิน", "ประชุม", "ระหว่าง", "เมื่อ"}))
      return &one;
  return nullptr;
}

bool is_future(const SaidDay& one) {
  return has_any(one.before, {"จะ", "กำหนด", "ภายใน", "คาดว่า", "แผน", "ครั้งต่อไป", "ครั้งถัดไป", "สิ้นสุด",
                              "ถึงวันที่", "ขยาย", "ต่อไป"}) ||
         one.before.ends_with("ถึง") || one.before.ends_with("–") || one.before.ends_with("-");
}

/// A report that is signed before what it tells.
void check_signing(const Paper& paper, const std::vector<SaidDay>& all, PaperFaults& faults) {
  const bool is_report = paper.kind == PaperKind::project_result_report ||
                         paper.kind == PaperKind::participation_report ||
                         paper.kind == PaperKind::survey_report ||
                         paper.kind == PaperKind::project_progress_report;
  if (!is_report) return;
  for (const auto* own : {signed_on(paper, all), headed_on(paper, all)}) {
    if (!own || (paper.kind == PaperKind::project_progress_report &&
                 has_any(paper.line(own->line).key, {"วันที่รายงาน"})))
      continue;
    const auto day = *own->date.date();
    for (const auto& one : all) {
      const auto date = one.date.date();
      if (!date || *date <= day || one.line == own->line || is_future(one)) continue;
      if (!has_any(one.before, {"เมื่อ", "ณวันที่", "ณ วันที่", "วันที่", "ใน", "จัด"})) continue;
      const auto* section = paper.section_of(one.line);
      if (section && (section->field == "next" || section->field == "suggestions" ||
                      section->field == "uses" || section->field == "head"))
        continue;
      day_fault(faults, own->line, {one.line}, shown_day(day), shown_day(*date));
      return;
    }
  }
}

/// The invitation of a day that was over; the next meeting before this one.
void check_cited(const Paper& paper, const std::vector<SaidDay>& all, PaperFaults& faults) {
  const auto event = paper.dated ? paper.dated : paper.period.start;
  const bool is_event =
      paper.kind == PaperKind::participation_report || paper.kind == PaperKind::meeting_minutes;
  if (!is_event || !event) return;
  const int event_line = paper.dated ? paper.dated_line : paper.period.line;
  for (const auto& one : all) {
    const auto date = one.date.date();
    if (!date || one.line == event_line) continue;
    const bool invites = has_any(one.before, {"เชิญ"}) && one.before.ends_with("ลงวันที่");
    const bool comes =
        has_any(one.before, {"นัดประชุม", "ประชุมครั้งต่อไป", "ประชุมครั้งหน้า", "ครั้งถัดไป", "นัดหมาย"});
    if ((invites && *date > *event) || (comes && *date < *event))
      day_fault(faults, one.line, {event_line}, shown_day(*date), shown_day(*event));
  }
}

/// Which quarter of the fiscal year a month lies in.
int quarter_of(int month) { return month >= 10 ? 1 : (month - 1) / 3 + 2; }

/// «ไตรมาสที่ 1 (เมษายน – มิถุนายน)», «ไตรมาส 4 (กุมภาพันธ์)».
void check_named_quarters(const Paper& paper, PaperFaults& faults) {
  for (const auto& flow : flows(paper)) {
    const auto& text = flow.text;
    const std::string_view word = "ไตรมาส";
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) {
      const auto rest = std::string_view{text}.substr(at, 140);
      const auto found = thai::figures(rest);
      if (found.empty() || found[0].whole() < 1 || found[0].whole() > 4 || found[0].decimals)
        continue;
      const auto lead = thai::key_of(rest.substr(word.size(), found[0].begin - word.size()));
      const auto open = rest.find('(', found[0].end);
      if ((!lead.empty() && lead != "ที่") || open == rest.npos || open > found[0].end + 2) continue;
      const auto inside = rest.substr(open, rest.find(')', open) - open);
      bool is_met = false;
      const auto days = thai::find_dates(inside);
      for (const auto& one : days) is_met |= quarter_of(one.month) == found[0].whole();
      if (days.empty() || is_met || has_any(inside, {"ปฏิทิน"})) continue;
      faults.push_back(
          {"quarter_mismatch",
           flow.line_at(at),
           0,
           {},
           {{"quarter", std::to_string(found[0].whole())}, {"what", thai::tidy(inside.substr(1))}},
           Severity::warn,
           Certainty::likely});
    }
  }
}

/// Quarters of a proposal's steps: each step says its months.
std::set<int> working_quarters(const Paper& paper, const std::vector<SaidDay>& all) {
  std::set<int> quarters;
  std::size_t dated = 0;
  for (const auto& activity : paper.activities) {
    std::optional<Date> from, to;
    for (const auto& one : all)
      if (one.line >= activity.first && one.line <= activity.last && one.date.first()) {
        if (!from || *one.date.first() < *from) from = one.date.first();
        if (!to || *one.date.last() > *to) to = one.date.last();
      }
    if (!from || !to) continue;
    ++dated;
    for (int month = from->month, i = 0; i < 12; ++i, month = month % 12 + 1) {
      quarters.insert(quarter_of(month));
      if (month == to->month) break;
    }
  }
  return dated >= 2 && dated == paper.activities.size() ? quarters : std::set<int>{};
}

/// Money in a quarter in which nothing is done.
void check_idle_quarters(const Paper& paper, const std::vector<SaidDay>& all, PaperFaults& faults) {
  if (paper.kind != PaperKind::project_proposal) return;
  const auto quarters = working_quarters(paper, all);
  if (quarters.empty()) return;
  for (int i = 1; i <= 4; ++i) {
    const auto& money = paper.money.quarters[static_cast<std::size_t>(i) - 1];
    if (!money || *money == 0 || quarters.contains(i)) continue;
    faults.push_back({"quarter_mismatch",
                      paper.money.quarters_line,
                      0,
                      {paper.activities.front().first},
                      {{"quarter", std::to_string(i)}, {"what", thai::milli_text(*money) + " บาท"}},
                      Severity::warn,
                      Certainty::likely});
  }
}

/// Days of a list or of «จัดเมื่อวันที่» outside what the document is about.
void check_outside(const Paper& paper, const std::vector<SaidDay>& all, PaperFaults& faults) {
  const auto &start = paper.period.start, &end = paper.period.end;
  if (!start || !end || *end <= *start || paper.kind == PaperKind::meeting_minutes ||
      paper.kind == PaperKind::appointment_order || paper.kind == PaperKind::plan_chapter)
    return;
  static const std::set<std::string_view> elsewhere{
      "rationale", "alignment", "next",    "suggestions", "uses",    "memo",
      "appendix",  "head",      "data",    "reported",    "period",  "summary",
      "risk",      "sources",   "propose", "approve",     "endorse", "reporter"};
  for (const auto& one : all) {
    if (!one.date.first() || !one.date.last() || one.line == paper.period.line) continue;
    const auto* section = paper.section_of(one.line);
    if (section && elsewhere.contains(section->field)) continue;
    const bool is_told = has_any(one.before, {"จัดเมื่อวันที่", "จัดเมื่อ", "ดำเนินการเมื่อวันที่", "เสร็จแล้วเมื่อ"});
    if (!is_told && !(one.is_row && (one.after.size() < 12 || one.before.size() < 12 || section)))
      continue;
    if (!is_told && (!section || (section->field != "activities" && section->field != "doing" &&
                                  section->field != "results" && section->field != "")))
      continue;
    if (has_any(one.before, {"ลงวันที่", "ภายใน", "ประกาศ", "คำสั่ง", "หนังสือ", "มติ", "จะ", "กำหนด",
                             "อนุมัติ", "เกิด", "รายงาน", "ตั้งแต่", "พ.ร.บ", "ณ วันที่", "ข้อมูล", "ครั้งก่อน"}))
      continue;
    if (*one.date.last() >= *start && *one.date.first() <= *end) continue;
    if (std::any_of(faults.begin(), faults.end(), [&](const PaperFault& fault) {
          return fault.kind == "date_order_error" && fault.first == one.line;
        }))
      continue;  // told before it happened: said already
    faults.push_back({"date_outside_period",
                      one.line,
                      0,
                      {paper.period.line},
                      {{"date", shown_day(*one.date.first())},
                       {"from", shown_day(*start)},
                       {"to", shown_day(*end)}},
                      Severity::warn,
                      Certainty::likely});
  }
}

}  // namespace

void check_paper_days(const Paper& paper, PaperFaults& faults) {
  const auto all = said_days(paper);
  check_spans(paper, faults);
  check_clocks(paper, faults);
  if (paper.kind == PaperKind::meeting_minutes) check_closing(paper, faults);
  check_signing(paper, all, faults);
  check_cited(paper, all, faults);
  check_named_quarters(paper, faults);
  check_idle_quarters(paper, all, faults);
  check_outside(paper, all, faults);
}

}  // namespace ruam::checks
