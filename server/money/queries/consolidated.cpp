#include "money/consolidated.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "money/actions/making.hpp"
#include "people/queries.hpp"

namespace ruam::money {
namespace {

/// Offices are asked one by one up to so many, else the year is read whole.
constexpr std::size_t most_single = 24;

struct Key {
  OfficeId office;
  std::string class_id;
  bool in_kind = false;
  int quarter = 0;
  auto operator<=>(const Key&) const = default;
};

/// Everything that a year's consolidation is made of.
struct Gathered {
  std::map<Key, Sums> sums;
  struct Passed {
    Between between;
    bool in_kind = false;
  };
  std::vector<Passed> between;
};

constexpr std::string_view totals_sql =
    "SELECT t.office_id, s.class_id, s.in_kind, t.quarter, t.kind, CAST(SUM(t.amount) AS bigint), "
    "CAST(SUM(t.settled) AS bigint) FROM money_totals t "
    "JOIN money_sources s ON s.office_id = t.office_id AND s.id = t.source_id WHERE t.year = $1 ";
constexpr std::string_view totals_groups =
    " GROUP BY t.office_id, s.class_id, s.in_kind, t.quarter, t.kind";
constexpr std::string_view between_sql =
    "SELECT b.office_id, b.other_office_id, s.in_kind, b.quarter, b.is_incoming, "
    "CAST(SUM(b.amount) AS bigint) FROM money_between b "
    "JOIN money_sources s ON s.office_id = b.office_id AND s.id = b.source_id WHERE b.year = $1 ";
constexpr std::string_view between_groups =
    " GROUP BY b.office_id, b.other_office_id, s.in_kind, b.quarter, b.is_incoming";

class Gatherer {
 public:
  Gatherer(db::Tx& tx, int year, std::span<const OfficeId> offices)
      : tx_(tx), year_(year), inside_(offices.begin(), offices.end()) {
    if (offices.size() > most_single)
      whole();
    else
      for (const auto office : offices) single(office);
  }

  bool holds(OfficeId office) const { return inside_.contains(office); }
  Gathered out;

 private:
  void whole() {
    tx_.each(
        std::string(totals_sql).append(totals_groups), [&](const db::Row& row) { take_sum(row); },
        year_);
    tx_.each(
        std::string(between_sql).append(between_groups),
        [&](const db::Row& row) { take_between(row); }, year_);
  }
  void single(OfficeId office) {
    tx_.each(
        std::string(totals_sql).append("AND t.office_id = $2").append(totals_groups),
        [&](const db::Row& row) { take_sum(row); }, year_, office);
    tx_.each(
        std::string(between_sql).append("AND b.office_id = $2").append(between_groups),
        [&](const db::Row& row) { take_between(row); }, year_, office);
  }
  void take_sum(const db::Row& row) {
    const auto office = row.get<OfficeId>(0);
    if (!inside_.contains(office)) return;
    out.sums[{office, row.get<std::string>(1), row.get<bool>(2), row.get<int>(3)}].add(
        row.get<LineKind>(4), row.get<Satang>(5), row.get<Satang>(6));
  }
  void take_between(const db::Row& row) {
    Between one{.office = row.get<OfficeId>(0), .other = row.get<OfficeId>(1), .year = year_};
    one.quarter = row.get<int>(3);
    one.is_incoming = row.get<bool>(4);
    one.amount = row.get<Satang>(5);
    if (inside_.contains(one.office) && inside_.contains(one.other))
      out.between.push_back({one, row.get<bool>(2)});
  }

  db::Tx& tx_;
  int year_;
  std::set<OfficeId> inside_;
};

WholeFigures whole_figures(const Consolidated& one) {
  WholeFigures out{figures(one.sums), one.in_transit};
  out.balance = one.balance();
  return out;
}

/// The part of what was gathered that `wanted` names, as one.
template <class F>
Consolidated part_of(const Gatherer& gathered, F wanted) {
  Sums sums;
  for (const auto& [key, one] : gathered.out.sums)
    if (wanted(key.in_kind, key.quarter)) sums += one;
  std::vector<Between> between;
  for (const auto& one : gathered.out.between)
    if (wanted(one.in_kind, one.between.quarter)) between.push_back(one.between);
  return consolidate(sums, between, [&](OfficeId office) { return gathered.holds(office); });
}

std::vector<WholeOffice> offices_of(db::Tx& tx, const Gatherer& gathered) {
  std::map<OfficeId, Sums> sums;
  for (const auto& [key, one] : gathered.out.sums)
    if (!key.in_kind) sums[key.office] += one;
  std::vector<OfficeId> ids;
  for (const auto& [office, one] : sums) ids.push_back(office);
  const auto names = people::describe_offices(tx, ids);
  std::vector<WholeOffice> all;
  for (const auto& name : names) all.push_back({name, figures(sums[name.id])});
  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return a.office.code < b.office.code; });
  return all;
}

}  // namespace

Whole read_whole(db::Tx& tx, OfficeId top, int fiscal_year) {
  const auto offices = people::list_subtree(tx, top);
  const Gatherer gathered{tx, fiscal_year, offices};
  Whole out{.fiscal_year = fiscal_year};
  out.office_count = static_cast<std::int64_t>(offices.size());
  const auto money = [](bool in_kind, int) { return !in_kind; };
  const auto total = part_of(gathered, money);
  out.total = whole_figures(total);
  out.disbursed_percent = percent_of_given(total.sums.disbursed, total.sums);
  out.spent_percent = percent_of_given(
      {total.sums.disbursed.value + total.sums.open_obligations().value}, total.sums);
  out.in_kind = whole_figures(part_of(gathered, [](bool in_kind, int) { return in_kind; }));
  for (int quarter = 1; quarter <= 4; ++quarter)
    out.quarters.push_back({quarter, whole_figures(part_of(gathered, [&](bool in_kind, int q) {
                              return !in_kind && q == quarter;
                            }))});
  std::map<std::pair<std::string, bool>, Sums> classes;
  for (const auto& [key, one] : gathered.out.sums) classes[{key.class_id, key.in_kind}] += one;
  for (const auto& [key, sums] : classes)
    out.classes.push_back({key.first, key.second, figures(sums)});
  out.offices = offices_of(tx, gathered);
  return out;
}

Result<std::vector<PassedOn>> list_passed_on(db::Tx& tx, SourceId source) {
  const Store store{tx};
  TRY(store.get_source(source));
  std::map<OfficeId, Satang> sent;
  tx.each(
      "SELECT other_office_id, CAST(SUM(amount) AS bigint) FROM money_between "
      "WHERE office_id = $1 AND source_id = $2 AND is_incoming = 0 GROUP BY other_office_id",
      [&](const db::Row& row) { sent[row.get<OfficeId>(0)] = row.get<Satang>(1); }, source.office,
      source.uuid);
  std::vector<OfficeId> ids;
  for (const auto& [office, amount] : sent) ids.push_back(office);
  std::vector<PassedOn> all;
  for (const auto& name : people::describe_offices(tx, ids)) {
    const auto sums = store.sums_of({name.id, receiving_source(source, name.id)});
    const auto amount = sent[name.id];
    if (amount == Satang{0} && sums == Sums{}) continue;
    all.push_back({name,
                   amount,
                   {amount.value - sums.received.value},
                   figures(sums),
                   percent_of_given(sums.disbursed, sums)});
  }
  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return a.office.code < b.office.code; });
  return all;
}

std::vector<Difference> audit_between(db::Tx& tx, OfficeId office) {
  constexpr std::string_view sql = R"(
    SELECT source_id, year, quarter, is_incoming FROM (
      SELECT l.source_id, l.year, l.quarter, l.other_office_id,
             CASE WHEN l.kind = 'transfer_in' THEN 1 ELSE 0 END AS is_incoming, l.amount
        FROM money_lines l
        LEFT JOIN money_transfers t ON t.office_id = l.office_id AND t.id = l.pair_id
       WHERE l.office_id = $1 AND l.hidden = 0
         AND (l.kind = 'transfer_out' OR (l.kind = 'transfer_in' AND t.state = 'accepted'))
      UNION ALL
      SELECT source_id, year, quarter, other_office_id, is_incoming, -amount FROM money_between
       WHERE office_id = $1) AS both_sides
     GROUP BY source_id, year, quarter, other_office_id, is_incoming HAVING sum(amount) <> 0)";
  return tx.list(
      sql,
      [](const db::Row& row) {
        return Difference{row.get<Uuid>(0), row.get<int>(1), row.get<int>(2),
                          row.get<bool>(3) ? LineKind::transfer_in : LineKind::transfer_out};
      },
      office);
}

}  // namespace ruam::money
