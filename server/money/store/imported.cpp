#include <map>
#include <tuple>

#include "money/imports/line_key.hpp"
#include "money/store.hpp"
#include "money/store/rows.hpp"
#include "platform/db/rows.hpp"

namespace ruam::money {

namespace {

using ImportKey = std::tuple<Uuid, int, int, LineKind>;
struct ImportSum {
  std::int64_t amount = 0, lines = 0;
};

/// Adds a chunk's sums to those of its import.
void keep_sums(db::Tx& tx, OfficeId office, Uuid import, const std::vector<Line>& lines) {
  std::map<ImportKey, ImportSum> sums;
  for (const auto& line : lines) {
    auto& sum = sums[{line.source_id, line.year, line.quarter, line.kind}];
    sum.amount += line.amount.value;
    ++sum.lines;
  }
  for (const auto& [key, sum] : sums) {
    const auto& [source, year, quarter, kind] = key;
    tx.run(
        "INSERT INTO money_import_totals (office_id, import_id, source_id, year, quarter, kind, "
        "amount, settled, lines) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8) "
        "ON CONFLICT (office_id, import_id, source_id, year, quarter, kind) DO UPDATE SET "
        "amount = money_import_totals.amount + excluded.amount, "
        "lines = money_import_totals.lines + excluded.lines",
        office, import, source, year, quarter, kind, Satang{sum.amount}, sum.lines);
  }
}

/// Adds the import's sums to the kept ones, or takes them out.
void count_import(db::Tx& tx, OfficeId office, Uuid import, int sign) {
  tx.run(
      "INSERT INTO money_totals (office_id, source_id, year, quarter, kind, amount, settled) "
      "SELECT office_id, source_id, year, quarter, kind, $3 * amount, $3 * settled "
      "FROM money_import_totals WHERE office_id = $1 AND import_id = $2 "
      "ON CONFLICT (office_id, source_id, year, quarter, kind) DO UPDATE SET "
      "amount = money_totals.amount + excluded.amount, "
      "settled = money_totals.settled + excluded.settled",
      office, import, sign);
}

/// 0: counts, 1: not yet, 2: taken back; nothing: has no lines.
std::optional<int> sight_of(db::Tx& tx, OfficeId office, Uuid import) {
  return tx.find(
      "SELECT hidden FROM money_imports WHERE office_id = $1 AND id = $2",
      [](const db::Row& row) { return row.get<int>(0); }, office, import);
}

void set_sight(db::Tx& tx, OfficeId office, Uuid import, int hidden) {
  tx.run(
      "INSERT INTO money_imports (office_id, id, hidden) VALUES ($1, $2, $3) "
      "ON CONFLICT (office_id, id) DO UPDATE SET hidden = excluded.hidden",
      office, import, hidden);
}

}  // namespace

void Store::add_hidden(OfficeId office, Uuid import, const std::vector<Line>& lines) {
  set_sight(tx_, office, import, 1);
  db::Rows rows{
      "INSERT INTO money_rows (office_id, id, kind, amount, source_id, project_id, year, quarter, "
      "date, document_no, entered_by, entered_name, at, settled, overdrawn, note, import_id)"};
  for (const auto& line : lines)
    rows.add(office, line.id, line.kind, line.amount, line.source_id, line.project_id, line.year,
             line.quarter, line.date, line.document_no, line.entered_by, line.entered_name, line.at,
             Satang{}, line.overdrawn, line.note, import);
  rows.insert(tx_);
  keep_sums(tx_, office, import, lines);
}

std::map<Uuid, Sums> Store::sums_of_import(OfficeId office, Uuid import, Sight sight) const {
  std::map<Uuid, Sums> all;
  if (sight_of(tx_, office, import) != (sight == Sight::hidden ? 1 : 0)) return all;
  tx_.each(
      "SELECT source_id, kind, amount, settled FROM money_import_totals "
      "WHERE office_id = $1 AND import_id = $2",
      [&](const db::Row& row) {
        all[row.get<Uuid>(0)].add(row.get<LineKind>(1), row.get<Satang>(2), row.get<Satang>(3));
      },
      office, import);
  return all;
}

std::map<Uuid, Satang> Store::bound_by_import(OfficeId office, Uuid import) const {
  std::map<Uuid, Satang> all;
  tx_.each(
      "SELECT source_id, CAST(SUM(amount) AS bigint) FROM money_import_totals "
      "WHERE office_id = $1 AND import_id = $2 "
      "AND kind IN ('obligation', 'returned', 'carry_over') GROUP BY source_id",
      [&](const db::Row& row) { all[row.get<Uuid>(0)] = row.get<Satang>(1); }, office, import);
  return all;
}

std::vector<Store::PartSums> Store::parts_of_import(OfficeId office, Uuid import) const {
  std::vector<PartSums> all;
  tx_.each(
      "SELECT source_id, project_id, kind, CAST(SUM(amount) AS bigint), "
      "CAST(SUM(settled) AS bigint) FROM money_rows "
      "WHERE office_id = $1 AND import_id = $2 AND project_id IS NOT NULL "
      "GROUP BY source_id, project_id, kind ORDER BY source_id, project_id",
      [&](const db::Row& row) {
        const auto source = row.get<Uuid>(0), project = row.get<Uuid>(1);
        if (all.empty() || all.back().source != source || all.back().project != project)
          all.push_back({source, project, {}, {}});
        const auto kind = row.get<LineKind>(2);
        all.back().sums.add(kind, row.get<Satang>(3), row.get<Satang>(4));
        if (kind == LineKind::obligation || kind == LineKind::returned ||
            kind == LineKind::carry_over)
          all.back().bound.value += row.get<Satang>(3).value;
      },
      office, import);
  return all;
}

std::int64_t Store::reveal_import(OfficeId office, Uuid import) {
  set_sight(tx_, office, import, 0);
  count_import(tx_, office, import, 1);
  return tx_
      .find(
          "SELECT CAST(coalesce(SUM(lines), 0) AS bigint) FROM money_import_totals "
          "WHERE office_id = $1 AND import_id = $2",
          [](const db::Row& row) { return row.get<std::int64_t>(0); }, office, import)
      .value_or(0);
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
    tx_.run("UPDATE money_rows SET overdrawn = 1 WHERE office_id = $1 AND id = $2", source.office,
            id);
    beyond -= amount.value;
  }
}

std::vector<Line> Store::list_leaned_on(OfficeId office, Uuid import) const {
  // From those that lean, of which there are few, to the import's many lines.
  constexpr std::string_view leaning =
      "money_rows l WHERE l.office_id = $1 AND l.import_id = $2 AND l.id IN ("
      "SELECT settles FROM money_lines WHERE office_id = $1 AND settles > $3 AND hidden = 0 "
      "UNION SELECT reverses FROM money_lines WHERE office_id = $1 AND reverses > $3 AND hidden = "
      "0 "
      "UNION SELECT carried_from FROM money_lines WHERE office_id = $1 AND carried_from > $3 "
      "AND hidden = 0 UNION SELECT line_id FROM money_explanations WHERE office_id = $1) "
      "ORDER BY l.id LIMIT 100";
  return tx_.list(rows::select(rows::line_columns, leaning), rows::line, office, import, Uuid{});
}

void Store::withdraw_import(OfficeId office, Uuid import) {
  if (sight_of(tx_, office, import) == 0) count_import(tx_, office, import, -1);
  set_sight(tx_, office, import, 2);
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
