#pragma once

#include <array>
#include <optional>
#include <vector>

#include "money/year.hpp"

/// A year's money row by row, for the papers that are made of it.
namespace ruam::money {

inline constexpr std::size_t months_of_year = 12;
/// October first.
using MonthlySums = std::array<Sums, months_of_year>;

/// What one source holds for one project, or for none, beside what was meant for it.
struct StatementRow {
  Uuid source = {};
  std::optional<Uuid> project = {};
  MonthlySums months = {};
  Quarters planned = {};
  std::array<Satang, months_of_year> planned_months = {};
  bool is_planned_by_month = true;  ///< every row of the plan says its months
};

struct Statement {
  OfficeYear year;              ///< totals, targets
  std::vector<Source> sources;  ///< of `rows`; in kind too
  std::vector<StatementRow> rows;
  std::vector<PlanRow> plan;      ///< as written last
  std::int64_t plan_version = 0;  ///< 0: the office has not planned the year
};

/// Sources of the year and those of others with lines in it.
Statement read_statement(db::Tx& tx, OfficeId office, const Year& year);

/// Months 0 to 11 from `first` to and with `last`.
Sums sum_of_months(const MonthlySums& months, std::size_t first, std::size_t last);
/// 0 for October.
std::size_t month_index(Date date);

/// What the office's plan, as written last, means to spend for a project to and with a quarter;
/// nothing when the plan has no row for it.
std::optional<Satang> planned_until(db::Tx& tx, OfficeId office, Uuid project, QuarterName until);

}  // namespace ruam::money
