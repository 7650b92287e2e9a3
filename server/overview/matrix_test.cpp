#include "overview/matrix.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ruam::overview {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

GoalLine goal(std::string kind, std::optional<Uuid> parent = {}) {
  GoalLine line;
  line.id = new_uuid();
  line.kind = std::move(kind);
  line.parent = parent;
  return line;
}

ProjectLine project(std::vector<Uuid> goals, std::int64_t baht = 0, Measured results = {1, 1, 1}) {
  ProjectLine line;
  line.id = new_uuid();
  line.goals = std::move(goals);
  line.money.given = Satang{baht * 100};
  line.results = results;
  return line;
}

TEST(Matrix, CountsAProjectOnceForAllThatStandsAboveIt) {
  const auto issue = goal("issue"), first = goal("goal", issue.id), second = goal("goal", issue.id);
  const auto both = project({first.id, second.id}, 1'000);

  const auto matrix = build(2567, {issue, first, second}, {both});

  EXPECT_EQ(matrix.goals[0].projects_below, 1);
  EXPECT_EQ(matrix.goals[0].money.given.value, 100'000) << "not twice";
  EXPECT_THAT(matrix.goals[0].projects, IsEmpty());
  EXPECT_THAT(matrix.goals[1].projects, ElementsAre(both.id));
  EXPECT_EQ(matrix.goals[2].depth, 1);
  EXPECT_EQ(matrix.money.given.value, 100'000);
}

TEST(Matrix, ShowsAGoalThatNothingBelowItCarries) {
  const auto top = goal("goal"), tactic = goal("tactic", top.id), empty = goal("goal");
  const auto mission = goal("mission");

  const auto matrix = build(2567, {top, tactic, empty, mission}, {project({tactic.id})});

  EXPECT_THAT(matrix.goals[0].holes, IsEmpty());
  EXPECT_THAT(matrix.goals[2].holes, ElementsAre(Hole::goal_without_project));
  EXPECT_THAT(matrix.goals[3].holes, IsEmpty()) << "missions are carried by offices";
  EXPECT_EQ(matrix.holes.goal_without_project, 1);
}

TEST(Matrix, ShowsProjectsWithoutGoalMoneyWithoutIndicatorAndIndicatorsWithoutData) {
  const auto only = goal("goal");
  const auto lost = project({}, 500, {0, 0, 0}), blind = project({only.id}, 0, {3, 1, 0});

  const auto matrix = build(2567, {only}, {lost, blind});

  EXPECT_THAT(matrix.projects[0].holes,
              ElementsAre(Hole::project_without_goal, Hole::money_without_indicator));
  EXPECT_THAT(matrix.projects[1].holes, ElementsAre(Hole::indicator_without_data));
  EXPECT_EQ(matrix.holes.money_without_indicator, 1);
}

TEST(Matrix, BlamesNoProjectWhileThereIsNoPlan) {
  EXPECT_THAT(build(2567, {}, {project({new_uuid()})}).projects[0].holes, IsEmpty());
}

TEST(Matrix, ForgetsGoalsOfOtherYearsAndPlans) {
  const auto only = goal("goal");

  const auto matrix = build(2567, {only}, {project({new_uuid(), only.id, only.id})});

  EXPECT_THAT(matrix.projects[0].goals, ElementsAre(only.id));
}

}  // namespace
}  // namespace ruam::overview
