#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "platform/thai/repair.hpp"

namespace ruam::thai {

/// A letter and the raw bytes it came from.
struct Cell {
  char32_t code;
  std::uint32_t begin, end;
};
using Cells = std::vector<Cell>;

/// A text as letters, and what the safe rules changed in it (in no order).
struct Mended {
  Cells cells;
  std::vector<Change> changes;
};

/// repair() before it is written down again.
Mended mend(std::string_view raw);

}  // namespace ruam::thai
