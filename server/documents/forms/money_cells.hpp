#pragma once

#include <map>
#include <optional>
#include <string>

#include "documents/forms/grid.hpp"
#include "documents/money_facts.hpp"

/// Cells whose figures open their ledger lines, shared by the papers of money.
namespace ruam::documents {

inline constexpr doc::Page money_page{
    .landscape = true, .left_mm = 10, .right_mm = 10, .top_mm = 18, .bottom_mm = 14};

/// Which lines stand behind a row; empty texts and nothing: all.
struct LineScope {
  std::optional<Uuid> source = {}, project = {};
  bool without_project = false;
  std::string class_id = {}, programme = {}, category = {};
};

/// The register narrowed to the lines of a figure from one day to another; `figure` as
/// money::Figure names it, empty: all kinds.
std::string lines_address(const LineScope& scope, int fiscal_year, std::string_view figure,
                          Date from, Date until);

/// A figure at the right that leads to `address`; a zero is a dash that leads nowhere.
doc::Cell figure_cell(const Builder& out, Satang amount, std::string address = {});
/// «85.87», or «-» where there is no base.
doc::Cell percent_cell(Satang part, Satang base);
doc::Cell blank_cell();

/// «2566-10-01» to the last day of month `index` of the fiscal year, October being 0.
Date first_of_month(int fiscal_year, int index);
Date last_of_month(int fiscal_year, int index);

std::map<std::string, std::string> statement_values(const StatementFacts& facts);

}  // namespace ruam::documents
