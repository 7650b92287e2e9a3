#pragma once

#include "platform/room.hpp"

namespace ruam::letters {

/// The front door of the room; `describe` tells what other rooms' records are.
Room room(Describe describe);

void add_routes(http::Router& router, const Describe& describe);

}  // namespace ruam::letters
