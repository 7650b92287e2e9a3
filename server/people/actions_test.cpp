#include "people/actions.hpp"

#include <gtest/gtest.h>

#include "platform/history.hpp"
#include "platform/json/json.hpp"
#include "testing/office.hpp"

namespace ruam::people {
namespace {

using testing::Reach, testing::TestOffice;

class People : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  template <class F>
  auto read(F&& f) {
    return office.db().read([&](db::Tx& tx) { return f(tx); });
  }
  std::string history_of(const Ref& record) {
    std::string all;
    for (const auto& entry : read([&](db::Tx& tx) { return history::list(tx, record); }))
      all += entry.action + " " + json::canonical(entry.diff) + "\n";
    return all;
  }

  TestOffice office{GetParam()};
};
RUAM_ON_BOTH_ENGINES(People);

TEST_P(People, FindOfficesByWordsKindAndSubtree) {
  const auto codes = [&](const OfficeFilter& filter) {
    std::string all;
    for (const auto& found : read([&](db::Tx& tx) { return list_offices(tx, filter); }))
      all += found.code + " ";
    return all;
  };
  OfficeFilter by_word, below, schools, page;
  by_word.text = "พัทลุง";
  below.under = office.obec;
  schools.kind = OfficeKind::school;
  page.after_code = "OPS";
  page.limit = 2;

  EXPECT_EQ(codes(by_word), "PLG2 ");
  EXPECT_EQ(codes(below), "OBEC PCT PLG2 SCH1 ");
  EXPECT_EQ(codes(schools), "SCH1 ");
  EXPECT_EQ(codes(page), "PCT PLG2 ");
  by_word.text = "100%";
  EXPECT_EQ(codes(by_word), "") << "a per cent sign is no wildcard";
  EXPECT_EQ(read([&](db::Tx& tx) { return list_subtree(tx, office.obec); }).size(), 4u);
  const auto above = read([&](db::Tx& tx) { return list_ancestors(tx, office.school); });
  ASSERT_EQ(above.size(), 3u);
  EXPECT_EQ(above[2].code, "PLG2");
}

TEST_P(People, KeepOfficeCodesUnique) {
  Office twin;
  twin.code = "SBR";
  twin.name_th = twin.short_th = "ซ้ำ";
  twin.type_id = "OT-PEO";
  const auto refused = add_office(office.as("system_admin", office.ops), office.ops, twin);
  EXPECT_EQ(refused.error().code, "people.office_code_taken");
}

TEST_P(People, MoveAnOfficeWithAllBelowIt) {
  const auto moved = move_office(office.server(), office.primary, office.secondary);
  ASSERT_TRUE(moved.has_value());

  const auto path = read([&](db::Tx& tx) { return get_office(tx, office.school); }).value().path;
  EXPECT_TRUE(is_within(path, office.secondary));
  EXPECT_TRUE(is_within(path, office.primary));
  EXPECT_EQ(move_office(office.server(), office.obec, office.school).error().code,
            "people.office_below_itself");
}

TEST_P(People, RefuseAStaleEditWithTheCurrentRecord) {
  auto seen = read([&](db::Tx& tx) { return get_office(tx, office.singburi); }).value();
  seen.name_en = "First";
  ASSERT_TRUE(save_office(office.as("system_admin"), seen).has_value());

  seen.name_en = "Second";
  const auto refused = save_office(office.as("system_admin"), seen);

  EXPECT_EQ(refused.error().kind, Kind::stale);
  EXPECT_NE(refused.error().details.at("current").find("First"), std::string::npos);
}

TEST_P(People, KeepPersonalDataOutOfHistory) {
  auto& planner = office.as("planner");
  Person person;
  person.prefix = "นาย";
  person.first_name = "ความลับ";
  person.position = "นักวิเคราะห์นโยบายและแผน";
  person.phone = "0812345678";
  person = add_person(planner, office.singburi, person).value();
  person.phone = "0898765432";
  person.position = "นักวิเคราะห์นโยบายและแผนชำนาญการ";
  ASSERT_TRUE(save_person(planner, office.singburi, person).has_value());

  const auto history = history_of(ref(PersonId{office.singburi, person.id}));
  EXPECT_NE(history.find("นักวิเคราะห์นโยบายและแผนชำนาญการ"), std::string::npos) << history;
  EXPECT_NE(history.find("/phone"), std::string::npos);
  for (const auto* secret : {"ความลับ", "0812345678", "0898765432"})
    EXPECT_EQ(history.find(secret), std::string::npos) << history;
}

TEST_P(People, ListPersonsAsAThaiDictionaryDoes) {
  for (const auto* name : {"เกษตร", "ขวัญ", "กมล"}) office.person(office.school, name, "ครู");
  std::string names;
  for (const auto& person : read([&](db::Tx& tx) { return list_persons(tx, office.school); }))
    names += person.first_name + " ";
  EXPECT_EQ(names, "กมล เกษตร ขวัญ ");
}

TEST_P(People, EraseAPersonAndEndHisAccount) {
  const auto& leaver = office.as("project_owner");
  const PersonId id{office.singburi, leaver.actor.person};
  auto& dpo = office.as("dpo");
  EXPECT_EQ(erase_person(office.as("system_admin"), id, "ลาออก").error().code, "forbidden");
  EXPECT_EQ(erase_person(dpo, id, " ").error().code, "people.reason_missing");
  const auto data = export_person(dpo, id).value();
  EXPECT_EQ(data.at("accounts").as_array().size(), 1u);

  ASSERT_TRUE(erase_person(dpo, id, "เจ้าของข้อมูลขอลบ").has_value());

  const auto person = read([&](db::Tx& tx) { return get_person(tx, id); }).value();
  EXPECT_EQ(person.first_name, "(ลบข้อมูลส่วนบุคคลแล้ว)");
  EXPECT_FALSE(office.again(leaver).actor.is_signed_in());
  EXPECT_NE(history_of(ref(id)).find("erase"), std::string::npos);
}

TEST_P(People, LetNobodyHandOutMoreReachThanHeHas) {
  const auto person = office.person(office.singburi, "ก", "ข");
  const NewAccount wanted{.person_id = person, .login = "reaching", .roles = {{"planner"}, true}};

  EXPECT_EQ(add_account(office.as("system_admin"), office.singburi, wanted).error().code,
            "people.subtree_not_yours");
  EXPECT_TRUE(
      add_account(office.as("system_admin", office.ops, Reach::subtree), office.singburi, wanted)
          .has_value());
}

TEST_P(People, OpenChangeAndCloseAccounts) {
  auto& admin = office.as("system_admin");
  const auto person = office.person(office.singburi, "ก", "ข");
  NewAccount wanted{.person_id = person, .login = " New.User ", .roles = {{"planner"}, false}};
  const auto opened = add_account(admin, office.singburi, wanted).value();
  EXPECT_EQ(opened.account.login, "new.user");
  EXPECT_EQ(opened.code.size(), 14u);
  EXPECT_EQ(add_account(admin, office.singburi, wanted).error().code, "people.login_taken");
  wanted.login = "other";
  wanted.roles.roles = {"emperor"};
  EXPECT_EQ(add_account(admin, office.singburi, wanted).error().code, "people.role_unknown");

  const AccountEdit edit{.id = {office.singburi, opened.account.id},
                         .version = 1,
                         .active = true,
                         .roles = {{"finance_officer", "planner"}, false}};
  ASSERT_TRUE(save_account(admin, edit).has_value());
  EXPECT_EQ(save_account(admin, edit).error().code, "people.stale");

  const auto rows = read([&](db::Tx& tx) { return list_accounts(tx, office.singburi); });
  ASSERT_EQ(rows.size(), 2u) << "the administrator and the new one";
  EXPECT_EQ(rows[0].login, "new.user");
  EXPECT_EQ(rows[0].roles, (std::vector<std::string>{"finance_officer", "planner"}));
  EXPECT_EQ(save_account(admin, {.id = {office.singburi, admin.actor.account},
                                 .version = 1,
                                 .active = true,
                                 .roles = {{"planner"}, false}})
                .error()
                .code,
            "people.own_administration");
}

TEST_P(People, GiveAGuestFromAnotherOfficeARole) {
  const auto& guest = office.as("supervisor", office.primary);
  const auto login = read([&](db::Tx& tx) { return list_accounts(tx, office.primary); })[0].login;

  ASSERT_TRUE(
      grant(office.as("system_admin"), office.singburi, login, {{"committee_member"}, false})
          .has_value());

  const auto& now = office.again(guest).actor;
  EXPECT_TRUE(now.has(read_people, office.singburi));
  EXPECT_EQ(grant(office.as("system_admin"), office.singburi, "nobody.here", {}).error().code,
            "people.account_not_found");
}

TEST_P(People, ListWhoHoldsARoleByPostOrByOrder) {
  const auto today = office.clock.today();
  office.as("office_head");
  StandIn order;
  order.person_office = office.singburi;
  order.person_id = office.as("deputy_head").actor.person;
  order.for_role = "office_head";
  order.position = "ศึกษาธิการจังหวัดสิงห์บุรี";
  order.from = today;
  const auto added = add_stand_in(office.as("secretariat"), office.singburi, order).value();
  const auto holders = [&] {
    return read([&](db::Tx& tx) { return list_holders(tx, office.singburi, "office_head", today); })
        .size();
  };
  EXPECT_EQ(holders(), 2u);

  auto ended = added;
  ended.ended = true;
  ASSERT_TRUE(save_stand_in(office.as("secretariat"), office.singburi, ended).has_value());
  EXPECT_EQ(holders(), 1u);
}

}  // namespace
}  // namespace ruam::people
