#pragma once

#include <array>
#include <string>
#include <vector>

#include "platform/doc/pdf/image.hpp"
#include "platform/doc/pdf/shape.hpp"
#include "platform/doc/pdf/slab.hpp"
#include "platform/doc/tree.hpp"

namespace ruam::doc::pdf {

inline constexpr double line_of_nominal = 1.30, ascent_of_nominal = 0.844;

struct OutlineEntry {
  int level = 1;
  std::string title;
  std::string name;  ///< of page references; may be empty
  int page = 0;
  double y = 0;  ///< of its top, from the page's foot
};

/// Turns blocks into slabs; keeps what the whole document shares: used glyphs, images, headings.
class Typesetter {
 public:
  Typesetter(const Document& document, Shaper& shaper) : document_(document), shaper_(shaper) {}

  Slabs lay(const Blocks& blocks, const Setting& setting);
  Slabs lay(const Paragraph& block, const Setting& setting);
  Slabs lay(const Heading& block, const Setting& setting);
  Slabs lay(const LabelValue& block, const Setting& setting);
  Slabs lay(const Table& block, const Setting& setting);
  Slabs lay(const Pictures& block, const Setting& setting);
  Slabs lay(const Placed& block, const Setting& setting);
  Slabs lay(const Signature& block, const Setting& setting);
  Slabs lay(const Group& block, const Setting& setting);
  Slabs lay(const Rule& block, const Setting& setting);
  Slabs lay(const Spacer& block, const Setting& setting);
  Slabs lay(const PageBreak& block, const Setting& setting);

  /// One line of text starting at (0, 0) = baseline left; for page heads and feet.
  std::string line(std::string_view text, double size, bool bold, double& width);

  const Document& document() const { return document_; }
  const std::array<GlyphSet, face_count>& used() const { return used_; }
  const std::vector<Image>& images() const { return images_; }
  std::vector<OutlineEntry>& headings() { return headings_; }
  Shaper& shaper() { return shaper_; }

  /// Marks a word's glyphs as used and returns its operators.
  const std::string& show(Face face, const Word& word);

  double body_height = 700;  ///< of a page, points

 private:
  const Document& document_;
  Shaper& shaper_;
  std::array<GlyphSet, face_count> used_;
  std::vector<Image> images_;
  std::vector<OutlineEntry> headings_;
};

/// A stack of slabs as operators under each other, from (x, y) downwards.
void put_stack(std::string& out, const Slabs& slabs, double x, double y);
double stack_height(const Slabs& slabs);

}  // namespace ruam::doc::pdf
