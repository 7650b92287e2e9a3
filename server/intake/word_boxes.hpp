#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "intake/read_file.hpp"

/// Where words stand on the pages of a PDF (`pdftotext -bbox`).
namespace ruam::intake {

struct WordBox {
  std::string_view word;
  int top = 0, bottom = 0, left = 0, right = 0;  ///< thousandths of the page
};
struct BoxPage {
  std::vector<WordBox> words;
};

/// The words of each page; they point into `xml`.
std::vector<BoxPage> read_boxes(std::string_view xml);

/// Finds the places of a page's lines, from its upper edge down.
class BoxFinder {
 public:
  BoxFinder(const BoxPage& page, int number);
  /// Only the page when none of its words is found.
  LinePlace place_of(std::string_view line);

 private:
  const BoxPage& page_;
  int number_;
  std::multimap<std::string_view, std::size_t> by_word_;
  int last_top_ = 0;
};

}  // namespace ruam::intake
