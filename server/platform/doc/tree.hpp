#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "platform/thai/digits.hpp"

/// One document tree, built once by a room and written as PDF, DOCX, HTML and text (doc/write.hpp).
/// Sizes are nominal points of TH Sarabun New (RULES §8: 16 is body text); lengths are millimetres
/// on paper unless a name says otherwise. Text is UTF-8; "\n" inside a run starts a new line, "\t"
/// goes to the next tab stop. `anchor` names the field a block shows: HTML carries it as data-field
/// and a click leads to where it is edited; a paragraph's with a `?` is an address and a link.
namespace ruam::doc {

enum class Align { left, center, right, justify };
using thai::Digits;
enum class PageNumbers { none, top_from_second, bottom_of_total };

/// A piece of a line: text, a drawn mark (copied as ☑, ☐, ● or ○), or a dotted leader.
struct Run {
  enum class Kind { text, empty_box, ticked_box, disc, ring, dots };

  std::string text = {};
  bool bold = false, italic = false, underline = false;
  double size = 0;           ///< 0: the paragraph's
  bool keep_digits = false;  ///< e-mail, code, address: not turned into Thai digits
  Kind kind = Kind::text;
  double width_mm = 0;       ///< dots only; 0: to the right margin
  std::string page_of = {};  ///< a heading's name: prints the number of its page (page_refs.hpp)
};

using Runs = std::vector<Run>;

struct Tab {
  double at_mm = 0;  ///< from the left edge of the text area
  Align align = Align::left;
};

struct Paragraph {
  Runs runs = {};
  Align align = Align::left;
  double size = 0;           ///< 0: the table's or the document's
  double first_line_mm = 0;  ///< the first line stands this much further right
  double left_mm = 0;
  double hanging_mm = 0;  ///< all lines but the first stand this much further right
  std::vector<Tab> tabs = {};
  double space_before = 0;  ///< points
  bool bold = false;
  bool keep_with_next = false;
  bool keep_together = false;
  std::string anchor = {};
};

/// A real heading: DOCX heading style, PDF outline entry, HTML h1…h6. Bold, stays with what
/// follows.
struct Heading {
  int level = 1;  ///< 1…6
  Runs runs = {};
  Runs answer = {};  ///< on the same line in plain weight, no part of the heading in an outline
  Align align = Align::left;
  double size = 0;
  double left_mm = 0;
  double space_before = 6;
  std::string anchor = {};
  std::string name = {};     ///< what page references call it: letters, digits and _
  std::string outline = {};  ///< its words in a PDF's outline; empty: its own
  bool new_page = false;     ///< begins a page
};

/// «label   value» without borders: label bold at the left, value from one tab, wrapping under
/// itself.
struct LabelValue {
  Runs label = {};
  Runs value = {};
  double tab_mm = 45;
  double space_before = 0;
  std::string anchor = {};
};

struct Block;
using Blocks = std::vector<Block>;

struct Cell {
  Blocks blocks;  // clang wants Block complete for a {} here
  int colspan = 1, rowspan = 1;
  std::optional<Align> align = {};  ///< empty: the column's
  bool bold = false;
  std::string anchor = {};
};

struct Row {
  std::vector<Cell> cells = {};
  bool bold = false;
  double min_height_mm = 0;
  std::string anchor = {};
};

struct Column {
  double percent = 0;  ///< of the text width; all zero: equal
  Align align = Align::left;
};

/// Head rows print bold and centred and repeat on every page; a row splits only if it is taller
/// than a page.
struct Table {
  std::vector<Column> columns = {};
  int head_rows = 0;
  std::vector<Row> rows = {};
  bool borders = true;
  double size = 0;  ///< 0: the document's
  double space_before = 0;
  std::string anchor = {};
};

/// JPEG or PNG bytes; the camera's rotation is honoured, camera metadata is not copied.
struct Picture {
  std::string bytes = {};
  std::string caption = {};
  std::string alt = {};
  std::string anchor = {};
};

/// Pictures side by side, each with its caption below; a row never splits.
struct Pictures {
  std::vector<Picture> pictures = {};
  int per_row = 2;
  double max_height_mm = 60;
  double width_mm = 0;  ///< of each; 0: the row is shared equally
  Align align = Align::center;
};

/// A picture in its place that takes no room: what follows is laid out as if it were not there. So
/// an emblem stands beside or behind the first lines of a letter.
struct Placed {
  Picture picture = {};
  double height_mm = 30;  ///< the width follows from the picture
  double down_mm = 0;     ///< its top, below the top of what follows
  Align align = Align::left;
};

/// Label, line to sign on, (name) and position centred under it; never split over pages.
struct Signature {
  std::string label = {};  ///< above the line, as «ผู้เสนอโครงการ»; may be empty
  std::string sign = "(ลงชื่อ)";
  std::string behind = {};  ///< after the dots, as «ลงชื่อ..........ผู้เสนอโครงการ»
  std::string name = {};  ///< printed in brackets; empty: dots to write on
  std::vector<std::string> under = {};  ///< position, acting line, «ลงนามแล้วในระบบ …»
  bool date_line = false;             ///< «วันที่........./............/............»
  std::optional<Picture> image = {};  ///< the signer's own picture in place of the dots
  bool right_half = true;             ///< else centred over the whole width
  double space_before = 16;
  std::string anchor = {};
};

/// Blocks that stay on one page when they fit on one, optionally in the right half.
struct Group {
  Blocks blocks;  // clang wants Block complete for a {} here
  bool keep_together = true;
  bool right_half = false;
};

struct Rule {
  bool dashed = false;
  double percent = 100;  ///< of the text width, centred
};

struct Spacer {
  double points = 12;
};

struct PageBreak {};

struct Block {
  using Node = std::variant<Paragraph, Heading, LabelValue, Table, Pictures, Placed, Signature,
                            Group, Rule, Spacer, PageBreak>;
  Node node;

  template <class T>
  requires(!std::same_as<std::remove_cvref_t<T>, Block>) Block(T&& value)
      : node(std::forward<T>(value)) {}
};

struct Page {
  bool landscape = false;  ///< A4 either way
  double left_mm = 30, right_mm = 20, top_mm = 25, bottom_mm = 20;
  bool frame = false;       ///< a double line around every page, as certificates have
  double first_top_mm = 0;  ///< of the first page, as letters have; 0: as all pages
};

struct Document {
  std::string title = {};
  std::string author = {};
  std::string language = "th-TH";
  std::optional<std::int64_t> created_ms = {};  ///< UTC; empty: no time in the file, same bytes
  Page page = {};
  double size = 16;
  Digits digits = Digits::arabic;  ///< thai: every digit of every run, unless it says keep_digits
  PageNumbers numbers = PageNumbers::top_from_second;
  bool draft = false;       ///< «ร่าง» in every page's head
  std::string footer = {};  ///< small line at the foot of every page
  Blocks blocks = {};
};

inline Run text(std::string words) { return {.text = std::move(words)}; }
inline Run bold(std::string words) { return {.text = std::move(words), .bold = true}; }
/// Prints the number of the page where the heading of that name stands.
inline Run page_of(std::string name) { return {.page_of = std::move(name)}; }
inline Run check_box(bool ticked) {
  return {.kind = ticked ? Run::Kind::ticked_box : Run::Kind::empty_box};
}
/// ● or ○, which the font has not.
inline Run disc() { return {.kind = Run::Kind::disc}; }
inline Run ring() { return {.kind = Run::Kind::ring}; }
inline Run dots(double width_mm = 0) { return {.kind = Run::Kind::dots, .width_mm = width_mm}; }

inline Paragraph paragraph(std::string words) { return {.runs = {text(std::move(words))}}; }
inline Heading heading(int level, std::string words) {
  return {.level = level, .runs = {text(std::move(words))}};
}
inline Cell cell(std::string words) { return {.blocks = {paragraph(std::move(words))}}; }

}  // namespace ruam::doc
