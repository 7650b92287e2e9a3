#include "indicators/room.hpp"

namespace ruam::indicators {

Room room() { return {.name = "indicators"}; }

}  // namespace ruam::indicators
