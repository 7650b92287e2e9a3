#pragma once

#include <optional>
#include <string>

#include "platform/context.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

namespace ruam::db {
class Tx;
}

/// A request repeated with the same Idempotency-Key does its work once (kept 30 days).
namespace ruam::idempotency {

/// The id that this key's first request made, if it was here before.
/// Refuses: idempotency.other_request (conflict: the key came with another route or body).
Result<std::optional<Uuid>> find(db::Tx& tx, const Context& context);

/// Remembers, in the transaction of the work itself, what the key made. Nothing without a key.
void keep(db::Tx& tx, const Context& context, Uuid made);

/// Removes keys that are older than 30 days.
void forget_old(db::Tx& tx, Instant now);

/// Runs f() -> Result<void>, which makes the record `id`, unless this request already did: then
/// answers the id made the first time. The caller replies with the record as it stands now.
template <class F>
Result<Uuid> once(db::Tx& tx, const Context& context, Uuid id, F&& f) {
  if (const auto made = TRY(find(tx, context))) return *made;
  TRY(f());
  keep(tx, context, id);
  return id;
}

}  // namespace ruam::idempotency
