#pragma once

#include <string>
#include <vector>

#include "platform/doc/picture.hpp"
#include "platform/doc/tree.hpp"
#include "platform/doc/zip.hpp"

namespace ruam::doc::docx {

/// Where a block stands: what its width, size and weight come from.
struct Place {
  double width_mm = 160;
  double left_mm = 0;  ///< right-half groups are indented
  double size = 16;
  bool bold = false;
  bool keep = false;  ///< with what follows
  bool new_page = false;
  std::optional<Align> align = {};
};

/// Writes blocks as WordprocessingML and collects the pictures they show.
class Body {
 public:
  explicit Body(const Document& document) : document_(document) {}

  void write(const Blocks& blocks, const Place& place);

  const std::string& xml() const { return out_; }
  const std::vector<ZipEntry>& media() const { return media_; }

 private:
  void write(const Paragraph& block, const Place& place);
  void write(const Heading& block, const Place& place);
  void write(const LabelValue& block, const Place& place);
  void write(const Table& block, const Place& place);
  void write(const Pictures& block, const Place& place);
  void write(const Placed& block, const Place& place);
  void write(const Signature& block, const Place& place);
  void write(const Group& block, const Place& place);
  void write(const Rule& block, const Place& place);
  void write(const Spacer& block, const Place& place);
  void write(const PageBreak& block, const Place& place);

  void paragraph(const Paragraph& block, const Place& place, const char* style);
  void runs(const Runs& runs, const Place& place, double size, bool bold);
  std::string next_mark(const std::string& anchor);
  void text_run(const Run& run, double size, bool bold);
  template <class Write>
  void page_field(const Run& run, Write write);
  /// Puts a bookmark around the last paragraph, which begins at that byte.
  void bookmark(std::size_t paragraph, const std::string& name);
  void row(const Table& table, std::size_t index, const Place& place,
           std::vector<struct Span>& spans, const std::vector<double>& widths);
  /// The drawing of a picture of that size, as `frame` (inline or anchored) holds it.
  std::string graphic(const PictureFile& file, const Picture& picture, double scale);
  void picture(const Picture& picture, double width_mm, double height_mm, const Place& place);

  const Document& document_;
  std::string out_;
  std::vector<ZipEntry> media_;
  bool after_table_ = false;
  std::string cell_anchor_;  ///< for the first paragraph of a cell that has none of its own
  int bookmarks_ = 0;
  bool in_heading_ = false;
};

}  // namespace ruam::doc::docx
