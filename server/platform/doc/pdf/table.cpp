#include <algorithm>
#include <numeric>

#include "platform/doc/content.hpp"
#include "platform/doc/pdf/ops.hpp"
#include "platform/doc/pdf/typesetter.hpp"

namespace ruam::doc::pdf {

namespace {

constexpr double pad_x = 6, pad_top = 0.5, pad_bottom = 3.0, line_width = 0.5;

/// Readers of PDF text join lines that stand nearer than an em, also over the rule between two
/// cells: wide cells, whose lines are often full, leave more room at their right.
double pad_right(double width) { return width > 120 ? 11 : pad_x; }

/// A cell on the grid, its content laid out.
struct Placed {
  const Cell* cell;
  std::size_t row, column, rowspan, colspan;
  Slabs content;
  double height = 0;
};

/// One table on its way to slabs: grid, measures, then rows or slices of rows.
class TableLayout {
 public:
  TableLayout(const Table& table, const Setting& setting, Typesetter& typesetter)
      : table_(table), setting_(setting), typesetter_(typesetter) {
    if (table.size > 0) setting_.size = table.size;
    head_rows_ =
        std::min<std::size_t>(std::size_t(std::max(0, table.head_rows)), table.rows.size());
    place_columns();
    place_cells();
    measure_rows();
  }

  Slabs slabs() {
    Slabs out;
    std::shared_ptr<Slab> head;
    if (head_rows_ > 0) {
      head = std::make_shared<Slab>(whole(0, head_rows_));
      out.push_back(*head);
      out.back().glue = Glue::hard;
      if (head->height > typesetter_.body_height / 2) head = nullptr;
    }
    for (std::size_t row = head_rows_; row < table_.rows.size();) {
      const auto end = group_end(row);
      const double room = typesetter_.body_height - (head ? head->height : 0);
      auto part = height(row, end) > room ? slices(row) : Slabs{whole(row, end)};
      for (auto& slab : part) {
        slab.head = head;
        out.push_back(std::move(slab));
      }
      row = end;
    }
    keep_total(out);
    if (!out.empty()) out.front().space_before = table_.space_before;
    return out;
  }

 private:
  /// Column edges in points; widths are percents, brought to 100.
  void place_columns() {
    std::size_t count = table_.columns.size();
    for (const auto& row : table_.rows) {
      std::size_t n = 0;
      for (const auto& cell : row.cells) n += std::size_t(std::max(1, cell.colspan));
      count = std::max(count, n);
    }
    std::vector<double> widths(count, 0);
    for (std::size_t i = 0; i < table_.columns.size(); ++i)
      widths[i] = std::max(0.0, table_.columns[i].percent);
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (sum <= 0) std::fill(widths.begin(), widths.end(), 1);
    const double all = sum <= 0 ? double(count) : sum;
    edges_ = {0};
    for (const double w : widths) edges_.push_back(edges_.back() + w / all * setting_.width);
  }

  void place_cells() {
    const auto columns = edges_.size() - 1;
    std::vector<std::size_t> taken_until(columns, 0);  // row below the spanning cell, by column
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
      std::size_t c = 0;
      for (const auto& cell : table_.rows[r].cells) {
        while (c < columns && taken_until[c] > r) ++c;
        if (c >= columns) break;
        Placed placed{&cell, r, c, 0, 0, {}, 0};
        placed.colspan = std::min<std::size_t>(std::size_t(std::max(1, cell.colspan)), columns - c);
        const auto last = r < head_rows_ ? head_rows_ : table_.rows.size();
        placed.rowspan = std::min<std::size_t>(std::size_t(std::max(1, cell.rowspan)), last - r);
        for (std::size_t k = c; k < c + placed.colspan; ++k) taken_until[k] = r + placed.rowspan;
        c += placed.colspan;
        lay_cell(placed);
        cells_.push_back(std::move(placed));
      }
    }
  }

  void lay_cell(Placed& placed) {
    const bool in_head = placed.row < head_rows_;
    Setting inner = setting_;
    const double width = edges_[placed.column + placed.colspan] - edges_[placed.column];
    inner.width = std::max(8.0, width - pad_x - pad_right(width));
    inner.bold = setting_.bold || in_head || placed.cell->bold || table_.rows[placed.row].bold;
    Align align = in_head ? Align::center : Align::left;
    if (!in_head && placed.column < table_.columns.size() && placed.colspan == 1)
      align = table_.columns[placed.column].align;
    inner.align = int(placed.cell->align.value_or(align));
    placed.content = typesetter_.lay(placed.cell->blocks, inner);
    placed.height = stack_height(placed.content) + pad_top + pad_bottom;
  }

  void measure_rows() {
    heights_.resize(table_.rows.size());
    for (std::size_t r = 0; r < heights_.size(); ++r)
      heights_[r] = std::max(table_.rows[r].min_height_mm * points_a_mm,
                             setting_.size * 0.5);  // an empty row is still seen
    for (const auto& cell : cells_)
      if (cell.rowspan == 1) heights_[cell.row] = std::max(heights_[cell.row], cell.height);
    for (auto& cell : cells_) {
      if (cell.rowspan == 1) continue;
      const double now = height(cell.row, cell.row + cell.rowspan);
      // A cell over more rows than a page holds gives its height to its first row.
      if (cell.height > now)
        heights_[now > typesetter_.body_height ? cell.row : cell.row + cell.rowspan - 1] +=
            cell.height - now;
    }
  }

  double height(std::size_t from, std::size_t to) const {
    return std::accumulate(heights_.begin() + std::ptrdiff_t(from),
                           heights_.begin() + std::ptrdiff_t(to), 0.0);
  }

  /// Rows tied by a spanning cell move together, unless they would not fit a page.
  std::size_t group_end(std::size_t row) const {
    auto end = row + 1;
    for (const auto& cell : cells_)
      if (cell.row >= row && cell.row < end) end = std::max(end, cell.row + cell.rowspan);
    return height(row, end) > typesetter_.body_height * 0.7 ? row + 1 : end;
  }

  void frame(std::string& out, const Placed& cell, double top, double bottom) const {
    if (!table_.borders) return;
    const double x = edges_[cell.column];
    put(out, "re S", x, bottom, edges_[cell.column + cell.colspan] - x, top - bottom);
  }

  std::string pen() const {
    std::string out;
    if (table_.borders) put(out, "w", line_width);
    return out;
  }

  Slab whole(std::size_t from, std::size_t to) const {
    Slab slab{.height = height(from, to), .ops = pen()};
    for (const auto& cell : cells_) {
      if (cell.row < from || cell.row >= to) continue;
      const double top = -height(from, cell.row);
      const double bottom = top - height(cell.row, std::min(to, cell.row + cell.rowspan));
      frame(slab.ops, cell, top, bottom);
      put_stack(slab.ops, cell.content, edges_[cell.column] + pad_x, top - pad_top);
    }
    // Columns held by a cell from above still show their sides.
    for (const auto& cell : cells_)
      if (cell.row < from && cell.row + cell.rowspan > from)
        frame(slab.ops, cell, 0, -height(from, std::min(to, cell.row + cell.rowspan)));
    return slab;
  }

  /// Depths at which every cell of a row has a gap between lines: there a page may end.
  std::vector<double> cuts(std::size_t row) const {
    std::vector<std::vector<double>> bounds;
    std::vector<double> all;
    for (const auto& cell : cells_) {
      if (cell.row != row) continue;
      auto& own = bounds.emplace_back();
      double y = pad_top;
      for (const auto& slab : cell.content) {
        y += slab.space_before + slab.height;
        own.push_back(y);
      }
      all.insert(all.end(), own.begin(), own.end());
    }
    std::sort(all.begin(), all.end());
    std::vector<double> out;
    for (const double y : all) {
      const auto fits = [&](const std::vector<double>& own) {
        return own.empty() || own.back() <= y + 0.5 ||
               std::any_of(own.begin(), own.end(), [&](double b) { return std::abs(b - y) < 0.5; });
      };
      if ((out.empty() || y > out.back() + 1) && std::all_of(bounds.begin(), bounds.end(), fits))
        out.push_back(y);
    }
    return out;
  }

  /// A row taller than a page, as strips between which it may be cut.
  Slabs slices(std::size_t row) const {
    auto ends = cuts(row);
    const double full = heights_[row];
    if (ends.empty()) ends.push_back(full);
    ends.back() = std::max(full, ends.back());
    Slabs out;
    double top = 0;
    for (const double end : ends) {
      Slab slab{.height = end - top, .ops = pen()};
      std::string across = pen();
      for (const auto& cell : cells_) {
        if (cell.row > row || cell.row + cell.rowspan <= row) continue;
        const double x0 = edges_[cell.column], x1 = edges_[cell.column + cell.colspan];
        if (table_.borders) {
          stroke_line(slab.ops, x0, 0, x0, top - end);
          stroke_line(slab.ops, x1, 0, x1, top - end);
          stroke_line(across, x0, 0, x1, 0);
        }
        if (cell.row == row) put_strip(slab.ops, cell, top, end);
      }
      if (table_.borders) {
        slab.when_first = across;
        put_moved(slab.when_last, 0, top - end, across);
        if (top == 0) slab.ops += across;
        if (end == ends.back()) slab.ops += slab.when_last;
      }
      out.push_back(std::move(slab));
      top = end;
    }
    return out;
  }

  void put_strip(std::string& out, const Placed& cell, double from, double to) const {
    double y = pad_top;
    for (const auto& slab : cell.content) {
      y += slab.space_before;
      if (y + slab.height / 2 > from && y + slab.height / 2 <= to)
        put_moved(out, edges_[cell.column] + pad_x, from - y, slab.ops);
      y += slab.height;
    }
  }

  /// The row of totals does not stand alone on a page.
  void keep_total(Slabs& out) const {
    if (out.size() > head_rows_ + 1 && !table_.rows.empty() && table_.rows.back().bold &&
        out.size() >= 2)
      out[out.size() - 2].glue = std::max(out[out.size() - 2].glue, Glue::soft);
  }

  const Table& table_;
  Setting setting_;
  Typesetter& typesetter_;
  std::size_t head_rows_ = 0;
  std::vector<double> edges_, heights_;
  std::vector<Placed> cells_;
};

}  // namespace

Slabs Typesetter::lay(const Table& block, const Setting& setting) {
  return TableLayout(block, setting, *this).slabs();
}

void put_stack(std::string& out, const Slabs& slabs, double x, double y) {
  for (const auto& slab : slabs) {
    y -= slab.space_before;
    put_moved(out, x, y, slab.ops);
    y -= slab.height;
  }
}

double stack_height(const Slabs& slabs) {
  double height = 0;
  for (const auto& slab : slabs) height += slab.space_before + slab.height;
  return height;
}

}  // namespace ruam::doc::pdf
