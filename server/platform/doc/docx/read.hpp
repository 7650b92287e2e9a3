#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/result.hpp"

/// Reading Word files back, also those of a stranger: nothing is run, fetched or expanded.
namespace ruam::doc {

/// A paragraph, or a cell of a table with its paragraphs on lines of their own, in reading order.
struct ReadBlock {
  std::string text;  ///< clean UTF-8, blanks as they are; tabs and line breaks as \t and \n
  std::string mark;  ///< of the anchor it was written with (mark_of), or empty
  int table = -1, row = -1, column = -1;  ///< from 0; -1 outside of tables
};

struct ReadLimits {
  std::size_t bytes = 40U << 20;  ///< unpacked
  std::size_t blocks = 20'000;
  int depth = 40;  ///< of tables and other containers in each other
};

/// Texts of word/document.xml: deleted words of tracked changes are left out, inserted ones are in.
/// Refuses: docx.not_docx (no package, no document, or one with a document type), docx.too_large.
Result<std::vector<ReadBlock>> read_docx(std::string_view bytes, const ReadLimits& limits = {});

/// The name under which to_docx() marks blocks of that anchor.
std::string mark_of(std::string_view anchor);

}  // namespace ruam::doc
