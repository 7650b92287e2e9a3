#include "money/stated/store.hpp"
#include "money/store/rows.hpp"
#include "platform/db/rows.hpp"
#include "platform/json/json.hpp"

namespace ruam::money {
namespace {

constexpr std::string_view stated_columns =
    "id, system, month, source_id, category, figure, amount, reference, note, brought_by, "
    "brought_at, gaps, is_settled, by_name, at, version";

Stated stated_of(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .system = row.get<std::string>(1),
          .month = row.get<Date>(2),
          .source_id = row.get<std::optional<Uuid>>(3),
          .category = row.get<std::string>(4),
          .figure = row.get<StatedFigure>(5),
          .amount = row.get<Satang>(6),
          .reference = row.get<std::string>(7),
          .note = row.get<std::string>(8),
          .brought_by = row.get<std::string>(9),
          .brought_at = row.get<Instant>(10),
          .gaps = json::read<std::vector<Gap>>(row.get<std::string>(11)).value(),
          .is_settled = row.get<bool>(12),
          .by_name = row.get<std::string>(13),
          .at = row.get<std::optional<Instant>>(14),
          .version = row.get<std::int64_t>(15)};
}

/// Lines of the figures that other systems state, as far as they count.
constexpr std::string_view counted_lines =
    "money_lines l LEFT JOIN money_transfers t ON t.office_id = l.office_id AND t.id = l.pair_id "
    "WHERE l.office_id = $1 AND l.hidden = 0 AND l.date BETWEEN $2 AND $3 "
    "AND l.kind IN ('allocation', 'transfer_in', 'obligation', 'disbursement', "
    "'advance_clearing', 'returned') AND (l.kind <> 'transfer_in' OR t.state = 'accepted') ";

}  // namespace

Result<Stated> StatedStore::get(StatedId id) const {
  const auto found = tx_.find(
      rows::select(stated_columns, "money_stated WHERE office_id = $1 AND id = $2 AND hidden = 0"),
      stated_of, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "money.stated_not_found"};
  return *found;
}

std::vector<Stated> StatedStore::list(OfficeId office, Date from, Date until) const {
  return tx_.list(rows::select(stated_columns,
                               "money_stated WHERE office_id = $1 AND hidden = 0 AND "
                               "month BETWEEN $2 AND $3 ORDER BY month, system, id"),
                  stated_of, office, from, until);
}

void StatedStore::add_hidden(OfficeId office, Uuid import, const std::vector<Stated>& all) {
  db::Rows rows{
      "INSERT INTO money_stated (office_id, id, system, month, source_id, category, figure, "
      "amount, reference, note, import_id, hidden, brought_by, brought_at, gaps, is_settled, "
      "by_name, version)"};
  for (const auto& one : all)
    rows.add(office, one.id, one.system, one.month, one.source_id, one.category, one.figure,
             one.amount, one.reference, one.note, import, 1, one.brought_by, one.brought_at, "[]",
             0, "", 1);
  rows.insert(tx_);
}

std::int64_t StatedStore::reveal(OfficeId office, Uuid import) {
  return tx_.run(
      "UPDATE money_stated SET hidden = 0 WHERE office_id = $1 AND import_id = $2 AND hidden = 1",
      office, import);
}

void StatedStore::withdraw(OfficeId office, Uuid import) {
  tx_.run("UPDATE money_stated SET hidden = 2 WHERE office_id = $1 AND import_id = $2", office,
          import);
}

std::vector<Stated> StatedStore::list_of_import(OfficeId office, Uuid import) const {
  return tx_.list(
      rows::select(stated_columns,
                   "money_stated WHERE office_id = $1 AND import_id = $2 AND hidden < 2 "
                   "ORDER BY id"),
      stated_of, office, import);
}

void StatedStore::save(OfficeId office, const Stated& stated, const std::set<Uuid>& lines) {
  tx_.run(
      "UPDATE money_stated SET gaps = $3, is_settled = $4, by_name = $5, at = $6, version = $7 "
      "WHERE office_id = $1 AND id = $2",
      office, stated.id, json::write(stated.gaps), stated.is_settled, stated.by_name, stated.at,
      stated.version);
  tx_.run("DELETE FROM money_matches WHERE office_id = $1 AND stated_id = $2", office, stated.id);
  db::Rows rows{"INSERT INTO money_matches (office_id, stated_id, line_id)"};
  for (const auto& line : lines) rows.add(office, stated.id, line);
  if (!lines.empty()) rows.insert(tx_);
}

std::vector<DaySum> StatedStore::list_day_sums(OfficeId office, Date from, Date until) const {
  std::vector<DaySum> all;
  tx_.each(
      rows::select("l.source_id, l.date, l.kind, CAST(SUM(l.amount) AS bigint)",
                   std::string(counted_lines) + "GROUP BY l.source_id, l.date, l.kind"),
      [&](const db::Row& row) {
        all.push_back({row.get<Uuid>(0), row.get<Date>(1), *stated_figure(row.get<LineKind>(2)),
                       row.get<Satang>(3)});
      },
      office, from, until);
  return all;
}

std::vector<Line> StatedStore::list_lines(OfficeId office, Date from, Date until) const {
  return tx_.list(
      rows::select(rows::line_columns, std::string(counted_lines) + "ORDER BY l.date, l.id"),
      rows::line, office, from, until);
}

std::set<Uuid> StatedStore::list_matched(StatedId id) const {
  std::set<Uuid> all;
  tx_.each(
      "SELECT line_id FROM money_matches WHERE office_id = $1 AND stated_id = $2",
      [&](const db::Row& row) { all.insert(row.get<Uuid>(0)); }, id.office, id.uuid);
  return all;
}

std::set<Uuid> StatedStore::list_matched_elsewhere(StatedId id, const std::string& system) const {
  std::set<Uuid> all;
  tx_.each(
      "SELECT m.line_id FROM money_matches m JOIN money_stated s ON s.office_id = m.office_id "
      "AND s.id = m.stated_id WHERE m.office_id = $1 AND m.stated_id <> $2 AND s.hidden = 0 "
      "AND s.system = $3 AND s.at IS NOT NULL",
      [&](const db::Row& row) { all.insert(row.get<Uuid>(0)); }, id.office, id.uuid, system);
  return all;
}

}  // namespace ruam::money
