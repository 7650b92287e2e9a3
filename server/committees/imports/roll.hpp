#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "committees/committee.hpp"
#include "platform/sheet/sheet.hpp"

/// Many members from one table: what it says, and every fault of it by row and column. Pure.
namespace ruam::committees {

inline constexpr std::size_t most_import_rows = 500;

enum class FaultWeight { block, warn };
BOOST_DESCRIBE_ENUM(FaultWeight, block, warn)

/// One fault; row from 1 as a sheet counts, column as its letters ("B"); both may be missing.
struct RollFault {
  std::string sheet;
  std::int64_t row = 0;
  std::string column, head, value, code;
  std::map<std::string, std::string> params;
  FaultWeight weight = FaultWeight::block;
};
BOOST_DESCRIBE_STRUCT(RollFault, (), (sheet, row, column, head, value, code, params, weight))

/// A row that became a member to be.
struct RollRow {
  std::int64_t row = 0;
  Holder holder;
  std::vector<Uuid> seats;
  std::string seat_names;
  std::optional<Date> from, until;
};
BOOST_DESCRIBE_STRUCT(RollRow, (), (row, holder, seats, seat_names, from, until))

struct Roll {
  std::vector<RollRow> rows;
  std::vector<RollFault> faults;  ///< in the order of rows and columns
};

/// Reads and checks the first sheet that is not hidden. Heads are found by name in any order; days
/// in the Buddhist Era or as a sheet keeps them; several seats stand on lines of one cell or
/// between semicolons. Who is on the committee already, or twice in the table, is a warning.
Roll read_roll(const std::vector<sheet::Grid>& grids, const Content& committee,
               const std::vector<Member>& members);

/// Whether nothing hinders taking it in.
bool is_ready(const Roll& roll);

/// The table to fill in, with the committee's own seats to choose from.
std::vector<sheet::Form> roll_form(const Content& committee);

}  // namespace ruam::committees
