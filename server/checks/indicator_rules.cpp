#include <map>

#include "checks/rules.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::checks {
namespace {

bool is_percent_unit(std::string_view unit) {
  const auto plain = squeezed(unit);
  return plain == "ร้อยละ" || plain == "%" || plain == "เปอร์เซ็นต์" || plain == "percent";
}

bool measures_understanding(std::string_view text) {
  for (const std::string_view word : {"เข้าใจ", "ความรู้", "ทักษะ", "ตระหนัก", "สมรรถนะ"})
    if (contains(text, word)) return true;
  return false;
}

bool is_satisfaction(std::string_view text) { return contains(squeezed(text), "พอใจ"); }

void check_target(const Indicator& indicator, const std::string& what, Findings& findings) {
  const bool is_percent = is_percent_unit(indicator.unit);
  const auto text = squeezed(indicator.text);
  if (indicator.nature == Nature::quantitative && !indicator.target)
    findings.push_back({"checks.indicator_no_target",
                        Severity::block,
                        indicator.where + "/target",
                        {{"indicator", what}},
                        Certainty::certain,
                        what});
  if (is_percent && !indicator.base)
    findings.push_back({"checks.indicator_no_base",
                        Severity::warn,
                        indicator.where + "/target/base",
                        {{"indicator", what}},
                        Certainty::certain,
                        what});
  if (is_percent && indicator.target && indicator.target->value > 100'000)
    findings.push_back({"checks.percent_above_hundred",
                        Severity::warn,
                        indicator.where + "/target",
                        {{"indicator", what}, {"target", number_text(*indicator.target)}},
                        Certainty::likely,
                        what});
  const bool says_count = text.starts_with("จำนวน") && is_percent;
  const bool says_percent = text.starts_with("ร้อยละ") && !is_percent && !indicator.unit.empty();
  if (says_count || says_percent)
    findings.push_back({"checks.percent_or_count",
                        Severity::warn,
                        indicator.where + "/target/unit",
                        {{"indicator", what}, {"unit", indicator.unit}},
                        Certainty::likely,
                        what});
}

void check_measuring(const Indicator& indicator, const std::string& what, Findings& findings) {
  if (thai::is_blank(indicator.method))
    findings.push_back({"checks.indicator_no_method",
                        Severity::warn,
                        indicator.where + "/method",
                        {{"indicator", what}},
                        Certainty::certain,
                        what});
  const bool is_qualitative = indicator.nature == Nature::qualitative;
  if (is_qualitative && thai::is_blank(indicator.instrument) && thai::is_blank(indicator.evidence))
    findings.push_back({"checks.qualitative_no_evidence",
                        Severity::warn,
                        indicator.where + "/evidence",
                        {{"indicator", what}},
                        Certainty::certain,
                        what});
  if (!is_qualitative && thai::is_blank(indicator.instrument))
    findings.push_back({"checks.indicator_no_instrument",
                        indicator.kind == IndicatorKind::outcome ? Severity::block : Severity::warn,
                        indicator.where + "/instrument",
                        {{"indicator", what}},
                        Certainty::certain,
                        what});
  const bool by_satisfaction =
      is_satisfaction(indicator.method) || is_satisfaction(indicator.instrument);
  if (by_satisfaction && measures_understanding(indicator.text))
    findings.push_back({"checks.satisfaction_measures_understanding",
                        Severity::warn,
                        indicator.where + "/instrument",
                        {{"indicator", what}},
                        Certainty::likely,
                        what});
}

void check_result(const Indicator& indicator, const std::string& what, Findings& findings) {
  if (!indicator.result || !indicator.base || *indicator.result <= *indicator.base) return;
  findings.push_back({"checks.result_above_base",
                      Severity::warn,
                      indicator.where + "/result",
                      {{"indicator", what},
                       {"result", number_text(*indicator.result)},
                       {"base", number_text(*indicator.base)}},
                      Certainty::certain,
                      what});
}

void check_duplicates(const std::vector<Text>& texts, std::string_view code, Findings& findings) {
  std::map<std::string, int> first;
  for (int i = 0; i < static_cast<int>(texts.size()); ++i) {
    const auto& [where, text] = texts[static_cast<std::size_t>(i)];
    if (thai::is_blank(text)) continue;
    const auto [earlier, is_new] = first.emplace(squeezed(text), i + 1);
    if (!is_new)
      findings.push_back({std::string{code},
                          Severity::warn,
                          where,
                          {{"item", shortened(text)}, {"first", std::to_string(earlier->second)}},
                          Certainty::certain,
                          shortened(text)});
  }
}

/// An objective without the words that make it a purpose.
std::string_view without_purpose(std::string_view text) {
  for (const std::string_view word : {"เพื่อให้", "เพื่อ"})
    if (text.starts_with(word)) return text.substr(word.size());
  return text;
}

void check_results(const Draft& draft, Findings& findings) {
  for (const auto& [where, text] : draft.expected_results) {
    const auto result = squeezed(text);
    const auto what = shortened(text);
    bool is_objective = false;
    for (const auto& objective : draft.objectives) {
      const auto other = squeezed(objective.text);
      is_objective =
          is_objective || (!result.empty() && without_purpose(other) == without_purpose(result));
    }
    if (is_objective)
      findings.push_back({"checks.result_equals_objective",
                          Severity::block,
                          where,
                          {{"result", what}},
                          Certainty::certain,
                          what});
    else if (result.starts_with("เพื่อ"))
      findings.push_back({"checks.result_is_purpose",
                          Severity::warn,
                          where,
                          {{"result", what}},
                          Certainty::likely,
                          what});
  }
}

}  // namespace

void check_indicators(const Draft& draft, Findings& findings) {
  std::vector<Text> names;
  bool has_outcome = false;
  for (const auto& indicator : draft.indicators) {
    const auto what = shortened(indicator.text);
    check_target(indicator, what, findings);
    check_measuring(indicator, what, findings);
    check_result(indicator, what, findings);
    names.push_back({indicator.where + "/text", indicator.text});
    has_outcome = has_outcome || indicator.kind == IndicatorKind::outcome;
  }
  if (draft.document == Document::proposal && !draft.indicators.empty() && !has_outcome)
    findings.push_back({"checks.no_outcome_indicator", Severity::note, draft.indicators_where});
  check_duplicates(names, "checks.indicator_duplicate", findings);
  check_duplicates(draft.targets, "checks.target_duplicate", findings);
  check_duplicates(draft.objectives, "checks.objective_duplicate", findings);
  check_results(draft, findings);
}

}  // namespace ruam::checks
