#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "documents/forms/builder.hpp"

/// A table whose columns the template orders, labels, widens and hides.
namespace ruam::documents {

/// Cells of a row by column id; a column that unfolds (quarters, months) has several.
using GridCells = std::map<std::string_view, std::vector<doc::Cell>>;

class Grid {
 public:
  /// `unfolds`: the heads below a column that stands for several.
  Grid(const Builder& out, const Section& section,
       std::map<std::string, std::vector<std::string>> unfolds = {});

  bool has(std::string_view column) const;
  std::size_t columns() const { return table_.columns.size(); }
  std::size_t data_rows() const { return table_.rows.size() - std::size_t(table_.head_rows); }

  /// The shown columns of what is given, in the template's order; what lacks stays blank.
  void add(GridCells cells, std::string anchor = {}, bool is_bold = false);
  /// A line over the whole width but the last columns that `cells` fill.
  void add_band(std::string words, GridCells cells, std::string anchor = {});
  /// The table; one without rows still shows where they belong.
  doc::Table take() &&;

 private:
  void make_heads(const Builder& out);

  const Builder& out_;
  std::vector<Column> shown_;
  std::map<std::string, std::vector<std::string>> unfolds_;
  doc::Table table_;
};

std::vector<doc::Cell> one_cell(std::string text);

}  // namespace ruam::documents
