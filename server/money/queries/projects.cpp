#include <map>
#include <tuple>

#include "money/queries.hpp"
#include "money/store/rows.hpp"
#include "platform/db/rows.hpp"

namespace ruam::money {
namespace {

using ByQuarter = std::map<std::pair<int, int>, Sums>;

ByQuarter project_sums(db::Tx& tx, OfficeId office, Uuid project) {
  ByQuarter sums;
  tx.each(
      "SELECT l.year, l.quarter, l.kind, l.amount, l.settled FROM money_lines l "
      "LEFT JOIN money_transfers t ON t.office_id = l.office_id AND t.id = l.pair_id "
      "WHERE l.office_id = $1 AND l.hidden = 0 AND l.project_id = $2 "
      "AND (l.kind <> 'transfer_in' OR t.state = 'accepted')",
      [&](const db::Row& row) {
        sums[{row.get<int>(0), row.get<int>(1)}].add(row.get<LineKind>(2), row.get<Satang>(3),
                                                     row.get<Satang>(4));
      },
      office, project);
  return sums;
}

ProjectMoney money_of(const ByQuarter& by_quarter, std::pair<int, int> until) {
  Sums all;
  ProjectMoney money{};
  for (const auto& [quarter, sums] : by_quarter) {
    if (quarter > until) continue;
    all += sums;
    money.quarters.push_back({quarter.first, quarter.second, sums.allocated, sums.received,
                              sums.transferred_out, sums.open_obligations(), sums.disbursed,
                              sums.returned});
  }
  money.allocated = all.allocated;
  money.received = all.received;
  money.transferred_out = all.transferred_out;
  money.obligated = all.open_obligations();
  money.disbursed = all.disbursed;
  money.advances = all.open_advances();
  money.returned = all.returned;
  money.balance = all.balance();
  money.transferred_percent = percent_of_given(all.transferred_out, all);
  money.disbursed_percent = percent_of_given(all.disbursed, all);
  return money;
}

}  // namespace

std::vector<Source> list_project_sources(db::Tx& tx, OfficeId office, Uuid project) {
  return tx.list(
      rows::select(rows::source_columns,
                   "money_sources WHERE office_id = $1 AND id IN "
                   "(SELECT source_id FROM money_lines WHERE office_id = $1 AND project_id = $2 "
                   "AND hidden = 0) "
                   "ORDER BY id"),
      rows::source, office, project);
}

ProjectMoney project_money(db::Tx& tx, OfficeId office, Uuid project) {
  return money_of(project_sums(tx, office, project), {9999, 4});
}

ProjectMoney project_money_until(db::Tx& tx, OfficeId office, Uuid project, QuarterName until) {
  return money_of(project_sums(tx, office, project), {until.year, until.quarter});
}

std::vector<Holding> list_holdings(db::Tx& tx, OfficeId office) {
  std::vector<Holding> all;
  tx.each(
      "SELECT l.source_id, l.project_id, l.kind, CAST(SUM(l.amount) AS bigint), "
      "CAST(SUM(l.settled) AS bigint) FROM money_lines l "
      "LEFT JOIN money_transfers t ON t.office_id = l.office_id AND t.id = l.pair_id "
      "WHERE l.office_id = $1 AND l.hidden = 0 AND (l.kind <> 'transfer_in' OR t.state = "
      "'accepted') "
      "GROUP BY l.source_id, l.project_id, l.kind ORDER BY l.source_id, l.project_id, l.kind",
      [&](const db::Row& row) {
        const auto source = row.get<Uuid>(0);
        const auto project = row.get<std::optional<Uuid>>(1);
        if (all.empty() || all.back().source != source || all.back().project != project)
          all.push_back({source, project, {}});
        all.back().sums.add(row.get<LineKind>(2), row.get<Satang>(3), row.get<Satang>(4));
      },
      office);
  return all;
}

std::vector<ProjectSums> list_project_sums(db::Tx& tx, OfficeId office,
                                           std::span<const Uuid> projects) {
  std::map<std::tuple<Uuid, Uuid, int, int>, Sums> sums;
  db::each_of(
      tx,
      "SELECT l.project_id, l.source_id, l.year, l.quarter, l.kind, "
      "CAST(SUM(l.amount) AS bigint), CAST(SUM(l.settled) AS bigint) FROM money_lines l "
      "LEFT JOIN money_transfers t ON t.office_id = l.office_id AND t.id = l.pair_id "
      "WHERE l.office_id = $1 AND l.hidden = 0 AND (l.kind <> 'transfer_in' OR t.state = "
      "'accepted') "
      "AND l.project_id ",
      office, projects,
      [&](const db::Row& row) {
        sums[{row.get<Uuid>(0), row.get<Uuid>(1), row.get<int>(2), row.get<int>(3)}].add(
            row.get<LineKind>(4), row.get<Satang>(5), row.get<Satang>(6));
      },
      " GROUP BY l.project_id, l.source_id, l.year, l.quarter, l.kind");
  std::vector<ProjectSums> all;
  for (const auto& [key, one] : sums)
    all.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), std::get<3>(key), one});
  return all;
}

}  // namespace ruam::money
