#include <algorithm>

#include "intake/read_parts.hpp"
#include "platform/doc/docx/read.hpp"
#include "platform/doc/odt_read.hpp"
#include "platform/sheet/package.hpp"
#include "platform/sheet/values.hpp"

namespace ruam::intake {
namespace {

Problem refusal_of_package(const Problem& problem) {
  return problem.kind == Kind::too_large ? too_large_file() : unreadable_file();
}

/// Paragraphs with a blank line between them; rows of tables with tabs between their cells.
std::string text_of_blocks(const std::vector<doc::ReadBlock>& blocks) {
  std::string text;
  const doc::ReadBlock* last = nullptr;
  for (const auto& block : blocks) {
    const bool same_row =
        last && block.table >= 0 && block.table == last->table && block.row == last->row;
    if (last) text += same_row ? "\t" : "\n\n";
    auto words = block.text;
    if (block.table >= 0) std::replace(words.begin(), words.end(), '\n', ' ');
    text += words;
    last = &block;
  }
  return text + "\n";
}

std::string one_line(std::string text) {
  for (auto& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return text;
}

/// A row a line, its cells parted by tabs; empty cells behind the last full one are left out.
std::string text_of_grid(const sheet::Grid& grid) {
  std::string text = one_line(grid.name) + "\n\n";
  for (const auto& row : grid.rows) {
    std::string line;
    std::size_t full = 0;
    for (const auto& cell : row) {
      line += (&cell == row.data() ? "" : "\t") + one_line(cell);
      if (!cell.empty()) full = line.size();
    }
    line.resize(full);
    text += line + "\n";
  }
  return text;
}

Result<FileText> read_workbook(std::string_view bytes) {
  const auto grids = sheet::read_values(bytes, {.bytes = most_file_bytes, .cells = 400'000});
  if (grids.has_error()) return refusal_of_package(grids.error());
  FileText file{.format = "xlsx"};
  for (const auto& grid : *grids)
    if (!grid.is_hidden) file.text += (file.text.empty() ? "" : "\n") + text_of_grid(grid);
  return file;
}

template <class Read>
Result<FileText> read_blocks(const char* format, std::string_view bytes, Read read) {
  const auto blocks = read(bytes, doc::ReadLimits{});
  if (blocks.has_error()) return refusal_of_package(blocks.error());
  return FileText{.format = format, .text = text_of_blocks(*blocks)};
}

/// An OpenDocument file with a password says so in its manifest.
bool is_locked(sheet::Package& package) {
  const auto manifest = package.read("META-INF/manifest.xml");
  return !manifest.has_error() && *manifest &&
         (*manifest)->find("encryption-data") != std::string::npos;
}

}  // namespace

Result<FileText> read_package(std::string_view bytes) {
  auto package = sheet::Package::open(bytes, {});
  if (package.has_error()) return refusal_of_package(package.error());
  if (package->has("word/document.xml")) return read_blocks("docx", bytes, doc::read_docx);
  if (package->has("xl/workbook.xml")) return read_workbook(bytes);
  if (is_locked(*package)) return locked_file();
  if (package->has("content.xml")) return read_blocks("odt", bytes, doc::read_odt);
  return unreadable_file();
}

}  // namespace ruam::intake
