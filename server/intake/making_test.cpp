#include <gmock/gmock.h>

#include "intake/intake_world_for_test.hpp"

/// What papers of each kind become, on both engines.
namespace ruam::intake {
namespace {

using ::testing::HasSubstr;

class Making : public IntakeWorld {
 protected:
  PaperId confirmed_draft(const std::string& name) {
    const auto id = hand(sample("dev/" + name), name);
    read(id);
    accept_all(id);
    return id;
  }
};
RUAM_ON_BOTH_ENGINES(Making);

TEST_P(Making, APlanChapterBecomesADraftPlan) {
  const auto id = confirmed_draft("d05_plan_chapter_lampang.txt");
  EXPECT_EQ(make_record(planner(), id, {.target = Target::plan}, shown).error().code,
            "intake.needs_years");

  const auto done = make_record(
      planner(), id, {.target = Target::plan, .from_year = 2566, .to_year = 2570}, shown);

  ASSERT_TRUE(done.has_value()) << done.error().code;
  const auto made = see(id).paper.made.value();
  const auto plan = office.db().read([&](db::Tx& tx) {
    return plans::find(tx, {own(), made}).value();
  });
  EXPECT_GT(plan.node_count, 0);
  EXPECT_EQ(plan.status, plans::Status::draft);
}

TEST_P(Making, AnOrderBecomesACommitteeWithItsMembersByPost) {
  const auto id = confirmed_draft("d08_order_phetchaburi.txt");

  const auto done = make_record(planner(), id, {.target = Target::committee}, shown);

  ASSERT_TRUE(done.has_value()) << done.error().code;
  const auto made = see(id).paper.made.value();
  const auto view = office.db().read([&](db::Tx& tx) {
    return committees::get(tx, planner().actor, {own(), made}).value();
  });
  EXPECT_GT(view.members.size(), 3U);
  for (const auto& member : view.members) {
    EXPECT_THAT(member.holder.name, ::testing::Not(HasSubstr("ตัวอย่าง")));
    EXPECT_EQ(member.status, committees::MemberStatus::proposed);
  }
}

TEST_P(Making, AReportGoesToAnApprovedProjectAndItsMoneyStaysOutOfTheLedger) {
  const auto id = confirmed_draft("d02_progress_trang.txt");
  EXPECT_EQ(make_record(planner(), id, {.target = Target::report}, shown).error().code,
            "intake.needs_project");
  EXPECT_EQ(make_record(planner(), id, {.target = Target::report, .project = new_uuid()}, shown)
                .error()
                .code,
            "intake.needs_quarter");
}

TEST_P(Making, AQuestionnaireIsKeptUnderItsProject) {
  const auto id = confirmed_draft("d06_survey_khonkaen.txt");
  const auto project = projects::create(planner(), own(), {2567, "โครงการ", content()}).value();

  ASSERT_TRUE(make_record(planner(), id, {.target = Target::kept, .project = project.uuid}, shown)
                  .has_value());

  EXPECT_EQ(see(id).paper.made, project.uuid);
  EXPECT_EQ(make_record(planner(), hand("ข้อความ"), {.target = Target::kept}, shown).error().code,
            "intake.not_ready");
}

}  // namespace
}  // namespace ruam::intake
