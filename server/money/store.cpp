#include "money/store.hpp"

#include "money/store/rows.hpp"

namespace ruam::money {
namespace {

Transfer read_transfer(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .line_id = row.get<Uuid>(1),
          .is_incoming = row.get<bool>(2),
          .other_office = row.get<OfficeId>(3),
          .state = row.get<TransferState>(4),
          .decided_on = row.get<std::optional<Date>>(5),
          .reason = row.get<std::string>(6)};
}

}  // namespace

Result<Source> Store::get_source(SourceId id) const {
  const auto found =
      tx_.find(rows::select(rows::source_columns, "money_sources WHERE office_id = $1 AND id = $2"),
               rows::source, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "money.source_not_found"};
  return *found;
}

std::vector<Source> Store::list_sources(OfficeId office, std::optional<int> fiscal_year) const {
  return tx_.list(
      rows::select(rows::source_columns,
                   "money_sources WHERE office_id = $1 AND coalesce(until_year, fiscal_year) >= $2 "
                   "AND fiscal_year <= $3 "
                   "ORDER BY fiscal_year DESC, id"),
      rows::source, office, fiscal_year.value_or(0), fiscal_year.value_or(9999));
}

void Store::save_source(OfficeId office, const Source& source) {
  std::optional<Date> from, to;
  if (source.provisional) from = source.provisional->from, to = source.provisional->to;
  tx_.run(
      "INSERT INTO money_sources (office_id, id, class_id, name, fiscal_year, programme, output, "
      "activity, category, project_line, provisional_from, provisional_to, in_kind, until_year, "
      "carried_from, version) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) "
      "ON CONFLICT (office_id, id) DO UPDATE SET class_id = excluded.class_id, "
      "name = excluded.name, fiscal_year = excluded.fiscal_year, "
      "programme = excluded.programme, output = excluded.output, activity = excluded.activity, "
      "category = excluded.category, project_line = excluded.project_line, "
      "provisional_from = excluded.provisional_from, provisional_to = excluded.provisional_to, "
      "in_kind = excluded.in_kind, until_year = excluded.until_year, version = excluded.version",
      office, source.id, source.class_id, source.name, source.fiscal_year, source.programme,
      source.output, source.activity, source.category, source.project_line, from, to,
      source.in_kind, source.until_year, source.carried_from, source.version);
}

Result<Line> Store::get_line(LineId id) const {
  const auto found =
      tx_.find(rows::select(rows::line_columns,
                            "money_lines l WHERE l.office_id = $1 AND l.id = $2 AND l.hidden = 0"),
               rows::line, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "money.line_not_found"};
  return *found;
}

void Store::add_line(OfficeId office, const Line& line) {
  tx_.run(
      "INSERT INTO money_rows (office_id, id, kind, amount, source_id, project_id, year, quarter, "
      "date, document_no, evidence_file_id, entered_by, entered_name, at, reverses, settles, "
      "settled, pair_id, other_office_id, overdrawn, note, noticed_on, released_on, approved_by, "
      "approved_name, carried_from) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
      "$13, $14, $15, "
      "$16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)",
      office, line.id, line.kind, line.amount, line.source_id, line.project_id, line.year,
      line.quarter, line.date, line.document_no, line.evidence_file_id, line.entered_by,
      line.entered_name, line.at, line.reverses, line.settles, line.settled, line.pair_id,
      line.other_office, line.overdrawn, line.note, line.noticed_on, line.released_on,
      line.approved_by, line.approved_name, line.carried_from);
}

void Store::count(OfficeId office, const Line& line) {
  tx_.run(
      "INSERT INTO money_totals (office_id, source_id, year, quarter, kind, amount, settled) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) "
      "ON CONFLICT (office_id, source_id, year, quarter, kind) DO UPDATE SET "
      "amount = money_totals.amount + excluded.amount, "
      "settled = money_totals.settled + excluded.settled",
      office, line.source_id, line.year, line.quarter, line.kind, line.amount, line.settled);
  if (line.kind != LineKind::transfer_out && line.kind != LineKind::transfer_in) return;
  tx_.run(
      "INSERT INTO money_between (office_id, other_office_id, source_id, year, quarter, "
      "is_incoming, amount) VALUES ($1, $2, $3, $4, $5, $6, $7) "
      "ON CONFLICT (office_id, other_office_id, source_id, year, quarter, is_incoming) "
      "DO UPDATE SET amount = money_between.amount + excluded.amount",
      office, *line.other_office, line.source_id, line.year, line.quarter,
      line.kind == LineKind::transfer_in, line.amount);
}

Satang Store::left_to_settle(OfficeId office, const Line& line) const {
  const auto settled = tx_.find(
      "SELECT CAST(coalesce(sum(settled), 0) AS bigint) FROM money_lines "
      "WHERE office_id = $1 AND settles = $2 AND hidden = 0",
      [](const db::Row& row) { return row.get<Satang>(0); }, office, line.id);
  return {line.amount.value - settled->value};
}

bool Store::is_reversed(LineId id) const {
  return tx_
      .find(
          "SELECT 1 FROM money_lines WHERE office_id = $1 AND reverses = $2",
          [](const db::Row& row) { return row.get<int>(0); }, id.office, id.uuid)
      .has_value();
}

Sums Store::sums_of(SourceId id) const {
  Sums sums;
  tx_.each(
      "SELECT kind, amount, settled FROM money_totals WHERE office_id = $1 AND source_id = $2",
      [&](const db::Row& row) {
        sums.add(row.get<LineKind>(0), row.get<Satang>(1), row.get<Satang>(2));
      },
      id.office, id.uuid);
  return sums;
}

Sums Store::sums_of(SourceId id, Uuid project) const {
  Sums sums;
  tx_.each(
      "SELECT l.kind, l.amount, l.settled FROM money_lines l "
      "LEFT JOIN money_transfers t ON t.office_id = l.office_id AND t.id = l.pair_id "
      "WHERE l.office_id = $1 AND l.source_id = $2 AND l.project_id = $3 AND l.hidden = 0 "
      "AND (l.kind <> 'transfer_in' OR t.state = 'accepted')",
      [&](const db::Row& row) {
        sums.add(row.get<LineKind>(0), row.get<Satang>(1), row.get<Satang>(2));
      },
      id.office, id.uuid, project);
  return sums;
}

Result<Transfer> Store::get_transfer(OfficeId office, Uuid pair) const {
  const auto found = tx_.find(
      "SELECT id, line_id, is_incoming, other_office_id, state, decided_on, reason "
      "FROM money_transfers WHERE office_id = $1 AND id = $2",
      read_transfer, office, pair);
  if (!found) return Problem{Kind::not_found, "money.transfer_not_found"};
  return *found;
}

std::vector<Transfer> Store::list_in_transit(OfficeId office) const {
  return tx_.list(
      "SELECT id, line_id, is_incoming, other_office_id, state, decided_on, reason "
      "FROM money_transfers WHERE office_id = $1 AND state = 'in_transit' AND is_incoming = 1 "
      "ORDER BY id",
      read_transfer, office);
}

void Store::save_transfer(OfficeId office, const Transfer& transfer) {
  tx_.run(
      "INSERT INTO money_transfers (office_id, id, line_id, is_incoming, other_office_id, state, "
      "decided_on, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
      "ON CONFLICT (office_id, id) DO UPDATE SET state = excluded.state, "
      "decided_on = excluded.decided_on, reason = excluded.reason",
      office, transfer.id, transfer.line_id, transfer.is_incoming, transfer.other_office,
      transfer.state, transfer.decided_on, transfer.reason);
}

Standing Store::standing_of(OfficeId office, const Line& line) const {
  return {.is_reversed = is_reversed({office, line.id}),
          .is_opened = line.kind == LineKind::carry_over && find_opening(office, line).has_value(),
          .left = left_to_settle(office, line)};
}

}  // namespace ruam::money
