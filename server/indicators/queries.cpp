#include "indicators/queries.hpp"

#include <tuple>

#include "indicators/store.hpp"

namespace ruam::indicators {
namespace {

/// A whole year (part 0) ends with its last part.
std::tuple<int, int> end_of(const Period& period) {
  constexpr int last_part = 4;
  return {period.year_be, period.part == 0 ? last_part : period.part};
}

Measurement latest_until(const std::vector<Measurement>& all, const Period& until) {
  Measurement latest{.period = until};
  for (const auto& one : all)
    if (one.period.year_kind == until.year_kind && end_of(one.period) <= end_of(until))
      latest = one;
  return latest;
}

}  // namespace

std::vector<Indicator> list(db::Tx& tx, const Ref& owner) { return Store{tx}.list_of(owner); }

std::vector<Measurement> list_measurements(db::Tx& tx, IndicatorId id) {
  return Store{tx}.list_measurements(id);
}

std::vector<Recorded> list_recorded(db::Tx& tx, IndicatorId id) {
  return Store{tx}.list_recorded(id);
}

std::vector<Row> achieved(db::Tx& tx, const Ref& owner, const Period& until) {
  const Store store{tx};
  std::vector<Row> rows;
  for (auto& indicator : store.list_of(owner)) {
    const auto all = store.list_measurements({owner.office, indicator.id});
    const auto latest = latest_until(all, until);
    const auto achievement = achieve(indicator, latest);
    rows.push_back({std::move(indicator), latest, achievement});
  }
  return rows;
}

}  // namespace ruam::indicators
