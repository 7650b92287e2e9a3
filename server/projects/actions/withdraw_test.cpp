#include <gtest/gtest.h>

#include "platform/history.hpp"
#include "platform/tlog/tlog.hpp"
#include "projects/actions/sheets_for_test.hpp"
#include "projects/actions/signing.hpp"

namespace ruam::projects {
namespace {

class Withdrawals : public Sheets {
 protected:
  /// One signature from paper, entered by itself.
  void enter_alone(std::int64_t step, std::string_view role, Date day) {
    auto paper = sheet();
    paper.signatures = {
        {.step = step, .signer_person_id = holder(role), .date = day, .reason = "เสนอบนกระดาษแล้ว"}};
    const auto entered = enter(paper);
    ASSERT_TRUE(entered.has_value()) << entered.error().code;
  }

  /// As it was entered before there were sheets.
  Uuid enter_without_sheet() {
    auto& planner = office.as("planner");
    const auto now = office.clock.now();
    const auto signer = holder("division_head");
    return office.db()
        .write([&](db::Tx& tx) -> Result<Uuid> {
          Store store{tx};
          auto project = store.get(id).value();
          Signature one{.id = new_uuid(), .subject = id.uuid, .person = signer};
          one.role = "division_head";
          one.at = now;
          one.paper_date = Date{2024, 3, 4};
          one.content_sha256 = project.content_sha256;
          take(tx, planner, project, one);
          store.update(project);
          return one.id;
        })
        .value();
  }
};
RUAM_ON_BOTH_ENGINES(Withdrawals);

TEST_P(Withdrawals, MayBeWithdrawnByWhoEnteredItAndThenBeEnteredRight) {
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

TEST_P(Withdrawals, WithdrawnOrNotIsAsItWasLogged) {
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

TEST_P(Withdrawals, IsNotWithdrawnByOthersOrWithoutAReason) {
  ASSERT_TRUE(enter(sheet()).has_value());
  const auto last = signatures()[2].id;

  EXPECT_EQ(withdraw_paper(office.as("planner"), id, last, " ").error().code,
            "project.reason_missing");
  EXPECT_EQ(withdraw_paper(office.as("office_head"), id, last, "ผิด").error().code,
            "project.paper_not_yours");
  EXPECT_TRUE(withdraw_paper(office.as("system_admin"), id, last, "ผิด").has_value());
}

TEST_P(Withdrawals, IsNotWithdrawnWhenSomethingStandsOnIt) {
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

TEST_P(Withdrawals, IsNotWithdrawnOnceTheWorkHasBegun) {
  ASSERT_TRUE(enter(sheet()).has_value());
  ASSERT_TRUE(move(office.as("planner"), id, Status::running, "").has_value());

  EXPECT_EQ(withdraw_paper(office.as("planner"), id, signatures()[2].id, "ผิด").error().code,
            "project.paper_depends");
}

TEST_P(Withdrawals, TakeBackASignatureThatWasEnteredByItself) {
  enter_alone(0, "division_head", {2024, 3, 4});
  const auto one = signatures()[0];
  ASSERT_TRUE(one.paper.has_value()) << "entered with a sheet of its own";

  ASSERT_TRUE(withdraw_paper(office.as("planner"), id, one.id, "ลงชื่อผิดคน").has_value());

  EXPECT_EQ(reload().status, Status::draft);
  EXPECT_TRUE(signatures().empty());
}

TEST_P(Withdrawals, TakeBackOneThatIsOlderThanSheetsByWhoEnteredIt) {
  const auto old = enter_without_sheet();

  EXPECT_EQ(withdraw_paper(office.as("project_owner"), id, old, "ผิด").error().code,
            "project.paper_not_yours");
  const auto done = withdraw_paper(office.as("planner"), id, old, "ผิด");

  ASSERT_TRUE(done.has_value()) << done.error().code;
  EXPECT_EQ(reload().status, Status::draft);
  EXPECT_EQ(reload().next_step, 0);
}

TEST_P(Withdrawals, NeverTakeBackWhatWasSignedInTheSystem) {
  enter_alone(0, "division_head", {2024, 3, 4});
  ASSERT_TRUE(decide(office.as("deputy_head"), id,
                     {Decision::sign, reload().content_sha256, "", std::nullopt})
                  .has_value());

  EXPECT_EQ(withdraw_paper(office.as("system_admin"), id, signatures()[1].id, "ผิด").error().code,
            "project.signature_not_found");
}

TEST_P(Withdrawals, AreDoneOnceByARequestThatIsSentAgain) {
  ASSERT_TRUE(enter(sheet()).has_value());
  const auto last = signatures()[2].id;
  auto context = office.as("planner");
  context.replay = Replay{"key", "POST /withdrawal", "body"};

  for (int times = 0; times < 2; ++times)
    EXPECT_TRUE(withdraw_paper(context, id, last, "ผิด").has_value());

  EXPECT_EQ(signatures().size(), 2u);
}

}  // namespace
}  // namespace ruam::projects
