#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/paper.hpp"
#include "platform/thai/figures.hpp"

namespace ruam::intake {

/// One point of a list, one paragraph or one row, its lines joined.
struct Item {
  checks::Passage passage;  ///< without the marker
  thai::Marker marker;      ///< its `word` is empty; kept for style and numbers
  int level = 0;
  bool is_parent = false;  ///< points of a lower level follow

  const std::string& text() const { return passage.text; }
};

/// The points between two lines; `rest` is what stands on the heading's line. Leads such as
/// «ดังนี้» are left out.
std::vector<Item> items_between(const checks::Paper& paper, int first, int last,
                                std::string_view rest = {}, int rest_line = 0);
std::vector<Item> items_of(const checks::Paper& paper, const checks::PaperSection& section);
/// Those that no lower ones follow.
std::vector<Item> leaves(std::vector<Item> items);

/// Two pieces of a broken text as one: no blank between Thai letters.
std::string joined(std::string left, std::string_view right);
/// All lines of a section joined.
checks::Passage whole_text(const checks::Paper& paper, int first, int last,
                           std::string_view rest = {}, int rest_line = 0);

/// Whether a line says something: neither blank nor a page's number or running head.
bool is_said(const checks::Paper& paper, int line);
/// What stands on the heading's line and, where nothing does, below it.
checks::Passage said_of(const checks::Paper& paper, const checks::PaperSection& section,
                        int most_lines);

/// The cells of a row flattened by tabs, bars or runs of blanks, trimmed; empty ones stay.
std::vector<std::string> cells_of(std::string_view text);
bool is_row(std::string_view text);

/// Whether one of the words stands in the text.
bool has(std::string_view text, std::initializer_list<std::string_view> words);

/// The text without names of people: «นาย…» and the surname behind it.
std::string without_names(std::string_view text);
bool has_name(std::string_view text);

}  // namespace ruam::intake
