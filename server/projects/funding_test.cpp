#include "projects/funding.hpp"

#include <gtest/gtest.h>

namespace ruam::projects {
namespace {

const Uuid provincial = new_uuid(), central = new_uuid();

TEST(Shortfalls, AreNothingWhereTheSourceHoldsEnough) {
  EXPECT_EQ(
      find_shortfalls({{baht(6'820), {{provincial, baht(6'820)}}}}, {{provincial, baht(6'820)}}),
      (std::vector{Satang{0}}));
}

TEST(Shortfalls, AreWhatTheSourceLacks) {
  EXPECT_EQ(
      find_shortfalls({{baht(6'820), {{provincial, baht(6'820)}}}}, {{provincial, baht(6'000)}}),
      (std::vector{baht(820)}));
}

TEST(Shortfalls, FallOnWhoComesLater) {
  const Need need{baht(600), {{provincial, baht(600)}}};

  EXPECT_EQ(find_shortfalls({need, need, need}, {{provincial, baht(1'500)}}),
            (std::vector{baht(0), baht(0), baht(300)}));
}

TEST(Shortfalls, AddUpOverSeveralSources) {
  const Need need{baht(1'000), {{provincial, baht(700)}, {central, baht(300)}}};

  EXPECT_EQ(find_shortfalls({need}, {{provincial, baht(900)}, {central, baht(100)}}),
            (std::vector{baht(200)}))
      << "no more is taken from a source than the project says";
}

TEST(Shortfalls, TakeFromASourceWithoutAnAmountWhatIsNeeded) {
  EXPECT_EQ(find_shortfalls({{baht(500), {{central, baht(0)}}}}, {{central, baht(800)}}),
            (std::vector{baht(0)}));
}

TEST(Shortfalls, SeeNothingInAnUnknownOrOverdrawnSource) {
  EXPECT_EQ(find_shortfalls({{baht(500), {{provincial, baht(500)}}}}, {}),
            (std::vector{baht(500)}));
  EXPECT_EQ(find_shortfalls({{baht(500), {{central, baht(500)}}}}, {{central, baht(-100)}}),
            (std::vector{baht(500)}));
}

TEST(Shortfalls, AreNeverBelowNothing) {
  EXPECT_EQ(find_shortfalls({{baht(-5), {}}}, {}), (std::vector{baht(0)}));
}

}  // namespace
}  // namespace ruam::projects
