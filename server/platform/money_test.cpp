#include "platform/money.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace ruam {
namespace {

constexpr Thousandths whole(std::int64_t n) { return {n * 1000}; }

TEST(Money, MultipliesTheCostLinesOfThePhatthalungProject) {
  EXPECT_EQ(multiply(baht(35), {whole(32), whole(1), whole(1)}).value(), baht(1'120));
  EXPECT_EQ(multiply(baht(35), {whole(120), whole(1), whole(1)}).value(), baht(4'200));
  EXPECT_EQ(multiply(baht(235'000), {whole(19)}).value(), baht(4'465'000));
}

TEST(Money, RoundsHalfUpOnceAtTheEnd) {
  EXPECT_EQ(multiply(Satang{1}, {Thousandths{500}}).value(), Satang{1});
  EXPECT_EQ(multiply(Satang{1}, {Thousandths{500}, Thousandths{500}}).value(), Satang{0});
  EXPECT_EQ(multiply(baht(600), {Thousandths{1'500}}).value(), baht(900));
}

TEST(Money, RefusesOverflow) {
  const Satang most{std::numeric_limits<std::int64_t>::max()};

  EXPECT_EQ(multiply(most, {whole(2)}).error().code, "money.overflow");
  EXPECT_EQ(multiply(most, std::vector<Thousandths>(40, whole(999))).error().code,
            "money.overflow");
  EXPECT_EQ(add(most, Satang{1}).error().code, "money.overflow");
  EXPECT_EQ(subtract(Satang{-2}, most).error().code, "money.overflow");
}

TEST(Money, GivesPercentInHundredthsHalfUp) {
  EXPECT_EQ(percent_hundredths(baht(4'465'000), baht(5'200'000)), 8'587);
  EXPECT_EQ(percent_hundredths(Satang{467}, Satang{4'160}), 1'123);
  EXPECT_EQ(percent_hundredths(Thousandths{467'000}, Thousandths{4'160'000}), 1'123);
  EXPECT_EQ(percent_hundredths(baht(-1), baht(3)), -3'333);
}

}  // namespace
}  // namespace ruam
