#include "platform/result.hpp"

#include <gtest/gtest.h>

namespace ruam {
namespace {

Result<int> positive(int n) {
  if (n <= 0) return Problem{Kind::invalid, "number.not_positive"};
  return n;
}

Result<void> accept(int n) {
  TRY(positive(n));
  return {};
}

Result<int> twice(int n) { return 2 * TRY(positive(n)); }

TEST(Result, CarriesAValueThroughTry) { EXPECT_EQ(twice(4).value(), 8); }

TEST(Result, ReturnsTheProblemFromTheEnclosingFunction) {
  EXPECT_EQ(twice(0).error().code, "number.not_positive");
  EXPECT_EQ(accept(-1).error().code, "number.not_positive");
  EXPECT_TRUE(accept(1).has_value());
}

TEST(Result, ThrowsWhenARefusalIsTakenForAValue) {
  EXPECT_THROW((void)positive(0).value(), std::logic_error);
}

}  // namespace
}  // namespace ruam
