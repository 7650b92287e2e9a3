#pragma once

#include "platform/room.hpp"

namespace ruam::checks {

/// The front door: rules only, without routes, tables or rights.
Room room();

}  // namespace ruam::checks
