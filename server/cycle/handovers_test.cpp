#include "cycle/handovers.hpp"

#include <gmock/gmock.h>

#include "cycle/calendar_for_test.hpp"
#include "cycle/store/handovers.hpp"
#include "people/queries.hpp"

namespace ruam::cycle {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Mornings on which posts are looked at; one thing waits for every planner.
class Handovers : public YearWorld {
 protected:
  Handovers() {
    for (const auto* role :
         {"planner", "secretariat", "finance_officer", "deputy_head", "office_head"})
      office.as(role);
  }

  static std::vector<WaitingItem> for_planners(db::Tx&, const Actor& actor, OfficeId where) {
    for (const auto& post : actor.posts)
      if (post.office == where &&
          std::find(post.roles.begin(), post.roles.end(), "planner") != post.roles.end())
        return {{.ref = {where, "project", new_uuid()},
                 .code = "P1",
                 .label = "งานค้าง",
                 .why = "cycle.waiting.due",
                 .action = "check",
                 .url = "/projects/1"}};
    return {};
  }
  int look(Date day) {
    office.clock.set(day);
    return watch_posts(office.server(), office.singburi, {asks_, office.roles()}).value();
  }
  people::AccountRow account(std::string_view role) {
    const auto person = office.actor(role).person;
    return office.db().read([&](db::Tx& tx) {
      for (auto& one : people::list_accounts(tx, office.singburi))
        if (one.person_id == person) return one;
      return people::AccountRow{};
    });
  }
  void take_roles(std::string_view role, std::vector<std::string> left, bool is_active = true) {
    const auto was = account(role);
    people::save_account(office.server(),
                         {{was.office, was.id}, was.version, is_active, {std::move(left), false}})
        .value();
  }
  /// Another person with that role.
  Context& successor() {
    auto& other = office.as("secretariat");
    const auto was = account("secretariat");
    people::save_account(
        office.server(),
        {{was.office, was.id}, was.version, true, {{"secretariat", "planner"}, false}})
        .value();
    return office.again(other);
  }
  std::vector<HandoverView> packs(const Context& reader) {
    return office.db()
        .read([&](db::Tx& tx) { return list_handovers(tx, reader, office.singburi); })
        .value()
        .rows;
  }
  std::vector<std::string> waits(const Context& who) {
    Actor actor = who.actor;
    actor.at = office.clock.now();
    std::vector<std::string> why;
    for (const auto& item : office.db().read(
             [&](db::Tx& tx) { return waiting_handovers(tx, actor, office.singburi); }))
      why.push_back(item.why);
    return why;
  }

  Waiting asks_ = merged({for_planners});
};
RUAM_ON_BOTH_ENGINES(Handovers);

TEST_P(Handovers, OnlyRemembersOnTheFirstMorningAndMakesNothingWhileNothingChanges) {
  EXPECT_EQ(look({2026, 10, 1}), 0);
  EXPECT_EQ(look({2026, 10, 2}), 0);
  EXPECT_THAT(packs(office.as("secretariat")), IsEmpty());
}

TEST_P(Handovers, AreMadeWhenARoleEndsAndWaitForWhoHoldsItNow) {
  look({2026, 10, 1});
  auto& next = successor();
  take_roles("planner", {});

  EXPECT_EQ(look({2026, 10, 2}), 1);
  EXPECT_EQ(look({2026, 10, 3}), 0) << "once";

  const auto kept = packs(next);
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].reason, HandoverReason::role_ended);
  EXPECT_THAT(kept[0].content.roles, ElementsAre("planner"));
  ASSERT_FALSE(kept[0].content.waiting.empty());
  EXPECT_EQ(kept[0].content.waiting[0].label, "งานค้าง");
  EXPECT_FALSE(kept[0].content.duties.empty());
  EXPECT_FALSE(kept[0].content.places.empty());
  EXPECT_THAT(waits(next), Contains("cycle.handover.waits"));
  EXPECT_THAT(waits(office.as("finance_officer")), IsEmpty());
}

TEST_P(Handovers, AreAcceptedOnceWithTheDay) {
  look({2026, 10, 1});
  auto& next = successor();
  take_roles("planner", {});
  look({2026, 10, 2});
  const auto id = packs(next).at(0).id;
  auto& stranger = office.as("finance_officer");
  EXPECT_EQ(accept_handover(stranger, office.singburi, id, {}).error().code,
            "cycle.handover_not_found");

  accept_handover(next, office.singburi, id, {"รับกุญแจตู้แล้ว"}).value();

  const auto kept = packs(next).at(0);
  EXPECT_EQ(kept.accepted_on, (Date{2026, 10, 2}));
  EXPECT_EQ(kept.accepted_note, "รับกุญแจตู้แล้ว");
  EXPECT_THAT(waits(next), IsEmpty());
  EXPECT_EQ(accept_handover(next, office.singburi, id, {}).error().code, "cycle.handover_accepted");
}

TEST_P(Handovers, SayThatThePersonLeftAndAskForASuccessorWhenThereIsNone) {
  look({2026, 10, 1});
  take_roles("planner", {"planner"}, false);

  EXPECT_EQ(look({2026, 10, 2}), 1);

  auto& clerk = office.as("secretariat");
  ASSERT_EQ(packs(clerk).size(), 1u);
  EXPECT_EQ(packs(clerk)[0].reason, HandoverReason::person_left);
  EXPECT_THAT(packs(clerk)[0].successors, IsEmpty());
  EXPECT_THAT(waits(clerk), ElementsAre("cycle.handover.nobody"));
  EXPECT_EQ(accept_handover(clerk, office.singburi, packs(clerk)[0].id, {}).error().code,
            "cycle.handover_not_yours");
}

TEST_P(Handovers, ComeBackToTheHolderWhenAStandInEnds) {
  const auto deputy = office.actor("deputy_head").person;
  people::add_stand_in(office.server(), office.singburi,
                       {.person_office = office.singburi,
                        .person_id = deputy,
                        .for_role = "office_head",
                        .position = "ศึกษาธิการจังหวัด",
                        .order_no = "ที่ 1/2570",
                        .from = {2026, 10, 1},
                        .to = Date{2026, 10, 5}})
      .value();
  look({2026, 10, 1});
  EXPECT_EQ(look({2026, 10, 5}), 0) << "its last day";

  EXPECT_EQ(look({2026, 10, 6}), 1);

  auto& head = office.as("office_head");
  ASSERT_EQ(packs(head).size(), 1u);
  EXPECT_EQ(packs(head)[0].reason, HandoverReason::stand_in_ended);
  EXPECT_THAT(waits(head), ElementsAre("cycle.handover.waits"));
}

TEST_P(Handovers, AreKeptOnDemandForANamedSuccessorAndANewOneReplacesIt) {
  auto& planner = office.as("planner");
  auto& finance = office.as("finance_officer");
  const Asking asking{asks_, office.roles()};
  const NewHandover wanted{planner.actor.person, finance.actor.person, "แฟ้มอยู่ตู้ 3"};
  make_handover(planner, office.singburi, wanted, asking).value();
  make_handover(planner, office.singburi, wanted, asking).value();

  ASSERT_EQ(packs(finance).size(), 1u);
  EXPECT_EQ(packs(finance)[0].content.note, "แฟ้มอยู่ตู้ 3");
  EXPECT_THAT(waits(finance), ElementsAre("cycle.handover.waits"));
  EXPECT_THAT(waits(office.as("secretariat")), IsEmpty());
  EXPECT_EQ(make_handover(finance, office.singburi, wanted, asking).error().code,
            "cycle.holder_not_found");
  EXPECT_EQ(make_handover(planner, office.singburi, {planner.actor.person, new_uuid(), ""}, asking)
                .error()
                .code,
            "cycle.handover_invalid");
  EXPECT_EQ(make_handover(office.as("planner", office.primary), office.singburi, wanted, asking)
                .error()
                .code,
            "forbidden");
}

}  // namespace
}  // namespace ruam::cycle
