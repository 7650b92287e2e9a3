#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "documents/facts.hpp"
#include "documents/template.hpp"
#include "platform/doc/tree.hpp"

/// What all forms share: labels from the template, empty values as FORMS §0.6 wants them, lists as
/// §0.7.
namespace ruam::documents {

class Builder {
 public:
  Builder(const Template& form, const Style& style, std::map<std::string, std::string> values);

  const Style& style() const { return style_; }
  const Template& form() const { return form_; }
  doc::Blocks& blocks() { return document.blocks; }

  /// Fixed words of the template, filled; a missing key is a fault of the template and throws.
  std::string words(std::string_view key) const;
  std::string fill(std::string_view text) const { return filled(text, values_); }
  std::string label(const Section& section) const;

  /// «1. หลักการและเหตุผล» at the start of a line.
  void heading(const Section& section, int level = 2);
  /// A heading with its short answer on the same line.
  void heading_line(const Section& section, std::string_view value, std::string_view anchor);
  /// Text in paragraphs with the first line indented; its blank lines divide them.
  void prose(std::string_view text, std::string_view anchor);
  /// One item prints without a number, several as «1)», «2)».
  void list(const std::vector<std::string>& items, std::string_view anchor);
  void line(std::string text, std::string anchor = {}, double left_mm = 0);
  /// A required text: dots in a draft, «-» on file.
  doc::Runs value_or_gap(std::string_view text) const;

  /// A table of the template's shape, its head in place.
  doc::Table table(std::string_view key) const;

  std::string money(Satang amount) const;
  std::string number(std::int64_t n) const;

  doc::Document document;

 private:
  const Template& form_;
  Style style_;
  std::map<std::string, std::string> values_;
};

/// Text of a public copy: phones, e-mail addresses and 13-digit numbers are covered (RULES §7.9).
std::string redacted(std::string_view text);
/// Whether words name a person («นางสาว...») rather than a unit or a position.
bool names_a_person(std::string_view text);

}  // namespace ruam::documents
