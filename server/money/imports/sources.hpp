#pragma once

#include <vector>

#include "money/ledger.hpp"
#include "platform/imports/table.hpp"

namespace ruam::money {

/// Sources by name, as a column of a workbook offers them; the year is added where two have one
/// name.
std::vector<imports::Option> source_choices(const std::vector<Source>& sources);

}  // namespace ruam::money
