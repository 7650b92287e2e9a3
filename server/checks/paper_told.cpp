#include <algorithm>
#include <optional>
#include <set>

#include "checks/paper_structure.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/found_dates.hpp"

/// What running text tells: money spent beyond what there was, days that go backwards, days outside
/// what the document is about.
namespace ruam::checks {
namespace {

struct ToldMoney {
  Milli milli = 0;
  int line = 0;
};

/// What an amount in baht was, by the words before it.
enum class MoneyKind { other, had, spent };

MoneyKind money_kind(std::string_view before) {
  const auto close = before.size() > 120 ? before.substr(before.size() - 120) : before;
  std::size_t had = 0, spent = 0;
  for (const std::string_view word :
       {"ตั้งไว้", "ได้รับ", "จัดสรร", "วงเงิน", "อนุมัติ", "ได้จาก", "งบประมาณ"})
    if (const auto at = close.rfind(word); at != close.npos) had = std::max(had, at + 1);
  for (const std::string_view word :
       {"จ่ายจริง", "ใช้ไป", "ใช้จริง", "จ่ายไป", "จ่ายแล้ว", "ใช้จ่ายจริง", "เบิกจ่ายแล้ว", "เบิกจ่ายจริง",
        "ใช้จ่ายไป", "เบิกจ่ายไป", "ใช้เงินไป", "เบิกจ่ายทั้งสิ้น", "ใช้จ่ายทั้งสิ้น"})
    if (const auto at = close.rfind(word); at != close.npos) spent = std::max(spent, at + 1);
  if (had == 0 && spent == 0) return MoneyKind::other;
  return spent > had ? MoneyKind::spent : MoneyKind::had;
}

/// «ตั้งไว้ 10,000 บาท จ่ายจริง 12,800 บาท», in a sentence or on lines that follow one another.
void check_told_money(const Paper& paper, PaperFaults& faults) {
  if (paper.kind == PaperKind::project_proposal || paper.kind == PaperKind::plan_chapter) return;
  std::optional<ToldMoney> had;
  for (const auto& flow : flows(paper))
    for (const auto& one : thai::figures(flow.text)) {
      const auto behind = thai::tidy(std::string_view{flow.text}.substr(one.end, 12));
      if (!behind.starts_with("บาท")) continue;
      const auto from = one.begin > 150 ? one.begin - 150 : 0;
      const auto kind = money_kind(std::string_view{flow.text}.substr(from, one.begin - from));
      const int line = flow.line_at(one.begin);
      if (kind == MoneyKind::had) had = ToldMoney{one.milli, line};
      if (kind != MoneyKind::spent || !had || line > had->line + 3 || one.milli <= had->milli)
        continue;
      const bool is_known = std::any_of(faults.begin(), faults.end(), [&](const PaperFault& fault) {
        return fault.kind == "over_budget" && std::abs(fault.first - line) <= 3;
      });
      if (!is_known && one.milli < had->milli * 3)
        faults.push_back(
            {"over_budget",
             line,
             0,
             {had->line},
             {{"spent", thai::milli_text(one.milli)}, {"received", thai::milli_text(had->milli)}},
             Severity::warn,
             Certainty::likely});
    }
}

/// «วันที่ 25 – 14 กุมภาพันธ์ 2568»: days of one month that go backwards.
void check_backward_days(const Paper& paper, PaperFaults& faults) {
  for (const auto& flow : flows(paper)) {
    const auto days = thai::find_dates(flow.text);
    const auto found = thai::figures(flow.text);
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
      const auto &a = found[i], &b = found[i + 1];
      if (a.decimals || b.decimals || a.whole() < 1 || a.whole() > 31 || b.whole() < 1 ||
          a.whole() <= b.whole())
        continue;
      const auto link = thai::tidy(std::string_view{flow.text}.substr(a.end, b.begin - a.end));
      if (link != "-" && link != "–" && link != "—" && link != "ถึง" && link != "ถึงวันที่") continue;
      const auto day = std::find_if(days.begin(), days.end(), [&](const thai::FoundDate& one) {
        return one.day && one.begin <= b.begin && b.end <= one.end && *one.day == b.whole();
      });
      const auto before = thai::tidy(std::string_view{flow.text}.substr(
          a.begin > 40 ? a.begin - 40 : 0, std::min<std::size_t>(a.begin, 40)));
      if (day == days.end() || !(before.ends_with("วันที่") || before.ends_with("ระหว่าง"))) continue;
      const int line = flow.line_at(a.begin);
      if (std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
            return one.kind == "date_order_error" && one.first == line;
          }))
        continue;
      faults.push_back({"date_order_error",
                        line,
                        0,
                        {},
                        {{"date", std::to_string(b.whole())}, {"other", std::to_string(a.whole())}},
                        Severity::warn,
                        Certainty::likely});
    }
  }
}

/// What a document does on a day: its work, not what it cites, plans for later or was told before.
bool is_done_on(std::string_view before, const PaperLine& line) {
  if (has_any(before,
              {"ลงวันที่", "ภายใน", "ประกาศ", "คำสั่ง",   "หนังสือ",  "มติ",      "กำหนดส่ง", "อนุมัติ",
               "เกิด",   "พ.ร.บ", "ณ วันที่",  "ข้อมูล",   "ครั้งก่อน", "ครั้งที่แล้ว", "จะ",      "ครั้งต่อไป",
               "ตั้งแต่",  "ก่อน",   "หลัง",    "รายงาน", "ปีที่",     "เลื่อน",    "ขยาย"}))
    return false;
  for (const std::string_view word :
       {"เมื่อวันที่", "เมื่อ", "ในวันที่", "จัดวันที่", "จัดในเดือน", "ในเดือน", "วันที่", "เสร็จแล้วเมื่อ", "เสร็จเมื่อ"})
    if (before.ends_with(word)) return true;
  return thai::marker_of(line.text).style != thai::MarkerStyle::none || before.size() < 3 ||
         line.text.find('\t') != line.text.npos;
}

bool is_of_the_work(const Paper& paper, int line) {
  static const std::set<std::string_view> fields{
      "activities", "doing", "results", "results_indicators", "issue", "groups", "budget", "costs"};
  const auto* section = paper.section_of(line);
  return section && (section->field.empty() || fields.contains(section->field));
}

/// Days and months of work outside the period, in points, cells and sentences.
void check_told_days(const Paper& paper, PaperFaults& faults) {
  const auto &start = paper.period.start, &end = paper.period.end;
  if (!start || !end || *end <= *start || paper.kind == PaperKind::meeting_minutes ||
      paper.kind == PaperKind::appointment_order || paper.kind == PaperKind::plan_chapter)
    return;
  const auto shown = [](Date date) { return thai::print(date, thai::DateForm::full); };
  for (const auto& flow : flows(paper)) {
    const bool quarterly = flow.text.find("ไตรมาส") != flow.text.npos;
    for (const auto& one : thai::find_dates(flow.text)) {
      const int line = flow.line_at(one.begin);
      if (quarterly || !one.first() || !one.last() || line == paper.period.line ||
          !is_of_the_work(paper, line) || (*one.last() >= *start && *one.first() <= *end))
        continue;
      const auto from = one.begin > 75 ? one.begin - 75 : 0;
      const auto before = thai::tidy(std::string_view{flow.text}.substr(from, one.begin - from));
      const bool is_known = std::any_of(faults.begin(), faults.end(), [&](const PaperFault& fault) {
        return fault.first == line && fault.kind == "date_outside_period";
      });
      if (is_known || !is_done_on(before, paper.line(line))) continue;
      const int days = (one.last()->year - end->year) * 372 + (one.last()->month - end->month) * 31;
      if (days > 400 || days < -800) continue;  // another year: cited, not done
      faults.push_back(
          {"date_outside_period",
           line,
           0,
           {paper.period.line},
           {{"date", shown(*one.first())}, {"from", shown(*start)}, {"to", shown(*end)}},
           Severity::warn,
           Certainty::likely});
    }
  }
}

}  // namespace

void check_paper_told(const Paper& paper, PaperFaults& faults) {
  check_told_money(paper, faults);
  check_backward_days(paper, faults);
  check_told_days(paper, faults);
}

}  // namespace ruam::checks
