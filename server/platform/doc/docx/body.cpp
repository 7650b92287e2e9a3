#include "platform/doc/docx/body.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "platform/doc/content.hpp"
#include "platform/doc/docx/read.hpp"
#include "platform/doc/xml.hpp"

namespace ruam::doc::docx {

namespace {

int twips(double mm) { return int(mm * 1440 / 25.4 + 0.5); }

const char* name_of(Align align) {
  switch (align) {
    case Align::left:
      return "left";
    case Align::center:
      return "center";
    case Align::right:
      return "right";
    case Align::justify:
      break;
  }
  return "thaiDistribute";
}

/// A tab stop as Word knows it; leaders stand for dots that run to the stop.
struct Stop {
  double at_mm;
  Align align;
  bool dotted;
};

/// Tab stops of a paragraph, with dots to the margin turned into leaders.
std::vector<Stop> stops_of(const Paragraph& block, const Place& place) {
  std::vector<Stop> out;
  for (const auto& tab : block.tabs) out.push_back({tab.at_mm, tab.align, false});
  std::size_t passed = 0;
  for (std::size_t i = 0; i < block.runs.size(); ++i) {
    const auto& run = block.runs[i];
    if (run.kind == Run::Kind::text)
      passed += std::size_t(std::count(run.text.begin(), run.text.end(), '\t'));
    if (run.kind != Run::Kind::dots || run.width_mm > 0) continue;
    if (i + 1 < block.runs.size() && block.runs[i + 1].text.starts_with('\t')) {
      if (passed < out.size()) out[passed].dotted = true;
    } else {
      out.push_back({place.width_mm - 0.5, Align::right, true});
    }
  }
  return out;
}

std::string properties(const Paragraph& block, const Place& place, const char* style) {
  std::string out = "<w:pPr>";
  if (*style != 0) out += fmt::format("<w:pStyle w:val=\"{}\"/>", style);
  if (block.keep_with_next || place.keep) out += "<w:keepNext/>";
  if (block.keep_together) out += "<w:keepLines/>";
  if (place.new_page) out += "<w:pageBreakBefore/>";
  const auto stops = stops_of(block, place);
  if (!stops.empty()) {
    out += "<w:tabs>";
    for (const auto& stop : stops)
      out += fmt::format("<w:tab w:val=\"{}\"{} w:pos=\"{}\"/>",
                         stop.align == Align::justify ? "left" : name_of(stop.align),
                         stop.dotted ? " w:leader=\"dot\"" : "", twips(place.left_mm + stop.at_mm));
    out += "</w:tabs>";
  }
  if (block.space_before > 0)
    out += fmt::format("<w:spacing w:before=\"{}\"/>", int(block.space_before * 20));
  const double left = place.left_mm + block.left_mm + block.hanging_mm;
  const double first = block.first_line_mm - block.hanging_mm;
  if (left != 0 || first != 0)
    out += fmt::format("<w:ind w:left=\"{}\" w:{}=\"{}\"/>", twips(left),
                       first < 0 ? "hanging" : "firstLine", twips(std::abs(first)));
  const Align align = block.align == Align::left && place.align ? *place.align : block.align;
  return out + fmt::format("<w:jc w:val=\"{}\"/></w:pPr>", name_of(align));
}

}  // namespace

void Body::write(const Blocks& blocks, const Place& place) {
  for (const auto& block : blocks) {
    // Two tables with nothing between them would be one table to Word.
    const bool is_table =
        std::holds_alternative<Table>(block.node) || std::holds_alternative<Pictures>(block.node);
    if (is_table && after_table_)
      out_ += "<w:p><w:pPr><w:spacing w:line=\"60\" w:lineRule=\"exact\"/></w:pPr></w:p>";
    std::visit([&](const auto& node) { write(node, place); }, block.node);
    after_table_ = is_table;
  }
}

void Body::text_run(const Run& run, double size, bool bold) {
  std::string properties;
  if (run.kind != Run::Kind::text && run.kind != Run::Kind::dots)
    properties +=
        "<w:rFonts w:ascii=\"Segoe UI Symbol\" w:hAnsi=\"Segoe UI Symbol\" w:cs=\"Segoe UI "
        "Symbol\" w:eastAsia=\"Segoe UI Symbol\"/>";
  if (bold) properties += "<w:b/><w:bCs/>";
  if (!bold && in_heading_) properties += "<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/>";
  if (run.italic) properties += "<w:i/><w:iCs/>";
  if (size > 0 && size != document_.size)
    properties += fmt::format("<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/>", int(size * 2 + 0.5));
  if (run.underline) properties += "<w:u w:val=\"single\"/>";
  out_ += "<w:r>";
  if (!properties.empty()) out_ += "<w:rPr>" + properties + "</w:rPr>";
  std::string words;
  const auto flush = [&] {
    if (!words.empty()) out_ += "<w:t xml:space=\"preserve\">" + escaped(words) + "</w:t>";
    words.clear();
  };
  for (const char c : shown(run, document_.digits)) {
    if (c != '\t' && c != '\n') {
      words += c;
      continue;
    }
    flush();
    out_ += c == '\t' ? "<w:tab/>" : "<w:br/>";
  }
  flush();
  out_ += "</w:r>";
}

void Body::runs(const Runs& runs, const Place& place, double size, bool bold) {
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto& run = runs[i];
    const bool to_margin = run.kind == Run::Kind::dots && run.width_mm <= 0;
    if (to_margin) {
      const bool tab_follows = i + 1 < runs.size() && runs[i + 1].text.starts_with('\t');
      if (!tab_follows) out_ += "<w:r><w:tab/></w:r>";
      continue;
    }
    const auto piece = [&](const Run& one) {
      text_run(one, size_or(run.size, size_or(size, place.size)), bold || run.bold || place.bold);
    };
    if (run.page_of.empty())
      piece(run);
    else
      page_field(run, piece);
  }
}

/// A field that Word renews; until then it shows the number of our own layout.
template <class Write>
void Body::page_field(const Run& run, Write write) {
  const auto mark = [&](const char* type) {
    out_ += fmt::format("<w:r><w:fldChar w:fldCharType=\"{}\"/></w:r>", type);
  };
  mark("begin");
  out_ +=
      fmt::format("<w:r><w:instrText xml:space=\"preserve\"> PAGEREF {} \\h </w:instrText></w:r>",
                  escaped(run.page_of));
  mark("separate");
  write(run);
  mark("end");
}

void Body::bookmark(std::size_t paragraph, const std::string& name) {
  constexpr std::string_view start_of_runs = "</w:pPr>", end = "</w:p>";
  const auto id = ++bookmarks_;
  out_.insert(out_.find(start_of_runs, paragraph) + start_of_runs.size(),
              fmt::format("<w:bookmarkStart w:id=\"{}\" w:name=\"{}\"/>", id, escaped(name)));
  out_.insert(out_.size() - end.size(), fmt::format("<w:bookmarkEnd w:id=\"{}\"/>", id));
}

/// A hidden bookmark at the start of the block names the field it shows, so that the file can be
/// compared with the record when it comes back edited (read.hpp).
std::string Body::next_mark(const std::string& anchor) {
  if (anchor.empty()) return {};
  return fmt::format(
      "<w:bookmarkStart w:id=\"{0}\" w:name=\"{1}_{0}\"/><w:bookmarkEnd w:id=\"{0}\"/>",
      ++bookmarks_, mark_of(anchor));
}

void Body::paragraph(const Paragraph& block, const Place& place, const char* style) {
  out_ += "<w:p>" + properties(block, place, style);
  const auto around = std::exchange(cell_anchor_, {});
  out_ += next_mark(block.anchor.empty() ? around : block.anchor);
  runs(block.runs, place, block.size, block.bold);
  out_ += "</w:p>";
}

void Body::write(const Paragraph& block, const Place& place) { paragraph(block, place, ""); }

void Body::write(const Heading& block, const Place& place) {
  const auto style = "Heading" + std::to_string(std::clamp(block.level, 1, 6));
  const auto from = out_.size();
  auto at = place;
  at.new_page = block.new_page;
  in_heading_ = true;
  paragraph({.runs = plain(block),
             .align = block.align,
             .size = block.size,
             .left_mm = block.left_mm,
             .space_before = block.space_before,
             .keep_with_next = true,
             .anchor = block.anchor},
            at, style.c_str());
  in_heading_ = false;
  if (!block.name.empty()) bookmark(from, block.name);
}

void Body::write(const LabelValue& block, const Place& place) {
  paragraph(plain(block), place, "");
}

void Body::write(const Signature& block, const Place& place) {
  write(Spacer{block.space_before}, place);
  write(Group{.blocks = plain(block), .right_half = block.right_half}, place);
}

void Body::write(const Group& block, const Place& place) {
  auto inner = place;
  if (block.right_half) {
    inner.left_mm += place.width_mm / 2;
    inner.width_mm /= 2;
  }
  for (std::size_t i = 0; i < block.blocks.size(); ++i) {
    inner.keep = place.keep || (block.keep_together && i + 1 < block.blocks.size());
    write(Blocks{block.blocks[i]}, inner);
  }
}

void Body::write(const Rule& block, const Place& place) {
  const double indent = place.width_mm * (100 - std::clamp(block.percent, 0.0, 100.0)) / 200;
  out_ += fmt::format(
      "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"{}\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/>"
      "</w:pBdr><w:spacing w:line=\"120\" w:lineRule=\"exact\"/><w:ind w:left=\"{}\" "
      "w:right=\"{}\"/></w:pPr></w:p>",
      block.dashed ? "dashed" : "single", twips(place.left_mm + indent), twips(indent));
}

void Body::write(const Spacer& block, const Place& place) {
  out_ += fmt::format("<w:p><w:pPr>{}<w:spacing w:line=\"{}\" w:lineRule=\"exact\"/></w:pPr></w:p>",
                      place.keep ? "<w:keepNext/>" : "", std::max(1, int(block.points * 20)));
}

void Body::write(const PageBreak&, const Place&) {
  out_ += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
}

}  // namespace ruam::doc::docx
