#include <algorithm>
#include <map>

#include "intake/extract.hpp"
#include "intake/items.hpp"
#include "platform/thai/found_dates.hpp"

namespace ruam::intake {
namespace {

using checks::Paper;
using checks::PaperKind;
using checks::PaperSection;
using checks::Passage;

/// `พ.ศ. 2566 - 2570` in a text: the two years.
std::optional<std::pair<int, int>> year_span(std::string_view text, std::size_t from = 0) {
  const auto found = thai::figures(text);
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    if (found[i].begin < from) continue;
    const auto a = found[i].whole(), b = found[i + 1].whole();
    if (a < 2540 || a > 2620 || b <= a || b > a + 25 || found[i].decimals || found[i + 1].decimals)
      continue;
    const auto between = thai::tidy(text.substr(found[i].end, found[i + 1].begin - found[i].end));
    if (between == "-" || between == "–" || between == "—" || between == "ถึง" ||
        between == "- พ.ศ." || between == "– พ.ศ." || between == "ถึง พ.ศ.")
      return std::pair{static_cast<int>(a), static_cast<int>(b)};
  }
  return {};
}

/// A plan of one year: its fiscal year, where the head of the chapter names it.
void read_only_year(Paper& paper) {
  for (int line = 1, said = 0; line <= paper.size() && said < 6; ++line) {
    if (!is_said(paper, line)) continue;
    ++said;
    const auto& text = paper.line(line).text;
    if (const auto span = year_span(text)) {  // years in the head, the plan's name elsewhere
      paper.period.start_year_be = span->first;
      paper.period.end_year_be = span->second;
      paper.period.text = thai::tidy(text);
      paper.period.line = line;
      return;
    }
    const auto at = text.find("ปีงบประมาณ");
    if (at == text.npos) continue;
    const auto found = thai::figures(std::string_view{text}.substr(at));
    if (found.empty() || found[0].whole() < 2540 || found[0].whole() > 2620) continue;
    const int ce = static_cast<int>(found[0].whole()) - 543;
    paper.period.start = Date{ce - 1, 10, 1};
    paper.period.end = Date{ce, 9, 30};
    paper.period.text = thai::tidy(std::string_view{text}.substr(at));
    paper.period.line = line;
    return;
  }
}

/// The years most often named beside the plan of the title.
void read_plan_years(Paper& paper) {
  std::map<std::pair<int, int>, int> votes;
  std::map<std::pair<int, int>, int> seen_first;
  for (int line = 1; line <= paper.size(); ++line) {
    auto text = paper.line(line).text;
    if (line < paper.size()) text = joined(text, paper.line(line + 1).text.substr(0, 60));
    auto action = text.find("แผนพัฒนาการศึกษา");
    for (const std::string_view word :
         {"แผนปฏิบัติ", "แผนพัฒนาคุณภาพ", "แผนกลยุทธ์", "แผนยุทธศาสตร์", "แผนพัฒนาท้องถิ่น", "แผนพัฒนา"})
      if (action == text.npos) action = text.find(word);
    if (action != text.npos &&
        (text.find("แผนพัฒนาเศรษฐกิจ", action) == action ||
         text.find("แผนพัฒนาจังหวัด", action) == action || text.find("แผนพัฒนากลุ่ม", action) == action))
      continue;
    if (action == text.npos || action > paper.line(line).text.size()) continue;
    if (const auto span = year_span(text, action)) {
      votes[*span] += line <= 6 ? 3 : 1;
      seen_first.try_emplace(*span, line);
    }
  }
  const std::pair<const std::pair<int, int>, int>* best = nullptr;
  for (const auto& vote : votes)
    if (!best || vote.second > best->second ||
        (vote.second == best->second && seen_first[vote.first] < seen_first[best->first]))
      best = &vote;
  if (!best) return read_only_year(paper);
  paper.period.start_year_be = best->first.first;
  paper.period.end_year_be = best->first.second;
  paper.period.text =
      "พ.ศ. " + std::to_string(best->first.first) + " - " + std::to_string(best->first.second);
}

void set_dates(Paper& paper, const std::vector<thai::FoundDate>& dates, std::string_view text,
               int line) {
  if (dates.empty() || !dates.front().first() || !dates.back().last()) return;
  paper.period.start = dates.front().first();
  paper.period.end = dates.back().last();
  paper.period.text =
      thai::tidy(text.substr(dates.front().begin, dates.back().end - dates.front().begin));
  paper.period.line = line;
}

/// The day of minutes or of an order.
void read_own_day(Paper& paper) {
  const bool is_order = paper.kind == PaperKind::appointment_order;
  int said = 0;
  for (int line = 1; line <= paper.size(); ++line) {
    if (!is_said(paper, line)) continue;
    const auto& one = paper.line(line);
    if (is_order ? one.key.find("สั่งณ") == std::string::npos &&
                       one.key.find("ประกาศณวันที่") == std::string::npos
                 : ++said > 18)
      continue;
    const auto dates = thai::find_dates(one.text);
    for (const auto& date : dates)
      if (date.date()) {
        paper.dated = date.date();
        paper.dated_line = line;
        set_dates(paper, {date}, one.text, line);
        return;
      }
  }
}

void read_section_period(Paper& paper) {
  for (const auto& section : paper.sections) {
    if (section.field != "period") continue;
    const auto said = said_of(paper, section, 6);
    auto dates = thai::find_dates(said.text);
    std::erase_if(dates, [](const thai::FoundDate& date) { return !date.year_be; });
    if (dates.empty()) {
      paper.period.text = said.text;
      paper.period.line = section.first;
      if (const auto year = said.text.find("ปีงบประมาณ"); year != said.text.npos)
        for (const auto& figure : thai::figures(said.text))
          if (figure.whole() > 2500 && figure.whole() < 2600) {
            const int ce = static_cast<int>(figure.whole()) - 543;
            paper.period.start = Date{ce - 1, 10, 1};
            paper.period.end = Date{ce, 9, 30};
          }
      continue;
    }
    set_dates(paper, dates, said.text, section.first);
    return;
  }
}

/// The day or month in which something was held, without a weekday.
void read_event_day(Paper& paper) {
  for (const bool is_day : {true, false})
    for (int line = 1; line <= paper.size(); ++line) {
      const auto& one = paper.line(line);
      const auto* section = paper.section_of(line);
      if (one.is_furniture ||
          (section && (section->field == "rationale" || section->field == "alignment" ||
                       section->field == "next" || section->field == "budget")))
        continue;
      if (!has(one.key,
               is_day ? std::initializer_list<std::string_view>{"เมื่อวันที่", "ในวันที่", "วันที่จัด", "จัดวันที่"}
                      : std::initializer_list<std::string_view>{"ในเดือน", "เมื่อเดือน", "เดือน",
                                                                "ประจำเดือน"}) ||
          has(one.key, {"ลงวันที่", "วันที่รายงาน", "ประชุมครั้งที่", "ภายใน", "เผยแพร่"}))
        continue;
      for (const auto& date : thai::find_dates(one.text)) {
        if (is_day ? !date.date().has_value() : !(date.first() && !date.day)) continue;
        return set_dates(paper, {date}, one.text, line);
      }
    }
}

/// A span of days that the text itself gives, or the one day of an event.
void read_said_period(Paper& paper) {
  for (const bool span : {true, false}) {
    if (!span && paper.kind == PaperKind::project_proposal) return;
    for (int line = 1; line <= paper.size(); ++line) {
      const auto& key = paper.line(line).key;
      if (!has(key, {"ระหว่าง", "ตั้งแต่", "ระยะเวลา", "ช่วง", "ดำเนินการ", "วันที่", "เดือน"}) ||
          has(key, {"ลงวันที่", "วันที่รายงาน", "ณวันที่", "ภายใน"}))
        continue;
      auto text = paper.line(line).text;
      if (line < paper.size() && paper.width &&
          (thai::width_of(text) - paper.line(line).indent) * 100 >= paper.width * 80)
        text = joined(text, thai::tidy(paper.line(line + 1).text));
      const auto* section = paper.section_of(line);
      if (section && (section->field == "rationale" || section->field == "alignment" ||
                      section->field == "next"))
        continue;
      auto dates = thai::find_dates(text);
      std::erase_if(dates, [](const thai::FoundDate& date) { return !date.first(); });
      if (dates.empty() || dates.front().begin >= paper.line(line).text.size()) continue;
      if (span && dates.size() < 2) continue;
      if (!span && !(dates.front().weekday && dates.front().date())) continue;
      if (span) dates.resize(2);
      if (!span) dates.resize(1);
      if (span && *dates[1].last() < *dates[0].first()) continue;
      return set_dates(paper, dates, text, line);
    }
  }
  if (paper.kind != PaperKind::project_proposal) read_event_day(paper);
}

/// The days of an event wherever the text first says them: a span, else one day.
void read_first_day(Paper& paper) {
  for (const bool span : {true, false})
    for (int line = 1; line <= paper.size(); ++line) {
      const auto& one = paper.line(line);
      if (one.is_furniture ||
          has(one.key, {"ลงวันที่", "รายงาน", "ภายใน", "หนังสือ", "ประกาศ", "คำสั่ง", "พ.ร.บ"}))
        continue;
      auto dates = thai::find_dates(one.text);
      std::erase_if(dates, [](const thai::FoundDate& date) { return !date.date(); });
      if (dates.size() < (span ? 2U : 1U)) continue;
      dates.resize(span ? 2 : 1);
      const auto between = thai::key_of(std::string_view{one.text}.substr(
          dates.front().end, dates.back().begin - std::min(dates.front().end, dates.back().begin)));
      if (span && (*dates[1].date() < *dates[0].date() || between.size() > 24)) continue;
      return set_dates(paper, dates, one.text, line);
    }
}

/// A fiscal year and no part of it.
bool is_whole_year(const Paper& paper) {
  const auto &start = paper.period.start, &end = paper.period.end;
  return start && end && start->month == 10 && start->day == 1 && end->month == 9 && end->day == 30;
}

/// «ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2568», in the head of a report.
void read_quarter(Paper& paper) {
  if (paper.kind == PaperKind::project_proposal) return;
  for (int line = 1, said = 0; line <= paper.size() && said < 12; ++line) {
    if (!is_said(paper, line)) continue;
    ++said;
    const auto& text = paper.line(line).text;
    const auto at = text.find("ไตรมาส");
    if (at == text.npos) continue;
    const auto found = thai::figures(std::string_view{text}.substr(at));
    if (found.size() < 2 || found[0].begin > 40 || found[0].whole() < 1 || found[0].whole() > 4)
      continue;
    const auto quarter = static_cast<int>(found[0].whole());
    const auto year = std::find_if(found.begin(), found.end(), [](const thai::Figure& one) {
      return one.whole() >= 2540 && one.whole() <= 2620;
    });
    if (year == found.end()) continue;
    const int month = quarter == 1 ? 10 : quarter * 3 - 5;
    const int ce = static_cast<int>(year->whole()) - 543 - (quarter == 1 ? 1 : 0);
    paper.period.start = Date{ce, month, 1};
    paper.period.end = last_day_of_month(ce, month + 2);
    paper.period.text = thai::tidy(std::string_view{text}.substr(at));
    paper.period.line = line;
    return;
  }
}

}  // namespace

void read_period(Paper& paper) {
  if (paper.kind == PaperKind::meeting_minutes || paper.kind == PaperKind::appointment_order)
    return read_own_day(paper);
  if (paper.kind == PaperKind::plan_chapter) return read_plan_years(paper);
  read_section_period(paper);
  if (!paper.period.start ||
      (is_whole_year(paper) && paper.kind == PaperKind::project_progress_report))
    read_quarter(paper);
  if (!paper.period.start) read_said_period(paper);
  if (!paper.period.start && paper.kind == PaperKind::participation_report) read_first_day(paper);
  if (paper.period.text.empty() && paper.kind == PaperKind::survey_report)
    for (const std::string_view word : {"ปีการศึกษา", "ปีงบประมาณ"})
      if (const auto at = paper.title.text.find(word); at != std::string::npos)
        paper.period.text = paper.title.text.substr(at);
}

void read_fiscal_year(Paper& paper) {
  std::map<int, int> votes;
  const bool is_school_year =
      paper.title.text.find("ปีการศึกษา") != std::string::npos ||
      (!paper.period.start && paper.period.text.find("ปีการศึกษา") != std::string::npos);
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& text = paper.line(line).text;
    for (const std::string_view word : {"ปีงบประมาณ", "ปีการศึกษา"}) {
      if (word == "ปีการศึกษา" && !is_school_year) continue;
      for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const auto rest = std::string_view{text}.substr(at, 80);
        const auto found = thai::figures(rest);
        if (found.empty() || found[0].begin > word.size() + 25) continue;
        const auto year = found[0].whole();
        if (year < 2540 || year > 2620) continue;
        if (rest.find("ไปพลางก่อน") != rest.npos) continue;
        const auto from = at > 45 ? at - 45 : 0;  // a year of money, not of the paper
        const bool is_money =
            has(std::string_view{text}.substr(from, at - from), {"งบ", "เงิน", "จัดสรร"});
        votes[static_cast<int>(year)] += line <= 12 && !is_money ? 6 : 1;
      }
    }
  }
  if (paper.period.start && paper.period.end) {
    const auto fiscal = [](Date date) { return date.year + 543 + (date.month >= 10 ? 1 : 0); };
    const int first = fiscal(*paper.period.start), last = fiscal(*paper.period.end);
    if (first == last) votes[first] += votes.empty() ? 1 : 3;
  }
  if (paper.kind == PaperKind::plan_chapter && paper.period.start_year_be) return;
  int best = 0;
  for (const auto& [year, count] : votes)
    if (count > best) {
      best = count;
      paper.fiscal_year_be = year;
    }
}

}  // namespace ruam::intake
