#pragma once

#include <map>
#include <optional>
#include <span>
#include <string_view>
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
  /// An indicator with the record it belongs to.
  struct Owned {
    Ref owner;
    Indicator indicator;
  };
  /// Those of many owners of one kind, in each owner's order; without retired ones.
  std::vector<Owned> list_of_owners(OfficeId office, std::string_view owner_kind,
                                    std::span<const Uuid> owners) const;
  std::vector<Owned> list_these(OfficeId office, std::span<const Uuid> ids) const;
  /// The latest measurement of each that has one.
  std::map<Uuid, Measurement> list_latest(OfficeId office, std::span<const Uuid> ids) const;
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
