#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "platform/json/wire.hpp"
#include "platform/result.hpp"

/// Templates are data: which sections a form has, in which order, under which labels.
namespace ruam::documents {

/// One column of a section's table; `id` names what it shows.
struct Column {
  std::string id;
  std::string label;
  std::int64_t width = 0;  ///< percent of the text width, brought to 100 with those shown
  bool shown = true;
};
BOOST_DESCRIBE_STRUCT(Column, (), (id, label, width, shown))

/// One section of a form. What may be empty has a meaning then.
struct Section {
  std::string id;      ///< unique in the template
  std::string number;  ///< «1.» as printed, empty when it has none or Template::numbers counts
  std::string label;   ///< may hold {office_short}, {year}, {last_year} ...
  bool shown = true;
  json::Later<std::string> kind;      ///< what it shows (parts/*.json); empty: its id
  json::Later<std::string> look;      ///< row, line, heading, sub, part, plain; or the usual
  json::Later<std::string> numbered;  ///< "no": not counted by Template::numbers
  json::Later<std::string> list;      ///< how its list is marked; empty: Template::list
  json::Later<std::vector<Column>> columns;
  json::Later<std::string> text;   ///< of kind `words`: the paragraph itself
  json::Later<std::string> input;  ///< of kind `extra`: text, long or list
  json::Later<std::string> hint;   ///< of kind `extra`: shown where it is typed
};
BOOST_DESCRIBE_STRUCT(Section, (),
                      (id, number, label, shown, kind, look, numbered, list, columns, text, input,
                       hint))

inline const std::string& kind_of(const Section& section) {
  return section.kind.empty() ? section.id : section.kind;
}

/// Heads and widths (percent of the text width) of a table of a form without columns of its own.
struct TableShape {
  std::vector<std::string> heads;
  std::vector<std::int64_t> widths;
};
BOOST_DESCRIBE_STRUCT(TableShape, (), (heads, widths))

/// A place to sign: joined to the step of the project's chain with that role.
struct SignerBlock {
  std::string label;     ///< «ผู้ตรวจสอบงบประมาณ»
  std::string role;      ///< of people::role
  std::string position;  ///< printed instead of the signer's own; may be empty
};
BOOST_DESCRIBE_STRUCT(SignerBlock, (), (label, role, position))

struct SignatureShape {
  std::string layout;  ///< right, centre, two_columns, three_columns
  std::string sign;  ///< before the dots: «(ลงชื่อ)», «ลงชื่อ» or nothing
  std::string place;  ///< of the label: above, behind
  bool date_line = false;
  std::vector<SignerBlock> blocks;  ///< empty: the steps of the project's chain
};
BOOST_DESCRIBE_STRUCT(SignatureShape, (), (layout, sign, place, date_line, blocks))

/// A form of one issuer from one fiscal year on.
struct Template {
  std::string id;    ///< "proposal-2566"; of a kept one its record's id
  std::string form;  ///< "proposal", "ops-quarterly"
  std::string name;
  std::string issuer;          ///< who may change it: "office" or the ministry's name
  std::int64_t from_year = 0;  ///< B.E.
  std::vector<std::string> title;
  std::vector<Section> sections;
  std::map<std::string, TableShape> tables;
  std::map<std::string, std::string> words;  ///< every other fixed text, by key
  std::vector<std::string> footer;           ///< printed at the end of a submission
  json::Later<std::string> numbers;  ///< "1.", "1)", "๑.", none; empty: as each section says
  json::Later<std::string> list;     ///< "1)", "(1)", "1.1", "-"; empty: "1)"
  json::Later<std::string> digits;   ///< arabic, thai; empty: the office's
  std::optional<SignatureShape> signatures;
};
BOOST_DESCRIBE_STRUCT(Template, (),
                      (id, form, name, issuer, from_year, title, sections, tables, words, footer,
                       numbers, list, digits, signatures))

/// The shipped template of a form that holds in that fiscal year: the newest not after it.
/// Refuses: document.no_template.
Result<Template> find_template(std::string_view form, std::int64_t fiscal_year);
/// All shipped templates.
const std::vector<Template>& list_templates();
/// The shipped one of that id, or nullptr.
const Template* find_shipped(std::string_view id);
/// The newest shipped one of a form: what every template of the form is made from; or nullptr.
const Template* base_of(std::string_view form);

/// The sections with their numbers counted, where the template asks for it; hidden ones left out.
std::vector<Section> printed_sections(const Template& form);

/// The text with every {name} replaced by its value; unknown names stay as they are.
std::string filled(std::string_view text, const std::map<std::string, std::string>& values);

}  // namespace ruam::documents
