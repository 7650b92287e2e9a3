#include "checks/check.hpp"

#include <algorithm>

#include "checks/rules.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::checks {

const std::vector<std::string>& required_fields() {
  static const std::vector<std::string> names{
      "title",          "programme",       "tactic",     "owner",          "division",
      "period",         "rationale",       "objectives", "target_count",   "target_quality",
      "results",        "indicators",      "activities", "money",          "sources",
      "alignment",      "target_group",    "place",      "work_problems",  "work_solutions",
      "money_problems", "money_solutions", "next_plan",  "public_benefit", "reporter",
      "signers"};
  return names;
}

void check_fields(const Draft& draft, Findings& findings) {
  for (const auto& field : draft.fields)
    if (field.is_required && thai::is_blank(field.text))
      findings.push_back({"checks.required." + field.name, Severity::block, field.where});
}

std::vector<Finding> check(const Draft& draft, const Lookup& lookup) {
  Findings findings;
  check_fields(draft, findings);
  check_money(draft, lookup, findings);
  check_time(draft, findings);
  check_indicators(draft, findings);
  check_alignment(draft, findings);
  check_names(draft, lookup, findings);
  check_prose(draft, findings);
  if (draft.report) check_report(draft, lookup, findings);
  return findings;
}

std::vector<Finding> unpassed(const std::vector<Finding>& findings, const std::vector<Pass>& passes,
                              Severity at_least) {
  const auto covers = [](const Pass& pass, const Finding& finding) {
    return pass.code == finding.code && pass.where == finding.where &&
           (!pass.what || *pass.what == finding.what) && !thai::is_blank(pass.reason);
  };
  std::vector<Finding> left;
  for (const auto& finding : findings) {
    if (finding.severity < at_least) continue;
    const bool is_passed = std::any_of(passes.begin(), passes.end(),
                                       [&](const Pass& pass) { return covers(pass, finding); });
    if (!is_passed) left.push_back(finding);
  }
  return left;
}

}  // namespace ruam::checks
