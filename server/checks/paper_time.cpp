#include <algorithm>
#include <set>

#include "checks/paper_rules.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/found_dates.hpp"

namespace ruam::checks {
namespace {

std::string shown(Date date) { return thai::print(date, thai::DateForm::full); }

struct Mention {
  thai::FoundDate date;
  std::string before, after;
  int line = 0;
};

std::vector<Mention> mentions(const Paper& paper) {
  std::vector<Mention> all;
  for (const auto& flow : flows(paper))
    for (const auto& date : thai::find_dates(flow.text)) {
      const auto from = date.begin > 150 ? date.begin - 150 : 0;
      all.push_back({date, flow.text.substr(from, date.begin - from),
                     flow.text.substr(date.end, 120), flow.line_at(date.begin)});
    }
  return all;
}

/// The words close before a date: what kind of day it is.
std::string_view close_before(const Mention& one) {
  const std::string_view all = one.before;
  return all.size() > 75 ? all.substr(all.size() - 75) : all;
}

void check_weekday(const Mention& one, PaperFaults& faults) {
  const auto date = one.date.date();
  if (!one.date.weekday || !date) return;
  if (weekday(*date).c_encoding() == static_cast<unsigned>(*one.date.weekday)) return;
  faults.push_back({"weekday_date_mismatch",
                    one.line,
                    0,
                    {},
                    {{"date", shown(*date)}, {"weekday", std::string{thai::weekday_name(*date)}}},
                    Severity::warn,
                    Certainty::certain});
}

void order_fault(int line, std::vector<int> also, Date date, Date other, PaperFaults& faults) {
  faults.push_back({"date_order_error",
                    line,
                    0,
                    std::move(also),
                    {{"date", shown(date)}, {"other", shown(other)}},
                    Severity::warn,
                    Certainty::likely});
}

/// `09.30` or `9:15` of a line, in minutes.
std::optional<int> clock_of(std::string_view text) {
  for (const auto& one : thai::figures(text)) {
    if (one.decimals == 2 && one.whole() < 24 && one.milli % 1000 / 10 < 60)
      return static_cast<int>(one.whole() * 60 + one.milli % 1000 / 10);
    if (one.decimals == 0 && one.end < text.size() && text[one.end] == ':' && one.whole() < 24) {
      const auto rest = thai::figures(text.substr(one.end));
      if (!rest.empty() && rest[0].begin == 1)
        return static_cast<int>(one.whole() * 60 + rest[0].whole());
    }
  }
  return {};
}

void check_hours(const Paper& paper, PaperFaults& faults) {
  std::optional<int> start;
  int start_line = 0;
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& key = paper.line(line).key;
    if (!start && has_any(key, {"เริ่มประชุม", "เปิดประชุมเวลา"})) {
      start = clock_of(paper.line(line).text);
      start_line = line;
    }
    if (!has_any(key, {"เลิกประชุม", "ปิดประชุม"}) || !start) continue;
    const auto end = clock_of(paper.line(line).text);
    if (end && *end < *start)
      faults.push_back({"date_order_error",
                        line,
                        0,
                        {start_line},
                        {{"date", paper.line(line).text}, {"other", paper.line(start_line).text}},
                        Severity::warn,
                        Certainty::certain});
  }
}

void check_minutes(const Paper& paper, const std::vector<Mention>& all, PaperFaults& faults) {
  for (const auto& one : all) {
    const auto date = one.date.date();
    if (!date || one.line == paper.dated_line) continue;
    const auto before = close_before(one);
    const bool deadline = has_any(before, {"ภายในวัน", "ภายใน"});
    const bool earlier = has_any(before, {"ครั้งที่", "ที่ผ่านมา", "ลงวันที่"}) &&
                         has_any(before, {"เมื่อวันที่", "เมื่อ", "ลงวันที่", "วันที่"});
    if (deadline && *date < *paper.dated)
      order_fault(one.line, {paper.dated_line}, *date, *paper.dated, faults);
    if (!deadline && earlier && *date > *paper.dated)
      order_fault(one.line, {paper.dated_line}, *date, *paper.dated, faults);
  }
}

void check_order(const Paper& paper, const std::vector<Mention>& all, PaperFaults& faults) {
  for (const auto& one : all) {
    const auto date = one.date.date();
    if (!date || one.line == paper.dated_line) continue;
    const auto before = close_before(one);
    const bool cites = has_any(before, {"ลงวันที่", "ลงวัน"});
    if (cites && *date > *paper.dated)
      order_fault(one.line, {paper.dated_line}, *date, *paper.dated, faults);
    if (!cites && !has_any(before, {"ตั้งแต่", "เมื่อวันที่", "มติ", "ประชุมครั้ง"}) && *date < *paper.dated &&
        one.line < paper.dated_line)
      order_fault(paper.dated_line, {one.line}, *paper.dated, *date, faults);
  }
}

std::optional<std::pair<Date, int>> reported_on(const Paper& paper,
                                                const std::vector<Mention>& all) {
  for (const auto& one : all)
    if (const auto date = one.date.date();
        date && has_any(paper.line(one.line).key, {"วันที่รายงาน", "รายงานณวันที่"}))
      return std::pair{*date, one.line};
  return {};
}

void check_report(const Paper& paper, const std::vector<Mention>& all, PaperFaults& faults) {
  const auto reported = reported_on(paper, all);
  if (!reported) return;
  for (const auto& one : all) {
    const auto date = one.date.date();
    const auto* section = paper.section_of(one.line);
    if (!date || !section || section->field != "results" || *date <= reported->first) continue;
    if (has_any(one.before, {"คาดว่า", "จะ", "กำหนด"})) continue;
    order_fault(one.line, {reported->second}, *date, reported->first, faults);
  }
}

/// A report that is dated before what it reports had ended.
void check_dated_report(const Paper& paper, const std::vector<Mention>& all, PaperFaults& faults) {
  if (paper.kind != PaperKind::project_result_report &&
      paper.kind != PaperKind::participation_report && paper.kind != PaperKind::survey_report)
    return;
  const Mention* own = nullptr;
  for (const auto& one : all) {
    if (!one.date.date()) continue;
    const auto& key = paper.line(one.line).key;
    const bool head = one.line <= 10 && key.find("วันที่") != key.npos &&
                      !has_any(key, {"ระหว่าง", "ระยะเวลา", "จัด", "ดำเนินการ", "ประชุม"});
    const bool foot = has_any(key, {"วันที่รายงาน", "รายงานณวันที่", "ข้อมูลณวันที่", "จัดทำเมื่อ"});
    if ((head || foot) && (!own || foot)) own = &one;
  }
  if (!own || own->line == paper.period.line) return;
  const auto day = *own->date.date();
  if (paper.period.end && *paper.period.start <= *paper.period.end && *paper.period.end > day) {
    order_fault(own->line, {paper.period.line}, day, *paper.period.end, faults);
    return;
  }
  for (const auto& one : all) {
    const auto date = one.date.date();
    const auto* section = paper.section_of(one.line);
    if (!date || *date <= day || !section ||
        (section->field != "results" && section->field != "activities" &&
         section->field != "doing"))
      continue;
    if (has_any(one.before, {"คาดว่า", "จะ", "กำหนด", "ภายใน"})) continue;
    order_fault(own->line, {one.line}, day, *date, faults);
    return;
  }
}

/// Steps and results on days outside the period of the project.
void check_period(const Paper& paper, const std::vector<Mention>& all, PaperFaults& faults) {
  if (!paper.period.start || !paper.period.end) return;
  if (*paper.period.end < *paper.period.start) {
    order_fault(paper.period.line, {}, *paper.period.end, *paper.period.start, faults);
    return;
  }
  if (*paper.period.start == *paper.period.end) return;
  static const std::set<std::string, std::less<>> fields{
      "activities", "doing", "results", "results_indicators", "groups", "issue", "committee"};
  for (const auto& one : all) {
    const auto date = one.date.date();
    const auto* section = paper.section_of(one.line);
    if (!date || !section || !fields.contains(section->field)) continue;
    if (has_any(close_before(one), {"ลงวันที่", "ภายใน", "ประกาศ", "คำสั่ง", "หนังสือ"})) continue;
    if (*paper.period.start <= *date && *date <= *paper.period.end) continue;
    faults.push_back({"date_outside_period",
                      one.line,
                      0,
                      {paper.period.line},
                      {{"date", shown(*date)},
                       {"from", shown(*paper.period.start)},
                       {"to", shown(*paper.period.end)}},
                      Severity::warn,
                      Certainty::likely});
  }
}

void check_quarters(const Paper& paper, PaperFaults& faults) {
  if (!paper.period.start || !paper.period.end || !paper.fiscal_year_be ||
      paper.kind != PaperKind::project_proposal)
    return;
  for (int i = 0; i < 4; ++i) {
    const auto& money = paper.money.quarters[static_cast<std::size_t>(i)];
    if (!money || *money == 0) continue;
    const int month = i == 0 ? 10 : i * 3 - 2;
    const int year = *paper.fiscal_year_be - 543 - (i == 0 ? 1 : 0);
    const Date first{year, month, 1}, last = last_day_of_month(year, month + 2);
    if (first <= *paper.period.end && *paper.period.start <= last) continue;
    faults.push_back(
        {"quarter_mismatch",
         paper.money.quarters_line,
         0,
         {paper.period.line},
         {{"quarter", std::to_string(i + 1)}, {"what", thai::milli_text(*money) + " บาท"}},
         Severity::warn,
         Certainty::likely});
  }
}

}  // namespace

void check_paper_time(const Paper& paper, PaperFaults& faults) {
  const auto all = mentions(paper);
  for (const auto& one : all) check_weekday(one, faults);
  if (paper.kind == PaperKind::meeting_minutes) check_hours(paper, faults);
  if (paper.dated && paper.kind == PaperKind::meeting_minutes) check_minutes(paper, all, faults);
  if (paper.dated && paper.kind == PaperKind::appointment_order) check_order(paper, all, faults);
  if (paper.kind == PaperKind::project_progress_report) check_report(paper, all, faults);
  if (paper.kind != PaperKind::meeting_minutes && paper.kind != PaperKind::appointment_order)
    check_period(paper, all, faults);
  check_dated_report(paper, all, faults);
  check_quarters(paper, faults);
}

}  // namespace ruam::checks
