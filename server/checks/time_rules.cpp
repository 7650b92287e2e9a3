#include "checks/rules.hpp"

namespace ruam::checks {
namespace {

void check_order(const Period& period, const std::string& what, Findings& findings) {
  if (period.from <= period.to) return;
  findings.push_back({"checks.period_reversed",
                      Severity::block,
                      period.where,
                      {{"what", what}},
                      Certainty::certain,
                      what});
}

bool is_within(const Period& inner, const Period& outer) {
  return outer.from <= inner.from && inner.to <= outer.to;
}

}  // namespace

void check_time(const Draft& draft, Findings& findings) {
  if (draft.period) {
    check_order(*draft.period, "", findings);
    if (draft.fiscal_year_be != 0 &&
        !is_within(*draft.period, fiscal_year_period(draft.fiscal_year_be)))
      findings.push_back({"checks.period_outside_year",
                          Severity::warn,
                          draft.period->where,
                          {{"year", std::to_string(draft.fiscal_year_be)}}});
  }
  each_activity(draft.activities, [&](const Activity& activity) {
    if (!activity.period) return;
    const auto what = shortened(activity.title);
    check_order(*activity.period, what, findings);
    if (draft.period && !is_within(*activity.period, *draft.period))
      findings.push_back({"checks.activity_outside_project",
                          Severity::warn,
                          activity.period->where,
                          {{"activity", what}},
                          Certainty::certain,
                          what});
  });
}

}  // namespace ruam::checks
