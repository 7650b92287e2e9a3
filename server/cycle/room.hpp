#pragma once

#include <string>

#include "cycle/waiting.hpp"
#include "platform/room.hpp"

namespace ruam::http {
class Request;
}

namespace ruam::cycle {

inline constexpr Permission read_permission{"waiting.read"};

/// The front door. `waiting` asks every other room that has something to say (see merged()); what
/// waits by the calendar is added here.
Room room(Waiting waiting);

void add_routes(http::Router& router, Waiting waiting);

/// Routes of the register of returns, called by add_routes.
void add_register(http::Router& router);

/// "https://ruam.example.go.th": how people reach this server, for links that leave it.
std::string origin_of(http::Request& request);

}  // namespace ruam::cycle
