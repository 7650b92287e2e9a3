#pragma once

#include "platform/room.hpp"

namespace ruam::http {
class Router;
}

namespace ruam::partners {

/// The front door of the room. `describe` tells whether the actor may see a project that a
/// memorandum or an activity names.
Room room(Describe describe);

void add_entry_routes(http::Router& router);
void add_mou_routes(http::Router& router, const Describe& describe);
void add_network_routes(http::Router& router);
void add_activity_routes(http::Router& router, const Describe& describe);
void add_picture_routes(http::Router& router);

}  // namespace ruam::partners
