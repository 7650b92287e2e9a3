#pragma once

#include <memory>

#include "checks/lookup.hpp"
#include "platform/db/db.hpp"
#include "platform/ids.hpp"

namespace ruam::checks {

/// What the office's catalogue says of places, cost standards and disbursement targets. Kept in
/// memory for as long as these lists stay as they are; shared by the requests that check at once.
std::shared_ptr<const Lookup> make_lookup(db::Tx& tx, OfficeId office);

}  // namespace ruam::checks
