#include "progress/report.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "platform/code_of.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::progress {
namespace {

constexpr std::array<std::pair<Status, Status>, 5> moves = {{
    {Status::drafted, Status::checked},
    {Status::checked, Status::submitted},
    {Status::submitted, Status::accepted},
    {Status::submitted, Status::returned},
    {Status::checked, Status::drafted},
}};

thai::Quarter quarter_of(std::int64_t fiscal_year, std::int64_t quarter) {
  return {{static_cast<int>(fiscal_year)}, static_cast<int>(quarter)};
}

}  // namespace

bool is_editable(Status status) {
  switch (status) {
    case Status::open:
    case Status::due:
    case Status::drafted:
    case Status::returned:
      return true;
    case Status::checked:
    case Status::submitted:
    case Status::accepted:
      return false;
  }
  return false;
}

Status status_on(Status status, std::int64_t fiscal_year, std::int64_t quarter, Date day) {
  if (status != Status::open) return status;
  return day > thai::last_day(quarter_of(fiscal_year, quarter)) ? Status::due : Status::open;
}

Result<void> check_move(Status from, Status to) {
  if (std::find(moves.begin(), moves.end(), std::pair{from, to}) != moves.end()) return {};
  return Problem{
      Kind::conflict, "report.no_such_move", {{"from", code_of(from)}, {"to", code_of(to)}}};
}

Date due_date(std::int64_t fiscal_year, std::int64_t quarter) {
  return add_days(thai::last_day(quarter_of(fiscal_year, quarter)), 15);
}

}  // namespace ruam::progress
