#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/paper.hpp"

namespace ruam::intake {

/// The lines of a file, still unread.
struct Opened {
  checks::Paper paper;             ///< only its lines and width
  std::vector<std::string> clean;  ///< repaired lines, as many as the file has
};

/// Splits a text at its line ends and form feeds, repairs each line and marks page numbers,
/// running heads and feet.
Opened open_text(std::string_view raw);

}  // namespace ruam::intake
