#pragma once

#include "platform/room.hpp"

/// The front door of progress: quarterly reports in the Ministry's 23 sections (PROCESSES §5).
namespace ruam::progress {

Room room();
void add_routes(http::Router& router);

}  // namespace ruam::progress
