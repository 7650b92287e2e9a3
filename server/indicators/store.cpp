#include "indicators/store.hpp"

#include <algorithm>
#include <tuple>

#include "platform/db/rows.hpp"

namespace ruam::indicators {
namespace {

Indicator read_indicator(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .kind = row.get<Kind>(1),
          .nature = row.get<Nature>(2),
          .text = row.get<std::string>(3),
          .target = {.kind = row.get<TargetKind>(4),
                     .value = row.get<std::optional<Thousandths>>(5),
                     .to = row.get<std::optional<Thousandths>>(6),
                     .unit = row.get<std::string>(7),
                     .base = row.get<std::optional<Thousandths>>(8),
                     .base_unit = row.get<std::string>(9)},
          .direction = row.get<Direction>(10),
          .method = row.get<std::string>(11),
          .instrument = row.get<std::string>(12)};
}

Measurement read_measurement(const db::Row& row) {
  return {.period = {row.get<YearKind>(0), row.get<int>(1), row.get<int>(2)},
          .state = row.get<State>(3),
          .count = row.get<std::optional<Thousandths>>(4),
          .text = row.get<std::string>(5),
          .base = row.get<std::optional<Thousandths>>(6)};
}

}  // namespace

std::vector<Indicator> Store::list_of(const Ref& owner) const {
  return tx_.list(
      "SELECT id, kind, nature, text, target_kind, target, target_to, unit, base, base_unit, "
      "direction, method, instrument FROM indicators "
      "WHERE office_id = $1 AND owner_id = $2 AND owner_kind = $3 AND retired = 0 "
      "ORDER BY position",
      read_indicator, owner.office, owner.uuid, owner.kind);
}

std::optional<Indicator> Store::find(IndicatorId id) const {
  return tx_.find(
      "SELECT id, kind, nature, text, target_kind, target, target_to, unit, base, base_unit, "
      "direction, method, instrument FROM indicators WHERE office_id = $1 AND id = $2",
      read_indicator, id.office, id.uuid);
}

std::vector<Store::Owned> Store::list_of_owners(OfficeId office, std::string_view owner_kind,
                                                std::span<const Uuid> owners) const {
  struct Placed {
    Owned owned;
    int position;
  };
  std::vector<Placed> found;
  db::each_of(
      tx_,
      "SELECT id, kind, nature, text, target_kind, target, target_to, unit, base, base_unit, "
      "direction, method, instrument, owner_kind, owner_id, position FROM indicators "
      "WHERE office_id = $1 AND retired = 0 AND owner_id ",
      office, owners, [&](const db::Row& row) {
        Ref owner{office, row.get<std::string>(13), row.get<Uuid>(14)};
        if (owner.kind == owner_kind)
          found.push_back({{std::move(owner), read_indicator(row)}, row.get<int>(15)});
      });
  std::sort(found.begin(), found.end(), [](const Placed& a, const Placed& b) {
    return std::tie(a.owned.owner.uuid, a.position) < std::tie(b.owned.owner.uuid, b.position);
  });
  std::vector<Owned> all;
  for (auto& one : found) all.push_back(std::move(one.owned));
  return all;
}

std::vector<Store::Owned> Store::list_these(OfficeId office, std::span<const Uuid> ids) const {
  std::vector<Owned> all;
  db::each_of(
      tx_,
      "SELECT id, kind, nature, text, target_kind, target, target_to, unit, base, base_unit, "
      "direction, method, instrument, owner_kind, owner_id FROM indicators "
      "WHERE office_id = $1 AND id ",
      office, ids, [&](const db::Row& row) {
        all.push_back({{office, row.get<std::string>(13), row.get<Uuid>(14)}, read_indicator(row)});
      });
  return all;
}

std::map<Uuid, Measurement> Store::list_latest(OfficeId office, std::span<const Uuid> ids) const {
  const auto end = [](const Period& p) {
    return std::tuple(p.year_kind, p.year_be, p.part == 0 ? 99 : p.part);
  };
  std::map<Uuid, Measurement> latest;
  db::each_of(tx_,
              "SELECT year_kind, year_be, part, state, count, text, base, indicator_id "
              "FROM indicator_results WHERE office_id = $1 AND indicator_id ",
              office, ids, [&](const db::Row& row) {
                auto measured = read_measurement(row);
                const auto [place, is_new] = latest.try_emplace(row.get<Uuid>(7), measured);
                if (!is_new && end(place->second.period) < end(measured.period))
                  place->second = std::move(measured);
              });
  return latest;
}

bool Store::is_of_another(const Ref& owner, Uuid id) const {
  return tx_
      .find(
          "SELECT 1 FROM indicators WHERE office_id = $1 AND id = $2 "
          "AND (owner_id <> $3 OR owner_kind <> $4)",
          [](const db::Row& row) { return row.get<int>(0); }, owner.office, id, owner.uuid,
          owner.kind)
      .has_value();
}

void Store::save(const Ref& owner, const Indicator& indicator, int position) {
  const auto& target = indicator.target;
  tx_.run(
      "INSERT INTO indicators (office_id, id, owner_kind, owner_id, position, kind, nature, text, "
      "unit, target_kind, target, target_to, base, base_unit, direction, method, instrument, "
      "retired) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0) "
      "ON CONFLICT (office_id, id) DO UPDATE SET position = excluded.position, "
      "kind = excluded.kind, nature = excluded.nature, text = excluded.text, "
      "unit = excluded.unit, target_kind = excluded.target_kind, target = excluded.target, "
      "target_to = excluded.target_to, base = excluded.base, base_unit = excluded.base_unit, "
      "direction = excluded.direction, method = excluded.method, "
      "instrument = excluded.instrument, retired = 0",
      owner.office, indicator.id, owner.kind, owner.uuid, position, indicator.kind,
      indicator.nature, indicator.text, target.unit, target.kind, target.value, target.to,
      target.base, target.base_unit, indicator.direction, indicator.method, indicator.instrument);
}

void Store::retire(IndicatorId id) {
  tx_.run("UPDATE indicators SET retired = 1 WHERE office_id = $1 AND id = $2", id.office, id.uuid);
}

std::vector<Measurement> Store::list_measurements(IndicatorId id) const {
  return tx_.list(
      "SELECT year_kind, year_be, part, state, count, text, base FROM indicator_results "
      "WHERE office_id = $1 AND indicator_id = $2 "
      "ORDER BY year_kind, year_be, CASE part WHEN 0 THEN 99 ELSE part END",
      read_measurement, id.office, id.uuid);
}

std::vector<Recorded> Store::list_recorded(IndicatorId id) const {
  return tx_.list(
      "SELECT year_kind, year_be, part, state, count, text, base, source_kind, source_id, at "
      "FROM indicator_results WHERE office_id = $1 AND indicator_id = $2 "
      "ORDER BY year_kind, year_be, CASE part WHEN 0 THEN 99 ELSE part END",
      [&](const db::Row& row) {
        return Recorded{read_measurement(row),
                        {id.office, row.get<std::string>(7), row.get<Uuid>(8)},
                        row.get<Instant>(9)};
      },
      id.office, id.uuid);
}

void Store::save_measurement(IndicatorId id, const Measurement& measurement, const Ref& source,
                             Instant at) {
  const auto& period = measurement.period;
  tx_.run(
      "INSERT INTO indicator_results (office_id, indicator_id, year_kind, year_be, part, state, "
      "count, text, source_kind, source_id, at, base) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
      "ON CONFLICT (office_id, indicator_id, year_kind, year_be, part) DO UPDATE SET "
      "state = excluded.state, count = excluded.count, text = excluded.text, "
      "source_kind = excluded.source_kind, source_id = excluded.source_id, at = excluded.at, "
      "base = excluded.base",
      id.office, id.uuid, period.year_kind, period.year_be, period.part, measurement.state,
      measurement.count, measurement.text, source.kind, source.uuid, at, measurement.base);
}

}  // namespace ruam::indicators
