#include <gtest/gtest.h>

#include "projects/actions/sheets_for_test.hpp"

namespace ruam::projects {
namespace {

/// A project in force, with a request to change it that waits for its signers.
class ChangeSheets : public Sheets {
 protected:
  void SetUp() override {
    Sheets::SetUp();
    ASSERT_TRUE(enter(sheet()).has_value());
    auto content = small_content();
    content.place = "หอประชุมจังหวัด";
    change = request_change(office.as("planner"), id, "ย้ายสถานที่", content).value();
  }

  ChangeRequest reload_change() {
    return office.db().read(
        [&](db::Tx& tx) { return Store{tx}.get_change(office.singburi, change).value(); });
  }

  std::vector<Signature> change_signatures() {
    return office.db().read(
        [&](db::Tx& tx) { return Store{tx}.list_signatures(office.singburi, change); });
  }

  /// As `sheet`, of the change: signed on the days after it was written.
  NewPaper change_sheet() {
    auto paper = sheet();
    paper.content_sha256 = reload_change().content_sha256;
    office.clock.set(Date{2024, 3, 28});
    for (std::size_t i = 0; i < 3; ++i) {
      paper.signatures[i].date = Date{2024, 3, static_cast<int>(21 + i)};
      paper.signatures[i].reason.clear();
    }
    return paper;
  }

  Result<Uuid> enter_change(const NewPaper& paper, std::string_view role = "planner") {
    return record_change_paper(office.as(role), id, change, paper);
  }

  Uuid change;
};
RUAM_ON_BOTH_ENGINES(ChangeSheets);

TEST_P(ChangeSheets, BringTheChangeIntoForceInOneGo) {
  const auto entered = enter_change(change_sheet());

  ASSERT_TRUE(entered.has_value()) << entered.error().code;
  EXPECT_EQ(reload_change().status, ChangeStatus::approved);
  EXPECT_EQ(reload().content_sha256, reload_change().content_sha256);
  EXPECT_EQ(reload().status, Status::approved);
  const auto all = change_signatures();
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[2].paper, *entered);
  EXPECT_EQ(all[2].paper_date, (Date{2024, 3, 23}));
  EXPECT_TRUE(all[2].paper_file.has_value());
}

TEST_P(ChangeSheets, AreEnteredOnceByARequestThatIsSentAgain) {
  auto context = office.as("planner");
  context.replay = Replay{"key", "POST /changes/papers", "body"};
  const auto paper = change_sheet();

  const auto first = record_change_paper(context, id, change, paper);
  const auto second = record_change_paper(context, id, change, paper);

  ASSERT_TRUE(second.has_value()) << second.error().code;
  EXPECT_EQ(*first, *second);
  EXPECT_EQ(change_signatures().size(), 3u);
}

TEST_P(ChangeSheets, WithOneWrongLineEnterNothing) {
  auto paper = change_sheet();
  paper.signatures[2].date = Date{2024, 3, 29};

  EXPECT_EQ(enter_change(paper).error().faults.at(0).where, "/signatures/2/date");
  EXPECT_TRUE(change_signatures().empty());
  EXPECT_EQ(reload_change().status, ChangeStatus::draft);
}

TEST_P(ChangeSheets, AreOfTheChangeAsItIsWritten) {
  auto paper = change_sheet();
  paper.content_sha256 = reload().content_sha256;

  EXPECT_EQ(enter_change(paper).error().code, "project.content_changed");
}

TEST_P(ChangeSheets, AreNotForOthers) {
  EXPECT_EQ(enter_change(change_sheet(), "office_head").error().kind, Kind::forbidden);
}

TEST_P(ChangeSheets, MayBeWithdrawnUntilTheChangeIsInForce) {
  auto paper = change_sheet();
  paper.signatures.resize(2);
  ASSERT_TRUE(enter_change(paper).has_value());
  const auto second = change_signatures()[1].id;

  ASSERT_TRUE(withdraw_paper(office.as("planner"), id, second, "ลงชื่อผิดคน").has_value());
  EXPECT_EQ(reload_change().status, ChangeStatus::proposed);
  EXPECT_EQ(reload_change().next_step, 1);
  EXPECT_EQ(reload().status, Status::approved) << "the project itself stands";

  paper = change_sheet();
  paper.signatures.erase(paper.signatures.begin());
  ASSERT_TRUE(enter_change(paper).has_value());
  EXPECT_EQ(withdraw_paper(office.as("planner"), id, change_signatures()[2].id, "ผิด").error().code,
            "project.paper_depends");
}

}  // namespace
}  // namespace ruam::projects
