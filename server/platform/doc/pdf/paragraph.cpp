#include <algorithm>

#include "platform/doc/content.hpp"
#include "platform/doc/pdf/lines.hpp"
#include "platform/doc/pdf/ops.hpp"

namespace ruam::doc::pdf {

namespace {

constexpr double box_side = 3.5 * points_a_mm;
/// Wider gaps inside a phrase would be read back as blanks (a tenth of an em is the usual limit).
constexpr double most_word_gap = 0.05, most_blank_stretch = 1.2;

/// Draws one line's items as operators, origin at the line's top left.
class LinePainter {
 public:
  LinePainter(std::vector<Item>& items, const Line& line, double baseline, Typesetter& typesetter)
      : items_(items), line_(line), baseline_(baseline), typesetter_(typesetter) {}

  std::string paint(double shift, std::size_t end) {
    for (auto i = line_.from; i < end; ++i) {
      const auto& item = items_[i];
      const double x = line_.x[i - line_.from] + shift;
      if (item.underline && item.kind != Item::Kind::tab) underline(item, x);
      if (item.kind == Item::Kind::box) {
        box(item, x);
      } else if (item.word != nullptr) {
        at(item, x);
        out_ += typesetter_.show(item.face, *item.word);
        pen_ = x + item.width;
        if (guards_ && i + 1 == end) guard_hyphen(item);
      }
    }
    leave_text();
    return std::move(out_) + lines_;
  }

  std::string paint_guarded(double shift, std::size_t end) {
    guards_ = end > line_.from && items_[end - 1].ends_in_hyphen;
    return paint(shift, end);
  }

 private:
  void at(const Item& item, double x) {
    const bool same_font = in_text_ && item.face == face_ && item.size == size_;
    if (same_font && std::abs(x - pen_) < 0.005) return;
    if (!in_text_) out_ += "BT\n";
    if (!same_font || !in_text_) out_ += "/F" + std::to_string(int(item.face)) + " 1 Tf\n";
    in_text_ = true;
    face_ = item.face;
    size_ = item.size;
    put(out_, "Tm", size_, 0, 0, size_, x, -baseline_);
  }

  /// A hyphen at a line's end reads as a divided word: «โทรสาร -» would lose it and be joined with
  /// the next line. An unseen blank, read as a zero-width one, keeps both.
  void guard_hyphen(const Item& item) {
    out_ += "/Span<</ActualText<FEFF200B>>>BDC ";
    out_ += typesetter_.show(item.face, typesetter_.shaper().word(item.face, " "));
    out_ += "EMC\n";
  }

  void leave_text() {
    if (in_text_) out_ += "ET\n";
    in_text_ = false;
  }

  void underline(const Item& item, double x) {
    const double y = -baseline_ - item.size * 0.09;
    put(lines_, "w", item.size * 0.035);
    stroke_line(lines_, x, y, x + item.width, y);
  }

  /// A drawn mark; an unseen letter under it carries its character to whoever copies the text.
  void box(const Item& item, double x) {
    at(item, x);
    out_ += "/Span<</ActualText<FEFF" + code_of(item.mark) + ">>>BDC 3 Tr ";
    out_ += typesetter_.show(item.face, typesetter_.shaper().word(item.face, "x"));
    out_ += "0 Tr EMC\n";
    leave_text();
    const double y = -baseline_ - 0.06 * item.size;
    if (item.mark == Run::Kind::disc || item.mark == Run::Kind::ring)
      return circle(item, x + box_side / 2, y + box_side / 2);
    put(lines_, "w", 0.7);
    put(lines_, "re S", x + 0.4, y, box_side - 0.8, box_side - 0.8);
    if (item.mark != Run::Kind::ticked_box) return;
    put(lines_, "w", 1.3);
    put(lines_, "m", x + 0.22 * box_side, y + 0.42 * box_side);
    put(lines_, "l", x + 0.42 * box_side, y + 0.18 * box_side);
    put(lines_, "l S", x + 0.78 * box_side, y + 0.74 * box_side);
  }

  static std::string code_of(Run::Kind mark) {
    switch (mark) {
      case Run::Kind::ticked_box:
        return "2611";
      case Run::Kind::disc:
        return "25CF";
      case Run::Kind::ring:
        return "25CB";
      default:
        return "2610";
    }
  }

  /// Four arcs, each a Bézier curve.
  void circle(const Item& item, double x, double y) {
    constexpr double r = box_side * 0.36, k = r * 0.5523;
    put(lines_, "w", 0.9);
    put(lines_, "m", x + r, y);
    put(lines_, "c", x + r, y + k, x + k, y + r, x, y + r);
    put(lines_, "c", x - k, y + r, x - r, y + k, x - r, y);
    put(lines_, "c", x - r, y - k, x - k, y - r, x, y - r);
    put(lines_, item.mark == Run::Kind::disc ? "c b" : "c s", x + k, y - r, x + r, y - k, x + r, y);
  }

  std::vector<Item>& items_;
  const Line& line_;
  double baseline_;
  Typesetter& typesetter_;
  std::string out_, lines_;
  bool in_text_ = false, guards_ = false;
  Face face_ = Face::regular;
  double size_ = 0, pen_ = 0;
};

std::size_t end_without_blanks(const std::vector<Item>& items, const Line& line) {
  auto end = line.to;
  while (end > line.from && items[end - 1].kind == Item::Kind::blank) --end;
  return end;
}

/// Lets blanks take what is left of the line, and gaps between words a little of the rest.
void justify(const std::vector<Item>& items, Line& line, std::size_t end, double room) {
  double blanks = 0, gaps = 0;
  for (auto i = line.from; i + 1 < end; ++i)
    (items[i].kind == Item::Kind::blank ? blanks : gaps) += 1;
  const double em = items[line.from].size * em_of_nominal;
  const double a_blank = blanks > 0 ? std::min(room / blanks, most_blank_stretch * em) : 0;
  const double left = room - a_blank * blanks;
  const double a_gap = gaps > 0 ? std::min(left / gaps, most_word_gap * em) : 0;
  if (left - a_gap * gaps > 2 * em) return;  // too empty to fill: stays ragged
  double moved = 0;
  for (auto i = line.from; i < end; ++i) {
    line.x[i - line.from] += moved;
    moved += items[i].kind == Item::Kind::blank ? a_blank : a_gap;
  }
}

double shift_of(Align align, double room) {
  switch (align) {
    case Align::left:
    case Align::justify:
      return 0;
    case Align::center:
      return room / 2;
    case Align::right:
      break;
  }
  return room;
}

/// First two and last two lines stay together; up to three lines are not parted at all.
void guard_widows(Slabs& slabs, bool keep_all) {
  const auto n = slabs.size();
  for (std::size_t i = 0; i + 1 < n; ++i)
    if (n <= 3 || i == 0 || i + 2 == n)
      slabs[i].glue = Glue::hard;
    else if (keep_all)
      slabs[i].glue = Glue::soft;
}

}  // namespace

Slabs Typesetter::lay(const Paragraph& block, const Setting& setting) {
  const double left = block.left_mm * points_a_mm;
  Measure measure{.first_left = left + block.first_line_mm * points_a_mm,
                  .left = left + block.hanging_mm * points_a_mm,
                  .right = setting.width,
                  .tabs = block.tabs};
  const double narrowest =
      std::max(20.0, measure.right - std::max(measure.first_left, measure.left));
  const Align align = block.align == Align::left && setting.align >= 0
                          ? static_cast<Align>(setting.align)
                          : block.align;
  auto items = items_of(block, setting, *this);
  cut_long_words(items, narrowest, *this);
  Slabs slabs;
  for (auto& line : break_lines(items, measure, *this)) {
    const auto end = end_without_blanks(items, line);
    double size = line.from == line.to ? size_or(block.size, setting.size) : 0;
    for (auto i = line.from; i < line.to; ++i) size = std::max(size, items[i].size);
    Slab slab{.height = size * line_of_nominal};
    if (end > line.from) {
      const double room = measure.right - line.x[end - 1 - line.from] - items[end - 1].width;
      if (align == Align::justify && !line.ends_paragraph && !line.has_tab)
        justify(items, line, end, room);
      const double shift = line.has_tab ? 0 : shift_of(align, room);
      slab.ops =
          LinePainter(items, line, size * ascent_of_nominal, *this).paint_guarded(shift, end);
    }
    slabs.push_back(std::move(slab));
  }
  slabs.front().space_before = block.space_before;
  guard_widows(slabs, block.keep_together);
  if (block.keep_with_next) slabs.back().glue = Glue::hard;
  return slabs;
}

Slabs Typesetter::lay(const Heading& block, const Setting& setting) {
  auto slabs = lay(Paragraph{.runs = plain(block),
                             .align = block.align,
                             .size = block.size,
                             .left_mm = block.left_mm,
                             .space_before = block.space_before,
                             .keep_with_next = true},
                   setting);
  slabs.front().heading = int(headings_.size());
  slabs.front().opens_page = block.new_page;
  headings_.push_back({.level = block.level,
                       .title = block.outline.empty()
                                    ? shown(block.runs, document_.digits)
                                    : with_digits(clean(block.outline), document_.digits),
                       .name = block.name});
  return slabs;
}

Slabs Typesetter::lay(const LabelValue& block, const Setting& setting) {
  return lay(plain(block), setting);
}

std::string Typesetter::line(std::string_view text, double size, bool bold, double& width) {
  const Paragraph paragraph{.runs = {{.text = std::string(text), .bold = bold}}, .size = size};
  auto items = items_of(paragraph, Setting{.size = size}, *this);
  Line all{.from = 0, .to = items.size()};
  width = 0;
  for (const auto& item : items) {
    all.x.push_back(width);
    width += item.width;
  }
  return LinePainter(items, all, 0, *this).paint(0, items.size());
}

const std::string& Typesetter::show(Face face, const Word& word) {
  auto& used = used_[static_cast<std::size_t>(face)];
  for (const Glyph glyph : word.glyphs) used.insert(glyph);
  return word.ops;
}

}  // namespace ruam::doc::pdf
