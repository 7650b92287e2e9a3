#include "forums/opinions/statistics.hpp"

#include <gmock/gmock.h>

namespace ruam::forums {
namespace {

// Worked by hand: the group 8 of 10 agree, 1 disagrees; the others 3 of 20 agree, 15 disagree.
// p = 9/12; z = 2·√11·(9/11 − 1/2); the others' p = 4/22; h = 13/32.
TEST(OpinionStatistics, AreTheFiguresWorkedByHand) {
  const auto agree = measure(Side::agree, {8, 1, 10}, {3, 15, 20});
  EXPECT_NEAR(agree.share, 0.75, 1e-12);
  EXPECT_NEAR(agree.certainty, 2.110579412044, 1e-9);
  EXPECT_NEAR(agree.ratio, 4.125, 1e-12);
  EXPECT_NEAR(agree.difference, 3.4339069665, 1e-9);

  const auto disagree = measure(Side::disagree, {8, 1, 10}, {3, 15, 20});
  EXPECT_NEAR(disagree.share, 2.0 / 12, 1e-12);
  EXPECT_NEAR(disagree.certainty, -2.110579412044, 1e-9);
  EXPECT_NEAR(disagree.ratio, 2.0 / 12 / (16.0 / 22), 1e-12);
  EXPECT_LT(disagree.difference, -1.2816);
}

TEST(OpinionStatistics, OfAStatementThatEverybodyAgreesWithKnowNoDifference) {
  EXPECT_EQ(measure(Side::agree, {10, 0, 10}, {20, 0, 20}).difference, 0);
}

TEST(OpinionStatistics, GroupAwareConsensusIsTheProductOfTheGroupsShares) {
  const std::vector<Counts> groups = {{8, 1, 10}, {3, 15, 20}};
  EXPECT_NEAR(group_aware_consensus(groups), 9.0 / 12 * 4.0 / 22, 1e-12);
}

TEST(RepresentativeStatements, PutAgreedOnesFirstAndNameTheSideOfEach) {
  const std::vector<Counts> group = {{1, 18, 20}, {18, 1, 20}, {10, 10, 20}};
  const std::vector<Counts> others = {{18, 1, 20}, {1, 18, 20}, {10, 10, 20}};

  const auto chosen = representative_of(group, others, {false, false, false});

  ASSERT_EQ(chosen.size(), 2u);
  EXPECT_EQ(chosen[0].statement, 1u);
  EXPECT_EQ(chosen[0].side, Side::agree);
  EXPECT_EQ(chosen[1].statement, 0u);
  EXPECT_EQ(chosen[1].side, Side::disagree);
}

TEST(RepresentativeStatements, AreAtMostFiveWithTheBestAgreedAmongThem) {
  std::vector<Counts> group(9, {1, 18, 20}), others(9, {18, 1, 20});
  group[8] = {14, 4, 20};
  others[8] = {12, 6, 20};

  const auto chosen = representative_of(group, others, std::vector<bool>(9));

  ASSERT_EQ(chosen.size(), 5u);
  EXPECT_EQ(chosen[0].statement, 8u);
}

TEST(RepresentativeStatements, FallBackToTheMostDifferentWhereNothingIsSure) {
  const std::vector<Counts> group = {{0, 1, 2}, {0, 2, 2}}, others = {{1, 1, 2}, {2, 0, 2}};

  const auto chosen = representative_of(group, others, {false, false});

  ASSERT_EQ(chosen.size(), 1u);
  EXPECT_EQ(chosen[0].statement, 1u);
  EXPECT_EQ(chosen[0].side, Side::disagree);
}

TEST(RepresentativeStatements, AndMajoritiesNeverShowARejectedOne) {
  const std::vector<Counts> strong = {{20, 0, 20}, {15, 2, 20}}, weak = {{0, 20, 20}, {3, 2, 20}};
  const std::vector<bool> rejected = {true, false};

  for (const auto& one : representative_of(strong, weak, rejected)) EXPECT_EQ(one.statement, 1u);
  for (const auto& one : majority(Side::agree, strong, rejected)) EXPECT_EQ(one.statement, 1u);
  EXPECT_TRUE(majority(Side::disagree, weak, rejected).empty());
}

TEST(Majority, IsSortedByShareTimesCertaintyAndLeavesOutTheUnsure) {
  const std::vector<Counts> all = {{11, 9, 20}, {16, 2, 20}, {19, 0, 20}};

  const auto agreed = majority(Side::agree, all, std::vector<bool>(3));

  ASSERT_EQ(agreed.size(), 2u);
  EXPECT_EQ(agreed[0].statement, 2u);
  EXPECT_NEAR(agreed[0].figures.share, 20.0 / 22, 1e-12);
  EXPECT_EQ(agreed[1].statement, 1u);
}

}  // namespace
}  // namespace ruam::forums
