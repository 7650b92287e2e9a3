#pragma once

#include "platform/result.hpp"
#include "projects/content.hpp"

/// The arithmetic of a proposal: pure, in satang (RULES §§2.1, 2.2).
namespace ruam::projects {

/// Fills the amount of every line that is not a lump; a line without a rate yet is 0.
/// Refuses: json.faults with money.overflow or money.negative at the line's pointer, or with what
/// find_out_of_range() names.
Result<Content> with_amounts(Content content);

/// Sums of what is planned. They assume with_amounts() has accepted the content.
Satang total(const std::vector<CostLine>& lines);
Satang total(const Activity& activity);
Satang total(const Content& content);

}  // namespace ruam::projects
