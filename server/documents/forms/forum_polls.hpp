#pragma once

#include "documents/forms/builder.hpp"
#include "documents/forum_facts.hpp"

namespace ruam::documents {

/// What the polls of a forum came to, under a heading of their own; nothing without closed polls.
/// The sums only: how groups voted stands on the screen, with small figures kept from the public.
void add_forum_polls(const ForumFacts& facts, Builder& out);

}  // namespace ruam::documents
