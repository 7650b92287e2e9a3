#include "money/variance.hpp"

#include <gtest/gtest.h>

namespace ruam::money {
namespace {

TEST(PlanVariances, WantAReasonBeyondWhatTheOfficeAllowsOnEitherSide) {
  EXPECT_FALSE(variance_of(baht(100), baht(90), 10).needs_reason);
  EXPECT_TRUE(variance_of(baht(100), Satang{8'999}, 10).needs_reason);
  EXPECT_FALSE(variance_of(baht(100), baht(110), 10).needs_reason);
  EXPECT_TRUE(variance_of(baht(100), Satang{11'001}, 10).needs_reason);
  EXPECT_EQ(variance_of(baht(100), baht(40), 10).off, -6'000);
  EXPECT_FALSE(variance_of(baht(100), baht(40), 60).needs_reason);
}

TEST(PlanVariances, SayNoPercentWithoutAPlanToDate) {
  EXPECT_FALSE(variance_of({}, {}, 10).needs_reason);
  EXPECT_TRUE(variance_of({}, Satang{1}, 10).needs_reason);
  EXPECT_EQ(variance_of({}, Satang{1}, 10).off, std::nullopt);
}

}  // namespace
}  // namespace ruam::money
