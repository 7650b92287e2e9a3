#pragma once

#include <string>
#include <vector>

#include "checks/paper.hpp"

namespace ruam::checks {

/// A row of numbers: of one line, or of cells that each stand on a line of their own.
struct NumberRow {
  std::string label;
  int first = 0, last = 0;
  struct Cell {
    Milli milli = 0;
    int decimals = 0, line = 0;
    bool is_percent = false;
  };
  std::vector<Cell> cells;
  std::string tail;  ///< words behind the numbers: a level, a unit

  bool is_total() const;
};
std::vector<NumberRow> number_rows(const Paper& paper);

}  // namespace ruam::checks
