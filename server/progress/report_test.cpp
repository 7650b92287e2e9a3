#include "progress/report.hpp"

#include <set>

#include <gtest/gtest.h>

namespace ruam::progress {
namespace {

constexpr Status all[] = {Status::open,      Status::due,      Status::drafted, Status::checked,
                          Status::submitted, Status::accepted, Status::returned};

TEST(Report, IsDueFifteenDaysAfterItsQuarter) {
  EXPECT_EQ(due_date(2567, 1), (Date{2024, 1, 15}));
  EXPECT_EQ(due_date(2567, 2), (Date{2024, 4, 15}));
  EXPECT_EQ(due_date(2567, 3), (Date{2024, 7, 15}));
  EXPECT_EQ(due_date(2567, 4), (Date{2024, 10, 15}));
}

TEST(Report, WaitsFromTheDayAfterItsQuarterUntilItIsWritten) {
  EXPECT_EQ(status_on(Status::open, 2567, 1, {2023, 12, 31}), Status::open);
  EXPECT_EQ(status_on(Status::open, 2567, 1, {2024, 1, 1}), Status::due);
  EXPECT_EQ(status_on(Status::drafted, 2567, 1, {2024, 6, 1}), Status::drafted);
  EXPECT_EQ(status_on(Status::returned, 2567, 1, {2024, 6, 1}), Status::returned);
}

TEST(Report, IsWrittenUntilItIsCheckedAndAgainWhenReturned) {
  for (const auto status : {Status::open, Status::due, Status::drafted, Status::returned})
    EXPECT_TRUE(is_editable(status));
  for (const auto status : {Status::checked, Status::submitted, Status::accepted})
    EXPECT_FALSE(is_editable(status));
}

TEST(Report, MovesOnlyAlongItsCourse) {
  const std::set<std::pair<Status, Status>> course = {{Status::drafted, Status::checked},
                                                      {Status::checked, Status::drafted},
                                                      {Status::checked, Status::submitted},
                                                      {Status::submitted, Status::accepted},
                                                      {Status::submitted, Status::returned}};

  for (const auto from : all)
    for (const auto to : all) {
      const auto checked = check_move(from, to);
      EXPECT_EQ(checked.has_value(), course.contains({from, to}))
          << boost::describe::enum_to_string(from, "") << boost::describe::enum_to_string(to, "");
      if (checked.has_error()) {
        EXPECT_EQ(checked.error().code, "report.no_such_move");
      }
    }
}

}  // namespace
}  // namespace ruam::progress
