#include <algorithm>

#include "platform/doc/content.hpp"
#include "platform/doc/page_refs.hpp"
#include "platform/doc/write.hpp"

namespace ruam::doc {

namespace {

/// Writes blocks as lines; a cell's own lines are joined by blanks so that a row stays one line.
class TextWriter {
 public:
  explicit TextWriter(Digits digits) : digits_(digits) {}

  void write(const Blocks& blocks) {
    for (const auto& block : blocks) std::visit([&](const auto& node) { write(node); }, block.node);
  }

  std::string take() { return std::move(out_); }

 private:
  void line(std::string words) {
    out_ += std::move(words);
    out_ += '\n';
  }

  void write(const Paragraph& block) { line(shown(block.runs, digits_)); }
  void write(const Heading& block) {
    if (block.new_page) line("");
    line(shown(plain(block), digits_));
  }
  void write(const LabelValue& block) {
    line(shown(block.label, digits_) + "\t" + shown(block.value, digits_));
  }
  void write(const Signature& block) { write(plain(block)); }
  void write(const Group& block) { write(block.blocks); }
  void write(const Rule& block) {
    line(block.dashed ? "- - - - - - - - - -" : "____________________");
  }
  void write(const Spacer&) {}
  void write(const PageBreak&) { line(""); }

  void write(const Pictures& block) {
    for (const auto& picture : block.pictures)
      if (!picture.caption.empty() || !picture.alt.empty())
        line("[" +
             with_digits(clean(picture.caption.empty() ? picture.alt : picture.caption), digits_) +
             "]");
  }

  void write(const Placed&) {}

  void write(const Table& block) {
    for (const auto& row : block.rows) {
      std::string words;
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (i > 0) words += '\t';
        TextWriter inner(digits_);
        inner.write(row.cells[i].blocks);
        auto cell = inner.take();
        if (cell.ends_with('\n')) cell.pop_back();
        std::replace(cell.begin(), cell.end(), '\n', ' ');
        std::replace(cell.begin(), cell.end(), '\t', ' ');
        words += cell;
      }
      line(std::move(words));
    }
  }

  Digits digits_;
  std::string out_;
};

}  // namespace

std::string to_text(const Document& document) {
  if (has_blank_page_refs(document)) return to_text(with_page_numbers(document));
  TextWriter writer(document.digits);
  writer.write(document.blocks);
  return writer.take();
}

}  // namespace ruam::doc
