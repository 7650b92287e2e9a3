#pragma once

#include "platform/room.hpp"

namespace ruam::chain {

/// The front door. `describe` answers for the records of all rooms.
Room room(Describe describe);

void add_routes(http::Router& router, Describe describe);

}  // namespace ruam::chain
