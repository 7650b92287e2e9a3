#include "documents/workbook.hpp"

#include <algorithm>

#include "platform/sheet/sheet.hpp"
#include "platform/thai/digits.hpp"

namespace ruam::documents {
namespace {

std::string sheet_words(const doc::Runs& runs) {
  std::string out;
  for (const auto& run : runs) out += run.text;
  return out;
}

std::string sheet_words(const doc::Blocks& blocks, std::string_view between) {
  std::string out;
  for (const auto& block : blocks)
    if (const auto* p = std::get_if<doc::Paragraph>(&block.node))
      out.append(out.empty() ? "" : between).append(sheet_words(p->runs));
  return out;
}

/// A figure as a number, everything else as its words; the dash of a zero is empty.
sheet::Cell sheet_value(const doc::Cell& cell, doc::Align align) {
  auto words = sheet_words(cell.blocks, "\n");
  if (cell.align.value_or(align) != doc::Align::right) return words;
  if (words == "-" || words.empty()) return std::monostate{};
  if (const auto amount = thai::parse_money(words); amount.has_value()) return amount.value();
  return words;
}

/// The words of a head row over every column they stand above.
std::vector<std::string> spread_heads(const doc::Table& table, std::size_t row,
                                      std::vector<std::size_t>& taken) {
  std::vector<std::string> out(table.columns.size());
  std::size_t column = 0;
  for (const auto& cell : table.rows[row].cells) {
    while (column < taken.size() && taken[column] > row) ++column;
    const auto span = static_cast<std::size_t>(std::max(1, cell.colspan));
    auto words = sheet_words(cell.blocks, " ");
    std::replace(words.begin(), words.end(), '\n', ' ');
    for (std::size_t k = 0; k < span && column < out.size(); ++k, ++column) {
      out[column] = words;
      taken[column] = row + static_cast<std::size_t>(std::max(1, cell.rowspan));
    }
  }
  return out;
}

sheet::Sheet table_sheet(const doc::Table& table, std::string name) {
  sheet::Sheet out{.name = std::move(name), .columns = {}, .rows = {}};
  out.columns.resize(table.columns.size());
  std::vector<std::size_t> taken(table.columns.size(), 0);
  const auto heads = static_cast<std::size_t>(std::max(0, table.head_rows));
  for (std::size_t r = 0; r < heads && r < table.rows.size(); ++r) {
    const auto words = spread_heads(table, r, taken);
    for (std::size_t c = 0; c < words.size(); ++c)
      if (!words[c].empty()) out.columns[c] += (out.columns[c].empty() ? "" : " ") + words[c];
  }
  for (std::size_t r = heads; r < table.rows.size(); ++r) {
    sheet::Row row(table.columns.size());
    std::size_t column = 0;
    for (const auto& cell : table.rows[r].cells) {
      if (column >= row.size()) break;
      row[column] = sheet_value(cell, table.columns[column].align);
      column += static_cast<std::size_t>(std::max(1, cell.colspan));
    }
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace

std::string to_workbook(const doc::Document& document) {
  std::vector<sheet::Sheet> sheets;
  sheet::Sheet words{.name = "คำอธิบาย", .columns = {document.title}, .rows = {}};
  for (const auto& block : document.blocks) {
    const auto* table = std::get_if<doc::Table>(&block.node);
    if (table && !table->borders) continue;  // places to sign
    if (table)
      sheets.push_back(table_sheet(*table, "ตาราง " + std::to_string(sheets.size() + 1)));
    else if (const auto* p = std::get_if<doc::Paragraph>(&block.node))
      words.rows.push_back({sheet_words(p->runs)});
    else if (const auto* heading = std::get_if<doc::Heading>(&block.node))
      words.rows.push_back({sheet_words(heading->runs)});
  }
  sheets.push_back(std::move(words));
  return sheet::write_xlsx(sheets).value();
}

}  // namespace ruam::documents
