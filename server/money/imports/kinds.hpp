#pragma once

#include <vector>

#include "platform/imports/kind.hpp"

namespace ruam::money {

/// Workbooks that the room takes in: "money", lines of the ledger from another system.
std::vector<imports::Kind> import_kinds();

}  // namespace ruam::money
