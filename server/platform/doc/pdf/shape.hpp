#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/doc/pdf/font.hpp"

namespace ruam::doc::pdf {

/// A word shaped once: operators that show it at size 1, wrapped in ActualText when the glyphs
/// do not spell the text by themselves.
struct Word {
  std::string ops;
  int advance = 0;  ///< thousandths of an em
  std::vector<Glyph> glyphs;
};

/// One mark or letter as placed, for the test that looks for overlapping ink.
struct PlacedGlyph {
  Glyph glyph = 0;
  unsigned cluster = 0;
  int x = 0, y = 0;
  int left = 0, bottom = 0, right = 0, top = 0;  ///< ink box, thousandths of an em
};

/// Shapes words and keeps them; one a thread.
class Shaper {
 public:
  Shaper();
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  const Word& word(Face face, std::string_view text);

  /// Byte offsets where `text` may be cut without tearing a letter from its marks.
  std::vector<std::size_t> cuts(Face face, std::string_view text);
  std::vector<PlacedGlyph> placed(Face face, std::string_view text);

  /// Forgets words when there are very many; between documents only.
  void trim();

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  struct State;

  Word shape(Face face, std::string_view text);

  State* state_;
  std::unordered_map<std::string, Word, Hash, std::equal_to<>> words_[face_count];
};

/// Ends of the pieces of `text` between which a line may break, Thai by dictionary. ๆ and ฯ stay
/// with the word before them. Blanks belong to the piece they follow.
const std::vector<std::size_t>& line_breaks(std::string_view text);

}  // namespace ruam::doc::pdf
