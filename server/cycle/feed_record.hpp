#pragma once

#include <optional>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/sha256.hpp"

namespace ruam::cycle {

using FeedId = RecordId<struct FeedKind>;

/// A secret address as the database keeps it.
struct Feed {
  FeedId id;
  OfficeId account_office;
  Uuid account, person;
  Instant created_at;
  std::optional<Instant> revoked_at;
};

}  // namespace ruam::cycle
