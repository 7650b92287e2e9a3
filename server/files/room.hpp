#pragma once

#include "platform/room.hpp"

namespace ruam::files {

/// The front door. `describe` answers for every kind of record in the house: who sees a record sees
/// its files.
Room room(Describe describe);

/// The routes alone, for tests.
void add_routes(http::Router& router, const Describe& describe);

std::vector<PermissionRule> permission_rules();

}  // namespace ruam::files
