#pragma once

#include <map>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "platform/result.hpp"

/// Templates are data: which sections a form has, in which order, under which labels.
namespace ruam::documents {

/// One section of a form. `id` names what it shows; the forms know how to show it.
struct Section {
  std::string id;
  std::string number;  ///< «1.» as printed, empty when it has none
  std::string label;   ///< may hold {office_short}, {year}, {last_year} ...
  bool shown = true;
};
BOOST_DESCRIBE_STRUCT(Section, (), (id, number, label, shown))

/// Heads and widths (percent of the text width) of a table.
struct TableShape {
  std::vector<std::string> heads;
  std::vector<std::int64_t> widths;
};
BOOST_DESCRIBE_STRUCT(TableShape, (), (heads, widths))

/// A form of one issuer from one fiscal year on.
struct Template {
  std::string id;    ///< "proposal-2566"
  std::string form;  ///< "proposal", "ops-quarterly"
  std::string name;
  std::string issuer;          ///< who may change it: "office" or the ministry's name
  std::int64_t from_year = 0;  ///< B.E.
  std::vector<std::string> title;
  std::vector<Section> sections;
  std::map<std::string, TableShape> tables;
  std::map<std::string, std::string> words;  ///< every other fixed text, by key
  std::vector<std::string> footer;           ///< printed at the end of a submission
};
BOOST_DESCRIBE_STRUCT(Template, (),
                      (id, form, name, issuer, from_year, title, sections, tables, words, footer))

/// The shipped template of a form that holds in that fiscal year: the newest not after it.
/// Refuses: document.no_template.
Result<Template> find_template(std::string_view form, std::int64_t fiscal_year);
/// All shipped templates.
const std::vector<Template>& list_templates();

/// The text with every {name} replaced by its value; unknown names stay as they are.
std::string filled(std::string_view text, const std::map<std::string, std::string>& values);

}  // namespace ruam::documents
