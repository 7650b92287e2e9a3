#include "checks/room.hpp"

namespace ruam::checks {

Room room() { return {.name = "checks"}; }

}  // namespace ruam::checks
