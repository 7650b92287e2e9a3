#pragma once

#include <string>
#include <vector>

#include "platform/doc/pdf/slab.hpp"

namespace ruam::doc::pdf {

/// What a page shows, origin at the top left of the text area; and the headings on it.
struct PageBody {
  std::string ops;
  struct Mark {
    int heading;
    double top;  ///< points below the top of the text area
  };
  std::vector<Mark> marks;
};

/// Puts slabs on pages of `height` points, the first one of `first_height`: nothing is parted from
/// what it is glued to while that fits a page, and a table's head stands again above the first row
/// of each page. At least one page.
std::vector<PageBody> paginate(const Slabs& slabs, double height, double first_height);

}  // namespace ruam::doc::pdf
