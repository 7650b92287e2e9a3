#pragma once

#include <string>
#include <string_view>

namespace ruam::doc::pdf {

/// zlib stream of `bytes`; level 1 (fast) to 9.
std::string deflated(std::string_view bytes, int level);

}  // namespace ruam::doc::pdf
