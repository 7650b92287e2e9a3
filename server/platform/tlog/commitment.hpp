#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/sha256.hpp"

namespace ruam::tlog {

/// What the tree holds of an entry: SHA-256(salt ‖ {"at", "id", "kind", "office", "record"} as
/// canonical JSON). `record` is canonical JSON.
Digest commitment_of(std::span<const std::byte> salt, const Ref& ref, Instant at,
                     std::string_view record);

}  // namespace ruam::tlog
