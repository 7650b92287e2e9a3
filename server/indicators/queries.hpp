#pragma once

#include <map>
#include <span>
#include <vector>

#include "indicators/indicator.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"

namespace ruam::indicators {

/// The indicators of a record in its order, without retired ones.
std::vector<Indicator> list(db::Tx& tx, const Ref& owner);

/// What was measured so far, oldest first within each kind of year.
std::vector<Measurement> list_measurements(db::Tx& tx, IndicatorId id);

/// The same with what says so, e.g. quarterly reports and then the result report.
std::vector<Recorded> list_recorded(db::Tx& tx, IndicatorId id);

/// The indicator, its latest measurement up to and with the period, and what it achieves.
struct Row {
  Indicator indicator;
  Measurement latest;  ///< "not started" when nothing was recorded
  Achievement achievement;
};
BOOST_DESCRIBE_STRUCT(Row, (), (indicator, latest, achievement))

std::vector<Row> achieved(db::Tx& tx, const Ref& owner, const Period& until);

/// What is known of many records' indicators, for lists: how many there are, and of how many
/// something was measured.
struct Coverage {
  std::int64_t indicators = 0, measured = 0, reached = 0;
};
/// Of the owners of one kind and office; who has no indicators is not there.
std::map<Uuid, Coverage> coverage_of(db::Tx& tx, OfficeId office, std::string_view owner_kind,
                                     std::span<const Uuid> owners);

/// Indicators as records of the chain; hidden where `owners` hides the record they belong to.
std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs,
                                  const Describe& owners);

}  // namespace ruam::indicators
