#pragma once

#include "platform/room.hpp"

/// The front door of projects: proposals, signatures, changes (PROCESSES §4).
namespace ruam::projects {

Room room();
void add_routes(http::Router& router);

}  // namespace ruam::projects
