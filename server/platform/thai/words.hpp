#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace ruam::thai {

/// A place in UTF-8 text where a line may, or must, end; blanks before it hang over the margin.
struct LineBreak {
  std::size_t offset = 0;
  bool must = false;

  friend bool operator==(const LineBreak&, const LineBreak&) = default;
};

/// Byte offsets where words, blanks and signs end, by ICU's Thai dictionary; the last is the size
/// of the text, none for an empty one. Never inside a cluster.
std::vector<std::size_t> word_breaks(std::string_view text);
/// The words among them: pieces with a letter or digit.
std::vector<std::string_view> words(std::string_view text);
/// Where lines may end; the last is the size of the text. Never before ๆ or ฯ, also not after a
/// blank before them, and never inside a cluster.
std::vector<LineBreak> line_breaks(std::string_view text);
/// Byte offsets where clusters end (what a reader takes for one letter, with its marks).
std::vector<std::size_t> cluster_breaks(std::string_view text);

}  // namespace ruam::thai
