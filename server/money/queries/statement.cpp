#include "money/statement.hpp"

#include <algorithm>
#include <map>

#include "money/store.hpp"

namespace ruam::money {
namespace {

using RowKey = std::pair<Uuid, std::optional<Uuid>>;
using StatementRows = std::map<RowKey, StatementRow>;

StatementRow& row_at(StatementRows& rows, Uuid source, std::optional<Uuid> project) {
  auto& row = rows[{source, project}];
  row.source = source;
  row.project = project;
  return row;
}

/// Days of documents, summed by the database: a few hundred rows for a busy office.
void add_lines(db::Tx& tx, OfficeId office, int fiscal_year, StatementRows& rows) {
  tx.each(
      "SELECT l.source_id, l.project_id, l.date, l.kind, CAST(SUM(l.amount) AS bigint), "
      "CAST(SUM(l.settled) AS bigint) FROM money_lines l "
      "LEFT JOIN money_transfers t ON t.office_id = l.office_id AND t.id = l.pair_id "
      "WHERE l.office_id = $1 AND l.hidden = 0 AND l.year = $2 "
      "AND (l.kind <> 'transfer_in' OR t.state = 'accepted') "
      "GROUP BY l.source_id, l.project_id, l.date, l.kind",
      [&](const db::Row& row) {
        auto& own = row_at(rows, row.get<Uuid>(0), row.get<std::optional<Uuid>>(1));
        own.months[month_index(row.get<Date>(2))].add(row.get<LineKind>(3), row.get<Satang>(4),
                                                      row.get<Satang>(5));
      },
      office, fiscal_year);
}

void add_planned(const PlanContent& plan, StatementRows& rows) {
  for (const auto& planned : plan.rows) {
    auto& own = row_at(rows, planned.source_id, planned.project_id);
    for (std::size_t q = 0; q < 4; ++q) own.planned[q].value += planned.quarters[q].value;
    own.is_planned_by_month = own.is_planned_by_month && !planned.months.empty();
    for (std::size_t m = 0; m < planned.months.size(); ++m)
      own.planned_months[m].value += planned.months[m].value;
  }
}

}  // namespace

std::size_t month_index(Date date) {
  return (static_cast<std::size_t>(date.month) + 2) % months_of_year;
}

Sums sum_of_months(const MonthlySums& months, std::size_t first, std::size_t last) {
  Sums all;
  for (auto m = first; m <= last; ++m) all += months[m];
  return all;
}

Statement read_statement(db::Tx& tx, OfficeId office, const Year& year) {
  const Store store{tx};
  const auto plan = store.get_plan(office, year.fiscal_year);
  StatementRows rows;
  add_lines(tx, office, year.fiscal_year, rows);
  add_planned(plan.content, rows);
  Statement out{.year = read_year(tx, office, year)};
  out.plan = plan.content.rows;
  out.plan_version = plan.version;
  for (auto& source : store.list_sources(office, {})) {
    std::vector<StatementRow> own;
    for (const auto& [key, row] : rows)
      if (key.first == source.id) own.push_back(row);
    if (own.empty() && source.fiscal_year != year.fiscal_year) continue;
    if (own.empty()) own.push_back({.source = source.id});
    // What belongs to no project stands below the projects.
    std::stable_sort(own.begin(), own.end(), [](const auto& one, const auto& other) {
      return one.project.has_value() > other.project.has_value();
    });
    out.rows.insert(out.rows.end(), own.begin(), own.end());
    out.sources.push_back(std::move(source));
  }
  return out;
}

std::optional<Satang> planned_until(db::Tx& tx, OfficeId office, Uuid project, QuarterName until) {
  std::optional<Satang> all;
  for (const auto& row : Store{tx}.get_plan(office, until.year).content.rows) {
    if (row.project_id != project) continue;
    all = all.value_or(Satang{});
    for (int q = 0; q < until.quarter; ++q)
      all->value += row.quarters[static_cast<std::size_t>(q)].value;
  }
  return all;
}

}  // namespace ruam::money
