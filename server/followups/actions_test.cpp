#include "followups/actions.hpp"

#include "followups/queries.hpp"
#include "followups/room.hpp"
#include "testing/office.hpp"

namespace ruam::followups {
namespace {

class Followups : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  Followups() { office.clock.set(Date{2024, 1, 10}); }

  static std::vector<Description> nothing_hidden(db::Tx&, const Actor&, std::span<const Ref> refs) {
    std::vector<Description> all;
    for (const auto& one : refs) all.push_back({.ref = one, .label = "ที่มา"});
    return all;
  }

  NewFollowup wanted(std::string text = "จัดคู่มือการอ่าน") {
    return {.source = {"", {}, {}, "การตรวจเยี่ยม 5 มกราคม 2567"},
            .plan = {.text = std::move(text),
                     .use = "",
                     .owner = {{}, {}, "กลุ่มนิเทศ"},
                     .due_on = Date{2024, 2, 1}}};
  }
  FollowupId opened(std::string text = "จัดคู่มือการอ่าน") {
    return create(office.as("secretariat"), office.singburi, wanted(std::move(text)),
                  nothing_hidden)
        .value();
  }
  Followup reload(FollowupId id) {
    return office.db().read([&](db::Tx& tx) { return Store{tx}.get(id).value(); });
  }
  Result<void> decide_as(std::string_view role, FollowupId id, Decision decision,
                         std::string reason = "") {
    return decide(office.as(role), id, {decision, std::move(reason)});
  }
  Result<void> move_as(std::string_view role, FollowupId id, Status to, std::string reason = "") {
    return move(office.as(role), id, {to, std::move(reason), "ทำแล้ว", {{new_uuid(), {}, "แฟ้ม 3"}}});
  }
  FollowupId accepted() {
    const auto id = opened();
    decide_as("office_head", id, Decision::accepted).value();
    return id;
  }
  Rows listed(const Filter& filter = {}) {
    return office.db().read([&](db::Tx& tx) {
      return list(tx, office.as("planner"), office.singburi, filter).value();
    });
  }
  std::vector<std::string> waits_for(Context& who) {
    return office.db().read([&](db::Tx& tx) {
      std::vector<std::string> why;
      for (const auto& item : waiting(tx, who.actor, office.singburi)) why.push_back(item.why);
      return why;
    });
  }
  void keep(const std::vector<Recommendation>& all) {
    auto& planner = office.as("planner");
    office.db()
        .write([&](db::Tx& tx) {
          return keep_recommendations(tx, planner, report, "รายงานผลโครงการ", all);
        })
        .value();
  }

  testing::TestOffice office{GetParam(), room({}).permissions};
  Ref report{office.singburi, "result", new_uuid()};
};
RUAM_ON_BOTH_ENGINES(Followups);

TEST_P(Followups, GoesFromRecommendationToConfirmedProof) {
  const auto id = opened();
  EXPECT_EQ(reload(id).code.substr(reload(id).code.size() - 10), "-2567-F001");

  decide_as("office_head", id, Decision::accepted).value();
  move_as("secretariat", id, Status::in_progress).value();
  move_as("secretariat", id, Status::done).value();
  move_as("planner", id, Status::confirmed).value();

  EXPECT_EQ(reload(id).status, Status::confirmed);
  EXPECT_EQ(reload(id).evidence.size(), 1u);
  EXPECT_EQ(move_as("planner", id, Status::dropped, "x").error().code, "followup.no_such_move");
}

TEST_P(Followups, NeedsADecisionAnOwnerAndProof) {
  const auto id = opened();
  EXPECT_EQ(move_as("planner", id, Status::in_progress).error().code, "followup.undecided");
  decide_as("planner", id, Decision::accepted).value();
  auto plan = reload(id).plan;
  plan.owner.name = " ";
  edit(office.as("planner"), id, plan, reload(id).version).value();
  EXPECT_EQ(move_as("planner", id, Status::in_progress).error().code, "followup.owner_missing");
  plan.owner.name = "กลุ่มนิเทศ";
  edit(office.as("planner"), id, plan, reload(id).version).value();
  move_as("planner", id, Status::in_progress).value();

  auto& planner = office.as("planner");
  EXPECT_EQ(move(planner, id, {Status::done, "", " ", {}}).error().code, "followup.result_missing");
  EXPECT_EQ(move(planner, id, {Status::done, "", "ทำแล้ว", {}}).error().code,
            "followup.evidence_missing");
  EXPECT_EQ(
      move(planner, id, {Status::done, "", "ทำแล้ว", {{new_uuid(), new_uuid(), ""}}}).error().code,
      "followup.evidence_file");
}

TEST_P(Followups, IsNotConfirmedByWhoeverDidIt) {
  const auto id = accepted();
  move_as("planner", id, Status::in_progress).value();
  move_as("planner", id, Status::done).value();

  EXPECT_EQ(move_as("planner", id, Status::confirmed).error().code, "followup.own_work");
  EXPECT_EQ(move_as("finance_officer", id, Status::confirmed).error().code, "forbidden");
  EXPECT_TRUE(move_as("deputy_head", id, Status::confirmed).has_value());
}

TEST_P(Followups, IsRefusedAndDroppedOnlyWithAReason) {
  const auto refused = opened(), dropped = accepted();

  EXPECT_EQ(decide_as("planner", refused, Decision::refused, " ").error().code,
            "followup.reason_missing");
  decide_as("planner", refused, Decision::refused, "ไม่มีงบประมาณ").value();
  EXPECT_EQ(reload(refused).status, Status::dropped);
  decide_as("planner", refused, Decision::accepted).value();  // on second thought
  EXPECT_EQ(reload(refused).status, Status::open);

  EXPECT_EQ(move_as("planner", dropped, Status::dropped).error().code, "followup.reason_missing");
  move_as("planner", dropped, Status::dropped, "โครงการยกเลิก").value();
  EXPECT_EQ(decide_as("planner", dropped, Decision::accepted).error().code, "followup.ended");
}

TEST_P(Followups, GoesBackWithAReasonWhenTheProofIsNotEnough) {
  const auto id = accepted();
  move_as("secretariat", id, Status::in_progress).value();
  move_as("secretariat", id, Status::done).value();

  EXPECT_EQ(move_as("planner", id, Status::in_progress).error().code, "followup.reason_missing");
  move_as("planner", id, Status::in_progress, "ยังไม่ครบทุกโรงเรียน").value();
  EXPECT_EQ(reload(id).last_reason, "ยังไม่ครบทุกโรงเรียน");
}

TEST_P(Followups, KeepsItsWordsOnceDecidedOn) {
  const auto id = accepted();
  auto plan = reload(id).plan;
  plan.use = "ใช้ในปีหน้า";
  edit(office.as("planner"), id, plan, reload(id).version).value();
  plan.text = "อย่างอื่น";

  EXPECT_EQ(edit(office.as("planner"), id, plan, reload(id).version).error().code,
            "followup.decided_text");
  EXPECT_EQ(edit(office.as("planner"), id, plan, 1).error().code, "followup.stale");
}

TEST_P(Followups, NamesWhereItComesFrom) {
  auto& planner = office.as("planner");
  auto nowhere = wanted();
  nowhere.source.words = " ";
  EXPECT_EQ(create(planner, office.singburi, nowhere, nothing_hidden).error().code,
            "followup.source_missing");
  auto unseen = wanted();
  unseen.source = {"project", new_uuid(), {}, ""};
  const auto hidden = [](db::Tx&, const Actor&, std::span<const Ref> refs) {
    return std::vector<Description>{{.ref = refs.front(), .hidden = true}};
  };
  EXPECT_EQ(create(planner, office.singburi, unseen, hidden).error().code,
            "followup.source_missing");
  auto unknown = wanted();
  unknown.plan.owner.person_id = new_uuid();
  EXPECT_EQ(create(planner, office.singburi, unknown, nothing_hidden).error().code,
            "followup.owner_unknown");
}

TEST_P(Followups, ComeOutOfAReportOnceAnItem) {
  const auto first = new_uuid(), second = new_uuid();
  keep({{first, "หนึ่ง"}, {second, "สอง"}});
  const auto rows = listed({.source = report.uuid}).rows;
  ASSERT_EQ(rows.size(), 2u);
  decide_as("planner", {office.singburi, rows[0].id}, Decision::accepted).value();

  keep({{first, "หนึ่ง แก้คำ"}});

  const auto again = listed({.source = report.uuid}).rows;
  ASSERT_EQ(again.size(), 2u);
  for (const auto& row : again) {
    const bool is_decided = row.id == rows[0].id;
    EXPECT_EQ(row.text == rows[0].text, is_decided) << "decided on: words stay";
    if (!is_decided) {
      EXPECT_EQ(row.status, row.source.item == second ? Status::dropped : Status::open);
    }
  }
}

TEST_P(Followups, ShowsWhatIsLateAndWhatIsMine) {
  auto plan = wanted("ของฉัน");
  auto& owner = office.as("supervisor");
  plan.plan.owner = {{}, owner.actor.person, ""};
  const auto mine = create(owner, office.singburi, plan, nothing_hidden).value();
  decide_as("planner", mine, Decision::accepted).value();
  opened("ของคนอื่น");
  office.clock.set(Date{2024, 3, 1});

  EXPECT_EQ(listed({.overdue = true}).rows.size(), 2u);
  EXPECT_EQ(listed().counts.overdue, 2);
  EXPECT_EQ(listed({.text = "ของคนอื่น"}).rows.size(), 1u);
  EXPECT_EQ(office.db().read([&](db::Tx& tx) {
    return list(tx, owner, office.singburi, {.mine = true}).value().rows.size();
  }),
            1u);
  EXPECT_EQ(waits_for(owner), std::vector<std::string>{"followup.waits_for_owner"});
  EXPECT_EQ(waits_for(office.as("office_head")),
            std::vector<std::string>{"followup.waits_for_decision"});
}

TEST_P(Followups, IsDoneByTheOfficeThatOwnsIt) {
  auto request = wanted();
  request.plan.owner = {office.samut_prakan, {}, "สมุทรปราการ"};
  const auto id = create(office.as("planner"), office.singburi, request, nothing_hidden).value();
  decide_as("planner", id, Decision::accepted).value();
  auto& there = office.as("planner", office.samut_prakan);

  EXPECT_TRUE(move(there, id, {Status::in_progress, "", "", {}}).has_value());
  EXPECT_EQ(decide(there, id, {Decision::refused, "x"}).error().code, "forbidden");
  EXPECT_EQ(
      move(office.as("planner", office.primary), id, {Status::done, "", "ก", {}}).error().code,
      "forbidden");
}

TEST_P(Followups, AddressedToAnotherOfficeIsOneRowThatBothSee) {
  auto request = wanted();
  request.plan.owner = {office.samut_prakan, {}, ""};
  const auto id = create(office.as("planner"), office.singburi, request, nothing_hidden).value();
  decide_as("office_head", id, Decision::accepted).value();
  const auto seen_by = [&](OfficeId where) {
    auto& head = office.as("division_head", where);
    return office.db().read([&](db::Tx& tx) { return list(tx, head, where, {}).value().rows; });
  };

  ASSERT_EQ(seen_by(office.singburi).size(), 1u);
  ASSERT_EQ(seen_by(office.samut_prakan).size(), 1u);
  EXPECT_EQ(seen_by(office.samut_prakan)[0].id, id.uuid);
  EXPECT_FALSE(seen_by(office.samut_prakan)[0].office_short.empty());
  EXPECT_FALSE(seen_by(office.singburi)[0].owner_office_short.empty());
  EXPECT_TRUE(seen_by(office.primary).empty());
}

TEST_P(Followups, LetsTheHeadsThereNameWhoAndUntilWhenAndNoMore) {
  auto request = wanted();
  request.plan.owner = {office.samut_prakan, {}, ""};
  const auto id = create(office.as("planner"), office.singburi, request, nothing_hidden).value();
  decide_as("planner", id, Decision::accepted).value();
  auto& head = office.as("division_head", office.samut_prakan);
  const auto waits =
      office.db().read([&](db::Tx& tx) { return waiting(tx, head.actor, office.samut_prakan); });
  ASSERT_EQ(waits.size(), 1u);
  EXPECT_EQ(waits[0].why, "followup.waits_for_person");

  auto plan = reload(id).plan;
  plan.owner.person_id = head.actor.person;
  plan.due_on = Date{2024, 5, 31};
  edit(head, id, plan, reload(id).version).value();
  EXPECT_EQ(reload(id).plan.due_on, (Date{2024, 5, 31}));

  plan.use = "อย่างอื่น";
  EXPECT_EQ(edit(head, id, plan, reload(id).version).error().code, "followup.only_owner_and_due");
  auto& finance = office.as("finance_officer", office.samut_prakan);
  EXPECT_EQ(edit(finance, id, reload(id).plan, reload(id).version).error().code, "forbidden");
}

TEST_P(Followups, TakeOwnerAndDueDayFromTheHeadsWhoDecide) {
  const auto id = accepted();
  auto plan = reload(id).plan;
  for (const auto* role : {"division_head", "deputy_head", "office_head"}) {
    plan.due_on = add_days(*plan.due_on, 1);
    plan.owner = {{}, office.actor(role).person, ""};
    edit(office.as(role), id, plan, reload(id).version).value();
  }
  EXPECT_EQ(reload(id).plan.owner.person_id, office.actor("office_head").person);
}

}  // namespace
}  // namespace ruam::followups
