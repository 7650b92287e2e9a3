#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "checks/paper.hpp"

namespace ruam::intake {

/// What intake makes of one file.
struct Reading {
  checks::Paper paper;
  std::vector<checks::PaperFault> faults;
  std::vector<std::string> clean;  ///< repaired lines, as many as the text has
};
BOOST_DESCRIBE_STRUCT(Reading, (), (paper, faults, clean))

/// Repairs, recognises, extracts and checks a plain text.
Reading read_text(std::string_view raw);

}  // namespace ruam::intake
