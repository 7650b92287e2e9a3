#pragma once

#include "platform/room.hpp"

/// The front door of plans: what an office wants to reach, and how that is carried into practice
/// (PROCESSES §2).
namespace ruam::plans {

/// `describe` answers for the records of all rooms.
Room room(Describe describe);
void add_routes(http::Router& router, const Describe& describe);

}  // namespace ruam::plans
