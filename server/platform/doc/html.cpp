#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include <fmt/format.h>

#include "platform/doc/content.hpp"
#include "platform/doc/html_style.hpp"
#include "platform/doc/page_refs.hpp"
#include "platform/doc/picture.hpp"
#include "platform/doc/write.hpp"
#include "platform/doc/xml.hpp"

namespace ruam::doc {
namespace {

const char* class_of(Align align) {
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
  return "justify";
}

std::string image_tag(std::string_view classes, std::string_view alt, const PictureFile& file) {
  const bool is_jpeg = file.format == PictureFile::Format::jpeg;
  return fmt::format("<img class=\"{}\" alt=\"{}\" src=\"{}\">", classes, escaped(clean(alt)),
                     data_address(is_jpeg ? "image/jpeg" : "image/png", file.bytes));
}

/// Writes blocks as tags and classes; lengths become classes, collected for the style sheet.
class HtmlWriter {
 public:
  explicit HtmlWriter(const Document& document) : document_(document) {}

  Html write() {
    const auto& page = document_.page;
    style_ = html_style();
    style_ += fmt::format(
        ".sheet{{width:{}mm;min-height:{}mm;padding:{}mm {}mm {}mm {}mm;font-size:{:.2f}pt;"
        "line-height:1.912}}\n@page{{size:A4 {};margin:{}mm {}mm {}mm {}mm}}\n",
        page.landscape ? 297 : 210, page.landscape ? 210 : 297,
        page.first_top_mm > 0 ? page.first_top_mm : page.top_mm, page.right_mm, page.bottom_mm,
        page.left_mm, document_.size * 0.68, page.landscape ? "landscape" : "portrait", page.top_mm,
        page.right_mm, page.bottom_mm, page.left_mm);
    out_ = fmt::format("<article class=\"sheet\" lang=\"{}\">", escaped(clean(document_.language)));
    if (page.frame) style_ += ".sheet{border:5px double #000}\n";
    if (document_.draft) out_ += "<p class=\"draft\">ร่าง</p>";
    write(document_.blocks);
    if (!document_.footer.empty())
      out_ += "<p class=\"foot\">" +
              escaped(with_digits(clean(document_.footer), document_.digits)) + "</p>";
    out_ += "</article>\n";
    for (const auto& rule : rules_) style_ += rule + "\n";
    return {std::move(out_), std::move(style_)};
  }

 private:
  void write(const Blocks& blocks) {
    for (const auto& block : blocks) std::visit([&](const auto& node) { write(node); }, block.node);
  }

  /// A class for a length in `unit`, made once: length("tl", "padding-left", 12.5, "mm") → tl12-5.
  std::string length(const char* prefix, const char* property, double value, const char* unit) {
    auto name = fmt::format("{}{}", prefix, std::round(value * 100) / 100);
    std::replace(name.begin(), name.end(), '.', '-');
    rules_.insert(fmt::format(".sheet .{}{{{}:{:.2f}{}}}", name, property, value, unit));
    return " " + name;
  }

  static std::string field(const std::string& anchor) {
    return anchor.empty() ? "" : " data-field=\"" + escaped(clean(anchor)) + "\"";
  }

  void open(const char* tag, std::string classes, const std::string& anchor) {
    if (classes.starts_with(' ')) classes.erase(0, 1);
    out_ += fmt::format("<{}{}{}>", tag, classes.empty() ? "" : " class=\"" + classes + "\"",
                        field(anchor));
  }

  void runs(const Runs& runs) {
    for (const auto& run : runs) this->run(run);
  }

  void run(const Run& run) {
    if (!run.page_of.empty()) out_ += "<a href=\"#" + escaped(run.page_of) + "\">";
    plain_run(run);
    if (!run.page_of.empty()) out_ += "</a>";
  }

  void plain_run(const Run& run) {
    if (run.kind == Run::Kind::dots) {
      std::string classes = "dots";
      if (run.width_mm > 0) classes += length("w", "width", run.width_mm, "mm");
      out_ += "<span class=\"" + classes + "\"></span>";
      return;
    }
    std::string classes;
    if (run.kind != Run::Kind::text) classes += " box";
    if (run.bold) classes += " b";
    if (run.italic) classes += " i";
    if (run.underline) classes += " u";
    if (run.size > 0) classes += length("s", "font-size", run.size * 0.68, "pt");
    auto words = escaped(shown(run, document_.digits));
    for (std::size_t at = 0; (at = words.find('\t', at)) != std::string::npos;)
      words.replace(at, 1, "<span class=\"tab\">\t</span>"), at += 26;
    if (classes.empty())
      out_ += words;
    else
      out_ += "<span class=\"" + classes.substr(1) + "\">" + words + "</span>";
  }

  /// Whether dots run to the end of the line.
  static bool fills(const Runs& runs) {
    return std::any_of(runs.begin(), runs.end(), [](const Run& run) {
      return run.kind == Run::Kind::dots && run.width_mm <= 0;
    });
  }

  std::string classes_of(const Paragraph& block) {
    std::string out;
    if (block.align != Align::left) out += std::string(" ") + class_of(block.align);
    if (block.bold) out += " b";
    if (block.size > 0) out += length("s", "font-size", block.size * 0.68, "pt");
    const double left = block.left_mm + block.hanging_mm;
    if (left > 0) out += length("l", "padding-left", left, "mm");
    const double first = block.first_line_mm - block.hanging_mm;
    if (first != 0) out += length(first < 0 ? "h" : "t", "text-indent", first, "mm");
    if (block.space_before > 0) out += length("m", "margin-top", block.space_before, "pt");
    return fills(block.runs) ? out + " fill" : out;
  }

  /// Text at tab stops as columns of a grid: each begins at its stop and wraps under itself.
  void columns(const Paragraph& block) {
    std::string name = "stops", widths;
    double at = 0;
    for (const auto& tab : block.tabs) {
      name += fmt::format("-{}", int(tab.at_mm * 10));
      widths += fmt::format("minmax({:.1f}mm,max-content) ", tab.at_mm - at);
      at = tab.at_mm;
    }
    rules_.insert(fmt::format(".sheet .{}{{grid-template-columns:{}1fr}}", name, widths));
    name = "stops " + name;
    std::vector<Runs> parts(1);
    for (auto run : block.runs) {
      for (auto cut = run.text.find('\t');
           run.kind == Run::Kind::text && cut != std::string::npos &&
           parts.size() <= block.tabs.size();
           cut = run.text.find('\t')) {
        auto before = run;
        before.text = run.text.substr(0, cut);
        if (!before.text.empty()) parts.back().push_back(std::move(before));
        parts.emplace_back();
        run.text.erase(0, cut + 1);
      }
      if (run.kind != Run::Kind::text || !run.text.empty()) parts.back().push_back(std::move(run));
    }
    auto bare = block;
    bare.runs.clear();
    bare.hanging_mm = 0;
    open("p", name + classes_of(bare), block.anchor);
    for (const auto& part : parts) {
      out_ += fills(part) ? "<span class=\"fill\">" : "<span>";
      runs(part);
      out_ += "</span>";
    }
    out_ += "</p>\n";
  }

  static bool has_columns(const Paragraph& block) {
    return !block.tabs.empty() && block.first_line_mm == 0 &&
           std::all_of(block.tabs.begin(), block.tabs.end(),
                       [](const Tab& tab) { return tab.align == Align::left; });
  }

  /// An anchor with a question is an address of the program, not a field: it becomes a link.
  static bool is_address(const std::string& anchor) { return anchor.find('?') != anchor.npos; }

  void write(const Paragraph& block) {
    if (has_columns(block)) return columns(block);
    const bool leads_away = is_address(block.anchor);
    open("p", classes_of(block), leads_away ? std::string() : block.anchor);
    if (leads_away) out_ += "<a class=\"lines\" href=\"" + escaped(clean(block.anchor)) + "\">";
    runs(block.runs);
    if (leads_away) out_ += "</a>";
    out_ += block.runs.empty() ? "<br></p>\n" : "</p>\n";
  }

  void write(const Heading& block) {
    const auto tag = fmt::format("h{}", std::clamp(block.level, 1, 6));
    if (block.new_page) write(PageBreak{});
    if (!block.name.empty()) out_ += "<span id=\"" + escaped(block.name) + "\"></span>";
    open(tag.c_str(),
         classes_of({.align = block.align,
                     .size = block.size,
                     .left_mm = block.left_mm,
                     .space_before = block.space_before}),
         block.anchor);
    runs(block.runs);
    if (!block.answer.empty()) {
      out_ += "<span class=\"answer\">";
      runs(block.answer);
      out_ += "</span>";
    }
    out_ += "</" + tag + ">\n";
  }

  void write(const LabelValue& block) {
    auto name = fmt::format("lv{}", int(block.tab_mm));
    rules_.insert(
        fmt::format(".sheet .{}{{grid-template-columns:{:.1f}mm 1fr}}", name, block.tab_mm));
    if (block.space_before > 0) name += length("m", "margin-top", block.space_before, "pt");
    open("dl", name, block.anchor);
    out_ += "<dt>";
    runs(block.label);
    out_ += "</dt><dd>";
    runs(block.value);
    out_ += "</dd></dl>\n";
  }

  void write(const Table& block) {
    if (block.rows.empty()) return;
    std::string classes = block.borders ? "grid" : "";
    if (block.size > 0) classes += length("s", "font-size", block.size * 0.68, "pt");
    if (block.space_before > 0) classes += length("m", "margin-top", block.space_before, "pt");
    open("table", classes, block.anchor);
    const double sum = std::accumulate(
        block.columns.begin(), block.columns.end(), 0.0,
        [](double all, const Column& column) { return all + std::max(0.0, column.percent); });
    for (const auto& column : block.columns)
      out_ +=
          sum > 0 ? fmt::format("<col width=\"{:.2f}%\">", column.percent / sum * 100) : "<col>";
    const auto heads =
        std::min<std::size_t>(std::size_t(std::max(0, block.head_rows)), block.rows.size());
    std::vector<std::size_t> taken(block.columns.size(), 0);
    if (heads > 0) out_ += "<thead>";
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
      if (i == heads) out_ += heads > 0 ? "</thead><tbody>\n" : "<tbody>\n";
      row(block, i, i < heads, taken);
    }
    out_ += heads == block.rows.size() ? "</thead></table>\n" : "</tbody></table>\n";
  }

  void row(const Table& table, std::size_t index, bool is_head, std::vector<std::size_t>& taken) {
    const auto& row = table.rows[index];
    std::string classes;
    if (row.min_height_mm > 0) classes = length("rh", "height", row.min_height_mm, "mm");
    open("tr", classes, row.anchor);
    std::size_t column = 0;
    for (const auto& cell : row.cells) {
      while (column < taken.size() && taken[column] > index) ++column;
      const auto span = std::size_t(std::max(1, cell.colspan));
      Align align = is_head ? Align::center : Align::left;
      if (!is_head && span == 1 && column < table.columns.size())
        align = table.columns[column].align;
      align = cell.align.value_or(align);
      for (auto k = column; k < std::min(taken.size(), column + span); ++k)
        taken[k] = index + std::size_t(std::max(1, cell.rowspan));
      column += span;
      const char* tag = is_head ? "th" : "td";
      out_ += fmt::format("<{}{}{}{}", tag, is_head ? " scope=\"col\"" : "",
                          span > 1 ? fmt::format(" colspan=\"{}\"", span) : "",
                          cell.rowspan > 1 ? fmt::format(" rowspan=\"{}\"", cell.rowspan) : "");
      std::string kind = align == Align::left ? "" : class_of(align);
      if (is_head || row.bold || cell.bold) kind += kind.empty() ? "b" : " b";
      out_ += (kind.empty() ? "" : " class=\"" + kind + "\"") + field(cell.anchor) + ">";
      write(cell.blocks);
      out_ += fmt::format("</{}>", tag);
    }
    out_ += "</tr>\n";
  }

  void write(const Pictures& block) {
    const auto name = fmt::format("pics{}", std::max(1, block.per_row));
    rules_.insert(fmt::format(".sheet .{}{{grid-template-columns:repeat({},1fr)}}", name,
                              std::max(1, block.per_row)));
    out_ += "<div class=\"pictures " + name + "\">";
    auto size = length("ph", "max-height", block.max_height_mm, "mm");
    if (block.width_mm > 0) size += length("w", "width", block.width_mm, "mm");
    for (const auto& picture : block.pictures) {
      open("figure", "together center", picture.anchor);
      if (const auto file = read_picture(picture.bytes))
        out_ += image_tag(size.substr(1), picture.alt, *file);
      if (!picture.caption.empty())
        out_ += "<figcaption>" + escaped(with_digits(clean(picture.caption), document_.digits)) +
                "</figcaption>";
      out_ += "</figure>";
    }
    out_ += "</div>\n";
  }

  void write(const Placed& block) {
    const auto file = read_picture(block.picture.bytes);
    if (!file) return;
    std::string classes = class_of(block.align);
    classes += length("ht", "height", block.height_mm, "mm");
    classes += length("dn", "top", block.down_mm, "mm");
    open("div", "placed", block.picture.anchor);
    out_ += image_tag(classes, block.picture.alt, *file) + "</div>\n";
  }

  void write(const Signature& block) {
    std::string classes = "together";
    if (block.right_half) classes += " half";
    open("div", classes + length("m", "margin-top", block.space_before, "pt"), block.anchor);
    write(plain(block));
    out_ += "</div>\n";
  }

  void write(const Group& block) {
    std::string classes = block.keep_together ? " together" : "";
    if (block.right_half) classes += " half";
    open("div", classes, "");
    write(block.blocks);
    out_ += "</div>\n";
  }

  void write(const Rule& block) {
    std::string classes = block.dashed ? " dashed" : "";
    if (block.percent < 100) classes += length("r", "width", block.percent, "%");
    open("hr", classes, "");
  }

  void write(const Spacer& block) {
    open("div", length("sp", "height", block.points, "pt"), "");
    out_ += "</div>\n";
  }

  void write(const PageBreak&) { out_ += "<div class=\"break\"></div>\n"; }

  const Document& document_;
  std::string out_, style_;
  std::set<std::string> rules_;
};

}  // namespace

Html to_html(const Document& document) {
  if (has_blank_page_refs(document)) return HtmlWriter(with_page_numbers(document)).write();
  return HtmlWriter(document).write();
}

std::string to_html_page(const Document& document) {
  const auto html = to_html(document);
  return fmt::format(
      "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
      "content=\"width=device-width\"><title>{}</title><style>{}body{{margin:0;background:#eee}}"
      "@media print{{body{{background:none}}}}{}</style></head><body>\n{}</body></html>\n",
      escaped(clean(document.language)), escaped(clean(document.title)), html_faces(), html.style,
      html.body);
}

}  // namespace ruam::doc
