#pragma once

#include <vector>

#include "platform/imports/kind.hpp"

namespace ruam::money {

/// Workbooks that the room takes in: "money", lines of the ledger from another system, and
/// "money_stated", monthly totals of one.
std::vector<imports::Kind> import_kinds();
imports::Kind line_import();
imports::Kind stated_import();

}  // namespace ruam::money
