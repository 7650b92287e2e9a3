#pragma once

#include <optional>
#include <vector>

#include "indicators/indicator.hpp"
#include "platform/db/db.hpp"

namespace ruam::indicators {

/// The room's tables over one transaction.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  std::vector<Indicator> list_of(const Ref& owner) const;
  std::optional<Indicator> find(IndicatorId id) const;
  bool is_of_another(const Ref& owner, Uuid id) const;
  void save(const Ref& owner, const Indicator& indicator, int position);
  /// Hides it from its owner; results stay.
  void retire(IndicatorId id);

  std::vector<Measurement> list_measurements(IndicatorId id) const;
  /// The same with the records that say so, a whole year after its parts.
  std::vector<Recorded> list_recorded(IndicatorId id) const;
  void save_measurement(IndicatorId id, const Measurement& measurement, const Ref& source,
                        Instant at);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::indicators
