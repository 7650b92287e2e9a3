#pragma once

#include "checks/lookup.hpp"
#include "platform/db/db.hpp"
#include "platform/ids.hpp"

namespace ruam::checks {

/// What the office's catalogue says of places, cost standards and disbursement targets.
Lookup make_lookup(db::Tx& tx, OfficeId office);

}  // namespace ruam::checks
