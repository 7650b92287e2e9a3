#pragma once

#include "money/actions.hpp"
#include "money/stated/stated.hpp"

namespace ruam::money {

/// Says why a total of another system differs from the ledger; lines of its month that no gap
/// names are found in it. May be said anew; what was said stays in the history. Refuses:
/// money.stated_not_found, money.stale, money.gaps_invalid, money.matched_elsewhere.
Result<void> reconcile(Context& context, StatedId id, std::vector<Gap> gaps,
                       std::int64_t expected_version);

}  // namespace ruam::money
