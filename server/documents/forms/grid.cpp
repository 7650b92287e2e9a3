#include "documents/forms/grid.hpp"

#include <algorithm>
#include <array>

namespace ruam::documents {
namespace {

/// Figures stand at the right, marks and counting words in the middle, words at the left.
doc::Align align_of(std::string_view column) {
  constexpr std::array figures = {"amount", "quantity", "rate",   "quarters", "categories",
                                  "total",  "budget",   "target", "q1",       "q2",
                                  "q3",     "q4",       "year",   "percent"};
  constexpr std::array middle = {"no", "unit", "months"};
  const auto is = [&](const auto& list) {
    return std::find(list.begin(), list.end(), column) != list.end();
  };
  if (is(figures)) return doc::Align::right;
  return is(middle) ? doc::Align::center : doc::Align::left;
}

/// A head of several lines keeps them apart, however wide its column is.
doc::Cell head_cell(std::string_view text) {
  doc::Cell cell;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    cell.blocks.push_back(doc::paragraph(std::string(text.substr(at, end - at))));
    at = end + 1;
  }
  return cell;
}

/// Narrow columns need smaller letters.
double size_for(std::size_t columns) { return columns > 12 ? 11 : columns > 7 ? 13 : 14; }

}  // namespace

std::vector<doc::Cell> one_cell(std::string text) {
  std::vector<doc::Cell> cells;
  cells.push_back(doc::cell(std::move(text)));
  return cells;
}

Grid::Grid(const Builder& out, const Section& section,
           std::map<std::string, std::vector<std::string>> unfolds)
    : out_(out), unfolds_(std::move(unfolds)) {
  for (const auto& column : section.columns)
    if (column.shown) shown_.push_back(column);
  make_heads(out);
}

void Grid::make_heads(const Builder& out) {
  doc::Row first, second;
  for (const auto& column : shown_) {
    const auto below = unfolds_.find(column.id);
    const auto count = below == unfolds_.end() ? 1 : below->second.size();
    for (std::size_t i = 0; i < count; ++i)
      table_.columns.push_back(
          {static_cast<double>(column.width) / static_cast<double>(count), align_of(column.id)});
    auto head = doc::cell(out.fill(column.label));
    if (count > 1) head.colspan = static_cast<int>(count);
    if (below != unfolds_.end())
      for (const auto& text : below->second) second.cells.push_back(head_cell(text));
    first.cells.push_back(std::move(head));
  }
  table_.head_rows = second.cells.empty() ? 1 : 2;
  if (table_.head_rows == 2)
    for (std::size_t i = 0; i < shown_.size(); ++i)
      if (!unfolds_.contains(shown_[i].id)) first.cells[i].rowspan = 2;
  table_.rows.push_back(std::move(first));
  if (table_.head_rows == 2) table_.rows.push_back(std::move(second));
  table_.size = size_for(table_.columns.size());
  table_.space_before = 4;
}

bool Grid::has(std::string_view column) const {
  return std::any_of(shown_.begin(), shown_.end(),
                     [&](const Column& one) { return one.id == column; });
}

void Grid::add(GridCells cells, std::string anchor, bool is_bold) {
  doc::Row row{.bold = is_bold};
  row.anchor = std::move(anchor);
  for (const auto& column : shown_) {
    const auto below = unfolds_.find(column.id);
    const auto wanted = below == unfolds_.end() ? 1 : below->second.size();
    auto& given = cells[column.id];
    while (given.size() < wanted) given.push_back(doc::cell(""));
    for (auto& cell : given) row.cells.push_back(std::move(cell));
  }
  table_.rows.push_back(std::move(row));
}

void Grid::add_band(std::string words, GridCells cells, std::string anchor) {
  doc::Row row{.bold = true};
  row.anchor = std::move(anchor);
  int covered = 0;
  std::vector<doc::Cell> rest;
  for (const auto& column : shown_) {
    const auto found = cells.find(column.id);
    if (found == cells.end() && rest.empty()) {
      const auto below = unfolds_.find(column.id);
      covered += below == unfolds_.end() ? 1 : static_cast<int>(below->second.size());
      continue;
    }
    if (found == cells.end())
      rest.push_back(doc::cell(""));
    else
      for (auto& cell : found->second) rest.push_back(std::move(cell));
  }
  if (covered > 0) {
    auto first = doc::cell(std::move(words));
    first.colspan = covered;
    row.cells.push_back(std::move(first));
  }
  for (auto& cell : rest) row.cells.push_back(std::move(cell));
  table_.rows.push_back(std::move(row));
}

doc::Table Grid::take() && {
  if (data_rows() == 0) {
    doc::Row row;
    for (std::size_t i = 0; i < table_.columns.size(); ++i)
      row.cells.push_back(doc::Cell{.blocks = {doc::Paragraph{.runs = out_.value_or_gap("")}}});
    table_.rows.push_back(std::move(row));
  }
  return std::move(table_);
}

}  // namespace ruam::documents
