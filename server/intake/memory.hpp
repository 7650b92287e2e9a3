#pragma once

#include <vector>

#include "intake/draft.hpp"
#include "intake/store.hpp"

/// What an office corrected before is proposed for its next paper. Pure.
namespace ruam::intake {

/// Fields whose very words were corrected before get the value they got then; headings that nobody
/// understood and from which somebody took a field give that field again. `lessons` newest first.
void remember(const std::vector<Correction>& lessons, const Reading& reading,
              std::vector<Field>& fields);

}  // namespace ruam::intake
