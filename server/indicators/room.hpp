#pragma once

#include "platform/room.hpp"

namespace ruam::indicators {

/// The front door: no routes of its own, the owner's room shows and edits its indicators. Who may
/// see the owner, as `owners` answers, may see what it is measured by.
Room room(Describe owners);

}  // namespace ruam::indicators
