#include "money/queries.hpp"

#include <map>
#include <tuple>

#include "money/actions.hpp"
#include "money/actions/common.hpp"
#include "money/between.hpp"
#include "money/desk.hpp"
#include "money/store/rows.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "people/reader.hpp"
#include "platform/db/rows.hpp"
#include "platform/messages.hpp"
#include "platform/thai/digits.hpp"

namespace ruam::money {
namespace {

SourceRow row_of(const Store& store, OfficeId office, const Source& source) {
  return {source, path_sentence(source), figures(store.sums_of({office, source.id}))};
}

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

/// Names all other offices in one question.
std::vector<LineRow> rows_of(db::Tx& tx, const std::vector<RawRow>& raw) {
  std::vector<OfficeId> offices;
  for (const auto& [line, state, explanation] : raw)
    if (line.other_office) offices.push_back(*line.other_office);
  const auto names = people::describe_offices(tx, offices);
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
                    explanation});
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
      return "AND (l.kind = 'obligation' OR (l.kind = 'disbursement' AND l.settles IS NOT NULL)) ";
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

/// «โอนจัดสรร 4,465,000 บาท»
std::string label_of(const Line& line) {
  const auto kind = std::string("money.kind.") + boost::describe::enum_to_string(line.kind, "");
  return Messages::built_in().say(Language::thai, "money.line_label",
                                  {{"kind", Messages::built_in().say(Language::thai, kind)},
                                   {"amount", thai::format_money(line.amount)}});
}

/// Where a line is seen: on its project's page of money, or among its source's.
std::string url_of(const Line& line) {
  if (line.project_id) return "/projects/" + line.project_id->to_string() + "/money";
  return "/money?source=" + line.source_id.to_string();
}

std::string state_of(const Line& line) {
  return line.reverses ? "reversal" : line.overdrawn ? "overdrawn" : "";
}

using Known = std::map<Ref, Description>;

void describe_lines(db::Tx& tx, const Actor& actor, OfficeId office, const std::vector<Uuid>& ids,
                    Known& known) {
  people::Reader reader{tx, actor, read_permission};
  std::vector<Line> lines;
  db::each_of(tx,
              rows::select(rows::line_columns, "money_lines l WHERE l.office_id = $1 AND l.id "),
              office, ids, [&](const db::Row& row) { lines.push_back(rows::line(row)); });
  for (const auto& line : lines) {
    const auto self = ref(LineId{office, line.id});
    if (!reader.may(self) &&
        !(line.project_id && reader.may(project_ref(office, *line.project_id))))
      continue;
    known[self] = {
        .ref = self, .label = label_of(line), .url = url_of(line), .state = state_of(line)};
  }
}

void describe_sources(db::Tx& tx, const Actor& actor, OfficeId office, const std::vector<Uuid>& ids,
                      Known& known) {
  people::Reader reader{tx, actor, read_permission};
  std::vector<Source> sources;
  db::each_of(tx, rows::select(rows::source_columns, "money_sources WHERE office_id = $1 AND id "),
              office, ids, [&](const db::Row& row) { sources.push_back(rows::source(row)); });
  for (const auto& source : sources) {
    const auto self = ref(SourceId{office, source.id});
    if (reader.may(self))
      known[self] = {
          .ref = self, .label = source.name, .url = "/money?source=" + source.id.to_string()};
  }
}

void describe_requests(db::Tx& tx, const Actor& actor, OfficeId office,
                       const std::vector<Uuid>& ids, Known& known) {
  people::Reader reader{tx, actor, read_permission};
  for (const auto id : ids) {
    const auto self = ref(RequestId{office, id});
    const auto found = Store{tx}.get_request({office, id});
    if (found.has_error() || !reader.may(self)) continue;
    known[self] = {.ref = self,
                   .label = found->label + " · " + thai::format_money(found->amount),
                   .url = "/money/approvals",
                   .state = boost::describe::enum_to_string(found->state, "")};
  }
}

}  // namespace

Figures figures(const Sums& sums) {
  return {sums.allocated,          sums.received,     sums.transferred_out,
          sums.open_obligations(), sums.disbursed,    sums.open_advances(),
          sums.returned,           sums.carried_over, sums.balance()};
}

Result<SourceRow> get_source(db::Tx& tx, SourceId id) {
  const Store store{tx};
  return row_of(store, id.office, TRY(store.get_source(id)));
}

std::vector<SourceRow> list_sources(db::Tx& tx, OfficeId office, std::optional<int> fiscal_year) {
  const Store store{tx};
  std::vector<SourceRow> rows;
  for (const auto& source : store.list_sources(office, fiscal_year))
    rows.push_back(row_of(store, office, source));
  return rows;
}

std::vector<SourceRow> list_sources_between(db::Tx& tx, OfficeId office, int fiscal_year,
                                            Days days) {
  std::map<Uuid, Sums> sums;
  tx.each(
      "SELECT l.source_id, l.kind, l.amount, l.settled FROM money_lines l "
      "LEFT JOIN money_transfers t ON t.office_id = l.office_id AND t.id = l.pair_id "
      "WHERE l.office_id = $1 AND l.hidden = 0 AND l.date BETWEEN $2 AND $3 "
      "AND (l.kind <> 'transfer_in' OR t.state = 'accepted')",
      [&](const db::Row& row) {
        sums[row.get<Uuid>(0)].add(row.get<LineKind>(1), row.get<Satang>(2), row.get<Satang>(3));
      },
      office, days.first, days.last);
  std::vector<SourceRow> rows;
  for (const auto& source : Store{tx}.list_sources(office, fiscal_year))
    rows.push_back({source, path_sentence(source), figures(sums[source.id])});
  return rows;
}

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
  const std::string kind =
      filter.kind ? boost::describe::enum_to_string(*filter.kind, "") : std::string();
  const auto raw = tx.list(select_lines(where + "ORDER BY l.at DESC, l.id DESC LIMIT $5"), read_raw,
                           office, filter.project.value_or(none), filter.source.value_or(none),
                           filter.after.value_or(none), filter.limit + 1, kind,
                           filter.year.value_or(0), filter.quarter.value_or(0));
  LinePage page{rows_of(tx, raw), {}};
  if (static_cast<int>(page.rows.size()) > filter.limit) {
    page.rows.pop_back();
    page.next = page.rows.back().id;
  }
  return page;
}

Result<LineRow> get_line(db::Tx& tx, LineId id) {
  const auto raw = tx.list(select_lines("AND l.id = $2"), read_raw, id.office, id.uuid);
  if (raw.empty()) return Problem{Kind::not_found, "money.line_not_found"};
  return rows_of(tx, raw).front();
}

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

std::map<Uuid, std::string> list_source_names(db::Tx& tx, OfficeId office) {
  std::map<Uuid, std::string> names;
  tx.each(
      "SELECT id, name FROM money_sources WHERE office_id = $1",
      [&](const db::Row& row) { names.emplace(row.get<Uuid>(0), row.get<std::string>(1)); },
      office);
  return names;
}

bool has_sources(db::Tx& tx, OfficeId office) {
  return tx
      .find(
          "SELECT 1 FROM money_sources WHERE office_id = $1 LIMIT 1",
          [](const db::Row& row) { return row.get<std::int64_t>(0); }, office)
      .has_value();
}

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

boost::json::value recount_line(db::Tx& tx, const tlog::Entry& entry) {
  const auto line = Store{tx}.get_line({entry.ref.office, entry.ref.uuid});
  if (line.has_error()) return nullptr;
  return logged(*line);
}

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::map<OfficeId, std::map<std::string, std::vector<Uuid>>> asked;
  for (const auto& one : refs) asked[one.office][one.kind].push_back(one.uuid);
  Known known;
  for (auto& [office, ids] : asked) {
    describe_sources(tx, actor, office, ids["money_source"], known);
    describe_lines(tx, actor, office, ids["money_line"], known);
    describe_requests(tx, actor, office, ids["money_request"], known);
  }
  std::vector<Description> all;
  for (const auto& one : refs) {
    const auto found = known.find(one);
    all.push_back(found == known.end() ? Description{.ref = one, .hidden = true} : found->second);
  }
  return all;
}

namespace {

WaitingItem item_of(OfficeId office, const Line& line, const char* why, const char* action) {
  return {.ref = ref(LineId{office, line.id}),
          .code = line.document_no,
          .label = label_of(line),
          .why = why,
          .action = action,
          .url = "/money/transfers",
          .since = line.at};
}

/// One item for all: asking is one round of calls.
void wait_for_answers(const std::vector<Line>& sent, OfficeId office,
                      std::vector<WaitingItem>& items) {
  if (sent.empty()) return;
  Satang sum;
  for (const auto& line : sent) sum.value += line.amount.value;
  auto item = item_of(office, sent.front(), "money.waiting.unanswered", "ask");
  item.label = Messages::built_in().say(
      Language::thai, "money.unanswered_label",
      {{"count", std::to_string(sent.size())}, {"amount", thai::format_money(sum)}});
  items.push_back(std::move(item));
}

void wait_for_writers(const Store& store, OfficeId office, Date today,
                      std::vector<WaitingItem>& items) {
  for (const auto& transfer : store.list_in_transit(office)) {
    const auto line = store.get_line({office, transfer.line_id}).value();
    items.push_back(item_of(office, line, "money.waiting.accept_transfer", "accept"));
  }
  const auto days = store.get_settings(office).answer_days;
  wait_for_answers(store.list_unanswered(office, add_days(today, -days - 1)), office, items);
  for (const auto& line : store.list_unexplained(office)) {
    auto item = item_of(office, line, "money.waiting.explain", "explain");
    item.url = "/money?source=" + line.source_id.to_string();
    items.push_back(std::move(item));
  }
}

}  // namespace

std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office, Date today) {
  std::vector<WaitingItem> items;
  const Store store{tx};
  if (people::require(tx, actor, write_permission, office).has_value())
    wait_for_writers(store, office, today, items);
  if (people::require(tx, actor, approve_permission, office).has_error()) return items;
  for (const auto& asked : store.list_requests(office, true)) {
    if (asked.entered_by == actor.account || asked.entered_person == actor.person) continue;
    items.push_back({.ref = ref(RequestId{office, asked.id}),
                     .code = asked.label,
                     .label = asked.entered_name + " · " + thai::format_money(asked.amount),
                     .why = "money.waiting.approve",
                     .action = "approve",
                     .url = "/money/approvals",
                     .since = asked.at});
  }
  return items;
}

}  // namespace ruam::money
