#pragma once

#include <memory>
#include <string>
#include <vector>

namespace ruam::doc::pdf {

/// How firmly a slab holds on to the next one: `soft` gives way when the chain outgrows a page.
enum class Glue { none, soft, hard };

/// A strip of a page that is never cut: a line of text, a table row, a picture row. Its operators
/// are written once, with the origin at the strip's top left; pages only move them into place.
struct Slab {
  double height = 0;
  double space_before = 0;  ///< dropped at the top of a page
  std::string ops = {};
  Glue glue = Glue::none;
  int heading = -1;                             ///< index into Typesetter::headings
  bool opens_page = false;                      ///< a page break stands before it
  std::shared_ptr<const Slab> head = {};        ///< repeated when this slab opens a page
  std::string when_first = {}, when_last = {};  ///< edges of a table row cut between two pages
};

using Slabs = std::vector<Slab>;

/// What a block inherits from where it stands.
struct Setting {
  double width = 0;  ///< points
  double size = 16;  ///< nominal
  bool bold = false;
  int align = -1;  ///< an Align that replaces left, -1: none
};

}  // namespace ruam::doc::pdf
