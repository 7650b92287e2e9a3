#pragma once

#include <cstdlib>

namespace ruam::testing {

/// How often a test over random histories runs: `daily`, or `full` under ./test --long (which sets
/// RUAM_LONG).
inline int rounds(int daily, int full) { return std::getenv("RUAM_LONG") ? full : daily; }

}  // namespace ruam::testing
