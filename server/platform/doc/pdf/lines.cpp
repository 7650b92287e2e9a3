#include "platform/doc/pdf/lines.hpp"

#include <algorithm>

#include "platform/doc/pdf/ops.hpp"

namespace ruam::doc::pdf {

namespace {

constexpr double default_tab = 36, smallest_gap = 2;

/// Fills lines from left to right; a line ends at the last place that may break before the margin.
class LineBreaker {
 public:
  LineBreaker(std::vector<Item>& items, const Measure& measure, Typesetter& typesetter)
      : items_(items), measure_(measure), typesetter_(typesetter) {}

  std::vector<Line> run() {
    std::size_t from = 0;
    do {
      from = fill(from);
    } while (from < items_.size());
    lines_.back().ends_paragraph = true;
    return std::move(lines_);
  }

 private:
  std::size_t fill(std::size_t from) {
    Line line{.from = from, .to = from};
    double x = lines_.empty() ? measure_.first_left : measure_.left;
    std::size_t last_break = from;  // a line may end before this item
    for (auto i = from; i < items_.size(); ++i) {
      auto& item = items_[i];
      if (item.kind == Item::Kind::new_line) return finish(line, i, i + 1, true);
      if (item.kind == Item::Kind::tab) {
        line.has_tab = true;
        line.x.push_back(x);
        x = after_tab(x, i);
      } else {
        if (item.kind == Item::Kind::dots) set_dots(i, x);
        const bool overflows = x + item.width > measure_.right + 0.01;
        if (overflows && item.kind != Item::Kind::blank && i > from)
          return finish(line, last_break > from ? last_break : i, 0, false);
        line.x.push_back(x);
        x += item.width;
      }
      if (item.break_after) last_break = i + 1;
    }
    return finish(line, items_.size(), 0, false);
  }

  std::size_t finish(Line& line, std::size_t to, std::size_t next, bool forced) {
    line.to = to;
    line.x.resize(to - line.from);
    line.ends_paragraph = forced;
    lines_.push_back(line);
    return next != 0 ? next : to;
  }

  double width_until_tab(std::size_t i) const {
    double width = 0, blanks = 0;
    for (; i < items_.size(); ++i) {
      const auto kind = items_[i].kind;
      if (kind == Item::Kind::tab || kind == Item::Kind::new_line) break;
      if (kind == Item::Kind::blank) {
        blanks += items_[i].width;
      } else {
        width += blanks + items_[i].width;
        blanks = 0;
      }
    }
    return width;
  }

  double after_tab(double x, std::size_t tab) const {
    Tab stop{.at_mm = -1};
    for (const auto& candidate : measure_.tabs)
      if (candidate.at_mm * points_a_mm > x + smallest_gap) {
        stop = candidate;
        break;
      }
    if (stop.at_mm < 0) {
      if (measure_.left > x + smallest_gap) return measure_.left;
      return (std::floor((x + smallest_gap) / default_tab) + 1) * default_tab;
    }
    const double at = stop.at_mm * points_a_mm;
    if (stop.align == Align::left || stop.align == Align::justify) return at;
    const double width = width_until_tab(tab + 1);
    return std::max(x + smallest_gap, at - (stop.align == Align::right ? width : width / 2));
  }

  /// Dots fill the room that the rest of the line leaves, or up to the next tab stop.
  void set_dots(std::size_t i, double x) {
    auto& item = items_[i];
    if (item.word != nullptr) return;
    double room = item.width;
    if (room <= 0) {
      double end = measure_.right;
      if (i + 1 < items_.size() && items_[i + 1].kind == Item::Kind::tab)
        end = std::min(end, after_tab(x, i + 1) - smallest_gap);
      room = end - x - width_until_tab(i + 1);
    }
    const double em = item.size * em_of_nominal / 1000;
    const double dot = typesetter_.shaper().word(item.face, ".").advance * em;
    const auto count = std::clamp(int((room + 0.01) / dot), 3, 400);
    item.word = &typesetter_.shaper().word(item.face, std::string(std::size_t(count), '.'));
    item.width = item.word->advance * em;
  }

  std::vector<Item>& items_;
  const Measure& measure_;
  Typesetter& typesetter_;
  std::vector<Line> lines_;
};

}  // namespace

std::vector<Line> break_lines(std::vector<Item>& items, const Measure& measure,
                              Typesetter& typesetter) {
  return LineBreaker(items, measure, typesetter).run();
}

}  // namespace ruam::doc::pdf
