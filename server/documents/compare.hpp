#pragma once

#include <string>
#include <vector>

#include <boost/describe.hpp>
#include <boost/json/value.hpp>

#include "platform/doc/docx/read.hpp"
#include "platform/doc/tree.hpp"

/// A Word file that was edited by hand beside what the record would print. Pure; it decides
/// nothing.
namespace ruam::documents {

enum class Change { changed, added, removed };
BOOST_DESCRIBE_ENUM(Change, changed, added, removed)

/// One place where the file says something else.
struct DocxDifference {
  Change change = Change::changed;
  std::string field;     ///< the anchor of the place, e.g. "/objectives/0"; empty: fixed words
  std::string from, to;  ///< as printed, and as found in the file
  /// Where a plain text of the content could take the words over, and both values; empty where a
  /// person has to do it.
  std::string path, value_from, value_to;
  bool is_money = false;
};
BOOST_DESCRIBE_STRUCT(DocxDifference, (),
                      (change, field, from, to, path, value_from, value_to, is_money))

/// A figure of the file that its own factors or rows contradict.
struct WrongFigure {
  std::string where, said, computed;
};
BOOST_DESCRIBE_STRUCT(WrongFigure, (), (where, said, computed))

struct DocxComparison {
  std::vector<DocxDifference> rows;
  std::vector<WrongFigure> figures;
};

/// `printed` is the document as the record prints it now, `found` the file, `content` the record's
/// content as JSON. Refuses: docx.too_large (more blocks than can be laid side by side).
Result<DocxComparison> compare(const doc::Document& printed,
                               const std::vector<doc::ReadBlock>& found,
                               const boost::json::value& content);

/// «32 คน X 35 บาท X 1 มื้อ = 1,120 บาท» whose product is another, in any text.
std::vector<WrongFigure> wrong_products(std::string_view text);

}  // namespace ruam::documents
