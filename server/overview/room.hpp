#pragma once

#include "platform/room.hpp"

namespace ruam::overview {

/// The front door.
Room room();

void add_routes(http::Router& router);

}  // namespace ruam::overview
