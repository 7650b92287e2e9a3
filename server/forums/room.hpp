#pragma once

#include "platform/room.hpp"

/// The front door of the room.
namespace ruam::forums {

Room room(Describe describe_record);

}  // namespace ruam::forums
