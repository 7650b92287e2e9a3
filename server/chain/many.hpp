#pragma once

#include <vector>

#include "chain/edge.hpp"
#include "platform/db/db.hpp"

namespace ruam::chain {

/// Declares many edges within one office for a form that brings many records (an import): new ones,
/// so nothing is looked up.
void add_edges(db::Tx& tx, const Ref& owner, const std::vector<Edge>& edges);
/// Takes back all that it declared.
void remove_edges(db::Tx& tx, const Ref& owner);

}  // namespace ruam::chain
