#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// The four Sarabun faces inside the program, and their subsets as a PDF carries them.
namespace ruam::doc::pdf {

enum class Face : std::uint8_t { regular, bold, italic, bold_italic };
inline constexpr int face_count = 4;

constexpr Face face_of(bool bold, bool italic) {
  return static_cast<Face>((bold ? 1 : 0) + (italic ? 2 : 0));
}

/// Sarabun draws at full size what TH Sarabun New draws small on its em. The embedded font is told
/// a larger em, so that the file says 16 points where the regulation does (RULES §8).
inline constexpr int embedded_units_per_em = 1471;
inline constexpr double em_of_nominal = 1000.0 / embedded_units_per_em;

using Glyph = std::uint16_t;

/// Glyphs a document used of one face.
class GlyphSet {
 public:
  void insert(Glyph glyph) {
    if (glyph / 64U >= bits_.size()) bits_.resize(glyph / 64U + 1);
    bits_[glyph / 64U] |= std::uint64_t{1} << (glyph % 64U);
  }
  bool contains(Glyph glyph) const {
    return glyph / 64U < bits_.size() && (bits_[glyph / 64U] >> (glyph % 64U) & 1U) != 0;
  }
  bool empty() const { return bits_.empty(); }
  std::vector<Glyph> list() const;
  bool meets(const GlyphSet& other) const;
  void merge(const GlyphSet& other);

 private:
  std::vector<std::uint64_t> bits_;
};

/// The TrueType file of a face.
std::string_view font_file(Face face);

/// A face as embedded: streams are already deflated.
struct EmbeddedFont {
  std::string name;  ///< with the six-letter subset tag
  std::string file, to_unicode;
  std::size_t file_length = 0;
  std::string widths;  ///< the /W array
};

/// The subset that holds `used`. Thai and common signs are always in it, so documents share
/// a handful of subsets, which are kept: the bytes depend on the document alone.
std::shared_ptr<const EmbeddedFont> embedded(Face face, const GlyphSet& used);

/// A TrueType file of Thai and Latin with its layout tables, for web pages.
std::string web_subset(Face face);

/// The characters a glyph stands for, UTF-16; empty when unknown.
std::u16string glyph_text(Face face, Glyph glyph);

}  // namespace ruam::doc::pdf
