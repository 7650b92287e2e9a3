#pragma once

#include "documents/forms/builder.hpp"
#include "documents/forum_facts.hpp"

namespace ruam::documents {

/// Table D of the participation report; in a public copy without small figures.
doc::Table forum_counts(const ForumFacts& facts, const Builder& out);

}  // namespace ruam::documents
