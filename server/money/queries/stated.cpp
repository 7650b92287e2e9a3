#include <algorithm>

#include "money/actions.hpp"
#include "money/stated/queries.hpp"
#include "money/stated/store.hpp"
#include "money/store.hpp"
#include "people/reader.hpp"
#include "platform/messages.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::money {
namespace {

/// The office's sources by id, and which of them a total is of.
class Scopes {
 public:
  Scopes(db::Tx& tx, OfficeId office) {
    for (auto& source : Store{tx}.list_sources(office, {})) all_.emplace(source.id, source);
  }
  bool has(const Stated& stated, Uuid source) const {
    if (stated.source_id) return *stated.source_id == source;
    const auto found = all_.find(source);
    return found != all_.end() && !found->second.in_kind &&
           found->second.category == stated.category;
  }
  std::string name(Uuid source) const {
    const auto found = all_.find(source);
    return found == all_.end() ? std::string() : found->second.name;
  }

 private:
  std::map<Uuid, Source> all_;
};

bool is_within(Date day, Date first, Date last) { return first <= day && day <= last; }

Satang ours_of(const Stated& stated, const std::vector<DaySum>& days, const Scopes& scopes) {
  Satang sum;
  const auto last = month_end(stated.month);
  for (const auto& day : days)
    if (day.figure == stated.figure && is_within(day.date, stated.month, last) &&
        scopes.has(stated, day.source))
      sum.value += day.amount.value;
  return sum;
}

StatedRow row_of(const Stated& stated, Satang ours, const Scopes& scopes) {
  return {stated.id,
          stated.system,
          stated.month,
          stated.source_id,
          stated.source_id ? scopes.name(*stated.source_id) : "",
          stated.category,
          stated.figure,
          stated.amount,
          ours,
          unexplained(stated, ours),
          state_of(stated, ours),
          stated.gaps,
          stated.reference,
          stated.note,
          stated.brought_by,
          stated.by_name,
          stated.brought_at,
          stated.at};
}

/// All totals of these months with the ledger's side.
std::vector<std::pair<Stated, StatedRow>> both_sides(db::Tx& tx, OfficeId office, Date from,
                                                     Date until) {
  const StatedStore store{tx};
  std::vector<std::pair<Stated, StatedRow>> all;
  const auto stated = store.list(office, from, until);
  if (stated.empty()) return all;
  const Scopes scopes{tx, office};
  const auto days =
      store.list_day_sums(office, stated.front().month, month_end(stated.back().month));
  for (const auto& one : stated)
    all.emplace_back(one, row_of(one, ours_of(one, days, scopes), scopes));
  return all;
}

}  // namespace

std::vector<StatedRow> list_stated(db::Tx& tx, OfficeId office, int fiscal_year) {
  const thai::FiscalYear year{fiscal_year};
  std::vector<StatedRow> rows;
  for (auto& [stated, row] : both_sides(tx, office, thai::first_day(year), thai::last_day(year)))
    rows.push_back(std::move(row));
  return rows;
}

Result<StatedRecord> read_stated(db::Tx& tx, StatedId id) {
  const StatedStore store{tx};
  const auto stated = TRY(store.get(id));
  const Scopes scopes{tx, id.office};
  const auto last = month_end(stated.month);
  const auto from = add_days(stated.month, -31), until = add_days(last, 31);
  const auto matched = store.list_matched(id);
  const auto elsewhere = store.list_matched_elsewhere(id, stated.system);
  StatedDetail detail;
  Satang ours;
  for (const auto& line : store.list_lines(id.office, from, until)) {
    if (stated_figure(line.kind) != stated.figure || !scopes.has(stated, line.source_id)) continue;
    const bool is_in_month = is_within(line.date, stated.month, last);
    if (is_in_month) ours.value += line.amount.value;
    detail.lines.push_back({line.id, line.kind, line.amount, line.date, line.document_no,
                            scopes.name(line.source_id), line.note, is_in_month,
                            matched.contains(line.id), elsewhere.contains(line.id)});
  }
  static_cast<StatedRow&>(detail) = row_of(stated, ours, scopes);
  return StatedRecord{std::move(detail), stated.version};
}

void wait_for_reconciling(db::Tx& tx, OfficeId office, std::vector<WaitingItem>& items) {
  std::map<std::pair<Date, std::string>, std::vector<const Stated*>> open;
  const auto all = both_sides(tx, office, {1900, 1, 1}, {2200, 1, 1});
  for (const auto& [stated, row] : all)
    if (waits(stated, row.ours)) open[{stated.month, stated.system}].push_back(&stated);
  for (const auto& [key, waiting] : open) {
    const auto& [month, system] = key;
    items.push_back({.ref = ref(StatedId{office, waiting.front()->id}),
                     .code = system,
                     .label = Messages::built_in().say(Language::thai, "money.reconcile_label",
                                                       {{"month", thai::print_month(month)},
                                                        {"count", std::to_string(waiting.size())}}),
                     .why = "money.waiting.reconcile",
                     .action = "reconcile",
                     .url = "/money/reconcile?month=" + to_string(month).substr(0, 7),
                     .since = waiting.front()->brought_at});
  }
}

void describe_stated(db::Tx& tx, const Actor& actor, OfficeId office, const std::vector<Uuid>& ids,
                     std::map<Ref, Description>& known) {
  people::Reader reader{tx, actor, read_permission};
  for (const auto id : ids) {
    const auto self = ref(StatedId{office, id});
    const auto found = StatedStore{tx}.get({office, id});
    if (found.has_error() || !reader.may(self)) continue;
    known[self] = {.ref = self,
                   .label = found->system + " · " + thai::print_month(found->month) + " · " +
                            thai::format_money(found->amount),
                   .url = "/money/reconcile/" + id.to_string()};
  }
}

}  // namespace ruam::money
