#include "money/year.hpp"

#include <map>

#include "catalog/queries.hpp"
#include "money/store.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::money {
namespace {

struct YearTargets {
  Targets targets;
  std::string id, verified;
};

/// The circular of the year, or the list's default for a year that has none yet.
YearTargets targets_of(db::Tx& tx, OfficeId office, int fiscal_year) {
  YearTargets out;
  for (const auto& item : catalog::list(tx, office, "disbursement_targets")) {
    if (catalog::extra(item, "kind").value_or("") != "overall") continue;
    const auto year = catalog::extra(item, "fiscal_year_be").value_or("");
    const bool is_year = year == std::to_string(fiscal_year);
    if (!is_year && (!year.empty() || !out.id.empty())) continue;
    out = {};
    out.id = item.id;
    out.verified = boost::describe::enum_to_string(item.verified, "");
    for (std::size_t q = 0; q < 4; ++q) {
      const auto text = catalog::extra(item, "q" + std::to_string(q + 1) + "_cum_pct").value_or("");
      if (const auto read = thai::parse_decimal(text, 2); read.has_value())
        out.targets[q] = read.value();
    }
    if (is_year) return out;
  }
  return out;
}

using BySource = std::map<Uuid, std::array<Sums, 4>>;

BySource sums_by_source(db::Tx& tx, OfficeId office, int fiscal_year) {
  BySource all;
  tx.each(
      "SELECT source_id, quarter, kind, amount, settled FROM money_totals "
      "WHERE office_id = $1 AND year = $2",
      [&](const db::Row& row) {
        all[row.get<Uuid>(0)][static_cast<std::size_t>(row.get<int>(1) - 1)].add(
            row.get<LineKind>(2), row.get<Satang>(3), row.get<Satang>(4));
      },
      office, fiscal_year);
  return all;
}

Sums sum_of(const std::array<Sums, 4>& quarters) {
  Sums all;
  for (const auto& one : quarters) all += one;
  return all;
}

SourceYear source_year(const Source& source, const std::array<Sums, 4>& sums,
                       const Quarters& planned) {
  SourceYear out{source.id,      source.name, source.class_id,      source.category,
                 source.in_kind, {},          figures(sum_of(sums))};
  for (std::size_t q = 0; q < 4; ++q)
    out.quarters.push_back(
        {planned[q], sums[q].given(), sums[q].open_obligations(), sums[q].disbursed});
  return out;
}

}  // namespace

OfficeYear read_year(db::Tx& tx, OfficeId office, const Year& year) {
  const Store store{tx};
  const auto plan = store.get_plan(office, year.fiscal_year).content;
  const auto targets = targets_of(tx, office, year.fiscal_year);
  auto by_source = sums_by_source(tx, office, year.fiscal_year);
  OfficeYear out{.fiscal_year = year.fiscal_year};
  out.targets_id = targets.id;
  out.targets_verified = targets.verified;
  std::array<Sums, 4> sums;
  Quarters planned{};
  std::map<std::string, std::pair<Satang, Sums>> categories;
  // Also sources of other years with lines in this one: carried over, or announced early.
  for (const auto& source : store.list_sources(office, {})) {
    if (source.fiscal_year != year.fiscal_year && !by_source.contains(source.id)) continue;
    const auto& own = by_source[source.id];
    const auto meant = planned_by_quarter(plan, source.id);
    out.sources.push_back(source_year(source, own, meant));
    if (source.in_kind) continue;
    auto& [planned_here, sums_here] = categories[source.category];
    for (std::size_t q = 0; q < 4; ++q) {
      sums[q] += own[q];
      sums_here += own[q];
      planned[q].value += meant[q].value;
      planned_here.value += meant[q].value;
    }
  }
  for (const auto& [name, one] : categories)
    out.categories.push_back({name, one.first, figures(one.second)});
  const auto total = sum_of(sums);
  out.total = figures(total);
  out.quarters = facts_of(year, planned, sums, targets.targets);
  const auto now = thai::quarter_of(year.today);
  const bool is_this_year = now.year.be == year.fiscal_year;
  out.forecasts =
      forecast(year, planned, total,
               is_this_year ? sums[static_cast<std::size_t>(now.number - 1)].disbursed : Satang{});
  return out;
}

}  // namespace ruam::money
