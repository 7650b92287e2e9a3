#pragma once

#include <string>

#include "cycle/waiting.hpp"
#include "people/roles.hpp"
#include "platform/jobs.hpp"
#include "platform/room.hpp"

namespace ruam::http {
class Request;
}

namespace ruam::cycle {

inline constexpr Permission read_permission{"waiting.read"};

/// The front door. `waiting` asks every other room that has something to say (see merged()); what
/// waits by the calendar is added here. `roles` lives as long as the room: hand-over packs ask what
/// waits for somebody else.
Room room(Waiting waiting, const people::RoleTable& roles);

/// Every morning: keeps hand-over packs of posts that have ended. Apart from the room's other
/// reactions, for it asks all rooms what waits.
jobs::Reaction watch_reaction(Waiting waiting, const people::RoleTable& roles);

void add_routes(http::Router& router, Waiting waiting, const people::RoleTable& roles);

/// Parts of add_routes.
void add_register(http::Router& router);
void add_packs(http::Router& router);
void add_handover(http::Router& router, const Waiting& waiting, const people::RoleTable& roles);

/// "https://ruam.example.go.th": how people reach this server, for links that leave it.
std::string origin_of(http::Request& request);

}  // namespace ruam::cycle
