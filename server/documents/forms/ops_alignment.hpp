#pragma once

#include "documents/facts.hpp"
#include "documents/forms/builder.hpp"

namespace ruam::documents {

/// Section 4 of the Ministry's form, 4.1 to 4.7: one line with a ticked box per linked item.
void add_alignment(Builder& out, const ProjectFacts& project);

}  // namespace ruam::documents
