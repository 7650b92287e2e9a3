#include "projects/actions/sheets_for_test.hpp"

namespace ruam::projects {
namespace {

RUAM_ON_BOTH_ENGINES(Sheets);

TEST_P(Sheets, EntersAllSignersOfASheetAtOnceWithTheirDates) {
  const auto entered = enter(sheet());

  ASSERT_TRUE(entered.has_value()) << entered.error().code;
  EXPECT_EQ(reload().status, Status::approved);
  const auto all = signatures();
  ASSERT_EQ(all.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(all[i].step, static_cast<std::int64_t>(i));
    EXPECT_EQ(all[i].paper_date, (Date{2024, 3, static_cast<int>(4 + i)}));
    EXPECT_EQ(all[i].paper, *entered);
    EXPECT_TRUE(all[i].paper_file.has_value());
  }
  EXPECT_EQ(all[0].flags, "findings");
  EXPECT_EQ(all[2].flags, "");
}

TEST_P(Sheets, IsEnteredOnceByARequestThatIsSentAgain) {
  auto context = office.as("planner");
  context.replay = Replay{"key", "POST /papers", "body"};
  const auto paper = sheet();

  const auto first = record_paper(context, id, paper), second = record_paper(context, id, paper);

  ASSERT_TRUE(second.has_value()) << second.error().code;
  EXPECT_EQ(*first, *second);
  EXPECT_EQ(signatures().size(), 3u);
}

TEST_P(Sheets, WithOneWrongLineEntersNothing) {
  auto paper = sheet();
  paper.signatures[2].date = Date{2024, 3, 21};

  const auto refused = enter(paper);

  EXPECT_EQ(refused.error().code, "project.paper_date");
  ASSERT_EQ(refused.error().faults.size(), 1u);
  EXPECT_EQ(refused.error().faults[0].where, "/signatures/2/date");
  EXPECT_TRUE(signatures().empty());
  EXPECT_EQ(reload().status, Status::draft);
}

TEST_P(Sheets, AsksWhyADateIsUnusualAndKeepsTheAnswer) {
  auto paper = sheet();
  paper.signatures[0].date = Date{2024, 2, 28};
  paper.signatures[2].date = Date{2024, 3, 4};

  paper.signatures[0].reason.clear();
  const auto asked = enter(paper);
  EXPECT_EQ(asked.error().code, "project.paper_needs_reason");
  ASSERT_EQ(asked.error().faults.size(), 3u);
  EXPECT_EQ(asked.error().faults[0].code, "project.paper_before_content");
  EXPECT_EQ(asked.error().faults[2].where, "/signatures/2/reason");

  paper.signatures[0].reason = "ลงวันที่ตามหนังสือนำส่ง";
  paper.signatures[2].reason = "ผู้อำนวยการลงนามล่วงหน้า";
  ASSERT_TRUE(enter(paper).has_value());
  EXPECT_EQ(signatures()[0].flags, "before_content findings");
  EXPECT_EQ(signatures()[2].flags, "order");
  EXPECT_EQ(signatures()[2].reason, "ผู้อำนวยการลงนามล่วงหน้า");
}

TEST_P(Sheets, PrintsTheOfficialPhraseOfAStandInAndWatchesItsDates) {
  const auto deputy = holder("deputy_head");
  const auto order = people::add_stand_in(office.as("office_head"), office.singburi,
                                          {.person_office = office.singburi,
                                           .person_id = deputy,
                                           .for_role = "office_head",
                                           .position = "ศึกษาธิการจังหวัดสิงห์บุรี",
                                           .kind = people::StandInKind::acting_in,
                                           .from = {2024, 3, 1},
                                           .to = Date{2024, 3, 5}})
                         .value();
  auto paper = sheet();
  paper.signatures[2].signer_person_id = deputy;
  paper.signatures[2].stand_in_id = order.id;

  EXPECT_EQ(enter(paper).error().faults.at(0).code, "project.paper_stand_in_dates");
  paper.signatures[2].date = Date{2024, 3, 5};
  ASSERT_TRUE(enter(paper).has_value());

  EXPECT_EQ(signatures()[2].acting_phrase, "รักษาการในตำแหน่ง ศึกษาธิการจังหวัดสิงห์บุรี");
  EXPECT_EQ(signatures()[2].flags, "");
}

TEST_P(Sheets, RefusesTheOrderOfAnotherPerson) {
  const auto order = people::add_stand_in(office.as("office_head"), office.singburi,
                                          {.person_office = office.singburi,
                                           .person_id = holder("deputy_head"),
                                           .for_role = "office_head",
                                           .position = "ศธจ.",
                                           .from = {2024, 3, 1}})
                         .value();
  auto paper = sheet();
  paper.signatures[2].stand_in_id = order.id;

  EXPECT_EQ(enter(paper).error().code, "project.paper_stand_in");
}

TEST_P(Sheets, JoinsPicturesOfItsPagesToOneSignedCopy) {
  auto paper = sheet(dot);
  paper.files.push_back(upload(dot, office.as("planner")));

  const auto entered = enter(paper);

  ASSERT_TRUE(entered.has_value()) << entered.error().code;
  const auto papers = office.db().read([&](db::Tx& tx) { return list_signed_papers(tx, id); });
  ASSERT_EQ(papers.size(), 1u);
  EXPECT_EQ(papers[0].pages, paper.files);
  const auto copy = office.db().read([&](db::Tx& tx) {
    return files::get(tx, {office.singburi, *papers[0].signed_file}).value();
  });
  EXPECT_EQ(copy.type, files::Type::pdf);
}

TEST_P(Sheets, IsEitherAPdfOrPictures) {
  auto paper = sheet(dot);
  paper.files.push_back(upload(pdf, office.as("planner")));

  EXPECT_EQ(enter(paper).error().code, "project.paper_mixed");
}

TEST_P(Sheets, TakesOnlyFilesOfItsProject) {
  auto paper = sheet();
  paper.files = {new_uuid()};

  EXPECT_EQ(enter(paper).error().code, "files.not_found");
}

}  // namespace
}  // namespace ruam::projects
