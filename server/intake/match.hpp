#pragma once

#include <string_view>
#include <vector>

#include "intake/draft.hpp"
#include "platform/db/db.hpp"
#include "platform/ids.hpp"

namespace ruam::intake {

/// How alike two texts are, 0 to 100, whatever their blanks, digits and signs: pairs of letters
/// that both have.
int alike(std::string_view a, std::string_view b);

/// Finds the items of the plan catalogues that the alignment of a draft names: `choice` becomes
/// LIST/ITEM, less certain the less alike the words are.
void match_alignment(db::Tx& tx, OfficeId office, std::vector<Field>& fields);

}  // namespace ruam::intake
