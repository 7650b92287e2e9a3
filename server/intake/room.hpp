#pragma once

#include "platform/room.hpp"

namespace ruam::http {
class Router;
}

namespace ruam::intake {

/// The front door. `describe` answers for every kind of record in the house: what was made of a
/// paper is shown as its own room shows it.
Room room(Describe describe);

/// The routes alone, for tests.
void add_routes(http::Router& router, const Describe& describe);

}  // namespace ruam::intake
