#include <gmock/gmock.h>

#include "money/plan.hpp"
#include "progress/actions.hpp"
#include "progress/world_for_test.hpp"

namespace ruam::progress {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A project whose office plans 4,465,000 in the first quarter and passes on a part of it.
class OffPlan : public ProgressWorld {
 protected:
  void SetUp() override {
    ProgressWorld::SetUp();
    project_id = approved(office.ops);
    source = open_source();
    enter(money::LineKind::allocation, project_id, source, baht(5'200'000)).value();
    plan(0, baht(4'465'000), "");
  }
  void plan(std::int64_t version, Satang first, const std::string& reason) {
    money::PlanRow row{.id = new_uuid(), .source_id = source, .project_id = project_id.uuid};
    row.quarters = {first, baht(735'000), Satang{}, Satang{}};
    ASSERT_TRUE(money::write_plan(office.as("finance_officer", office.ops), office.ops,
                                  {2567, version, {{row}}}, reason)
                    .has_value());
  }
  void spend(Satang amount) {
    enter(money::LineKind::disbursement, project_id, source, amount).value();
  }
  Result<void> check(ReportId id) { return move_as("planner", office.ops, id, Status::checked); }

  projects::ProjectId project_id{};
  Uuid source;
};
RUAM_ON_BOTH_ENGINES(OffPlan);

TEST_P(OffPlan, IsNotSubmittedWithoutAReason) {
  spend(baht(4'000'000));
  const auto id = opened(project_id);
  write_whole(id);

  const auto refused = check(id);

  ASSERT_EQ(refused.error().code, "report.findings") << "10.41 % below";
  EXPECT_EQ(refused.error().faults[0].code, "report.variance_behind");
  EXPECT_EQ(refused.error().faults[0].where, "/content/variance_reason");
  EXPECT_EQ(refused.error().faults[0].params.at("percent"), "10.41");
  auto content = said(id);
  content.variance_reason = std::string("งบประมาณออกช้า");
  write(id, content).value();
  EXPECT_TRUE(check(id).has_value());
}

TEST_P(OffPlan, CannotBeLetPassLikeAWarning) {
  spend(baht(1'000));
  const auto id = opened(project_id);
  write_whole(id);
  EXPECT_EQ(said(id).passes.empty(), false);

  EXPECT_EQ(check(id).error().faults[0].code, "report.variance_behind");
}

TEST_P(OffPlan, FollowsTheRevisedPlanUntilItIsSubmitted) {
  spend(baht(4'000'000));
  plan(1, baht(4'100'000), "เลื่อนกิจกรรม");
  const auto id = opened(project_id);
  EXPECT_EQ(money_in(id).plan->needs_reason, false);
  submit(id);

  plan(2, baht(1'000'000), "ปรับอีกครั้ง");

  EXPECT_EQ(money_in(id).plan->planned, baht(4'100'000)) << "as it was on the day of submission";
}

TEST_P(OffPlan, AlsoAheadAndWithoutAnyPlanForTheQuarter) {
  plan(1, Satang{}, "เลื่อนกิจกรรม");
  const auto id = opened(project_id);
  write_whole(id);
  EXPECT_TRUE(check(id).has_value()) << "nothing planned, nothing moved";
  move_as("planner", office.ops, id, Status::drafted).value();
  spend(baht(1));
  EXPECT_EQ(check(id).error().faults[0].code, "report.variance_unplanned");
}

TEST_P(OffPlan, KeepsTheHashOfReportsThatSayNothingOfIt) {
  const auto id = opened(project_id);

  EXPECT_THAT(reload(id).content, Not(HasSubstr("variance_reason")));
}

}  // namespace
}  // namespace ruam::progress
