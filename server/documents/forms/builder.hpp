#pragma once

#include <map>
#include <set>
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

  /// «1. หลักการและเหตุผล» at the start of a line, as big as the section's look says; without words
  /// nothing.
  void heading(const Section& section, int level = 2);
  /// The section's answer as its look wants it: beside its label (row), behind its heading (line),
  /// or in paragraphs below.
  void value(const Section& section, std::string_view text, std::string_view anchor);
  /// The same of a list; in a row its items stand below each other.
  void values(const Section& section, const std::vector<std::string>& items,
              std::string_view anchor);
  void row(const Section& section, doc::Runs value, std::string_view anchor);
  /// A heading with its short answer on the same line.
  void heading_line(const Section& section, std::string_view value, std::string_view anchor);
  /// Text in paragraphs with the first line indented; its blank lines divide them.
  void prose(std::string_view text, std::string_view anchor);
  /// One item prints without a number, several as «1)», «2)» or as the section marks its list.
  void list(const std::vector<std::string>& items, std::string_view anchor,
            const Section& section = {});
  void line(std::string text, std::string anchor = {}, double left_mm = 0);
  /// A required text: dots in a draft, «-» on file.
  doc::Runs value_or_gap(std::string_view text) const;

  /// The project's text of a field that the template added.
  void extra(const Section& section, const projects::Content& content);
  /// A fixed paragraph of the template.
  void fixed_words(const Section& section);

  /// A table of the template's shape, its head in place.
  doc::Table table(std::string_view key) const;

  std::string money(Satang amount) const;
  std::string number(std::int64_t n) const;

  /// Title lines, centred and bold, above the first section.
  void title_lines();
  /// In a preview of the template itself every block leads to its section: «#id».
  void lead_to(const Section& section, std::size_t from_block);

  doc::Document document;

 private:
  std::string list_mark(const Section& section, std::size_t index, std::size_t count) const;
  const Template& form_;
  Style style_;
  std::map<std::string, std::string> values_;
};

template <class Form>
using Printers = std::map<std::string_view, void (Form::*)(const Section&)>;

/// Prints the shown sections in the order of the template, each by its kind. Fixed words and fields
/// that a template added are known to every form.
template <class Form>
void print_sections(Form& form, Builder& out, const projects::Content& content,
                    const Printers<Form>& printers) {
  for (const auto& section : printed_sections(out.form())) {
    const auto from = out.blocks().size();
    const auto& kind = kind_of(section);
    if (kind == "words")
      out.fixed_words(section);
    else if (kind == "extra")
      out.extra(section, content);
    else
      (form.*printers.at(kind))(section);
    out.lead_to(section, from);
  }
}

/// Text of a public copy: phones, e-mail addresses and 13-digit numbers are covered (RULES §7.9).
std::string redacted(std::string_view text);
/// Whether words name a person («นางสาว...») rather than a unit or a position.
bool names_a_person(std::string_view text);

}  // namespace ruam::documents
