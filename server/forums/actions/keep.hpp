#pragma once

#include "forums/store.hpp"
#include "platform/context.hpp"
#include "platform/history.hpp"

/// What the verbs of the room share. Private to forums/actions.
namespace ruam::forums::keeping {

/// One change in history, the event for open screens and the word for the hall.
void note(db::Tx& tx, const Context& context, const Ref& record, Instant at,
          const history::Change& change);

/// Tells every process that this forum's figures moved; many within a tick become one.
void ring(db::Tx& tx, ForumId forum);

/// Refuses: forum.reason_missing.
Result<void> check_reason(const std::string& reason);
/// Refuses: forum.stale {version}.
Result<void> check_fresh(std::int64_t version, std::int64_t expected);

/// PNG from base64; empty for empty. Refuses: forum.signature_invalid.
Result<std::string> read_signature(std::string_view base64);

}  // namespace ruam::forums::keeping
