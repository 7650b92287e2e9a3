#pragma once

#include "platform/actor.hpp"

namespace ruam::files {

/// To bring files in; who may see one is decided by the record it belongs to.
inline constexpr Permission add_files{"files.add"};

}  // namespace ruam::files
