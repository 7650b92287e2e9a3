#include <algorithm>
#include <map>

#include "checks/paper_rules.hpp"

namespace ruam::checks {
namespace {

struct Span {
  int from = 0, to = 0, line = 0;
  std::string plan;  ///< words before the years
  friend bool operator==(const Span&, const Span&) = default;
};

bool is_year(const thai::Figure& one) {
  return one.decimals == 0 && !one.is_grouped && one.whole() >= 2540 && one.whole() <= 2620;
}

std::vector<Span> spans(const Paper& paper) {
  std::vector<Span> all;
  for (const auto& flow : flows(paper)) {
    const auto found = thai::figures(flow.text);
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
      const auto &a = found[i], &b = found[i + 1];
      if (!is_year(a) || !is_year(b) || b.milli <= a.milli || b.milli > a.milli + 25'000) continue;
      auto between = thai::key_of(std::string_view{flow.text}.substr(a.end, b.begin - a.end));
      const auto raw = thai::tidy(std::string_view{flow.text}.substr(a.end, b.begin - a.end));
      if (between != "" && between != "ถึง" && between != "พศ" && between != "ถึงพศ") continue;
      if (raw.find_first_of("-") == raw.npos && raw.find("–") == raw.npos &&
          raw.find("—") == raw.npos && raw.find("ถึง") == raw.npos)
        continue;
      const auto from = a.begin > 190 ? a.begin - 190 : 0;
      all.push_back({static_cast<int>(a.whole()), static_cast<int>(b.whole()),
                     flow.line_at(a.begin), flow.text.substr(from, a.begin - from)});
    }
  }
  return all;
}

struct Known {
  std::string_view word;
  std::vector<std::pair<int, int>> years;
};
const std::vector<Known>& national_plans() {
  static const std::vector<Known> plans{
      {"แผนแม่บทภายใต้ยุทธศาสตร์ชาติ", {{2561, 2580}, {2566, 2580}}},
      {"แผนแม่บท", {{2561, 2580}, {2566, 2580}}},
      {"ยุทธศาสตร์ชาติ", {{2561, 2580}}},
      {"แผนการศึกษาแห่งชาติ", {{2560, 2579}}},
      {"แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ", {{2566, 2570}, {2560, 2564}}}};
  return plans;
}

/// The plan named last before the years.
std::string_view plan_before(std::string_view words) {
  std::string_view best;
  std::size_t place = 0;
  for (const std::string_view word :
       {"แผนแม่บทภายใต้ยุทธศาสตร์ชาติ", "แผนแม่บท", "ยุทธศาสตร์ชาติ", "แผนการศึกษาแห่งชาติ",
        "แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ", "แผนพัฒนาการศึกษา", "แผนพัฒนาจังหวัด", "แผนปฏิบัติราชการ",
        "แผนปฏิบัติการ", "ความมั่นคงแห่งชาติ", "แผนพัฒนาคุณภาพการศึกษา", "แผนพัฒนากลุ่มจังหวัด", "แผนกลยุทธ์",
        "แผนพัฒนาท้องถิ่น", "แผนพัฒนาสถานศึกษา", "แผนยุทธศาสตร์", "แผนพัฒนาการจัดการศึกษา", "แผนพัฒนาตำบล",
        "ตาราง"}) {
    const auto at = words.rfind(word);
    if (at == words.npos) continue;
    if (best.empty() || at + word.size() > place) {
      if (!best.empty() && at < place && at + word.size() <= place) continue;
      best = word;
      place = at + word.size();
    }
  }
  return best;
}

void plan_fault(const Span& one, int from, int to, std::vector<int> also, PaperFaults& faults) {
  faults.push_back({"plan_period_mismatch",
                    one.line,
                    one.line + 1,
                    std::move(also),
                    {{"stated", std::to_string(one.from) + "–" + std::to_string(one.to)},
                     {"years", std::to_string(from) + "–" + std::to_string(to)}},
                    Severity::warn,
                    Certainty::likely});
}

/// A plan of the nation whose years are known; is it one?
bool check_national(const Paper& paper, const Span& one, std::string_view plan,
                    PaperFaults& faults) {
  for (const auto& known : national_plans()) {
    if (known.word != plan) continue;
    const bool right = std::any_of(known.years.begin(), known.years.end(), [&](const auto& years) {
      return years.first == one.from && years.second == one.to;
    });
    if (!right) plan_fault(one, known.years[0].first, known.years[0].second, {}, faults);
    const bool expired = known.years.size() > 1 && one.to == 2564 && paper.fiscal_year_be &&
                         *paper.fiscal_year_be >= 2566;
    if (right && expired) plan_fault(one, known.years[0].first, known.years[0].second, {}, faults);
    return true;
  }
  return false;
}

/// Years of one plan that differ between places.
void check_own_plan(const Paper& paper, std::string_view plan, const std::vector<Span>& all,
                    PaperFaults& faults) {
  std::map<std::pair<int, int>, std::vector<int>> votes;
  for (const auto& one : all) votes[{one.from, one.to}].push_back(one.line);
  if (paper.period.start_year_be && (plan == "ตาราง" || plan == "แผนพัฒนาการศึกษา")) {
    auto& own = votes[{*paper.period.start_year_be, *paper.period.end_year_be}];
    own.insert(own.end(), plan == "ตาราง" ? 3 : 1, 0);
  }
  if (votes.size() < 2) return;
  const auto best = std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) {
    return a.second.size() < b.second.size();
  });
  if (votes.size() == 2 && best->second.size() == 1 && all.size() == 2 && plan != "ตาราง")
    plan_fault(all[1], all[0].from, all[0].to, {all[0].line}, faults);  // the later is the copy
  for (const auto& one : all)
    if (std::pair{one.from, one.to} != best->first &&
        votes[{one.from, one.to}].size() < best->second.size())
      plan_fault(one, best->first.first, best->first.second, best->second, faults);
}

void check_plans(const Paper& paper, PaperFaults& faults) {
  std::map<std::string, std::vector<Span>> own;
  for (const auto& one : spans(paper)) {
    const auto plan = plan_before(one.plan);
    if (plan.empty()) continue;
    const bool national = check_national(paper, one, plan, faults);
    const int now = paper.fiscal_year_be.value_or(paper.period.start_year_be.value_or(0));
    const bool over = !national && now > 0 && one.to < now && one.to > now - 12 &&
                      plan != "ตาราง" &&
                      !(paper.period.end_year_be && one.to == *paper.period.end_year_be) &&
                      !has_any(one.plan, {"ที่ผ่านมา", "ฉบับเดิม", "สิ้นสุด", "เดิม"});
    if (over) plan_fault(one, now, now, {}, faults);
    if (!national && !over) own[std::string{plan}].push_back(one);
  }
  for (const auto& [plan, all] : own) check_own_plan(paper, plan, all, faults);
}

/// Does a place speak of the document's own year: its money, its head, its steps?
bool is_of_own_year(const Paper& paper, int line, std::string_view near) {
  const auto* section = paper.section_of(line);
  const auto is_in = [&](std::initializer_list<std::string_view> fields) {
    return section && std::find(fields.begin(), fields.end(), section->field) != fields.end();
  };
  if (is_in({"budget", "sources", "money_report", "costs"})) return true;
  if (paper.kind == PaperKind::plan_chapter && !paper.period.start_year_be) return true;
  if (paper.kind == PaperKind::appointment_order) return true;
  if (line <= 15 || is_in({"activities", "quarters"})) return true;
  return has_any(near, {"งบประมาณรายจ่าย", "เบิกจ่ายจาก", "ใช้งบประมาณ", "จากงบประมาณ"}) &&
         !is_in({"rationale", "alignment", "results", "data"});
}

/// Money or a form of another fiscal year than the document's.
void check_fiscal(const Paper& paper, PaperFaults& faults) {
  if (!paper.fiscal_year_be) return;
  const int own = *paper.fiscal_year_be;
  for (const auto& flow : flows(paper)) {
    const auto& text = flow.text;
    for (auto at = text.find("ปีงบประมาณ"); at != text.npos; at = text.find("ปีงบประมาณ", at + 1)) {
      const auto found = thai::figures(std::string_view{text}.substr(at, 70));
      if (found.empty() || !is_year(found[0]) || found[0].begin > 55 || found[0].whole() == own)
        continue;
      if (std::abs(static_cast<int>(found[0].whole()) - own) > 3) continue;
      const auto near = std::string_view{text}.substr(at > 200 ? at - 200 : 0, 420);
      if (has_any(near,
                  {"ไปพลางก่อน", "ที่ผ่านมา", "ต่อเนื่อง", "ปีก่อน", "เดิม", "ย้อนหลัง", "ปีถัดไป", "ปีต่อไป"}))
        continue;
      if (found.size() > 1 && is_year(found[1]) && found[1].begin - found[0].end < 20) continue;
      const int line = flow.line_at(at);
      if (!is_of_own_year(paper, line, near)) continue;
      faults.push_back(
          {"fiscal_year_mismatch",
           line,
           0,
           {},
           {{"stated", std::to_string(found[0].whole())}, {"year", std::to_string(own)}},
           Severity::warn,
           Certainty::likely});
    }
  }
}

}  // namespace

void check_paper_years(const Paper& paper, PaperFaults& faults) {
  check_plans(paper, faults);
  check_fiscal(paper, faults);
}

}  // namespace ruam::checks
