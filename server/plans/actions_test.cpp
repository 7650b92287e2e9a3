#include "plans/actions.hpp"

#include <gmock/gmock.h>

#include "catalog/actions.hpp"
#include "chain/queries.hpp"
#include "plans/content_for_test.hpp"
#include "plans/content_text.hpp"
#include "plans/queries.hpp"
#include "plans/queries/guidelines.hpp"
#include "plans/room.hpp"
#include "plans/store/deployment.hpp"
#include "platform/history.hpp"
#include "platform/tlog/tlog.hpp"
#include "testing/office.hpp"

namespace ruam::plans {
namespace {

using testing::TestOffice;

std::vector<Description> nothing_hidden(db::Tx&, const Actor&, std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& one : refs) all.push_back({.ref = one, .label = "คณะกรรมการ"});
  return all;
}

class Plans : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  Plans() { office.clock.set(Date{2024, 3, 20}); }

  TestOffice office{GetParam(), room(nothing_hidden).permissions};

  PlanId draft(const Content& content = whole_content()) {
    return create(office.as("planner"), office.singburi, {content.title, {2566, 2570}, {}, content})
        .value();
  }
  Plan reload(PlanId id) {
    return office.db().read([&](db::Tx& tx) { return find(tx, id).value(); });
  }
  Content content_of(PlanId id) { return read_content(reload(id).content); }
  Result<void> approve_as(std::string_view role, PlanId id, std::string reason = "") {
    return approve(office.as(role), id,
                   {reload(id).content_sha256, {2024, 3, 1}, "กศจ. ครั้งที่ 2/2567", reason, {}});
  }
  PlanId approved(const Content& content = whole_content()) {
    const auto id = draft(content);
    approve_as("office_head", id).value();
    return id;
  }
  Result<void> save(PlanId id, const Content& content) {
    return edit(office.as("planner"), id, {2566, 2570}, content, reload(id).version);
  }
  Result<void> declare_as(Context& who, PlanId id, OfficeId adopter, Answer answer,
                          std::string reason = "") {
    return declare(who, id, adopter,
                   {answer, reload(id).approved_sha256, {2024, 3, 20}, reason, {}});
  }
  void ask(PlanId id, std::vector<OfficeId> offices) {
    ask_adoption(office.as("planner"), id, {std::move(offices), "โปรดใช้เป็นกรอบ", Date{2024, 4, 1}})
        .value();
  }
  std::vector<std::string> waits_for(Context& who, OfficeId where) {
    return office.db().read([&](db::Tx& tx) {
      std::vector<std::string> why;
      for (const auto& item : waiting(tx, who.actor, where, Date{2024, 3, 20}))
        why.push_back(item.why);
      return why;
    });
  }
  std::vector<chain::Edge> edges(const Ref& record, chain::Direction direction) {
    return office.db().read([&](db::Tx& tx) { return chain::list_edges(tx, record, direction); });
  }
};
RUAM_ON_BOTH_ENGINES(Plans);

TEST_P(Plans, BeginAsDraftsWithACodeAndAreKeptWhole) {
  const auto content = whole_content();

  const auto first = reload(draft(content)), second = reload(draft());

  EXPECT_TRUE(first.code.ends_with("-PLAN-2566")) << first.code;
  EXPECT_TRUE(second.code.ends_with("-PLAN-2566-2")) << second.code;
  EXPECT_EQ(first.status, Status::draft);
  EXPECT_EQ(first.content, prepare(content, {2566, 2570})->text);
  EXPECT_EQ(first.node_count, 4);
  EXPECT_EQ(office.db().read([](db::Tx& tx) { return verify_contents(tx).size(); }), 0u);
}

TEST_P(Plans, LoseNothingWhenTwoPeopleEdit) {
  const auto id = draft();
  auto mine = content_of(id), theirs = mine;
  mine.vision = "ของฉัน";
  theirs.vision = "ของเขา";
  ASSERT_TRUE(edit(office.as("planner"), id, {2566, 2570}, theirs, 1).has_value());

  const auto stale = edit(office.as("division_head"), id, {2566, 2570}, mine, 1);

  EXPECT_EQ(stale.error().code, "plan.stale");
  EXPECT_EQ(content_of(id).vision, "ของเขา");
}

TEST_P(Plans, AreApprovedByTheHeadAsTheCommitteeDecided) {
  const auto id = draft();
  EXPECT_EQ(waits_for(office.as("office_head"), office.singburi), std::vector<std::string>{});
  ASSERT_TRUE(propose(office.as("planner"), id, reload(id).content_sha256).has_value());
  EXPECT_THAT(waits_for(office.as("office_head"), office.singburi),
              ::testing::ElementsAre("plan.waits_for_approval"));
  EXPECT_EQ(approve_as("planner", id).error().kind, Kind::forbidden);

  ASSERT_TRUE(approve_as("office_head", id).has_value());

  const auto plan = reload(id);
  EXPECT_EQ(plan.status, Status::approved);
  EXPECT_EQ(plan.edition, 1);
  EXPECT_EQ(plan.approved_by, "กศจ. ครั้งที่ 2/2567");
  EXPECT_EQ(approve_as("office_head", id).error().code, "plan.nothing_new");
  office.db().read([&](db::Tx& tx) {
    const auto edition = Store{tx}.find_edition(id, 1);
    EXPECT_EQ(edition->content_sha256, plan.content_sha256);
    EXPECT_EQ(tlog::list(tx, {id.office, "plan_edition", edition->id}).size(), 1u);
    const auto nodes = list_nodes_in_force(tx, id.office, 2567);
    EXPECT_EQ(nodes.size(), 4u);
    EXPECT_EQ(nodes.at(2).number, "1.1.1");
    EXPECT_TRUE(list_nodes_in_force(tx, id.office, 2571).empty());
    return 0;
  });
}

TEST_P(Plans, ThatLackSomethingAreApprovedWithAReasonOnly) {
  auto content = whole_content();
  content.vision.clear();
  const auto id = draft(content);

  const auto refused = approve_as("office_head", id);

  EXPECT_EQ(refused.error().code, "plan.gaps");
  EXPECT_EQ(refused.error().faults.at(0).where, "/content/vision");
  EXPECT_TRUE(approve_as("office_head", id, "กศจ. ให้เติมในการทบทวน").has_value());
}

TEST_P(Plans, AreReviewedWithoutTouchingWhatIsInForceUntilApprovedAnew) {
  const auto id = approved();
  auto content = content_of(id);
  content.nodes[2].text = "นิเทศแบบใหม่";
  content.nodes.push_back(
      {.id = new_uuid(), .kind = NodeKind::focus, .text = "จุดเน้น", .years = {2568}});
  ASSERT_TRUE(save(id, content).has_value());

  EXPECT_TRUE(is_under_review(reload(id)));
  const auto in_force = [&] {
    return office.db().read([&](db::Tx& tx) { return list_nodes_in_force(tx, id.office, 2568); });
  };
  EXPECT_EQ(in_force().size(), 4u);
  EXPECT_EQ(in_force()[2].text, "นิเทศ");

  ASSERT_TRUE(approve_as("office_head", id).has_value());

  EXPECT_EQ(reload(id).edition, 2);
  EXPECT_EQ(in_force().size(), 5u);
  EXPECT_EQ(in_force()[2].text, "นิเทศแบบใหม่");
}

TEST_P(Plans, GiveAReviewUp) {
  const auto id = approved();
  const auto before = reload(id).content_sha256;
  auto content = content_of(id);
  content.vision = "อื่น";
  ASSERT_TRUE(save(id, content).has_value());

  ASSERT_TRUE(discard_review(office.as("planner"), id).has_value());

  EXPECT_EQ(reload(id).content_sha256, before);
  EXPECT_EQ(discard_review(office.as("planner"), id).error().code, "plan.no_review");
}

TEST_P(Plans, AreInheritedByThePlanThatFollows) {
  const auto id = approved();
  EXPECT_EQ(create(office.as("planner"), office.singburi, {"ใหม่", {2566, 2570}, id.uuid, {}})
                .error()
                .code,
            "plan.not_later");

  const auto next =
      create(office.as("planner"), office.singburi, {"ใหม่", {2571, 2575}, id.uuid, {}}).value();

  const auto content = content_of(next);
  EXPECT_EQ(content.title, "ใหม่");
  EXPECT_EQ(content.nodes[0].inherited, content_of(id).nodes[0].id);
  const auto after =
      edges(node_ref(id.office, *content.nodes[0].inherited), chain::Direction::after);
  EXPECT_TRUE(std::any_of(after.begin(), after.end(), [&](const chain::Edge& edge) {
    return edge.kind == "continues" && edge.to.uuid == content.nodes[0].id;
  }));
}

TEST_P(Plans, AreWalkedFromTheBookToItsTactics) {
  const auto id = approved();
  const auto content = content_of(id);

  const auto top = edges(ref(id), chain::Direction::after);
  const auto below = edges(node_ref(id.office, content.nodes[1].id), chain::Direction::after);

  EXPECT_EQ(top.size(), 2u);  // the issue and the mission
  EXPECT_TRUE(std::any_of(below.begin(), below.end(), [&](const chain::Edge& edge) {
    return edge.kind == "contains" && edge.to.uuid == content.nodes[2].id;
  }));
}

TEST_P(Plans, AreAdoptedByTheHeadOfEachAskedOffice) {
  const auto id = approved();
  auto& head = office.as("office_head", office.primary);
  EXPECT_EQ(declare_as(head, id, office.primary, Answer::adopted).error().code,
            "plan.adoption_not_found");
  ask(id, {office.primary, office.secondary});
  EXPECT_THAT(waits_for(head, office.primary), ::testing::ElementsAre("plan.waits_for_adoption"));

  EXPECT_EQ(declare_as(office.as("planner", office.primary), id, office.primary, Answer::adopted)
                .error()
                .kind,
            Kind::forbidden);
  ASSERT_TRUE(declare_as(head, id, office.primary, Answer::adopted).has_value());
  EXPECT_EQ(declare_as(head, id, office.primary, Answer::adopted).error().code,
            "plan.adoption_answered");
  auto& other = office.as("office_head", office.secondary);
  EXPECT_EQ(declare_as(other, id, office.secondary, Answer::declined).error().code,
            "plan.reason_missing");
  ASSERT_TRUE(
      declare_as(other, id, office.secondary, Answer::declined, "มีแผนของต้นสังกัด").has_value());

  const auto sha = reload(id).approved_sha256;
  office.db().read([&](db::Tx& tx) {
    const auto one = DeploymentStore{tx}.find_adoption(id, office.primary);
    EXPECT_EQ(one->content_sha256, sha);
    EXPECT_EQ(one->role, "office_head");
    EXPECT_FALSE(one->person_name.empty());
    EXPECT_EQ(tlog::list(tx, {id.office, "plan_adoption", one->id}).size(), 1u);
    return 0;
  });
}

TEST_P(Plans, ShowAnAskedOfficeTheApprovedEditionOnly) {
  const auto id = approved();
  const auto& reader = office.actor("planner", office.primary);
  const auto read = [&] {
    return office.db().read([&](db::Tx& tx) { return get(tx, reader, id); });
  };
  EXPECT_EQ(read().error().kind, Kind::forbidden);
  ask(id, {office.primary});
  auto content = content_of(id);
  content.vision = "ร่างที่ยังไม่อนุมัติ";
  ASSERT_TRUE(save(id, content).has_value());

  EXPECT_EQ(read_content(read()->content).vision, "ผู้เรียนมีคุณภาพ");
}

TEST_P(Plans, AreDeployedWhenNetworkLinksAndAdoptionsAreThere) {
  const auto loaded = catalog::load_shipped(office.db());
  ASSERT_TRUE(loaded.has_value());
  const auto id = approved();
  auto& planner = office.as("planner");
  const auto did = [&](const std::string& topic) {
    return add_record(
        planner, id,
        {.guideline = topic.substr(0, 3), .topic = topic, .on = {2024, 3, 19}, .text = "ประชุม"});
  };
  ASSERT_TRUE(did("DG1.network").has_value());
  ASSERT_TRUE(did("DG2.link").has_value());
  ask(id, {office.primary});
  EXPECT_EQ(reload(id).status, Status::approved);

  ASSERT_TRUE(
      declare_as(office.as("office_head", office.primary), id, office.primary, Answer::adopted)
          .has_value());

  const auto plan = reload(id);
  EXPECT_EQ(plan.status, Status::in_deployment);
  office.db().read([&](db::Tx& tx) {
    const auto guidelines = list_guidelines(tx, id.office);
    EXPECT_EQ(guidelines.size(), 12u);
    const auto all = find_standings(tx, plan, guidelines, {2024, 3, 20});
    EXPECT_EQ(all[2].progress, Progress::done);
    EXPECT_EQ(all[3].progress, Progress::not_begun);
    return 0;
  });
}

TEST_P(Plans, KeepRecordsThatAreEditedAndRemovedWithAReason) {
  ASSERT_TRUE(catalog::load_shipped(office.db()).has_value());
  const auto id = approved();
  auto& planner = office.as("planner");
  RecordContent said{.guideline = "DG4",
                     .topic = "DG4.briefing",
                     .on = {2024, 3, 19},
                     .text = "ชี้แจง",
                     .audience = 120};
  const auto record = add_record(planner, id, said).value();
  said.audience = 130;
  ASSERT_TRUE(edit_record(planner, id, record, said, 1).has_value());
  EXPECT_EQ(edit_record(planner, id, record, said, 1).error().code, "plan.stale");
  EXPECT_EQ(remove_record(planner, id, record, " ").error().code, "plan.reason_missing");

  ASSERT_TRUE(remove_record(planner, id, record, "บันทึกซ้ำ").has_value());

  office.db().read([&](db::Tx& tx) {
    EXPECT_TRUE(DeploymentStore{tx}.list_records(id).empty());
    EXPECT_EQ(history::list(tx, {id.office, "plan_record", record}).size(), 3u);
    return 0;
  });
}

TEST_P(Plans, AreFollowedByACommitteeThatStandsOnTheChain) {
  const auto id = approved();
  const auto committee = new_uuid();
  const Monitoring said{.committee = committee,
                        .framework = "CIPP",
                        .starts_on = Date{2024, 1, 1},
                        .ends_on = Date{2024, 9, 30}};

  ASSERT_TRUE(set_monitoring(office.as("planner"), id, said, 0, nothing_hidden).has_value());

  EXPECT_EQ(set_monitoring(office.as("planner"), id, said, 0, nothing_hidden).error().code,
            "plan.stale");
  const auto after = edges(ref(id), chain::Direction::after);
  EXPECT_TRUE(std::any_of(after.begin(), after.end(), [&](const chain::Edge& edge) {
    return edge.kind == "steers" && edge.to.uuid == committee;
  }));
}

TEST_P(Plans, RememberWhatTheirIndicatorsReached) {
  const auto id = approved();
  const auto indicator = content_of(id).indicators[0].id;
  auto& planner = office.as("planner");
  EXPECT_EQ(record_result(planner, id, {indicator, 2571, {}, Thousandths{1}, ""}).error().code,
            "plan.result_year");

  ASSERT_TRUE(
      record_result(planner, id,
                    {indicator, 2566, indicators::State::measured, Thousandths{84'000}, "O-NET"})
          .has_value());

  const auto plan = reload(id);
  const auto rows = office.db().read([&](db::Tx& tx) { return list_results(tx, plan); });
  EXPECT_EQ(rows[0].years[0].value, Thousandths{84'000});
  EXPECT_EQ(rows[0].years[0].is_reached, true);
  EXPECT_EQ(rows[0].years[1].state, indicators::State::not_started);
}

TEST_P(Plans, AreAcknowledgedByWhoReadThem) {
  const auto id = approved();

  for (int times = 0; times < 2; ++times)
    EXPECT_TRUE(acknowledge(office.as("project_owner"), id).has_value());

  office.db().read([&](db::Tx& tx) {
    EXPECT_EQ(DeploymentStore{tx}.list_receipts(id).size(), 1u);
    return 0;
  });
}

TEST_P(Plans, EndWithAReasonAndChangeNoMore) {
  const auto id = approved();

  ASSERT_TRUE(end(office.as("planner"), id, {{2024, 3, 20}, "มีแผนใหม่"}).has_value());

  EXPECT_EQ(save(id, content_of(id)).error().code, "plan.ended");
  EXPECT_EQ(remove(office.as("planner"), id).error().code, "plan.was_approved");
  const auto other = draft();
  EXPECT_TRUE(remove(office.as("planner"), other).has_value());
}

TEST_P(Plans, LinkToOtherOfficesPlansOnlyWhenTheWriterMayReadThem) {
  const auto foreign =
      create(office.as("planner", office.primary), office.primary, {"อื่น", {2566, 2570}, {}, {}})
          .value();
  auto content = whole_content();
  content.links.push_back({.id = new_uuid(), .plan = PlanNode{office.primary, foreign.uuid, {}}});

  const auto refused =
      create(office.as("planner"), office.singburi, {"แผน", {2566, 2570}, {}, content});

  EXPECT_EQ(refused.error().code, "plan.content");
  EXPECT_EQ(refused.error().faults.at(0).code, "plan.link_hidden");
}

}  // namespace
}  // namespace ruam::plans
