#include <map>

#include "money/queries.hpp"
#include "money/store/rows.hpp"
#include "people/queries.hpp"

namespace ruam::money {
namespace {

struct RawRow {
  Line line;
  std::optional<TransferState> state;
  std::optional<std::string> explanation;
};

RawRow read_raw(const db::Row& row) {
  return {rows::line(row), row.get<std::optional<TransferState>>(rows::line_width),
          row.get<std::optional<std::string>>(rows::line_width + 1)};
}

constexpr std::string_view lines_with_state =
    "money_lines l LEFT JOIN money_transfers t ON t.office_id = l.office_id AND t.id = l.pair_id "
    "LEFT JOIN money_explanations e ON e.office_id = l.office_id AND e.line_id = l.id "
    "WHERE l.office_id = $1 AND l.hidden = 0 ";

std::string select_lines(std::string_view where) {
  return rows::select(std::string(rows::line_columns) + ", t.state, e.text",
                      std::string(lines_with_state).append(where));
}

using Spans = std::map<Uuid, Span>;

/// The provisional spans of the office's sources: payments outside are facts, and are marked.
Spans spans_of(db::Tx& tx, OfficeId office) {
  Spans all;
  tx.each(
      "SELECT id, provisional_from, provisional_to FROM money_sources "
      "WHERE office_id = $1 AND provisional_from IS NOT NULL",
      [&](const db::Row& row) {
        all.emplace(row.get<Uuid>(0), Span{row.get<Date>(1), row.get<Date>(2)});
      },
      office);
  return all;
}

bool is_outside(const Spans& spans, const Line& line) {
  const auto found = spans.find(line.source_id);
  if (found == spans.end() || line.reverses) return false;
  const bool pays = line.kind == LineKind::disbursement || line.kind == LineKind::advance ||
                    line.kind == LineKind::advance_clearing;
  return pays && (line.date < found->second.from || line.date > found->second.to);
}

/// Names all other offices in one question.
std::vector<LineRow> rows_of(db::Tx& tx, OfficeId office, const std::vector<RawRow>& raw) {
  std::vector<OfficeId> offices;
  for (const auto& [line, state, explanation] : raw)
    if (line.other_office) offices.push_back(*line.other_office);
  const auto names = people::describe_offices(tx, offices);
  const auto spans = spans_of(tx, office);
  std::vector<LineRow> rows;
  std::size_t next = 0;
  for (const auto& [line, state, explanation] : raw) {
    std::optional<people::OfficeShort> other;
    if (line.other_office) other = names[next++];
    rows.push_back({line.id,
                    line.kind,
                    line.amount,
                    line.source_id,
                    line.project_id,
                    {line.year, line.quarter},
                    line.date,
                    line.document_no,
                    line.evidence_file_id,
                    line.entered_name,
                    line.at,
                    line.reverses,
                    line.settles,
                    line.settled,
                    line.pair_id,
                    state,
                    other,
                    line.overdrawn,
                    line.note,
                    line.noticed_on,
                    line.released_on,
                    line.approved_name,
                    explanation,
                    line.carried_from,
                    is_outside(spans, line)});
  }
  return rows;
}

/// Which lines a figure is made of.
std::string_view lines_of(Figure figure) {
  switch (figure) {
    case Figure::given:
      return "AND (l.kind = 'allocation' OR (l.kind = 'transfer_in' AND t.state = 'accepted')) ";
    case Figure::transferred_out:
      return "AND l.kind = 'transfer_out' ";
    case Figure::obligated:
      return "AND (l.kind = 'obligation' OR (l.kind IN ('disbursement', 'carry_over') "
             "AND l.settles IS NOT NULL)) ";
    case Figure::disbursed:
      return "AND l.kind IN ('disbursement', 'advance_clearing') ";
    case Figure::advances:
      return "AND l.kind IN ('advance', 'advance_clearing', 'advance_return') ";
    case Figure::returned:
      return "AND l.kind = 'returned' ";
    case Figure::carried_over:
      return "AND l.kind = 'carry_over' ";
  }
  return {};
}

constexpr Date first_of_days{1900, 1, 1}, last_of_days{9999, 12, 31};
constexpr std::string_view of_sources_in_kind =
    "AND l.source_id IN (SELECT id FROM money_sources WHERE office_id = $1 AND in_kind = 1) ";
constexpr std::string_view of_sources_of_money =
    "AND l.source_id IN (SELECT id FROM money_sources WHERE office_id = $1 AND in_kind = 0) ";

}  // namespace

LinePage list_lines(db::Tx& tx, OfficeId office, const LineFilter& filter) {
  std::string where;
  constexpr Uuid none{};
  where += filter.project ? "AND l.project_id = $2 " : "AND l.id <> $2 ";
  where += filter.source ? "AND l.source_id = $3 " : "AND l.id <> $3 ";
  where += filter.after ? "AND (l.at, l.id) < (SELECT at, id FROM money_lines "
                          "WHERE office_id = $1 AND id = $4) "
                        : "AND l.id <> $4 ";
  where += filter.kind ? "AND l.kind = $6 " : "AND l.kind <> $6 ";
  where += filter.year ? "AND l.year = $7 " : "AND l.year <> $7 ";
  where += filter.quarter ? "AND l.quarter = $8 " : "AND l.quarter <> $8 ";
  if (filter.figure) where += lines_of(*filter.figure);
  if (filter.without_project) where += "AND l.project_id IS NULL ";
  if (filter.in_kind) where += *filter.in_kind ? of_sources_in_kind : of_sources_of_money;
  where +=
      "AND l.date BETWEEN $9 AND $10 AND l.source_id IN (SELECT s.id FROM money_sources s "
      "WHERE s.office_id = $1 AND ($11 = '' OR s.class_id = $11) "
      "AND ($12 = '' OR s.programme = $12) AND ($13 = '' OR s.category = $13)) ";
  const std::string kind =
      filter.kind ? boost::describe::enum_to_string(*filter.kind, "") : std::string();
  const auto raw = tx.list(select_lines(where + "ORDER BY l.at DESC, l.id DESC LIMIT $5"), read_raw,
                           office, filter.project.value_or(none), filter.source.value_or(none),
                           filter.after.value_or(none), filter.limit + 1, kind,
                           filter.year.value_or(0), filter.quarter.value_or(0),
                           filter.from.value_or(first_of_days), filter.until.value_or(last_of_days),
                           filter.class_id, filter.programme, filter.category);
  LinePage page{rows_of(tx, office, raw), {}};
  if (static_cast<int>(page.rows.size()) > filter.limit) {
    page.rows.pop_back();
    page.next = page.rows.back().id;
  }
  return page;
}

Result<LineRow> get_line(db::Tx& tx, LineId id) {
  const auto raw = tx.list(select_lines("AND l.id = $2"), read_raw, id.office, id.uuid);
  if (raw.empty()) return Problem{Kind::not_found, "money.line_not_found"};
  return rows_of(tx, id.office, raw).front();
}

}  // namespace ruam::money
