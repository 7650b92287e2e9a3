#pragma once

#include "cycle/waiting.hpp"
#include "platform/room.hpp"

namespace ruam::cycle {

inline constexpr Permission read_permission{"waiting.read"};

/// The front door. `waiting` asks every room that has something to say (see merged()).
Room room(Waiting waiting);

void add_routes(http::Router& router, Waiting waiting);

}  // namespace ruam::cycle
