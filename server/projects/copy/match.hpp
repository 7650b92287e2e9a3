#pragma once

#include <string>
#include <vector>

#include "catalog/item.hpp"
#include "projects/content.hpp"

namespace ruam::projects::copying {

/// The standard that a cost without one most likely follows: its words name the same thing and its
/// rate is that standard's ceiling on that day. Empty when there is none or more than one.
std::string match_standard(const CostLine& line, Date on,
                           const std::vector<catalog::CostStandard>& standards);

}  // namespace ruam::projects::copying
