#pragma once

#include <vector>

#include "indicators/indicator.hpp"
#include "platform/clock.hpp"
#include "platform/db/db.hpp"

/// Called by the owner's room inside the transaction that saves the owner; that room has decided on
/// permission and writes the history.
namespace ruam::indicators {

/// Makes these the indicators of `owner`, in this order. Ids are the owner's own, so that a changed
/// definition keeps its results; one left out is retired, its results stay.
/// Refuses: indicator.other_owner (an id that another record uses).
Result<void> replace(db::Tx& tx, const Ref& owner, const std::vector<Indicator>& indicators);

/// Records (or corrects) what was measured to the end of a period. `source` is the record that says
/// so, e.g. the quarterly report. Refuses: indicator.not_found, and as check_measurement().
Result<void> record(db::Tx& tx, IndicatorId id, const Measurement& measurement, const Ref& source,
                    Instant at);

}  // namespace ruam::indicators
