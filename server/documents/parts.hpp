#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "documents/template.hpp"

/// What a form may be made of: templates/parts/*.json.
namespace ruam::documents {

/// A kind of section as the editor offers it, with what it begins as.
struct Part {
  std::string kind;
  std::string group;  ///< header, words, detail, work, money, end
  std::string label;
  std::string look;
  std::vector<std::string> looks;  ///< those that it can have
  std::string about, about_en;
  json::Later<std::vector<Column>> columns;
  std::optional<std::string> text, input, hint;
};
BOOST_DESCRIBE_STRUCT(Part, (),
                      (kind, group, label, look, looks, about, about_en, columns, text, input,
                       hint))

/// The parts of a form whose sections an office composes itself; empty for other forms, whose
/// sections are those of the shipped template.
const std::vector<Part>& list_parts(std::string_view form);

/// Whether the template may be kept. Refuses: template.invalid with a fault per place (missing,
/// too_long, out_of_range, not_one_of, template.twice, template.no_column, template.unknown_word).
Result<void> check_template(const Template& form);

}  // namespace ruam::documents
