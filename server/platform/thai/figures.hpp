#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What of Thai text is compared and counted, whatever its blanks, marks and digits.
namespace ruam::thai {

/// The text without blanks and signs, Arabic digits, small letters: for comparing.
std::string key_of(std::string_view text);
/// The key without what stands above and below its letters: the same for a word and for what an
/// extraction made of it (วตัถปุระสงค์ and วัตถุประสงค์).
std::string bones_of(std::string_view text);
/// The byte behind the letters of `text` whose bones are the first `size` bytes of its bones.
std::size_t after_bones(std::string_view text, std::size_t size);
/// One blank between words, none at the ends.
std::string tidy(std::string_view text);
/// How many letters a reader counts: marks above and below are none.
std::size_t width_of(std::string_view text);

/// A number as it stands in a text, in thousandths.
struct Figure {
  std::int64_t milli = 0;
  std::size_t begin = 0, end = 0;  ///< bytes in the text
  int decimals = 0;
  bool is_grouped = false;  ///< written with `,` between thousands

  std::int64_t whole() const { return milli / 1000; }
  bool is_whole() const { return milli % 1000 == 0; }
};
/// The numbers of a text with Arabic digits; labels such as 4.7.1 are none.
std::vector<Figure> figures(std::string_view text);
/// `1,234.5` of thousandths, for sentences.
std::string milli_text(std::int64_t milli);

enum class MarkerStyle { none, bullet, number, dotted, letter, word };

/// What an item or heading begins with: `1.`, `1)`, `(1)`, `1.2`, `ก.`, `-`, `ขั้นตอนที่ 3`.
struct Marker {
  MarkerStyle style = MarkerStyle::none;
  std::vector<int> numbers = {};  ///< 1 and 2 of 1.2; 2 of ข.
  std::string_view word = {};     ///< ขั้นตอนที่
  std::size_t size = 0;           ///< bytes of the text before the words
  bool has_paren = false;         ///< 1) or (1)
};
/// Reads the marker at the start of a text with Arabic digits; blanks before it belong to it.
Marker marker_of(std::string_view text);

}  // namespace ruam::thai
