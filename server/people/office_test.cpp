#include "people/office.hpp"

#include <gtest/gtest.h>

#include "people/account.hpp"
#include "people/person.hpp"
#include "people/roles.hpp"
#include "people/stand_in.hpp"

namespace ruam::people {
namespace {

using namespace std::chrono_literals;

Office good_office() {
  Office office;
  office.code = "PLG2";
  office.name_th = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาพัทลุง เขต 2";
  office.short_th = "สพป.พัทลุง เขต 2";
  office.type_id = "OT-PESAO";
  return office;
}

TEST(CheckOffice, NamesEveryWrongFieldAtOnce) {
  auto office = good_office();
  EXPECT_TRUE(check_office(office).has_value());

  office.code = "plg-2";
  office.name_th = "  ";
  const auto refused = check_office(office);

  EXPECT_EQ(refused.error().code, "people.office_invalid");
  ASSERT_EQ(refused.error().faults.size(), 2u);
  EXPECT_EQ(refused.error().faults[0].where, "/code");
  EXPECT_EQ(refused.error().faults[1].where, "/name_th");
}

TEST(OfficePath, HoldsEveryOfficeAbove) {
  const OfficeId top{new_uuid()}, child{new_uuid()}, other{new_uuid()};
  const auto path = make_path(make_path("", top), child);

  EXPECT_TRUE(is_within(path, top));
  EXPECT_TRUE(is_within(path, child));
  EXPECT_FALSE(is_within(path, other));
}

TEST(FullName, JoinsThePrefixAndSetsTwoSpaces) {
  EXPECT_EQ(full_name({.id = {}, .prefix = "นางสาว", .first_name = "ชื่อ", .last_name = "สกุล"}),
            "นางสาวชื่อ  สกุล");
  EXPECT_EQ(full_name({.id = {}, .first_name = "(ผู้อำนวยการกลุ่มอำนวยการ)"}),
            "(ผู้อำนวยการกลุ่มอำนวยการ)");
}

TEST(CheckPassword, WantsTenCharactersOfAnyScriptNotEasyAndNotTheLogin) {
  EXPECT_EQ(check_password("สั้นไป", "planner").error().code, "people.password_short");
  EXPECT_EQ(check_password("Planner.singburi", "planner.singburi").error().code,
            "people.password_is_login");
  EXPECT_EQ(check_password("0812345678", "planner").error().code, "people.password_easy");
  EXPECT_EQ(check_password("aaaabbbbaaaa", "planner").error().code, "people.password_easy");
  EXPECT_TRUE(check_password("ข้าวเหนียวมะม่วง", "planner").has_value());
}

TEST(SignInDelay, GrowsAfterTheFreeFailuresUpToAQuarterOfAnHour) {
  EXPECT_EQ(sign_in_delay(4, 5), 0ms);
  EXPECT_EQ(sign_in_delay(5, 5), 5s);
  EXPECT_EQ(sign_in_delay(6, 5), 10s);
  EXPECT_EQ(sign_in_delay(7, 5), 20s);
  EXPECT_EQ(sign_in_delay(500, 5), 15min);
}

TEST(Session, EndsWhenIdleOrOldAndATokenOnlyWhenOld) {
  Session session;
  session.ends_at = {std::chrono::milliseconds(24h * 30).count()};

  EXPECT_TRUE(is_alive(session, Instant{} + 7h));
  EXPECT_FALSE(is_alive(session, Instant{} + 8h));
  session.is_token = true;
  EXPECT_TRUE(is_alive(session, Instant{} + 9h));
  EXPECT_FALSE(is_alive(session, session.ends_at));
}

TEST(ActingPhrase, IsTheOfficialOneOfEachKind) {
  StandIn stand_in;
  stand_in.position = "ศึกษาธิการจังหวัดสิงห์บุรี";
  EXPECT_EQ(acting_phrase(stand_in), "รักษาราชการแทน ศึกษาธิการจังหวัดสิงห์บุรี");
  stand_in.kind = StandInKind::on_behalf;
  EXPECT_EQ(acting_phrase(stand_in), "ปฏิบัติราชการแทน ศึกษาธิการจังหวัดสิงห์บุรี");
  stand_in.kind = StandInKind::acting_in;
  EXPECT_EQ(acting_phrase(stand_in), "รักษาการในตำแหน่ง ศึกษาธิการจังหวัดสิงห์บุรี");
}

TEST(StandIn, CountsFromItsFirstToItsLastDay) {
  StandIn stand_in;
  stand_in.from = {2024, 1, 10};
  stand_in.to = Date{2024, 1, 12};

  EXPECT_FALSE(counts_on(stand_in, {2024, 1, 9}));
  EXPECT_TRUE(counts_on(stand_in, {2024, 1, 10}));
  EXPECT_TRUE(counts_on(stand_in, {2024, 1, 12}));
  EXPECT_FALSE(counts_on(stand_in, {2024, 1, 13}));
}

TEST(RoleTable, UnitesWhatSeveralRolesGive) {
  constexpr Permission sign{"projects.sign"}, read{"projects.read"};
  const std::vector<PermissionRule> rules{{sign, {role::office_head}},
                                          {read, {role::office_head, role::planner}}};
  const RoleTable table{rules};
  const std::vector<std::string> held{"planner", "office_head"}, none{"citizen"};

  EXPECT_EQ(table.permissions(held),
            (std::vector<std::string_view>{"projects.read", "projects.sign"}));
  EXPECT_TRUE(table.permissions(none).empty());
}

}  // namespace
}  // namespace ruam::people
