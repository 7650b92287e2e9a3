#pragma once

#include <vector>

#include "platform/doc/pdf/typesetter.hpp"

namespace ruam::doc::pdf {

/// The smallest thing a line is made of.
struct Item {
  enum class Kind { word, blank, tab, new_line, box, dots };
  Kind kind = Kind::word;
  const Word* word = nullptr;
  std::string text = {};  ///< of a word that may have to be cut
  Face face = Face::regular;
  double size = 16;  ///< nominal
  double width = 0;  ///< points; dots: 0 means to the margin
  bool underline = false;
  Run::Kind mark = Run::Kind::text;  ///< what a box is drawn as
  bool break_after = false;
  bool ends_in_hyphen = false;
};

/// The paragraph's items in order, words cut where ICU lets a line break.
std::vector<Item> items_of(const Paragraph& paragraph, const Setting& setting,
                           Typesetter& typesetter);

/// Replaces words wider than `width` by pieces that fit.
void cut_long_words(std::vector<Item>& items, double width, Typesetter& typesetter);

/// A finished line: which items, and where each begins.
struct Line {
  std::size_t from = 0, to = 0;  ///< items [from, to)
  std::vector<double> x = {};
  bool ends_paragraph = false;  ///< or forced: never justified
  bool has_tab = false;
};

/// Where lines may stand, points from the block's left.
struct Measure {
  double first_left = 0, left = 0, right = 0;
  std::vector<Tab> tabs;
};

std::vector<Line> break_lines(std::vector<Item>& items, const Measure& measure,
                              Typesetter& typesetter);

}  // namespace ruam::doc::pdf
