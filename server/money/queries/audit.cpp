#include "money/queries.hpp"

namespace ruam::money {

std::vector<Difference> audit_totals(db::Tx& tx, OfficeId office) {
  constexpr std::string_view sql = R"(
    SELECT source_id, year, quarter, kind FROM (
      SELECT l.source_id, l.year, l.quarter, l.kind, l.amount, l.settled FROM money_lines l
        LEFT JOIN money_transfers t ON t.office_id = l.office_id AND t.id = l.pair_id
       WHERE l.office_id = $1 AND l.hidden = 0 AND (l.kind <> 'transfer_in' OR t.state = 'accepted')
      UNION ALL
      SELECT source_id, year, quarter, kind, -amount, -settled FROM money_totals
       WHERE office_id = $1) AS both_sides
     GROUP BY source_id, year, quarter, kind
    HAVING sum(amount) <> 0 OR sum(settled) <> 0)";
  return tx.list(
      sql,
      [](const db::Row& row) {
        return Difference{row.get<Uuid>(0), row.get<int>(1), row.get<int>(2), row.get<LineKind>(3)};
      },
      office);
}

std::vector<Fault> verify_totals(db::Tx& tx) {
  const auto offices = tx.list("SELECT DISTINCT office_id FROM money_sources",
                               [](const db::Row& row) { return row.get<OfficeId>(0); });
  std::vector<Fault> faults;
  for (const auto office : offices)
    for (const auto& wrong : audit_totals(tx, office))
      faults.push_back({"money_source/" + wrong.source_id.to_string(),
                        "money.sum_differs",
                        {{"kind", boost::describe::enum_to_string(wrong.kind, "")},
                         {"quarter", std::to_string(wrong.quarter)},
                         {"year", std::to_string(wrong.year)}}});
  return faults;
}

}  // namespace ruam::money
