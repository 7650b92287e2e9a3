#include <algorithm>

#include "checks/check.hpp"
#include "checks/rules.hpp"

namespace ruam::checks {
namespace {

/// Adds a finding when two figures that must agree do not.
void expect_equal(Satang stated, Satang counted, Finding finding, Findings& findings) {
  if (stated == counted) return;
  finding.params["stated"] = baht_text(stated);
  finding.params["counted"] = baht_text(counted);
  findings.push_back(std::move(finding));
}

void check_line(const CostLine& line, Findings& findings) {
  const auto what = shortened(line.text);
  if (line.amount < Satang{0})
    findings.push_back({"checks.line_negative",
                        Severity::block,
                        line.where + "/amount",
                        {{"line", what}},
                        Certainty::certain,
                        what});
  if (line.lacks_note)  // RULES 2.1
    findings.push_back({"checks.lump_without_note",
                        Severity::note,
                        line.where + "/note",
                        {{"line", what}},
                        Certainty::certain,
                        what});
  if (!line.rate) return;
  const auto product = multiply(*line.rate, line.quantities);
  if (product.has_error()) {
    findings.push_back({"checks.line_overflow",
                        Severity::block,
                        line.where,
                        {{"line", what}},
                        Certainty::certain,
                        what});
    return;
  }
  expect_equal(line.amount, *product,
               {"checks.line_amount",
                Severity::block,
                line.where + "/amount",
                {{"line", what}},
                Certainty::certain,
                what},
               findings);
}

void check_ceiling(const CostLine& line, const Period& period, const Lookup& lookup,
                   Findings& findings) {
  if (line.standard.empty() || !line.rate) return;
  // An activity across the day on which a rate changed is judged by both rows; the worse one
  // counts.
  auto answer = judge_ceiling(lookup, line.standard, *line.rate, period.from);
  const auto at_end = judge_ceiling(lookup, line.standard, *line.rate, period.to);
  if (at_end.state == CeilingState::exceeds_needs_reason ||
      (answer.state == CeilingState::within && at_end.state == CeilingState::no_figure_known))
    answer = at_end;

  const auto what = shortened(line.text);
  const auto name = answer.standard ? answer.standard->name : line.standard;
  if (answer.state == CeilingState::exceeds_needs_reason)
    findings.push_back({"checks.ceiling_exceeded",
                        Severity::warn,
                        line.where + "/rate",
                        {{"line", what},
                         {"rate", baht_text(*line.rate)},
                         {"ceiling", baht_text(*answer.ceiling)},
                         {"standard", name}},
                        Certainty::certain,
                        what});
  if (answer.state == CeilingState::no_figure_known)
    findings.push_back({"checks.ceiling_unknown",
                        Severity::note,
                        line.where + "/rate",
                        {{"line", what}, {"standard", name}},
                        Certainty::certain,
                        what});
}

void check_activity_quarters(const Activity& activity, Satang counted, Findings& findings) {
  const auto what = shortened(activity.title);
  if (activity.quarters.empty()) return;
  Satang planned;
  for (const auto& quarter : activity.quarters) {
    const auto sum = add(planned, quarter.amount);
    if (sum.has_error()) return;  // expect_equal would compare nonsense; the line rule speaks
    planned = *sum;
    if (!activity.period || quarter.amount == Satang{0}) continue;
    if (quarter.quarter < 1 || quarter.quarter > 4) continue;
    if (!overlap(*activity.period, quarter_period(quarter.fiscal_year_be, quarter.quarter)))
      findings.push_back({"checks.quarter_outside_activity",
                          Severity::block,
                          quarter.where,
                          {{"activity", what},
                           {"quarter", std::to_string(quarter.quarter)},
                           {"year", std::to_string(quarter.fiscal_year_be)},
                           {"amount", baht_text(quarter.amount)}},
                          Certainty::certain,
                          what});
  }
  expect_equal(planned, counted,
               {"checks.quarters_total",
                Severity::block,
                activity.where + "/quarters",
                {{"activity", what}},
                Certainty::certain,
                what},
               findings);
}

void check_activity(const Activity& activity, const std::optional<Period>& inherited,
                    const Lookup& lookup, Findings& findings) {
  const auto& period = activity.period ? activity.period : inherited;
  for (const auto& line : activity.lines) {
    check_line(line, findings);
    if (period) check_ceiling(line, *period, lookup, findings);
  }
  for (const auto& sub : activity.activities) check_activity(sub, period, lookup, findings);
  const auto counted = total(activity);
  if (counted.has_error()) {
    findings.push_back({"checks.line_overflow",
                        Severity::block,
                        activity.where,
                        {{"line", shortened(activity.title)}}});
    return;
  }
  if (activity.stated_total)
    expect_equal(*activity.stated_total, *counted,
                 {"checks.activity_total",
                  Severity::block,
                  activity.where + "/total",
                  {{"activity", shortened(activity.title)}},
                  Certainty::certain,
                  shortened(activity.title)},
                 findings);
  check_activity_quarters(activity, *counted, findings);
}

void check_without_quarters(const Draft& draft, Findings& findings) {
  for (const auto& activity : draft.activities) {
    const auto counted = total(activity);
    if (counted.has_error() || *counted == Satang{0}) continue;
    bool has_quarters = false;
    each_activity({activity}, [&](const Activity& node) {
      has_quarters = has_quarters || !node.quarters.empty();
    });
    if (!has_quarters)
      findings.push_back({"checks.quarters_missing",
                          Severity::block,
                          activity.where + "/quarters",
                          {{"activity", shortened(activity.title)}},
                          Certainty::certain,
                          shortened(activity.title)});
  }
}

}  // namespace

Result<Satang> total(const Activity& activity) {
  Satang sum;
  for (const auto& line : activity.lines) sum = TRY(add(sum, line.amount));
  for (const auto& sub : activity.activities) {
    const auto part = TRY(total(sub));
    sum = TRY(add(sum, part));
  }
  return sum;
}

Result<Satang> total(const Draft& draft) {
  Satang sum;
  for (const auto& activity : draft.activities) {
    const auto part = TRY(total(activity));
    sum = TRY(add(sum, part));
  }
  return sum;
}

void check_money(const Draft& draft, const Lookup& lookup, Findings& findings) {
  for (const auto& activity : draft.activities)
    check_activity(activity, draft.period, lookup, findings);
  check_without_quarters(draft, findings);

  const auto counted = total(draft);
  if (counted.has_error()) return;  // reported with its activity
  if (draft.stated_total)
    expect_equal(*draft.stated_total, *counted,
                 {"checks.project_total", Severity::block, draft.total_where}, findings);
  if (draft.sources.empty()) return;
  Satang by_source;
  for (const auto& source : draft.sources) {
    const auto sum = add(by_source, source.amount);
    if (sum.has_error()) return;
    by_source = *sum;
  }
  expect_equal(by_source, *counted, {"checks.sources_total", Severity::block, draft.sources_where},
               findings);
}

}  // namespace ruam::checks
