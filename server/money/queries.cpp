#include "money/queries.hpp"

#include <map>

#include "money/between.hpp"
#include "money/store/rows.hpp"

namespace ruam::money {
namespace {

SourceRow row_of(const Store& store, OfficeId office, const Source& source) {
  return {source, path_sentence(source), figures(store.sums_of({office, source.id}))};
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

}  // namespace ruam::money
