#include <algorithm>

#include "money/queries.hpp"
#include "money/store.hpp"
#include "people/queries.hpp"

namespace ruam::money {

std::vector<TransferRow> list_transfers(db::Tx& tx, OfficeId office, int fiscal_year, Date today) {
  std::vector<OfficeId> others;
  std::vector<TransferRow> rows;
  tx.each(
      "SELECT t.id, t.is_incoming, t.other_office_id, t.state, l.amount, l.date, l.document_no, "
      "l.source_id, s.name, l.project_id, l.id, t.decided_on, t.reason FROM money_transfers t "
      "JOIN money_lines l ON l.office_id = t.office_id AND l.id = t.line_id "
      "JOIN money_sources s ON s.office_id = l.office_id AND s.id = l.source_id "
      "WHERE t.office_id = $1 AND l.year = $2 ORDER BY l.date DESC, t.id DESC",
      [&](const db::Row& row) {
        others.push_back(row.get<OfficeId>(2));
        TransferRow one{.pair_id = row.get<Uuid>(0), .is_incoming = row.get<bool>(1)};
        one.state = row.get<TransferState>(3);
        one.amount = row.get<Satang>(4);
        one.date = row.get<Date>(5);
        one.document_no = row.get<std::string>(6);
        one.source_id = row.get<Uuid>(7);
        one.source = row.get<std::string>(8);
        one.project_id = row.get<std::optional<Uuid>>(9);
        one.line_id = row.get<Uuid>(10);
        one.decided_on = row.get<std::optional<Date>>(11);
        one.reason = row.get<std::string>(12);
        rows.push_back(std::move(one));
      },
      office, fiscal_year);
  const auto names = people::describe_offices(tx, others);
  const auto own_days = Store{tx}.get_settings(office).answer_days;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& one = rows[i];
    one.other_office = names[i];
    const bool waits =
        one.state == TransferState::in_transit || one.state == TransferState::disputed;
    one.days_waiting = waits ? std::max(0, days_between(one.date, today)) : 0;
    const auto days = one.is_incoming ? Store{tx}.get_settings(others[i]).answer_days : own_days;
    one.is_overdue = waits && one.days_waiting > days;
  }
  return rows;
}

}  // namespace ruam::money
