#pragma once

#include <map>
#include <string>

#include "checks/paper.hpp"

namespace ruam::intake {

/// The headings of a document told by its layout alone, whatever their words.
struct Skeleton {
  struct Head {
    int number = 0;        ///< of a frame that counts, else 0
    std::size_t size = 0;  ///< bytes before its words
  };
  std::map<int, Head> heads;  ///< by line
  bool is_counted = false;    ///< ก. ข. ค., A. B. C. or 1 2 3 without a dot lead the document

  bool has(int line) const { return heads.contains(line); }
};

/// Letters or bare numbers that count through the document and stand above the numbers of its
/// points; else short lines set apart by blank lines, where that is the rule. Needs lines and
/// width.
Skeleton skeleton(const checks::Paper& paper);

}  // namespace ruam::intake
