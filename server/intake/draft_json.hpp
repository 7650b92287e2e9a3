#pragma once

#include <string>
#include <vector>

#include "checks/paper.hpp"

namespace ruam::intake {

/// The draft and its faults as JSON, two blanks deep, in the fields of samples/README.md.
std::string draft_json(const checks::Paper& paper, const std::vector<checks::PaperFault>& faults);

}  // namespace ruam::intake
