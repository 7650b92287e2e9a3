#pragma once

#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "plans/plan.hpp"
#include "platform/imports/kind.hpp"

/// A plan from one workbook of five sheets (PROCESSES §2). Pure: what it says, and every fault of
/// it by sheet, row and column.
namespace ruam::plans::imports {

/// What the workbook becomes.
struct Book {
  Years years;
  Content content;
};
BOOST_DESCRIBE_STRUCT(Book, (), (years, content))

/// What the workbook is measured against.
struct World {
  struct Item {
    std::string id, code, name;
  };
  std::map<std::string, std::vector<Item>> lists;  ///< by id: of the plans above
  std::map<std::string, OfficeId> offices;         ///< by key_of code, short and full name
};

const std::vector<ruam::imports::Part>& parts();
/// The plans above by id and by the name that stands in the sheet.
const std::vector<ruam::imports::Option>& upper_lists();
/// What may be chosen in the columns.
std::vector<std::string> kind_names();

/// Targets stand in so many columns, one for each year of the plan.
inline constexpr std::int64_t most_target_years = 10;

/// At most one draft, whose content is a Book.
ruam::imports::Checked check_book(const std::vector<sheet::Grid>& grids, const World& world);

/// The workbook to fill in.
std::vector<sheet::Form> make_forms(const World& world);

}  // namespace ruam::plans::imports
