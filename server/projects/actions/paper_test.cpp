#include <filesystem>

#include <gtest/gtest.h>

#include "files/actions.hpp"
#include "files/content.hpp"
#include "platform/history.hpp"
#include "platform/tlog/tlog.hpp"
#include "projects/actions.hpp"
#include "projects/queries.hpp"
#include "projects/room.hpp"
#include "testing/office.hpp"

namespace ruam::projects {
namespace {

using testing::TestOffice;

/// A picture of one white dot: enough of a PNG for the store.
constexpr std::string_view dot{
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9c"
    "c\xf8\xff\xff\xff\x7f\0\t\xfb\3\xfd\x05\x43\x45\xca\0\0\0\0IEND\xae\x42\x60\x82",
    70};
constexpr std::string_view pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

Content small_content() {
  Content c;
  c.title = "โครงการพัฒนาภาคีเครือข่าย";
  return c;
}

class Sheets : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    std::filesystem::create_directories(folder);
    office.config.data = folder;
    office.clock.set(Date{2024, 3, 1});
    id = create(office.as("project_owner"), office.singburi, {2567, "", small_content()}).value();
    office.clock.set(Date{2024, 3, 20});
  }
  void TearDown() override { std::filesystem::remove_all(folder); }

  Record reload() {
    return office.db().read([&](db::Tx& tx) { return find(tx, id).value(); });
  }

  std::vector<Signature> signatures() {
    return office.db().read(
        [&](db::Tx& tx) { return get(tx, office.actor("planner"), id).value().signatures; });
  }

  Uuid upload(std::string_view bytes, const Context& by) {
    const files::NewFile wanted{.office = office.singburi,
                                .id = new_uuid(),
                                .name = "สแกน",
                                .stored = files::store_bytes(office.config, bytes).value(),
                                .record = ref(id),
                                .purpose = files::Purpose::scan};
    return office.db()
        .write([&](db::Tx& tx) -> Result<Uuid> {
          return files::add(tx, by, wanted, office.clock.now()).id;
        })
        .value();
  }

  Uuid holder(std::string_view role) { return office.actor(role).person; }

  /// The whole chain on one sheet, a day each.
  NewPaper sheet(std::string_view bytes = pdf) {
    return {reload().content_sha256,
            {upload(bytes, office.as("planner"))},
            {{.step = 0,
              .signer_person_id = holder("division_head"),
              .date = {2024, 3, 4},
              .reason = "เสนอบนกระดาษแล้ว"},
             {.step = 1, .signer_person_id = holder("deputy_head"), .date = {2024, 3, 5}},
             {.step = 2, .signer_person_id = holder("office_head"), .date = {2024, 3, 6}}}};
  }

  Result<Uuid> enter(const NewPaper& paper, std::string_view role = "planner") {
    return record_paper(office.as(role), id, paper);
  }

  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("ruam-paper-" + new_uuid().to_string());
  TestOffice office{GetParam(), room().permissions};
  ProjectId id;
};
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

TEST_P(Sheets, MayBeWithdrawnByWhoEnteredItAndThenBeEnteredRight) {
  ASSERT_TRUE(enter(sheet()).has_value());
  const auto second = signatures()[1].id;

  const auto done = withdraw_paper(office.as("planner"), id, second, "ลงชื่อผิดคน");

  ASSERT_TRUE(done.has_value()) << done.error().code;
  EXPECT_EQ(reload().status, Status::proposed);
  EXPECT_EQ(reload().next_step, 1);
  EXPECT_EQ(signatures().size(), 1u);
  auto again = sheet();
  again.signatures.erase(again.signatures.begin());
  ASSERT_TRUE(enter(again).has_value());
  EXPECT_EQ(reload().status, Status::approved);
  const auto entries = office.db().read([&](db::Tx& tx) { return history::list(tx, ref(id)); });
  const auto withdrawals = std::count_if(entries.begin(), entries.end(), [](const auto& entry) {
    return entry.action == "withdraw_signature" && entry.reason == "ลงชื่อผิดคน";
  });
  EXPECT_EQ(withdrawals, 2) << "the third signature of the sheet went with the second";
}

TEST_P(Sheets, WithdrawnOrNotIsAsItWasLogged) {
  ASSERT_TRUE(enter(sheet()).has_value());
  const auto one = signatures()[2].id;
  ASSERT_TRUE(withdraw_paper(office.as("planner"), id, one, "ผิด").has_value());

  office.db().read([&](db::Tx& tx) {
    for (const auto* kind : {"project_signature", "project_withdrawal"}) {
      const auto logged = tlog::list(tx, {office.singburi, kind, one});
      EXPECT_EQ(logged.size(), 1u) << kind;
      for (const auto& entry : logged)
        EXPECT_EQ(entry.record, kind == std::string_view("project_signature")
                                    ? recount_signature(tx, entry)
                                    : recount_withdrawal(tx, entry));
    }
    return 0;
  });
}

TEST_P(Sheets, IsNotWithdrawnByOthersOrWithoutAReason) {
  ASSERT_TRUE(enter(sheet()).has_value());
  const auto last = signatures()[2].id;

  EXPECT_EQ(withdraw_paper(office.as("planner"), id, last, " ").error().code,
            "project.reason_missing");
  EXPECT_EQ(withdraw_paper(office.as("office_head"), id, last, "ผิด").error().code,
            "project.paper_not_yours");
  EXPECT_TRUE(withdraw_paper(office.as("system_admin"), id, last, "ผิด").has_value());
}

TEST_P(Sheets, IsNotWithdrawnWhenSomethingStandsOnIt) {
  auto paper = sheet();
  paper.signatures.resize(1);
  ASSERT_TRUE(enter(paper).has_value());
  const auto proposed = signatures()[0].id;
  ASSERT_TRUE(decide(office.as("deputy_head"), id,
                     {Decision::sign, reload().content_sha256, "", std::nullopt})
                  .has_value());

  EXPECT_EQ(withdraw_paper(office.as("planner"), id, proposed, "ผิด").error().code,
            "project.paper_depends");
}

TEST_P(Sheets, IsNotWithdrawnOnceTheWorkHasBegun) {
  ASSERT_TRUE(enter(sheet()).has_value());
  ASSERT_TRUE(move(office.as("planner"), id, Status::running, "").has_value());

  EXPECT_EQ(withdraw_paper(office.as("planner"), id, signatures()[2].id, "ผิด").error().code,
            "project.paper_depends");
}

}  // namespace
}  // namespace ruam::projects
