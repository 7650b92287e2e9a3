#include "followups/actions.hpp"

#include "catalog/actions.hpp"
#include "followups/paper.hpp"
#include "followups/queries.hpp"
#include "followups/rates.hpp"
#include "followups/room.hpp"
#include "platform/doc/write.hpp"
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
  EXPECT_EQ(move_as("planner", id, Status::closed).error().code, "followup.same_closer");
  move_as("secretariat", id, Status::closed).value();

  EXPECT_EQ(reload(id).status, Status::closed);
  EXPECT_EQ(reload(id).evidence.size(), 1u);
  EXPECT_EQ(reload(id).closed_on, (Date{2024, 1, 10}));
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

TEST_P(Followups, IsTakenUpInPartWithAReason) {
  const auto id = opened();

  EXPECT_EQ(decide_as("planner", id, Decision::partly).error().code, "followup.reason_missing");
  decide_as("planner", id, Decision::partly, "เฉพาะโรงเรียนขนาดเล็ก").value();
  move_as("secretariat", id, Status::in_progress).value();

  EXPECT_EQ(reload(id).decision_reason, "เฉพาะโรงเรียนขนาดเล็ก");
}

TEST_P(Followups, IsOpenedAgainWithAReasonAndCounted) {
  const auto id = accepted();
  for (const auto to : {Status::in_progress, Status::done}) move_as("secretariat", id, to).value();
  move_as("planner", id, Status::confirmed).value();
  move_as("secretariat", id, Status::closed).value();

  EXPECT_EQ(move_as("planner", id, Status::in_progress).error().code, "followup.reason_missing");
  EXPECT_EQ(move_as("supervisor", id, Status::in_progress, "x").error().code, "forbidden");
  move_as("planner", id, Status::in_progress, "พบว่ายังขาดสองโรงเรียน").value();

  EXPECT_EQ(reload(id).status, Status::in_progress);
  EXPECT_EQ(reload(id).reopened, 1);
  EXPECT_TRUE(reload(id).closed_by.empty());
  EXPECT_EQ(listed({.reopened = true}).rows.size(), 1u);
}

TEST_P(Followups, KeepsStepsWithWhoTickedThemOff) {
  const auto id = accepted();
  auto& owner = office.as("secretariat");
  const WorkStep first{new_uuid(), "ร่างคู่มือ", Date{2024, 1, 15}, {}, "ใครก็ได้"};
  auto second = first;
  second.id = new_uuid();
  second.done_on = Date{2024, 2, 1};

  keep_steps(owner, id, {first, second}, reload(id).version).value();

  EXPECT_TRUE(reload(id).steps[0].done_by.empty());
  EXPECT_EQ(reload(id).steps[1].done_by, owner.actor.name);
  EXPECT_EQ(reload(id).steps[1].done_on, (Date{2024, 1, 10})) << "nothing is done tomorrow";
  EXPECT_EQ(keep_steps(owner, id, {}, 1).error().code, "followup.stale");
  EXPECT_EQ(keep_steps(owner, id, {{new_uuid(), " ", {}, {}, ""}}, 9).error().code,
            "followup.step_text");
  EXPECT_EQ(keep_steps(office.as("finance_officer"), id, {}, 9).error().code, "forbidden");
}

TEST_P(Followups, AreMergedIntoOneThatCanBeTraced) {
  const auto a = accepted(), b = accepted(), undecided = opened();
  const Plan together = reload(a).plan;
  auto& head = office.as("office_head");

  EXPECT_EQ(merge(head, office.singburi, {{a.uuid, a.uuid}, together, "ซ้ำ"}).error().code,
            "followup.merge_two");
  const auto one = merge(head, office.singburi, {{a.uuid, b.uuid}, together, "เรื่องเดียวกัน"}).value();
  const auto both =
      merge(head, office.singburi, {{one.uuid, undecided.uuid}, together, "x"}).value();

  EXPECT_EQ(reload(a).status, Status::merged);
  EXPECT_EQ(reload(one).decision, Decision::accepted);
  EXPECT_EQ(reload(both).decision, Decision::undecided) << "they were not decided on alike";
  const auto told = office.db().read([&](db::Tx& tx) { return trace(tx, head, b).value(); });
  EXPECT_EQ(told.rows.size(), 5u);
  EXPECT_EQ(told.links.size(), 4u);
  EXPECT_EQ(told.rows.back().id, both.uuid);
  EXPECT_EQ(merge(head, office.singburi, {{a.uuid, both.uuid}, together, "x"}).error().code,
            "followup.not_changeable");
  EXPECT_EQ(merge(office.as("supervisor"), office.singburi, {{b.uuid, both.uuid}, together, "x"})
                .error()
                .code,
            "forbidden");
}

TEST_P(Followups, AreSplitAndRewordedWithoutLosingWhereTheyComeFrom) {
  keep({{new_uuid(), "จัดอบรมและจัดทำคู่มือ"}});
  const FollowupId whole{office.singburi, listed({.source = report.uuid}).rows[0].id};
  decide_as("planner", whole, Decision::accepted).value();
  auto train = reload(whole).plan, write = train;
  train.text = "จัดอบรม";
  write.text = "จัดทำคู่มือ";
  auto& planner = office.as("planner");

  EXPECT_EQ(split(planner, whole, {{train}, "สองงาน"}).error().code, "followup.split_two");
  const auto parts = split(planner, whole, {{train, write}, "สองงาน"}).value();
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(reload(whole).status, Status::split);
  const auto other = reword(planner, parts[0], {"จัดอบรมครูผู้สอน", "ชัดขึ้น"}).value();

  EXPECT_EQ(reload(parts[0]).status, Status::reworded);
  EXPECT_EQ(reload(other).source.id, report.uuid);
  EXPECT_EQ(reload(other).decision, Decision::accepted);
  keep({});  // the report has none left: what was decided on stays
  EXPECT_EQ(reload(whole).status, Status::split);
}

TEST_P(Followups, AreOpenedByOtherRoomsOnceAnItem) {
  ASSERT_TRUE(catalog::load_shipped(office.db()));
  auto& secretary = office.as("secretariat");
  Opening duty{.source = {office.singburi, "meeting", new_uuid()},
               .item = new_uuid(),
               .words = "มติที่ประชุม ครั้งที่ 1/2567",
               .plan = wanted().plan,
               .accepted_by = "ที่ประชุม ก.ต.ป.น."};
  const auto open = [&] {
    return office.db().write([&](db::Tx& tx) { return open_from(tx, secretary, duty); });
  };
  const auto id = open().value();
  duty.plan.due_on = Date{2024, 6, 30};
  EXPECT_EQ(open().value(), id);

  EXPECT_EQ(reload(id).plan.due_on, (Date{2024, 6, 30}));
  EXPECT_EQ(reload(id).decision, Decision::accepted);
  EXPECT_EQ(reload(id).decided_by, "ที่ประชุม ก.ต.ป.น.");
  move_as("secretariat", id, Status::in_progress).value();
  duty.plan.due_on = Date{2024, 7, 31};
  open().value();
  EXPECT_EQ(reload(id).plan.due_on, (Date{2024, 6, 30})) << "work has begun";

  duty.plan.use_type = "RU9";
  duty.item.reset();
  EXPECT_EQ(open().error().code, "followup.use_type");
  duty.plan.use_type = "RU2";
  const auto second = open().value();
  office.db()
      .write([&](db::Tx& tx) { return withdraw(tx, secretary, duty.source, new_uuid(), "ไม่มีแล้ว"); })
      .value();
  EXPECT_EQ(reload(second).plan.use_type, "RU2");
}

TEST_P(Followups, ShowHowOfficesKeepTheirWord) {
  auto elsewhere = wanted();
  elsewhere.plan.owner = {office.samut_prakan, {}, ""};
  const auto there =
      create(office.as("planner"), office.singburi, elsewhere, nothing_hidden).value();
  decide_as("planner", there, Decision::accepted).value();
  const auto here = accepted();
  for (const auto to : {Status::in_progress, Status::done})
    move_as("secretariat", here, to).value();
  move_as("planner", here, Status::confirmed).value();
  move_as("planner", here, Status::in_progress, "ยังไม่ครบ").value();
  office.clock.set(Date{2024, 3, 1});

  auto& above = office.as("planner", office.ops, testing::Reach::subtree);
  const auto told = office.db().read([&](db::Tx& tx) {
    return rates(tx, above, office.ops, {2567, 2567}).value();
  });

  EXPECT_EQ(told.all.tally.open, 2);
  EXPECT_EQ(told.all.overdue_share, 10'000);
  EXPECT_EQ(told.all.reopened_share, 10'000);
  ASSERT_EQ(told.rows.size(), 3u) << "itself and two below";
  const auto own = office.db().read(
      [&](db::Tx& tx) { return rates(tx, office.as("planner"), office.singburi, {}).value(); });
  EXPECT_EQ(own.all.tally.open, 1) << "what another office is to do is that office's";
  EXPECT_EQ(own.all.tally.reopened, 1);
}

TEST_P(Followups, PrintTheirRegisterBySource) {
  office.as("planner");
  accepted();
  opened("เสนอเรื่องที่สอง");
  const auto rows = listed().rows;

  const auto text = doc::to_text(register_paper({.office = "สำนักงานศึกษาธิการจังหวัดสิงห์บุรี",
                                                 .filter = {.fiscal_year = 2567},
                                                 .ways = {},
                                                 .today = {2024, 1, 10}},
                                                rows));

  for (const auto* words : {"ทะเบียนติดตามการนำข้อเสนอแนะไปใช้", "ปีงบประมาณ พ.ศ. 2567", "เสนอเรื่องที่สอง",
                            "ที่มา: การตรวจเยี่ยม 5 มกราคม 2567", "รวม 2 เรื่อง", "10 มกราคม 2567"})
    EXPECT_NE(text.find(words), text.npos) << words;
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
