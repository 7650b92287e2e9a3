#include "money/plan.hpp"

#include <algorithm>
#include <set>

#include "platform/thai/fiscal.hpp"

namespace ruam::money {
namespace {

constexpr Satang most_planned{1'000'000'000'000'000};

void check_amounts(const std::string& where, const std::vector<Satang>& amounts,
                   std::vector<Fault>& faults) {
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const auto place = where + "/" + std::to_string(i);
    if (amounts[i] < Satang{0}) faults.push_back({place, "money.amount_negative"});
    if (amounts[i] > most_planned) faults.push_back({place, "money.amount_too_large"});
  }
}

void check_row(const std::string& where, const PlanRow& row, std::vector<Fault>& faults) {
  const auto before = faults.size();
  if (row.quarters.size() != 4) faults.push_back({where + "/quarters", "money.four_quarters"});
  if (!row.months.empty() && row.months.size() != 12)
    faults.push_back({where + "/months", "money.twelve_months"});
  check_amounts(where + "/quarters", row.quarters, faults);
  check_amounts(where + "/months", row.months, faults);
  if (faults.size() > before || row.months.empty()) return;
  for (std::size_t q = 0; q < 4; ++q) {
    Satang sum;
    for (std::size_t m = 3 * q; m < 3 * q + 3; ++m) sum.value += row.months[m].value;
    if (sum != row.quarters[q])
      faults.push_back({where + "/quarters/" + std::to_string(q), "money.months_differ"});
  }
}

std::optional<std::int64_t> share_of(Satang part, Satang whole) {
  if (whole <= Satang{0}) return {};
  return percent_hundredths(part, whole);
}

}  // namespace

Result<void> check_plan(const PlanContent& content, const std::vector<Uuid>& known) {
  std::vector<Fault> faults;
  std::set<Uuid> ids;
  for (std::size_t i = 0; i < content.rows.size(); ++i) {
    const auto where = "/rows/" + std::to_string(i);
    const auto& row = content.rows[i];
    if (!ids.insert(row.id).second) faults.push_back({where + "/id", "money.row_twice"});
    if (std::find(known.begin(), known.end(), row.source_id) == known.end())
      faults.push_back({where + "/source_id", "money.source_not_found"});
    check_row(where, row, faults);
  }
  if (!faults.empty()) return Problem{Kind::invalid, "money.plan_invalid", {}, faults};
  return {};
}

Quarters planned_by_quarter(const PlanContent& content, std::optional<Uuid> source) {
  Quarters sums{};
  for (const auto& row : content.rows)
    if (!source || row.source_id == *source)
      for (std::size_t q = 0; q < 4; ++q) sums[q].value += row.quarters[q].value;
  return sums;
}

Pace pace_of(std::optional<std::int64_t> percent, std::optional<std::int64_t> target) {
  if (!percent || !target) return Pace::open;
  if (*percent >= *target) return Pace::reached;
  return *percent * 10 >= *target * 9 ? Pace::near : Pace::behind;
}

std::vector<QuarterFact> facts_of(const Year& year, const Quarters& planned,
                                  const std::array<Sums, 4>& sums, const Targets& targets) {
  std::vector<QuarterFact> all;
  Sums to_date;
  Satang planned_to_date;
  for (std::size_t q = 0; q < 4; ++q) {
    const auto& own = sums[q];
    to_date += own;
    planned_to_date.value += planned[q].value;
    QuarterFact fact{.quarter = static_cast<int>(q) + 1};
    fact.planned = planned[q];
    fact.given = own.given();
    fact.transferred_out = own.transferred_out;
    fact.obligated = own.open_obligations();
    fact.disbursed = own.disbursed;
    fact.planned_to_date = planned_to_date;
    fact.given_to_date = to_date.given();
    fact.disbursed_to_date = to_date.disbursed;
    fact.target = targets[q];
    const thai::Quarter quarter{{year.fiscal_year}, fact.quarter};
    if (thai::first_day(quarter) <= year.today) {
      fact.disbursed_percent = share_of(to_date.disbursed, to_date.given());
      fact.pace = pace_of(fact.disbursed_percent, fact.target);
    }
    all.push_back(fact);
  }
  return all;
}

std::vector<Forecast> forecast(const Year& year, const Quarters& planned, const Sums& sums,
                               Satang disbursed_this_quarter) {
  const auto first = thai::first_day(thai::FiscalYear{year.fiscal_year});
  const auto last = thai::last_day(thai::FiscalYear{year.fiscal_year});
  if (year.today < first) return {};
  const Satang spendable{sums.given().value - sums.transferred_out.value};
  const auto made = [&](ForecastMethod method, Satang amount) {
    // What is paid already is a fact, also beyond what there was.
    const auto capped = std::max(sums.disbursed, std::min(amount, spendable));
    return Forecast{method, capped, share_of(capped, spendable)};
  };
  if (year.today >= last)
    return {made(ForecastMethod::run_rate, sums.disbursed),
            made(ForecastMethod::plan, sums.disbursed)};
  const auto elapsed = days_between(first, year.today) + 1;
  const auto whole = days_between(first, last) + 1;
  const auto rate = multiply(sums.disbursed, {Thousandths{std::int64_t{whole} * 1000}});
  const Satang run{rate.has_value() ? rate->value / elapsed : spendable.value};
  const auto quarter = thai::quarter_of(year.today).number;
  Satang still{std::max<std::int64_t>(
      0, planned[static_cast<std::size_t>(quarter - 1)].value - disbursed_this_quarter.value)};
  for (auto q = static_cast<std::size_t>(quarter); q < 4; ++q) still.value += planned[q].value;
  return {made(ForecastMethod::run_rate, run),
          made(ForecastMethod::plan, {sums.disbursed.value + still.value})};
}

}  // namespace ruam::money
