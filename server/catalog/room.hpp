#pragma once

#include "platform/room.hpp"

namespace ruam::catalog {

/// The front door. Call load_shipped() once after migrating.
Room room();

void add_routes(http::Router& router);

}  // namespace ruam::catalog
