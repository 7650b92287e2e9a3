#pragma once

#include "platform/room.hpp"

namespace ruam::indicators {

/// The front door: no routes of its own, the owner's room shows and edits its indicators.
Room room();

}  // namespace ruam::indicators
