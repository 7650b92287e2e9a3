#pragma once

#include "documents/forum_facts.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"

namespace ruam::documents {

/// Refuses: forbidden, forum.not_found. The map of opinions is thought out afterwards.
Result<ForumFacts> gather_forum(db::Tx& tx, const Context& context, forums::ForumId id,
                                forums::OpinionSource& source);

}  // namespace ruam::documents
