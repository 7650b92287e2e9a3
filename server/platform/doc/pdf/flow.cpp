#include <algorithm>

#include "platform/doc/content.hpp"
#include "platform/doc/pdf/ops.hpp"
#include "platform/doc/pdf/typesetter.hpp"

namespace ruam::doc::pdf {

namespace {

void shift_right(Slabs& slabs, double by) {
  for (auto& slab : slabs)
    for (auto* part : {&slab.ops, &slab.when_first, &slab.when_last}) {
      std::string moved;
      put_moved(moved, by, 0, *part);
      *part = std::move(moved);
    }
}

void keep_together(Slabs& slabs) {
  for (std::size_t i = 0; i + 1 < slabs.size(); ++i)
    slabs[i].glue = std::max(slabs[i].glue, Glue::soft);
}

bool begins_with_signature(const Block& block) {
  if (std::holds_alternative<Signature>(block.node)) return true;
  // Blocks that stand side by side are a table without borders.
  if (const auto* table = std::get_if<Table>(&block.node))
    return !table->rows.empty() && !table->rows[0].cells.empty() &&
           !table->rows[0].cells[0].blocks.empty() &&
           begins_with_signature(table->rows[0].cells[0].blocks[0]);
  const auto* group = std::get_if<Group>(&block.node);
  return group != nullptr && !group->blocks.empty() && begins_with_signature(group->blocks[0]);
}

std::string missing_picture(double width, double height) {
  std::string out;
  put(out, "w", 0.5);
  put(out, "re S", 0, -height, width, height);
  stroke_line(out, 0, 0, width, -height);
  stroke_line(out, 0, -height, width, 0);
  return out;
}

}  // namespace

Slabs Typesetter::lay(const Blocks& blocks, const Setting& setting) {
  Slabs out;
  for (const auto& block : blocks) {
    auto part = std::visit([&](const auto& node) { return lay(node, setting); }, block.node);
    // A signature stays with two lines of what it signs (FORMS §0.5); widow control gives the
    // second.
    if (begins_with_signature(block) && !out.empty())
      out.back().glue = std::max(out.back().glue, Glue::soft);
    out.insert(out.end(), std::make_move_iterator(part.begin()),
               std::make_move_iterator(part.end()));
  }
  return out;
}

Slabs Typesetter::lay(const Pictures& block, const Setting& setting) {
  constexpr double gap = 3 * points_a_mm;
  Slabs out;
  const auto a_row = std::size_t(std::max(1, block.per_row));
  for (std::size_t first = 0; first < block.pictures.size(); first += a_row) {
    const auto count = std::min(a_row, block.pictures.size() - first);
    const double share = (setting.width - gap * double(a_row - 1)) / double(a_row);
    const double width = block.width_mm > 0 ? std::min(block.width_mm * points_a_mm, share) : share;
    const double used = width * double(count) + gap * double(count - 1);
    double x = block.align == Align::left    ? 0
               : block.align == Align::right ? setting.width - used
                                             : (setting.width - used) / 2;
    Slab row{.space_before = 4};
    for (auto i = first; i < first + count; ++i, x += width + gap) {
      const auto& picture = block.pictures[i];
      const auto file = read_picture(picture.bytes);
      double w = width, h = std::min(block.max_height_mm * points_a_mm, width * 0.6);
      std::string ops;
      if (file) {
        const double scale = std::min(width / file->shown_width(),
                                      block.max_height_mm * points_a_mm / file->shown_height());
        w = file->shown_width() * scale;
        h = file->shown_height() * scale;
      }
      auto image = file ? image_object(*file) : Image{};
      if (image.stream.empty()) {
        ops = missing_picture(w, h);
      } else {
        images_.push_back(std::move(image));
        ops = draw_image(*file, images_.size() - 1, 0, -h, w, h);
      }
      put_moved(row.ops, x + (width - w) / 2, 0, ops);
      double bottom = h;
      if (!picture.caption.empty()) {
        const Paragraph caption{.runs = {text(picture.caption)}, .align = Align::center};
        auto inner = setting;
        inner.width = width;
        const auto lines = lay(caption, inner);
        put_stack(row.ops, lines, x, -h - 2);
        bottom += 2 + stack_height(lines);
      }
      row.height = std::max(row.height, bottom);
    }
    out.push_back(std::move(row));
  }
  return out;
}

Slabs Typesetter::lay(const Placed& block, const Setting& setting) {
  const auto file = read_picture(block.picture.bytes);
  if (!file) return {};
  const double height = block.height_mm * points_a_mm;
  const double width = height * file->shown_width() / file->shown_height();
  auto image = image_object(*file);
  if (image.stream.empty()) return {};
  images_.push_back(std::move(image));
  double x = 0;
  if (block.align == Align::center) x = (setting.width - width) / 2;
  if (block.align == Align::right) x = setting.width - width;
  return {Slab{.ops = draw_image(*file, images_.size() - 1, x,
                                 -block.down_mm * points_a_mm - height, width, height),
               .glue = Glue::hard}};
}

Slabs Typesetter::lay(const Signature& block, const Setting& setting) {
  auto slabs = lay(Group{.blocks = plain(block), .right_half = block.right_half}, setting);
  slabs.front().space_before = block.space_before;
  return slabs;
}

Slabs Typesetter::lay(const Group& block, const Setting& setting) {
  auto inner = setting;
  if (block.right_half) inner.width /= 2;
  auto slabs = lay(block.blocks, inner);
  if (block.right_half) shift_right(slabs, setting.width / 2);
  if (block.keep_together) keep_together(slabs);
  return slabs;
}

Slabs Typesetter::lay(const Rule& block, const Setting& setting) {
  Slab slab{.height = 10};
  put(slab.ops, "w", 0.6);
  if (block.dashed) slab.ops += "[4 3] 0 d\n";
  const double width = setting.width * std::clamp(block.percent, 0.0, 100.0) / 100;
  const double x = (setting.width - width) / 2;
  stroke_line(slab.ops, x, -5, x + width, -5);
  if (block.dashed) slab.ops += "[] 0 d\n";
  return {std::move(slab)};
}

Slabs Typesetter::lay(const Spacer& block, const Setting&) {
  return {Slab{.height = 0, .space_before = std::max(0.0, block.points)}};
}

Slabs Typesetter::lay(const PageBreak&, const Setting&) { return {Slab{.opens_page = true}}; }

}  // namespace ruam::doc::pdf
