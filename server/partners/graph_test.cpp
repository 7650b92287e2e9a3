#include "partners/graph.hpp"

#include <cmath>

#include <gmock/gmock.h>

namespace ruam::partners {
namespace {

using ::testing::ElementsAre;

std::vector<std::int64_t> degrees(const NetworkMeasures& m) {
  std::vector<std::int64_t> all;
  for (const auto& node : m.nodes) all.push_back(node.degree);
  return all;
}
std::vector<double> betweenness(const NetworkMeasures& m) {
  std::vector<double> all;
  for (const auto& node : m.nodes) all.push_back(node.betweenness);
  return all;
}
std::vector<bool> bridges(const NetworkMeasures& m) {
  std::vector<bool> all;
  for (const auto& node : m.nodes) all.push_back(node.is_bridge);
  return all;
}

TEST(Network, OfNobodyIsEmpty) {
  const auto m = measure(0, {});
  EXPECT_TRUE(m.nodes.empty());
  EXPECT_TRUE(m.components.empty());
}

TEST(Network, CountsAPairOnceWhateverItSharesAndNobodyWithThemselves) {
  const auto m = measure(3, {{0, 1, 2}, {1, 0, 3}, {2, 2, 9}, {0, 7, 1}});
  EXPECT_THAT(degrees(m), ElementsAre(1, 1, 0));
  EXPECT_EQ(m.nodes[0].strength, 5);
  EXPECT_THAT(m.components, ElementsAre(2, 1));
}

TEST(Network, OfAPathIsBridgedByItsMiddle) {
  const auto m = measure(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
  EXPECT_THAT(betweenness(m), ElementsAre(0, 3, 4, 3, 0));
  EXPECT_THAT(bridges(m), ElementsAre(false, true, true, true, false));
}

TEST(Network, OfAStarHangsOnItsCentre) {
  const auto m = measure(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}});
  EXPECT_THAT(betweenness(m), ElementsAre(6, 0, 0, 0, 0));
  EXPECT_THAT(bridges(m), ElementsAre(true, false, false, false, false));
}

TEST(Network, OfARingSharesItsWaysAndHasNoBridge) {
  const auto m = measure(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}});
  EXPECT_THAT(betweenness(m), ElementsAre(0.5, 0.5, 0.5, 0.5));
  EXPECT_THAT(bridges(m), ElementsAre(false, false, false, false));
}

TEST(Network, NumbersItsPartsByTheirSize) {
  const auto m = measure(7, {{0, 1}, {2, 3}, {3, 4}, {4, 2}});
  EXPECT_THAT(m.components, ElementsAre(3, 2, 1, 1));
  EXPECT_EQ(m.nodes[2].component, 0U);
  EXPECT_EQ(m.nodes[0].component, 1U);
  EXPECT_EQ(m.nodes[5].component, 2U);
  EXPECT_EQ(m.nodes[6].component, 3U);
}

// Zachary's karate club (1977) has published figures: networkx.betweenness_centrality, not
// normalised, gives these for the instructor (0), the president (33) and the members below.
TEST(Network, OfTheKarateClubIsMeasuredAsElsewhere) {
  const std::vector<Tie> ties = {
      {0, 1},   {0, 2},   {0, 3},   {0, 4},   {0, 5},   {0, 6},   {0, 7},   {0, 8},   {0, 10},
      {0, 11},  {0, 12},  {0, 13},  {0, 17},  {0, 19},  {0, 21},  {0, 31},  {1, 2},   {1, 3},
      {1, 7},   {1, 13},  {1, 17},  {1, 19},  {1, 21},  {1, 30},  {2, 3},   {2, 7},   {2, 8},
      {2, 9},   {2, 13},  {2, 27},  {2, 28},  {2, 32},  {3, 7},   {3, 12},  {3, 13},  {4, 6},
      {4, 10},  {5, 6},   {5, 10},  {5, 16},  {6, 16},  {8, 30},  {8, 32},  {8, 33},  {9, 33},
      {13, 33}, {14, 32}, {14, 33}, {15, 32}, {15, 33}, {18, 32}, {18, 33}, {19, 33}, {20, 32},
      {20, 33}, {22, 32}, {22, 33}, {23, 25}, {23, 27}, {23, 29}, {23, 32}, {23, 33}, {24, 25},
      {24, 27}, {24, 31}, {25, 31}, {26, 29}, {26, 33}, {27, 33}, {28, 31}, {28, 33}, {29, 32},
      {29, 33}, {30, 32}, {30, 33}, {31, 32}, {31, 33}, {32, 33}};
  const auto m = measure(34, ties);
  EXPECT_EQ(m.nodes[0].degree, 16);
  EXPECT_EQ(m.nodes[33].degree, 17);
  EXPECT_NEAR(m.nodes[0].betweenness, 231.07142857142856, 1e-9);
  EXPECT_NEAR(m.nodes[33].betweenness, 160.55158730158732, 1e-9);
  EXPECT_NEAR(m.nodes[32].betweenness, 76.69047619047619, 1e-9);
  EXPECT_NEAR(m.nodes[2].betweenness, 75.85079365079366, 1e-9);
  EXPECT_NEAR(m.nodes[31].betweenness, 73.00952380952381, 1e-9);
  EXPECT_TRUE(m.nodes[0].is_bridge);
  EXPECT_FALSE(m.nodes[33].is_bridge);
  EXPECT_THAT(m.components, ElementsAre(34));
}

}  // namespace
}  // namespace ruam::partners
