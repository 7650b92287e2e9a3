#pragma once

#include "platform/room.hpp"

namespace ruam::committees {

/// The front door of the room: committees, their orders and meetings. `describe` tells what records
/// are that a committee steers.
Room room(Describe describe);

void add_routes(http::Router& router, const Describe& describe);
void add_meeting_routes(http::Router& router);
void add_import_routes(http::Router& router);

}  // namespace ruam::committees
