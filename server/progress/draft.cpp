#include "progress/draft.hpp"

#include <algorithm>
#include <cstdlib>

#include "checks/check.hpp"
#include "checks/from_catalog.hpp"
#include "files/actions.hpp"
#include "money/queries.hpp"
#include "people/queries.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/thai/letters.hpp"
#include "projects/project.hpp"

namespace ruam::progress {
namespace {

thai::Quarter quarter_of(const Record& report) {
  return {{static_cast<int>(report.fiscal_year)}, static_cast<int>(report.quarter)};
}

template <class List, class Id>
auto find_by(List& list, Id member, Uuid id) {
  return std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.*member == id; });
}

/// What the earlier quarters said of an activity, oldest first.
std::vector<EarlierText> earlier_texts(Uuid activity, const std::vector<Record>& earlier) {
  std::vector<EarlierText> texts;
  for (const auto& report : earlier) {
    const auto content = json::read<ReportContent>(report.content).value();
    const auto found = find_by(content.activity_results, &ActivityResult::activity_id, activity);
    if (found != content.activity_results.end() && !found->text.empty())
      texts.push_back({report.quarter, found->text});
  }
  return texts;
}

/// Activities whose money or time lies in the quarter after the report's.
std::vector<NextStep> proposed_steps(const projects::Content& project, const Record& report) {
  const auto next = thai::next(quarter_of(report));
  std::vector<NextStep> steps;
  for (std::size_t i = 0; i < project.activities.size(); ++i) {
    const auto& activity = project.activities[i];
    const bool has_money =
        std::any_of(activity.quarters.begin(), activity.quarters.end(), [&](const auto& q) {
          return q.year == next.year.be && q.quarter == next.number && q.amount.value > 0;
        });
    if (has_money)
      steps.push_back({new_uuid(), activity.id,
                       "กิจกรรมที่ " + std::to_string(i + 1) + ". " + activity.title, next.year.be,
                       next.number});
  }
  return steps;
}

checks::Text joined(std::string where, const std::vector<ProblemSolution>& all,
                    std::string ProblemSolution::*member, bool none) {
  std::string text = none && all.empty() ? "ไม่มี" : "";
  for (const auto& one : all) text += (text.empty() ? "" : "\n") + one.*member;
  return {std::move(where), std::move(text)};
}

checks::Report to_report(db::Tx& tx, const Record& report, const ReportContent& content,
                         const projects::Content& project) {
  const auto money = money_of(tx, report);
  checks::Report out;
  out.where = "";
  out.quarter = static_cast<int>(report.quarter);
  out.date = report.submitted_on;
  out.received = money.received;
  out.disbursed.resize(4);
  out.transferred_out.resize(4);
  out.planned.resize(4);
  for (const auto& q : money.quarters) {
    const auto i = static_cast<std::size_t>(q.quarter - 1);
    if (!q.is_past) continue;
    out.disbursed[i] = q.disbursed;
    out.transferred_out[i] = q.transferred_out;
  }
  for (const auto& activity : project.activities)
    for (const auto& q : activity.quarters)
      if (q.year == report.fiscal_year && q.quarter >= 1 && q.quarter <= 4) {
        auto& planned = out.planned[static_cast<std::size_t>(q.quarter - 1)];
        planned = Satang{planned.value_or(Satang{}).value + q.amount.value};
      }
  out.work_problems =
      joined("/problems", content.problems, &ProblemSolution::problem, content.no_problems);
  out.work_solutions =
      joined("/problems", content.problems, &ProblemSolution::solution, content.no_problems);
  out.money_problems = joined("/money_problems", content.money_problems, &ProblemSolution::problem,
                              content.no_money_problems);
  out.money_solutions = joined("/money_problems", content.money_problems,
                               &ProblemSolution::solution, content.no_money_problems);
  for (std::size_t i = 0; i < content.photos.size(); ++i)
    if (const auto file = files::get(tx, {report.id.office, content.photos[i].file_id});
        file.has_value())
      out.photos.push_back({"/photos/" + std::to_string(i), file->name, file->size});
  out.no_photos_reason = content.no_activity_reason;
  return out;
}

checks::Draft to_draft(db::Tx& tx, const Record& report, const ReportContent& content,
                       const projects::Content& project) {
  checks::Draft draft;
  draft.document = checks::Document::quarterly_report;
  if (const auto own = people::get_office(tx, report.id.office); own.has_value()) {
    draft.office_name = own->name_th;
    draft.office_short = own->short_th;
  }
  draft.fiscal_year_be = static_cast<int>(report.fiscal_year);
  if (project.period) draft.period = {"/period", project.period->start, project.period->end};
  draft.fields = {{"/public_benefit", "public_benefit", content.public_benefit}};
  draft.report = to_report(tx, report, content, project);
  return draft;
}

/// Money too far off the office's plan, and nobody says why. It cannot be let pass: it wants words.
std::optional<Finding> off_plan(db::Tx& tx, const Record& report, const ReportContent& content) {
  const auto plan = money_of(tx, report).plan;
  if (!plan || !plan->needs_reason || !thai::is_blank(content.variance_reason)) return {};
  Finding finding{.code = "report.variance_unplanned",
                  .severity = checks::Severity::block,
                  .where = "/variance_reason"};
  finding.params = {{"moved", thai::format_money(plan->moved)},
                    {"planned", thai::format_money(plan->planned)},
                    {"allowed", std::to_string(plan->allowed_percent)}};
  if (!plan->off) return finding;
  finding.code = *plan->off < 0 ? "report.variance_behind" : "report.variance_ahead";
  finding.params["percent"] = thai::format_quantity({std::abs(*plan->off) * 10});
  return finding;
}

}  // namespace

Money read_money(db::Tx& tx, const Record& report) {
  const auto ledger = money::project_money_until(
      tx, report.id.office, report.project,
      {static_cast<int>(report.fiscal_year), static_cast<int>(report.quarter)});
  Money out;
  out.received.value = ledger.allocated.value + ledger.received.value;
  for (std::int64_t q = 1; q <= 4; ++q) {
    QuarterMoney quarter{.quarter = q, .is_past = q <= report.quarter};
    for (const auto& one : ledger.quarters)
      if (one.year == report.fiscal_year && one.quarter == q) {
        quarter.transferred_out = one.transferred_out;
        quarter.disbursed = one.disbursed;
      }
    if (quarter.is_past) {
      out.transferred_out.value += quarter.transferred_out.value;
      out.disbursed.value += quarter.disbursed.value;
    } else {
      quarter.transferred_out = quarter.disbursed = {};
    }
    out.quarters.push_back(quarter);
  }
  out.plan = money::find_variance(
      tx, report.id.office, report.project,
      {static_cast<int>(report.fiscal_year), static_cast<int>(report.quarter)});
  if (out.received.value > 0) {
    out.transferred_percent = percent_hundredths(out.transferred_out, out.received);
    out.disbursed_percent = percent_hundredths(out.disbursed, out.received);
  }
  return out;
}

Money money_of(db::Tx& tx, const Record& report) {
  if (report.money) return json::read<Money>(*report.money).value();
  return read_money(tx, report);
}

ReportContent first_content(const projects::Content& project, const Record& report,
                            const std::vector<Record>& earlier) {
  ReportContent content;
  if (!earlier.empty()) {
    const auto last = json::read<ReportContent>(earlier.back().content).value();
    content.public_benefit = last.public_benefit;
    content.indicator_results = last.indicator_results;
    for (const auto& result : last.activity_results)
      content.activity_results.push_back({result.activity_id, result.state, {}, {}});
  }
  content.next_plan = proposed_steps(project, report);
  return fitted(std::move(content), project, earlier);
}

ReportContent fitted(ReportContent content, const projects::Content& project,
                     const std::vector<Record>& earlier) {
  std::vector<ActivityResult> activities;
  for (const auto& activity : project.activities) {
    const auto found = find_by(content.activity_results, &ActivityResult::activity_id, activity.id);
    auto result = found == content.activity_results.end() ? ActivityResult{activity.id} : *found;
    result.earlier = earlier_texts(activity.id, earlier);
    activities.push_back(std::move(result));
  }
  std::vector<IndicatorResult> indicators;
  for (const auto& indicator : project.indicators) {
    const auto found =
        find_by(content.indicator_results, &IndicatorResult::indicator_id, indicator.id);
    indicators.push_back(found == content.indicator_results.end() ? IndicatorResult{indicator.id}
                                                                  : *found);
  }
  content.activity_results = std::move(activities);
  content.indicator_results = std::move(indicators);
  return content;
}

std::vector<Finding> find_faults(db::Tx& tx, const Record& report, const ReportContent& content,
                                 const projects::Content& project) {
  const auto found = checks::check(to_draft(tx, report, content, project),
                                   *checks::make_lookup(tx, report.id.office));
  auto all = projects::with_passes(found, content.passes);
  if (auto off = off_plan(tx, report, content)) all.push_back(std::move(*off));
  return all;
}

void apply(db::Tx& tx, Record& report, const ReportContent& content, std::string carried) {
  const auto project = json::read<projects::Content>(carried).value();
  report.content = json::canonical(json::to_value(content));
  report.carried = std::move(carried);
  report.project_title = project.title;
  report.sha256 = to_hex(sha256(report.content + report.carried));
  const auto findings = find_faults(tx, report, content, project);
  report.findings = json::write(findings);
  report.findings_count = projects::count_open(findings);
}

}  // namespace ruam::progress
