#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "money/ledger.hpp"
#include "platform/context.hpp"

/// How an office means to spend a fiscal year, what came of it, and where it leads. Pure but for
/// the verb at the end.
namespace ruam::money {

/// One row of the plan: an activity's money from a source by quarter, or by month (then the
/// quarters are their sums). Months run from October to September.
struct PlanRow {
  Uuid id = {};
  Uuid source_id = {};
  std::optional<Uuid> project_id = {};
  std::string text = {};
  std::vector<Satang> quarters = {};  ///< four
  std::vector<Satang> months = {};    ///< twelve, or none

  friend bool operator==(const PlanRow&, const PlanRow&) = default;
};
BOOST_DESCRIBE_STRUCT(PlanRow, (), (id, source_id, project_id, text, quarters, months))

struct PlanContent {
  std::vector<PlanRow> rows = {};
};
BOOST_DESCRIBE_STRUCT(PlanContent, (), (rows))

/// `known`: sources of that year. Refuses: money.plan_invalid with a fault per cell
/// (money.four_quarters, money.twelve_months, money.months_differ, money.amount_negative,
/// money.amount_too_large, money.source_not_found, money.row_twice).
Result<void> check_plan(const PlanContent& content, const std::vector<Uuid>& known);

using Quarters = std::array<Satang, 4>;
/// Of one source, or of all.
Quarters planned_by_quarter(const PlanContent& content, std::optional<Uuid> source = {});

/// Cumulative percents (hundredths) that the year's circular asks for; nothing where it does not
/// say.
using Targets = std::array<std::optional<std::int64_t>, 4>;

/// reached: at or above the target; near: at least nine tenths of it; behind: below that (RULES
/// §2.3); open: nothing to judge yet.
enum class Pace { open, reached, near, behind };
BOOST_DESCRIBE_ENUM(Pace, open, reached, near, behind)
Pace pace_of(std::optional<std::int64_t> percent, std::optional<std::int64_t> target);

/// One quarter: its own amounts, and all to its end.
struct QuarterFact {
  int quarter = 0;
  Satang planned, given, transferred_out, obligated, disbursed;
  Satang planned_to_date, given_to_date, disbursed_to_date;
  std::optional<std::int64_t> disbursed_percent, target;  ///< hundredths, to date, of given to date
  Pace pace = Pace::open;
};
BOOST_DESCRIBE_STRUCT(QuarterFact, (),
                      (quarter, planned, given, transferred_out, obligated, disbursed,
                       planned_to_date, given_to_date, disbursed_to_date, disbursed_percent, target,
                       pace))

struct Year {
  int fiscal_year = 0;
  Date today = {};
};

/// Quarters that have not begun are open and say no percent.
std::vector<QuarterFact> facts_of(const Year& year, const Quarters& planned,
                                  const std::array<Sums, 4>& sums, const Targets& targets);

/// run_rate: what was disbursed so far, as fast to the year's end; plan: what was disbursed so far
/// and all that is still planned. Never beyond what there is to spend.
enum class ForecastMethod { run_rate, plan };
BOOST_DESCRIBE_ENUM(ForecastMethod, run_rate, plan)

/// What will have been disbursed at the year's end.
struct Forecast {
  ForecastMethod method = ForecastMethod::run_rate;
  Satang amount = {};
  std::optional<std::int64_t> percent = {};  ///< hundredths, of what there is to spend
};
BOOST_DESCRIBE_STRUCT(Forecast, (), (method, amount, percent))

/// Nothing before the year has begun.
std::vector<Forecast> forecast(const Year& year, const Quarters& planned, const Sums& sums,
                               Satang disbursed_this_quarter);

struct PlanRecord {
  int fiscal_year = 0;
  std::int64_t version = 0;  ///< 0: none yet
  PlanContent content = {};
};

/// One version of a year's plan, as it was.
struct Revision {
  std::int64_t version = 0;
  PlanContent content = {};
  std::string reason = {}, by_name = {};
  Instant at = {};
};

/// For history: an office's plan of a year.
Ref plan_ref(OfficeId office, int fiscal_year);

/// Writes the plan whole; every revision is kept. Refuses: forbidden, money.plan_invalid,
/// money.stale, money.reason_missing (from the second revision on).
Result<void> write_plan(Context& context, OfficeId office, const PlanRecord& plan,
                        const std::string& reason);

}  // namespace ruam::money
