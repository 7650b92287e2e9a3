#pragma once

#include <vector>

#include "checks/draft.hpp"
#include "checks/finding.hpp"
#include "checks/lookup.hpp"

namespace ruam::checks {

/// All faults of a document, in the order of its parts. Pure: no database, no clock.
std::vector<Finding> check(const Draft& draft, const Lookup& lookup);

/// Sum of an activity's lines and sub-activities, as the rules count it.
/// Refuses: money.overflow.
Result<Satang> total(const Activity& activity);
/// Sum of all activities. Refuses: money.overflow.
Result<Satang> total(const Draft& draft);

}  // namespace ruam::checks
