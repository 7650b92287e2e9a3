#pragma once

#include <vector>

#include "indicators/indicator.hpp"
#include "platform/db/db.hpp"

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

}  // namespace ruam::indicators
