#include "money/store.hpp"
#include "money/store/rows.hpp"

namespace ruam::money {

std::optional<Uuid> Store::find_opening(OfficeId office, const Line& line) const {
  return tx_.find(
      "SELECT o.id FROM money_lines o WHERE o.office_id = $1 AND o.carried_from = $2 "
      "AND o.kind = 'allocation' AND o.hidden = 0 AND NOT EXISTS (SELECT 1 FROM money_lines r "
      "WHERE r.office_id = o.office_id AND r.reverses = o.id)",
      [](const db::Row& row) { return row.get<Uuid>(0); }, office, line.id);
}

std::vector<Line> Store::list_unopened(OfficeId office, Date until) const {
  return tx_.list(
      rows::select(
          rows::line_columns,
          "money_lines l WHERE l.office_id = $1 AND l.hidden = 0 AND l.kind = 'carry_over' "
          "AND l.date <= $2 AND l.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM money_lines o "
          "WHERE o.office_id = l.office_id AND (o.reverses = l.id OR (o.carried_from = l.id "
          "AND o.kind = 'allocation' AND o.hidden = 0 AND NOT EXISTS (SELECT 1 FROM money_lines r "
          "WHERE r.office_id = o.office_id AND r.reverses = o.id)))) ORDER BY l.date, l.id "
          "LIMIT 100"),
      rows::line, office, until);
}

}  // namespace ruam::money
