#include "money/imports/line_key.hpp"
#include "money/store.hpp"
#include "money/store/rows.hpp"
#include "platform/db/rows.hpp"

namespace ruam::money {

void Store::add_hidden(OfficeId office, Uuid import, const std::vector<Line>& lines) {
  db::Rows rows{
      "INSERT INTO money_lines (office_id, id, kind, amount, source_id, year, quarter, date, "
      "document_no, entered_by, entered_name, at, settled, overdrawn, note, import_id, hidden)"};
  for (const auto& line : lines)
    rows.add(office, line.id, line.kind, line.amount, line.source_id, line.year, line.quarter,
             line.date, line.document_no, line.entered_by, line.entered_name, line.at, Satang{},
             line.overdrawn, line.note, import, 1);
  rows.insert(tx_);
}

std::map<Uuid, Sums> Store::sums_of_import(OfficeId office, Uuid import, Sight sight) const {
  std::map<Uuid, Sums> all;
  tx_.each(
      "SELECT source_id, kind, CAST(SUM(amount) AS bigint), CAST(SUM(settled) AS bigint) "
      "FROM money_lines WHERE office_id = $1 AND import_id = $2 AND hidden = $3 "
      "GROUP BY source_id, kind",
      [&](const db::Row& row) {
        all[row.get<Uuid>(0)].add(row.get<LineKind>(1), row.get<Satang>(2), row.get<Satang>(3));
      },
      office, import, sight == Sight::hidden ? 1 : 0);
  return all;
}

std::map<Uuid, Satang> Store::bound_by_import(OfficeId office, Uuid import) const {
  std::map<Uuid, Satang> all;
  tx_.each(
      "SELECT source_id, CAST(SUM(amount) AS bigint) FROM money_lines "
      "WHERE office_id = $1 AND import_id = $2 AND hidden < 2 "
      "AND kind IN ('obligation', 'returned', 'carry_over') GROUP BY source_id",
      [&](const db::Row& row) { all[row.get<Uuid>(0)] = row.get<Satang>(1); }, office, import);
  return all;
}

namespace {

/// Adds the import's lines to the kept sums, or takes them out.
void count_import(db::Tx& tx, OfficeId office, Uuid import, int sign) {
  tx.run(
      "INSERT INTO money_totals (office_id, source_id, year, quarter, kind, amount, settled) "
      "SELECT office_id, source_id, year, quarter, kind, $3 * SUM(amount), $3 * SUM(settled) "
      "FROM money_lines WHERE office_id = $1 AND import_id = $2 AND hidden = 0 "
      "GROUP BY office_id, source_id, year, quarter, kind "
      "ON CONFLICT (office_id, source_id, year, quarter, kind) DO UPDATE SET "
      "amount = money_totals.amount + excluded.amount, "
      "settled = money_totals.settled + excluded.settled",
      office, import, sign);
}

}  // namespace

std::int64_t Store::reveal_import(OfficeId office, Uuid import) {
  const auto count = tx_.run(
      "UPDATE money_lines SET hidden = 0 WHERE office_id = $1 AND import_id = $2 AND hidden = 1",
      office, import);
  count_import(tx_, office, import, 1);
  return count;
}

void Store::mark_overdrawn(SourceId source, Uuid import) {
  auto beyond = -sums_of(source).balance().value;
  if (beyond <= 0) return;
  const auto payments = tx_.list(
      "SELECT id, amount FROM money_lines WHERE office_id = $1 AND import_id = $2 "
      "AND source_id = $3 AND kind IN ('disbursement', 'advance') AND hidden = 0 "
      "ORDER BY date DESC, id DESC",
      [](const db::Row& row) {
        return std::pair{row.get<Uuid>(0), row.get<Satang>(1)};
      },
      source.office, import, source.uuid);
  for (const auto& [id, amount] : payments) {
    if (beyond <= 0) return;
    tx_.run("UPDATE money_lines SET overdrawn = 1 WHERE office_id = $1 AND id = $2", source.office,
            id);
    beyond -= amount.value;
  }
}

std::vector<Line> Store::list_leaned_on(OfficeId office, Uuid import) const {
  return tx_.list(
      rows::select(rows::line_columns,
                   "money_lines l WHERE l.office_id = $1 AND l.import_id = $2 AND l.hidden = 0 "
                   "AND (EXISTS (SELECT 1 FROM money_lines o WHERE o.office_id = l.office_id AND "
                   "o.settles = l.id AND o.hidden = 0) "
                   "OR EXISTS (SELECT 1 FROM money_lines o WHERE o.office_id = l.office_id AND "
                   "o.reverses = l.id AND o.hidden = 0) "
                   "OR EXISTS (SELECT 1 FROM money_lines o WHERE o.office_id = l.office_id AND "
                   "o.carried_from = l.id AND o.hidden = 0) "
                   "OR EXISTS (SELECT 1 FROM money_explanations e WHERE "
                   "e.office_id = l.office_id AND e.line_id = l.id)) ORDER BY l.id LIMIT 100"),
      rows::line, office, import);
}

void Store::withdraw_import(OfficeId office, Uuid import) {
  count_import(tx_, office, import, -1);
  tx_.run(
      "UPDATE money_lines SET hidden = 2 WHERE office_id = $1 AND import_id = $2 AND hidden = 0",
      office, import);
  tx_.run("DELETE FROM money_lines WHERE office_id = $1 AND import_id = $2 AND hidden = 1", office,
          import);
}

std::set<std::string> Store::list_line_keys(OfficeId office) const {
  std::set<std::string> all;
  tx_.each(
      "SELECT document_no, kind, amount, source_id FROM money_lines "
      "WHERE office_id = $1 AND hidden = 0",
      [&](const db::Row& row) {
        all.insert(line_key(row.get<std::string>(0), row.get<LineKind>(1), row.get<Satang>(2),
                            row.get<Uuid>(3)));
      },
      office);
  return all;
}

}  // namespace ruam::money
