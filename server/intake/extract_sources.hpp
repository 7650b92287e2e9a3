#pragma once

#include <vector>

#include "checks/paper.hpp"

namespace ruam::intake {

/// Reads where the money comes from: labels, points below them, and the lines of the budget.
void read_sources(checks::Paper& paper, const std::vector<int>& lines);

}  // namespace ruam::intake
