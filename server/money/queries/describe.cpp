#include "money/actions.hpp"
#include "money/actions/common.hpp"
#include "money/desk.hpp"
#include "money/queries.hpp"
#include "money/stated/queries.hpp"
#include "money/store/rows.hpp"
#include "people/access.hpp"
#include "people/reader.hpp"
#include "platform/db/rows.hpp"
#include "platform/messages.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::money {
namespace {

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
              rows::select(std::string(rows::line_columns) + ", l.hidden",
                           "money_lines l WHERE l.office_id = $1 AND l.id "),
              office, ids, [&](const db::Row& row) {
                const auto line = rows::line(row);
                const auto self = ref(LineId{office, line.id});
                if (row.get<int>(rows::line_width) == 0)
                  lines.push_back(line);
                else
                  known[self] = {.ref = self, .hidden = true, .state = "gone"};
              });
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
    describe_stated(tx, actor, office, ids["money_stated"], known);
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
  const thai::FiscalYear year = thai::fiscal_year(today);
  for (const auto& line : store.list_unopened(office, add_days(thai::first_day(year), -1))) {
    auto item = item_of(office, line, "money.waiting.open_carried", "open");
    item.url = "/money?source=" + line.source_id.to_string();
    items.push_back(std::move(item));
  }
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
  if (people::require(tx, actor, write_permission, office).has_value()) {
    wait_for_writers(store, office, today, items);
    wait_for_reconciling(tx, office, items);
  }
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
