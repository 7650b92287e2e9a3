#include "people/access.hpp"

#include <gtest/gtest.h>

#include "people/permissions.hpp"
#include "testing/office.hpp"

namespace ruam::people {
namespace {

using testing::Reach, testing::TestOffice;

class Access : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  std::string code(const Context& who, Permission permission, OfficeId where) {
    const auto answer =
        office.db().read([&](db::Tx& tx) { return require(tx, who.actor, permission, where); });
    return answer.has_value() ? "ok" : answer.error().code;
  }
  std::string code_on(const Context& who, Permission permission, const Ref& record) {
    const auto answer =
        office.db().read([&](db::Tx& tx) { return require_on(tx, who.actor, permission, record); });
    return answer.has_value() ? "ok" : answer.error().code;
  }
  Result<Capacity> capacity(const Context& who, const std::string& role, Date day) {
    return office.db().read([&](db::Tx& tx) {
      return signing_capacity(tx, who.actor, {office.singburi, role}, day);
    });
  }

  TestOffice office{GetParam()};
};
RUAM_ON_BOTH_ENGINES(Access);

TEST_P(Access, FollowsThePostInOnesOwnOffice) {
  EXPECT_EQ(code(office.as("system_admin"), manage_accounts, office.singburi), "ok");
  EXPECT_EQ(code(office.as("planner"), manage_accounts, office.singburi), "forbidden");
  EXPECT_EQ(code(office.as("system_admin"), manage_accounts, office.samut_prakan), "forbidden");
  EXPECT_EQ(code(office.nobody(), read_people, office.singburi), "unauthenticated");
}

TEST_P(Access, ReachesDownTheTreeOnlyWithTheSubtree) {
  const auto& reaching = office.as("planner", office.ops, Reach::subtree);
  const auto& local = office.as("planner", office.ops);

  EXPECT_EQ(code(reaching, read_people, office.singburi), "ok");
  EXPECT_EQ(code(reaching, read_people, office.primary), "forbidden");
  EXPECT_EQ(code(reaching, read_people, office.ministry), "forbidden");
  EXPECT_EQ(code(local, read_people, office.singburi), "forbidden");
  EXPECT_EQ(code(reaching, read_people, OfficeId{new_uuid()}), "forbidden");
}

TEST_P(Access, OpensOneRecordToAGuestUntilTheLastDay) {
  constexpr Permission change_people{"people.persons"};
  const Ref record{office.singburi, "project", new_uuid()};
  const Share share{.id = {},
                    .kind = "project",
                    .record = record.uuid,
                    .guest_office = office.primary,
                    .right = Right::read,
                    .until = office.clock.today()};
  ASSERT_TRUE(add_share(office.as("planner"), office.singburi, share).has_value());
  const auto& guest = office.as("planner", office.primary);
  const Ref other{office.singburi, "project", new_uuid()};

  EXPECT_EQ(code_on(guest, read_people, record), "ok");
  EXPECT_EQ(code_on(guest, change_people, record), "forbidden") << "it is open to read";
  EXPECT_EQ(code_on(guest, read_people, other), "forbidden");
  EXPECT_EQ(code_on(office.as("planner", office.secondary), read_people, record), "forbidden");
  office.clock.set(add_days(office.clock.today(), 1));
  EXPECT_EQ(code_on(office.again(guest), read_people, record), "forbidden");
}

TEST_P(Access, ReplacesAShareWithTheSameGuest) {
  Share share{.id = {},
              .kind = "project",
              .record = new_uuid(),
              .guest_office = office.primary,
              .right = Right::read,
              .until = {}};
  ASSERT_TRUE(add_share(office.as("planner"), office.singburi, share).has_value());
  share.right = Right::write;
  const auto again = add_share(office.as("planner"), office.singburi, share).value();

  const auto rows = office.db().read([&](db::Tx& tx) { return list_shares(tx, office.singburi); });
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].right, Right::write);
  EXPECT_EQ(rows[0].guest.short_th, "สพป.พัทลุง เขต 2");

  ASSERT_TRUE(remove_share(office.as("planner"), {office.singburi, again.id}).has_value());
  EXPECT_TRUE(
      office.db().read([&](db::Tx& tx) { return list_shares(tx, office.singburi); }).empty());
}

TEST_P(Access, SignsAsTheHolderOfThePost) {
  const auto signer = capacity(office.as("office_head"), "office_head", {2024, 1, 19}).value();

  EXPECT_EQ(signer.name, "(office_head)");
  EXPECT_EQ(signer.position, "ตำแหน่ง office_head");
  EXPECT_EQ(signer.acting_phrase, "");
  EXPECT_EQ(capacity(office.as("planner"), "office_head", {2024, 1, 19}).error().code,
            "people.not_the_signer");
  EXPECT_EQ(capacity(office.nobody(), "office_head", {2024, 1, 19}).error().code,
            "unauthenticated");
}

TEST_P(Access, SignsForTheAbsentHeadByAnOrderWhileItCounts) {
  const auto& deputy = office.as("deputy_head");
  const auto today = office.clock.today();
  StandIn order;
  order.person_office = office.singburi;
  order.person_id = deputy.actor.person;
  order.for_role = "office_head";
  order.position = "ศึกษาธิการจังหวัดสิงห์บุรี";
  order.order_no = "ที่ 12/2569";
  order.from = today;
  order.to = add_days(today, 2);
  ASSERT_TRUE(add_stand_in(office.as("secretariat"), office.singburi, order).has_value());

  EXPECT_EQ(capacity(deputy, "office_head", today).value().acting_phrase,
            "รักษาราชการแทน ศึกษาธิการจังหวัดสิงห์บุรี");
  EXPECT_EQ(capacity(deputy, "office_head", add_days(today, 3)).error().code,
            "people.not_the_signer");
  EXPECT_EQ(code(office.again(deputy), manage_stand_ins, office.singburi), "ok")
      << "the order gives the head's permissions";
  office.clock.set(add_days(today, 3));
  EXPECT_EQ(code(office.again(deputy), manage_stand_ins, office.singburi), "forbidden");
}

}  // namespace
}  // namespace ruam::people
