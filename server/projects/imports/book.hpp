#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "platform/sheet/sheet.hpp"
#include "projects/content.hpp"

/// Many projects from one workbook of five sheets. Pure: what it says, and every fault of it by
/// sheet, row and column.
namespace ruam::projects::imports {

inline constexpr std::size_t most_projects = 500, most_rows = 5'000;

enum class Severity { block, warn };
BOOST_DESCRIBE_ENUM(Severity, block, warn)

/// One fault; row from 1 as a sheet counts, column as its letters ("B"); both may be missing.
struct BookFault {
  std::string sheet;
  std::int64_t row = 0;
  std::string column, head, value, code;
  std::map<std::string, std::string> params;
  Severity severity = Severity::block;
};
BOOST_DESCRIBE_STRUCT(BookFault, (), (sheet, row, column, head, value, code, params, severity))

enum class Field {
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

struct Column {
  Field field;
  std::string_view head;
  bool needed = false;
  double width = 14;
};

/// A sheet of the form, in the order in which it is filled in.
struct Part {
  std::string_view name;
  std::vector<Column> columns;
};
const std::vector<Part>& parts();

/// Begins the reference of rows that only show how: they are never taken in.
inline constexpr std::string_view example_reference = "ตัวอย่าง";

/// A value from a list, by id and by the words that stand in the list.
struct Option {
  std::string id, name;
};

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

/// Rows of one sheet as they came: number from 1 → cells.
using StagedSheet = std::map<std::int64_t, std::vector<std::string>>;

/// The same workbook with faults in red, a note on each and a column of sentences.
std::vector<sheet::Form> mark_faults(const std::vector<std::pair<std::string, StagedSheet>>& sheets,
                                     std::span<const BookFault> faults);

/// "A", "B", … "AA" from 0.
std::string column_letters(std::size_t column);

/// The value among the options that looks most like a slip of the pen for this; empty when none.
std::string nearest(std::string_view value, const std::vector<std::string>& options);

}  // namespace ruam::projects::imports
