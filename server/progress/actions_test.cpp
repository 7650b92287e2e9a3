#include "progress/actions.hpp"

#include "progress/world_for_test.hpp"

namespace ruam::progress {
namespace {

class Progress : public ProgressWorld {};
RUAM_ON_BOTH_ENGINES(Progress);

TEST_P(Progress, OpensEachReportOnce) {
  const auto project = approved(office.ops);

  const auto first = opened(project), again = opened(project);

  EXPECT_EQ(first, again);
  EXPECT_EQ(reload(first).status, Status::open);
  EXPECT_EQ(reload(first).due_on, (Date{2024, 1, 15}));
  EXPECT_EQ(said(first).activity_results.size(), 2u);
  EXPECT_NE(opened(project, 2), first);
}

TEST_P(Progress, IsReportedOfProjectsInForceAndRealQuarters) {
  auto& planner = office.as("planner", office.ops);
  const auto unsigned_project = draft(office.ops);

  EXPECT_EQ(open(planner, unsigned_project, {2567, 1}).error().code, "report.project_not_in_force");
  EXPECT_EQ(open(planner, unsigned_project, {2567, 5}).error().code, "report.quarter");
  EXPECT_EQ(open(planner, unsigned_project, {2024, 1}).error().code, "report.quarter");
}

TEST_P(Progress, OpensARoundForEveryProjectInForce) {
  approved(office.ops);
  draft(office.ops);
  const auto second = approved(office.ops);
  opened(second);
  auto& planner = office.as("planner", office.ops);

  EXPECT_EQ(open_round(planner, office.ops, {2023, 12, 31}).value(), 1);
  EXPECT_EQ(open_round(planner, office.ops, {2023, 12, 31}).value(), 0);
  EXPECT_EQ(open_round(office.stranger(), office.ops, {2030, 1, 1}).error().code, "forbidden");
}

TEST_P(Progress, CarriesWhatEarlierQuartersSaid) {
  const auto project = approved(office.ops);
  const auto first = opened(project);
  write_whole(first);

  const auto second = said(opened(project, 2));

  const auto& carried = second.activity_results.front();
  EXPECT_EQ(carried.state, ActivityState::running);
  EXPECT_EQ(std::string(carried.text), "");
  ASSERT_EQ(carried.earlier.size(), 1u);
  EXPECT_EQ(carried.earlier[0].quarter, 1);
  EXPECT_EQ(carried.earlier[0].text, "โอนจัดสรรแล้ว 19 จังหวัด");
  EXPECT_EQ(std::string(second.public_benefit), "จังหวัดจัดการตนเอง");
}

TEST_P(Progress, NeverTakesEarlierTextsFromTheReporter) {
  const auto project = approved(office.ops);
  write_whole(opened(project));
  const auto second = opened(project, 2);
  auto forged = said(second);
  forged.activity_results.front().earlier = {{1, "ไม่เคยเขียน"}};

  ASSERT_TRUE(write(second, forged).has_value());

  EXPECT_EQ(said(second).activity_results.front().earlier[0].text, "โอนจัดสรรแล้ว 19 จังหวัด");
}

TEST_P(Progress, ProposesTheStepsOfTheNextQuarter) {
  const auto steps = said(opened(approved(office.ops))).next_plan;

  ASSERT_EQ(steps.size(), 1u);
  EXPECT_EQ(steps[0].text, "กิจกรรมที่ 2. ประชุม");
  EXPECT_EQ(steps[0].quarter, 2);
}

TEST_P(Progress, LosesNothingWhenTwoPeopleWrite) {
  const auto id = opened(approved(office.ops));
  auto mine = said(id), theirs = said(id);
  theirs.public_benefit = std::string("ของเขา");
  mine.public_benefit = std::string("ของฉัน");
  ASSERT_TRUE(edit(office.as("planner", office.ops), id, theirs, 1).has_value());

  const auto stale = edit(office.as("project_owner", office.ops), id, mine, 1);

  EXPECT_EQ(stale.error().code, "report.stale");
  EXPECT_EQ(std::string(said(id).public_benefit), "ของเขา");
}

TEST_P(Progress, IsNotWrittenOnceChecked) {
  const auto id = opened(approved(office.ops));
  write_whole(id);
  move_as("planner", office.ops, id, Status::checked).value();

  EXPECT_EQ(write(id, said(id)).error().code, "report.not_editable");
  ASSERT_TRUE(move_as("planner", office.ops, id, Status::drafted).has_value());
  EXPECT_TRUE(write(id, said(id)).has_value());
}

TEST_P(Progress, IsHeldBackByFindingsUntilTheyAreMendedOrPassed) {
  const auto id = opened(approved(office.ops));
  auto content = said(id);
  ASSERT_TRUE(write(id, content).has_value());
  ASSERT_GT(reload(id).findings_count, 0);

  const auto held = move_as("planner", office.ops, id, Status::checked);

  ASSERT_TRUE(held.has_error());
  EXPECT_EQ(held.error().code, "report.findings");
  ASSERT_FALSE(held.error().faults.empty());
  EXPECT_TRUE(held.error().faults[0].where.starts_with("/content"));
  content.passes = passes_of(reload(id).findings);
  ASSERT_TRUE(write(id, content).has_value());
  EXPECT_TRUE(move_as("planner", office.ops, id, Status::checked).has_value());
}

TEST_P(Progress, LeavesAReceiptForWhatWasSentAndAccepted) {
  const auto id = opened(approved(office.singburi));
  submit(id);
  move_as("planner", office.ops, id, Status::accepted).value();

  const auto all = receipts(id);

  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].kind, ReceiptKind::sent);
  EXPECT_EQ(all[1].kind, ReceiptKind::acknowledged);
  for (const auto& receipt : all) EXPECT_EQ(receipt.sha256, reload(id).sha256);
  EXPECT_EQ(reload(id).submitted_on, (Date{2024, 1, 10}));
  EXPECT_EQ(reload(id).reporter.position, "ตำแหน่ง planner");
}

TEST_P(Progress, ComesBackOnlyWithAReasonAndIsWrittenAgain) {
  const auto id = opened(approved(office.singburi));
  submit(id);

  EXPECT_EQ(move_as("planner", office.ops, id, Status::returned, " ").error().code,
            "report.reason_missing");
  ASSERT_TRUE(move_as("planner", office.ops, id, Status::returned, "ขาดภาพ").has_value());

  EXPECT_EQ(receipts(id).back().note, "ขาดภาพ");
  EXPECT_FALSE(reload(id).money.has_value());
  EXPECT_TRUE(write(id, said(id)).has_value());
  EXPECT_EQ(reload(id).status, Status::drafted);
}

TEST_P(Progress, KeepsTransferredMoneyApartFromSpentMoney) {
  const auto project = approved(office.ops);
  const auto source = open_source();
  enter(money::LineKind::allocation, project, source, baht(5'200'000)).value();
  for (int province = 0; province < 19; ++province)
    money::transfer(office.as("finance_officer", office.ops), office.ops,
                    {.source_id = source,
                     .project_id = project.uuid,
                     .to_office = province % 2 ? office.singburi : office.samut_prakan,
                     .amount = baht(235'000),
                     .date = {2023, 12, 15},
                     .document_no = "ศธ 2"})
        .value();

  const auto money = money_in(opened(project));

  EXPECT_EQ(money.received, baht(5'200'000));
  EXPECT_EQ(money.transferred_out, baht(4'465'000));
  EXPECT_EQ(money.disbursed, Satang{});
  EXPECT_EQ(money.transferred_percent, 8587);
  EXPECT_EQ(money.disbursed_percent, 0);
  ASSERT_EQ(money.quarters.size(), 4u);
  EXPECT_TRUE(money.quarters[0].is_past);
  EXPECT_FALSE(money.quarters[1].is_past);
}

TEST_P(Progress, FixesItsMoneyWhenItIsSubmitted) {
  const auto project = approved(office.ops);
  const auto source = open_source();
  enter(money::LineKind::allocation, project, source, baht(1'000)).value();
  const auto sent = opened(project), written = opened(project, 2);
  submit(sent);

  enter(money::LineKind::disbursement, project, source, baht(400)).value();

  EXPECT_EQ(money_in(sent).disbursed, Satang{});
  EXPECT_EQ(money_in(written).disbursed, baht(400));
  EXPECT_EQ(money_in(written).disbursed_percent, 4000);
}

TEST_P(Progress, TakesOnlyPicturesOfItsOwnOffice) {
  const auto id = opened(approved(office.ops));
  const std::string jpeg = "\xFF\xD8\xFF\xE0 JFIF ";
  const auto own = picture(office.ops, jpeg + "1"), others = picture(office.singburi, jpeg + "2"),
             text = picture(office.ops, "ไม่ใช่ภาพ");
  const auto with_photo = [&](Uuid file) {
    auto content = said(id);
    content.photos = {{file, "คำบรรยาย", {}}};
    return content;
  };

  for (const auto wrong : {others, text, new_uuid()}) {
    const auto refused = write(id, with_photo(wrong));
    ASSERT_TRUE(refused.has_error());
    EXPECT_EQ(refused.error().code, "report.photos");
    EXPECT_EQ(refused.error().faults.at(0).where, "/content/photos/0");
  }
  EXPECT_TRUE(write(id, with_photo(own)).has_value());
}

TEST_P(Progress, IsOpenToItsReceiverOnlyOnceSent) {
  const auto id = opened(approved(office.singburi));
  write_whole(id);
  const auto& receiver = office.actor("planner", office.ops);
  const auto& neighbour = office.actor("planner", office.samut_prakan);
  const auto sees = [&](const Actor& actor) {
    return office.db().read([&](db::Tx& tx) { return get(tx, actor, id).has_value(); });
  };

  EXPECT_FALSE(sees(receiver));
  move_as("planner", office.singburi, id, Status::checked).value();
  move_as("office_head", office.singburi, id, Status::submitted).value();

  EXPECT_TRUE(sees(receiver));
  EXPECT_FALSE(sees(neighbour));
  EXPECT_EQ(edit(office.as("planner", office.ops), id, said(id), 5).error().code, "forbidden");
  EXPECT_EQ(move_as("planner", office.singburi, id, Status::accepted).error().code, "forbidden");
  EXPECT_EQ(move_as("planner", office.samut_prakan, id, Status::accepted).error().code,
            "forbidden");
  EXPECT_EQ(move_as("finance_officer", office.ops, id, Status::accepted).error().code, "forbidden");
  EXPECT_TRUE(move_as("planner", office.ops, id, Status::accepted).has_value());
}

}  // namespace
}  // namespace ruam::progress
