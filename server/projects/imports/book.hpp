#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "platform/imports/table.hpp"
#include "platform/sheet/sheet.hpp"
#include "projects/content.hpp"

/// Many projects from one workbook of five sheets. Pure: what it says, and every fault of it by
/// sheet, row and column.
namespace ruam::projects::imports {

inline constexpr std::size_t most_projects = 500, most_rows = 5'000;

using ruam::imports::Around, ruam::imports::BookFault, ruam::imports::BookFaults,
    ruam::imports::cell_of, ruam::imports::Column, ruam::imports::column_letters,
    ruam::imports::count_blocking, ruam::imports::example_reference, ruam::imports::FieldNumber,
    ruam::imports::find_grid, ruam::imports::key_of, ruam::imports::mark_faults,
    ruam::imports::nearest, ruam::imports::Option, ruam::imports::Part, ruam::imports::Row,
    ruam::imports::Severity, ruam::imports::StagedSheet, ruam::imports::Table;

/// The columns of all sheets.
struct Field {
  enum Name : FieldNumber {
    reference,
    title,
    fiscal_year,
    office,
    programme,
    tactic,
    division,
    responsible,
    starts,
    ends,
    place,
    rationale,
    objectives,
    count_targets,
    quality_targets,
    results,
    target_group,
    source,
    total,
    number,
    activity,
    detail,
    activity_total,
    item,
    rate,
    count_1,
    unit_1,
    count_2,
    unit_2,
    count_3,
    unit_3,
    amount,
    category,
    quarter_1,
    quarter_2,
    quarter_3,
    quarter_4,
    quarter_sum,
    indicator,
    kind,
    nature,
    target,
    unit,
    base,
    base_unit,
    method,
    instrument
  };
};

/// The sheets of the form.
const std::vector<Part>& parts();

/// What the workbook is measured against.
struct World {
  std::int64_t fiscal_year = 0;
  std::vector<std::string> office_names;  ///< code, short and full name
  std::vector<Option> programmes, sources, categories;
  std::vector<std::string> divisions;
  std::map<std::string, std::string> titles;  ///< folded title of the year → code of the project
};

/// One project as the workbook says it.
struct BookProject {
  std::string reference;
  Content content;
  Satang planned;
  std::int64_t activities = 0;
};

struct Checked {
  std::vector<BookProject> projects;
  std::vector<BookFault> faults;  ///< in the order of sheets and rows
};

/// Reads and checks. Nothing may become a project while any fault of Severity::block stands.
Checked check_book(const std::vector<sheet::Grid>& grids, const World& world);

/// The workbook to fill in, with lists of the office's own values.
std::vector<sheet::Form> make_template(const World& world, std::string_view office_name);

}  // namespace ruam::projects::imports
