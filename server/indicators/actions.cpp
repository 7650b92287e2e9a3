#include "indicators/actions.hpp"

#include <algorithm>

#include "chain/actions.hpp"
#include "indicators/store.hpp"

namespace ruam::indicators {

Result<void> replace(db::Tx& tx, const Ref& owner, const std::vector<Indicator>& indicators) {
  Store store{tx};
  const auto old = store.list_of(owner);
  const auto contains = [](const std::vector<Indicator>& all, Uuid id) {
    return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
  };
  for (const auto& indicator : old)
    if (!contains(indicators, indicator.id)) {
      store.retire({owner.office, indicator.id});
      chain::unlink(tx, owner, ref(IndicatorId{owner.office, indicator.id}), "measured_by");
    }
  int position = 0;
  for (const auto& indicator : indicators) {
    if (!contains(old, indicator.id) && store.is_of_another(owner, indicator.id))
      return Problem{ruam::Kind::conflict, "indicator.other_owner"};
    store.save(owner, indicator, position++);
    chain::link(tx, owner, ref(IndicatorId{owner.office, indicator.id}), "measured_by");
  }
  return {};
}

Result<void> record(db::Tx& tx, IndicatorId id, const Measurement& measurement, const Ref& source,
                    Instant at) {
  Store store{tx};
  const auto indicator = store.find(id);
  if (!indicator) return Problem{ruam::Kind::not_found, "indicator.not_found"};
  TRY(check_measurement(*indicator, measurement));
  store.save_measurement(id, measurement, source, at);
  chain::link(tx, ref(id), source, "measured_in");
  return {};
}

}  // namespace ruam::indicators
