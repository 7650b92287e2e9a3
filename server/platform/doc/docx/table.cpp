#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "platform/doc/content.hpp"
#include "platform/doc/docx/body.hpp"
#include "platform/doc/xml.hpp"

namespace ruam::doc::docx {

/// A cell that reaches down into rows to come.
struct Span {
  int rows_left = 0;
  int columns = 1;
};

namespace {

int table_twips(double mm) { return int(mm * 1440 / 25.4 + 0.5); }

std::vector<double> column_widths(const Table& table, double width_mm) {
  std::size_t count = table.columns.size();
  for (const auto& row : table.rows) {
    std::size_t n = 0;
    for (const auto& cell : row.cells) n += std::size_t(std::max(1, cell.colspan));
    count = std::max(count, n);
  }
  std::vector<double> out(count, 0);
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    out[i] = std::max(0.0, table.columns[i].percent);
  const double sum = std::accumulate(out.begin(), out.end(), 0.0);
  for (auto& width : out) width = sum > 0 ? width / sum * width_mm : width_mm / double(count);
  return out;
}

std::string table_opening(const Table& table, const Place& place,
                          const std::vector<double>& widths) {
  std::string out = fmt::format(
      "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblInd w:w=\"{}\" w:type=\"dxa\"/>",
      table_twips(place.width_mm), table_twips(place.left_mm));
  if (table.borders) {
    out += "<w:tblBorders>";
    for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
      out +=
          fmt::format("<w:{} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>", side);
    out += "</w:tblBorders>";
  }
  out += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
  for (const double width : widths)
    out += fmt::format("<w:gridCol w:w=\"{}\"/>", table_twips(width));
  return out + "</w:tblGrid>";
}

std::string cell_opening(double width_mm, int columns, const char* merge) {
  std::string out =
      fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", table_twips(width_mm));
  if (columns > 1) out += fmt::format("<w:gridSpan w:val=\"{}\"/>", columns);
  return out + merge + "</w:tcPr>";
}

}  // namespace

void Body::write(const Table& table, const Place& place) {
  if (table.rows.empty()) return;
  const auto widths = column_widths(table, place.width_mm);
  if (widths.empty()) return;
  if (table.space_before > 0) write(Spacer{table.space_before}, place);
  out_ += table_opening(table, place, widths);
  std::vector<Span> spans(widths.size());
  for (std::size_t i = 0; i < table.rows.size(); ++i) row(table, i, place, spans, widths);
  out_ += "</w:tbl>";
}

void Body::row(const Table& table, std::size_t index, const Place& place, std::vector<Span>& spans,
               const std::vector<double>& widths) {
  const auto& row = table.rows[index];
  const bool is_head = int(index) < table.head_rows;
  const auto width_of = [&](std::size_t from, int count) {
    return std::accumulate(widths.begin() + std::ptrdiff_t(from),
                           widths.begin() + std::ptrdiff_t(from) + count, 0.0);
  };
  out_ += "<w:tr><w:trPr><w:cantSplit/>";
  if (row.min_height_mm > 0)
    out_ += fmt::format("<w:trHeight w:val=\"{}\"/>", table_twips(row.min_height_mm));
  out_ += is_head ? "<w:tblHeader/></w:trPr>" : "</w:trPr>";
  auto next = row.cells.begin();
  for (std::size_t c = 0; c < widths.size();) {
    if (spans[c].rows_left > 0) {
      out_ += cell_opening(width_of(c, spans[c].columns), spans[c].columns, "<w:vMerge/>") +
              "<w:p/></w:tc>";
      --spans[c].rows_left;
      c += std::size_t(spans[c].columns);
      continue;
    }
    if (next == row.cells.end()) {
      out_ += cell_opening(widths[c], 1, "") + "<w:p/></w:tc>";
      ++c;
      continue;
    }
    const auto& cell = *next++;
    int columns = 1;
    while (columns < cell.colspan && c + std::size_t(columns) < widths.size() &&
           spans[c + std::size_t(columns)].rows_left == 0)
      ++columns;
    spans[c] = {std::max(1, cell.rowspan) - 1, columns};
    Place inner{.width_mm = std::max(5.0, width_of(c, columns) - 3.2),
                .size = size_or(table.size, place.size),
                .bold = place.bold || is_head || row.bold || cell.bold};
    Align align = is_head ? Align::center : Align::left;
    if (!is_head && c < table.columns.size() && columns == 1) align = table.columns[c].align;
    inner.align = cell.align.value_or(align);
    out_ += cell_opening(width_of(c, columns), columns,
                         cell.rowspan > 1 ? "<w:vMerge w:val=\"restart\"/>" : "");
    after_table_ = false;
    cell_anchor_ = cell.anchor.empty() ? row.anchor : cell.anchor;
    const auto before = out_.size();
    write(cell.blocks, inner);
    cell_anchor_.clear();
    if (out_.size() == before || after_table_) out_ += "<w:p/>";
    out_ += "</w:tc>";
    c += std::size_t(columns);
  }
  out_ += "</w:tr>";
}

void Body::write(const Pictures& block, const Place& place) {
  const auto a_row = std::size_t(std::max(1, block.per_row));
  const double share = place.width_mm / double(a_row);
  const double width = block.width_mm > 0 ? std::min(block.width_mm, share - 3.2) : share - 3.2;
  if (block.pictures.empty()) return;
  Table grid{.columns = std::vector<Column>(a_row, Column{.align = block.align}), .borders = false};
  const auto widths = column_widths(grid, place.width_mm);
  out_ += table_opening(grid, place, widths);
  for (std::size_t first = 0; first < block.pictures.size(); first += a_row) {
    out_ += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    for (std::size_t k = 0; k < a_row; ++k) {
      out_ += cell_opening(widths[k], 1, "");
      Place inner{.width_mm = width, .size = place.size, .align = block.align};
      if (first + k < block.pictures.size()) {
        const auto& shown_picture = block.pictures[first + k];
        picture(shown_picture, width, block.max_height_mm, inner);
        if (!shown_picture.caption.empty())
          write(ruam::doc::paragraph(shown_picture.caption), inner);
      } else {
        out_ += "<w:p/>";
      }
      out_ += "</w:tc>";
    }
    out_ += "</w:tr>";
  }
  out_ += "</w:tbl>";
}

std::string Body::graphic(const PictureFile& file, const Picture& picture, double scale) {
  const auto emu = [&](int pixels) { return std::int64_t(pixels * scale * 36000); };
  const bool jpeg = file.format == PictureFile::Format::jpeg;
  const auto number = media_.size() + 1;
  media_.push_back(
      {fmt::format("word/media/image{}.{}", number, jpeg ? "jpeg" : "png"), file.bytes, true});
  // Word does not read the camera's orientation mark, so the frame is turned instead.
  constexpr int turns[] = {0, 0, 180, 0, 90, 90, 270, 270};
  const int turn = turns[file.orientation - 1];
  const bool mirrored = file.orientation == 2 || file.orientation == 4 || file.orientation == 5 ||
                        file.orientation == 7;
  std::string out = fmt::format(
      "<wp:docPr id=\"{}\" name=\"image{}\" descr=\"{}\"/><a:graphic><a:graphicData "
      "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
      "<pic:cNvPr id=\"{}\" name=\"image{}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
      "r:embed=\"rIdImage{}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>",
      number, number, escaped(clean(picture.alt)), number, number, number);
  return out + fmt::format(
                   "<a:xfrm{}{}><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>"
                   "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                   "</a:graphicData></a:graphic>",
                   turn != 0 ? fmt::format(" rot=\"{}\"", turn * 60000) : "",
                   mirrored ? " flipH=\"1\"" : "", emu(file.width), emu(file.height));
}

void Body::picture(const Picture& picture, double width_mm, double height_mm, const Place& place) {
  const auto file = read_picture(picture.bytes);
  if (!file) return write(ruam::doc::paragraph("[" + picture.alt + "]"), place);
  const double scale = std::min(width_mm / file->shown_width(), height_mm / file->shown_height());
  const auto emu = [&](int pixels) { return std::int64_t(pixels * scale * 36000); };
  const auto align = place.align.value_or(Align::center);
  out_ += fmt::format(
      "<w:p><w:pPr><w:keepNext/><w:jc w:val=\"{}\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" "
      "distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{}\" cy=\"{}\"/>{}</wp:inline>"
      "</w:drawing></w:r></w:p>",
      align == Align::left    ? "left"
      : align == Align::right ? "right"
                              : "center",
      emu(file->shown_width()), emu(file->shown_height()), graphic(*file, picture, scale));
}

/// An anchored drawing in a paragraph of next to no height, so that the lines after it stand where
/// they would without it.
void Body::write(const Placed& block, const Place& place) {
  const auto file = read_picture(block.picture.bytes);
  if (!file) return;
  const double scale = block.height_mm / file->shown_height();
  const auto emu = [&](int pixels) { return std::int64_t(pixels * scale * 36000); };
  const char* align = block.align == Align::center  ? "center"
                      : block.align == Align::right ? "right"
                                                    : "left";
  out_ += fmt::format(
      "<w:p><w:pPr><w:keepNext/><w:spacing w:line=\"20\" w:lineRule=\"exact\"/><w:ind "
      "w:left=\"{}\"/></w:pPr><w:r><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" "
      "distR=\"0\" simplePos=\"0\" relativeHeight=\"1\" behindDoc=\"1\" locked=\"0\" "
      "layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH "
      "relativeFrom=\"column\"><wp:align>{}</wp:align></wp:positionH><wp:positionV "
      "relativeFrom=\"paragraph\"><wp:posOffset>{}</wp:posOffset></wp:positionV><wp:extent "
      "cx=\"{}\" cy=\"{}\"/><wp:wrapNone/>{}</wp:anchor></w:drawing></w:r></w:p>",
      table_twips(place.left_mm), align, std::int64_t(block.down_mm * 36000),
      emu(file->shown_width()), emu(file->shown_height()), graphic(*file, block.picture, scale));
}

}  // namespace ruam::doc::docx
