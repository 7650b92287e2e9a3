#pragma once

#include "platform/http/router.hpp"
#include "platform/room.hpp"

namespace ruam::followups {

/// The front door of the room. `describe` tells what the records are that follow-ups come from.
Room room(Describe describe);

void add_routes(http::Router& router, const Describe& describe);

}  // namespace ruam::followups
