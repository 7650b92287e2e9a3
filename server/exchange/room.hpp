#pragma once

#include "platform/room.hpp"

namespace ruam::exchange {

/// The front door of the room.
Room room();

}  // namespace ruam::exchange
