#pragma once

#include <string_view>
#include <vector>

#include "chain/edge.hpp"
#include "platform/db/db.hpp"

/// Declaring references: called by a room inside the transaction that saves the record, so that the
/// chain never says more or less than the record does. The room has checked the right to do so.
namespace ruam::chain {

/// Declares one edge that belongs to no form: whatever its ends save, it stays until `unlink`.
/// Nothing happens when it is there already.
void link(db::Tx& tx, const Ref& from, const Ref& to, std::string_view kind);
/// Takes it back.
void unlink(db::Tx& tx, const Ref& from, const Ref& to, std::string_view kind);

/// Makes these the only edges that `owner` declares. The owner is one end of each, or a form that
/// relates others (a transfer between two sources).
void replace_edges(db::Tx& tx, const Ref& owner, std::vector<Edge> edges);

}  // namespace ruam::chain
