#pragma once

#include <vector>

#include "checks/paper.hpp"

namespace ruam::intake {

/// What kind of document it is, by the words it uses and where.
checks::PaperKind kind_of(const checks::Paper& paper);

/// The sections of a document under any style of numbering; those below another are marked is_sub.
/// Needs lines, width and kind.
std::vector<checks::PaperSection> outline(const checks::Paper& paper);

}  // namespace ruam::intake
