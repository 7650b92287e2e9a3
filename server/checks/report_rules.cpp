#include <algorithm>

#include "checks/rules.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::checks {
namespace {

using Quarters = std::vector<std::optional<Satang>>;

/// Sum up to and with quarter `last`; overflow is impossible for sums of stored money.
Satang sum(const Quarters& quarters, int last = 4) {
  Satang all;
  for (int i = 0; i < last && i < static_cast<int>(quarters.size()); ++i)
    all.value += quarters[static_cast<std::size_t>(i)].value_or(Satang{}).value;
  return all;
}

void check_figures(const Report& report, Findings& findings) {
  const auto cumulative = sum(report.disbursed);
  if (report.stated_cumulative && *report.stated_cumulative != cumulative)
    findings.push_back(
        {"checks.report_cumulative",
         Severity::block,
         report.where + "/cumulative",
         {{"stated", baht_text(*report.stated_cumulative)}, {"counted", baht_text(cumulative)}}});
  if (cumulative > report.received)
    findings.push_back(
        {"checks.report_over_received",
         Severity::warn,
         report.where + "/disbursed",
         {{"disbursed", baht_text(cumulative)}, {"received", baht_text(report.received)}}});
  for (std::size_t i = 0; i < report.disbursed.size() && i < report.transferred_out.size(); ++i) {
    const auto out = report.transferred_out[i].value_or(Satang{});
    if (out > Satang{0} && report.disbursed[i] == out)
      findings.push_back({"checks.transfer_reported_as_spent",
                          Severity::block,
                          report.where + "/disbursed/" + std::to_string(i),
                          {{"quarter", std::to_string(i + 1)}, {"amount", baht_text(out)}},
                          Certainty::likely});
  }
}

const DisbursementTarget* target_of(const Lookup& lookup, int fiscal_year_be) {
  const auto found = std::find_if(
      lookup.disbursement_targets.begin(), lookup.disbursement_targets.end(),
      [&](const DisbursementTarget& row) { return row.fiscal_year_be == fiscal_year_be; });
  return found == lookup.disbursement_targets.end() ? nullptr : &*found;
}

void check_pace(const Draft& draft, const Report& report, const Lookup& lookup,
                Findings& findings) {
  const auto disbursed = sum(report.disbursed, report.quarter);
  const auto moved = Satang{disbursed.value + sum(report.transferred_out, report.quarter).value};
  const auto planned = sum(report.planned, report.quarter);
  const bool says_none =
      is_none(report.money_problems.text) || thai::is_blank(report.money_problems.text);
  if (moved < planned && says_none)
    findings.push_back({"checks.no_problem_but_behind",
                        Severity::warn,
                        report.money_problems.where,
                        {{"moved", baht_text(moved)}, {"planned", baht_text(planned)}}});
  const auto* target = target_of(lookup, draft.fiscal_year_be);
  const auto index = static_cast<std::size_t>(report.quarter - 1);
  if (!target || report.received <= Satang{0} || index >= target->cumulative_hundredths.size())
    return;
  const auto wanted = target->cumulative_hundredths[index];
  const auto percent = percent_hundredths(disbursed, report.received);
  if (wanted && percent < *wanted)
    findings.push_back({"checks.below_disbursement_target",
                        Severity::note,
                        report.where + "/disbursed",
                        {{"percent", number_text({percent * 10})},
                         {"target", number_text({std::int64_t{*wanted} * 10})}}});
}

void check_photos(const Report& report, Findings& findings) {
  constexpr int needed = 5;
  constexpr std::int64_t least_bytes = 2'000'000;  // RULES §8: the lower reading of "2 MB"
  const auto count = static_cast<int>(report.photos.size());
  if (count < needed && thai::is_blank(report.no_photos_reason))
    findings.push_back({"checks.photos_few",
                        Severity::warn,
                        report.where + "/photos",
                        {{"count", std::to_string(count)}, {"needed", std::to_string(needed)}}});
  for (const auto& photo : report.photos)
    if (photo.bytes < least_bytes)
      findings.push_back({"checks.photo_small",
                          Severity::warn,
                          photo.where,
                          {{"photo", photo.name}, {"megabytes", number_text({photo.bytes / 1000})}},
                          Certainty::certain,
                          photo.name});
}

void check_dates(const Draft& draft, const Report& report, Findings& findings) {
  if (!report.date) return;
  const auto quarter = quarter_period(draft.fiscal_year_be, report.quarter);
  if (*report.date <= quarter.from)
    findings.push_back({"checks.report_before_quarter",
                        Severity::block,
                        report.where + "/date",
                        {{"quarter", std::to_string(report.quarter)},
                         {"year", std::to_string(draft.fiscal_year_be)}}});
  if (!draft.period) return;
  if (report.is_ended && *report.date < draft.period->to)
    findings.push_back({"checks.ended_before_period", Severity::warn, report.where + "/is_ended"});
  if (!report.is_ended && draft.period->to < quarter.from)
    findings.push_back(
        {"checks.not_ended_after_period", Severity::warn, report.where + "/is_ended"});
}

void check_activity_results(const Draft& draft, const Report& report, Findings& findings) {
  const auto quarter = quarter_period(draft.fiscal_year_be, report.quarter);
  for (const auto& activity : draft.activities) {
    if (!activity.result || !activity.period || activity.period->from > quarter.to) continue;
    if (thai::is_blank(activity.result->text))
      findings.push_back({"checks.activity_no_result",
                          Severity::warn,
                          activity.result->where,
                          {{"activity", shortened(activity.title)}},
                          Certainty::certain,
                          shortened(activity.title)});
  }
}

}  // namespace

void check_report(const Draft& draft, const Lookup& lookup, Findings& findings) {
  const auto& report = *draft.report;
  if (report.quarter < 1 || report.quarter > 4) return;
  check_dates(draft, report, findings);
  check_figures(report, findings);
  check_pace(draft, report, lookup, findings);
  check_photos(report, findings);
  check_activity_results(draft, report, findings);
}

}  // namespace ruam::checks
