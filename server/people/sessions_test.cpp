#include "people/sessions.hpp"

#include <semaphore>

#include <gtest/gtest.h>

#include "people/permissions.hpp"
#include "testing/office.hpp"

namespace ruam::people {
namespace {

using namespace std::chrono_literals;
using testing::TestOffice;

constexpr secrets::PasswordCost cheap{.passes = 1, .memory = 8192};
const std::string password = "ข้าวเหนียวมะม่วง";

class Sessions : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  Sessions() {
    const auto person = office.person(office.singburi, "(planner)", "นักวิเคราะห์");
    office.db().listen("barrier", [this](std::string_view) { barrier.release(); });
    account = {office.singburi, add_account(office.server(), office.singburi,
                                            {.person_id = person,
                                             .login = "planner",
                                             .roles = {{"planner"}, false},
                                             .password = password,
                                             .cost = cheap})
                                    .value()
                                    .account.id};
  }

  Result<SignedIn> sign_in_with(const std::string& tried, const std::string& peer = "10.0.0.1") {
    return sign_in(office.nobody(), {"planner", tried, peer});
  }
  /// Until everything notified so far has gone round.
  void settle() {
    ASSERT_TRUE(office.db()
                    .write([](db::Tx& tx) -> Result<void> {
                      tx.notify("barrier");
                      return {};
                    })
                    .has_value());
    ASSERT_TRUE(barrier.try_acquire_for(10s));
  }
  std::string who(std::string_view token) {
    const auto actor = authenticator.authenticate(token);
    return actor.has_value() ? (*actor)->name : actor.error().code;
  }

  std::counting_semaphore<> barrier{0};
  TestOffice office{GetParam()};
  AccountId account;
  Authenticator authenticator{office.db(), office.clock, office.rules()};
};
RUAM_ON_BOTH_ENGINES(Sessions);

TEST_P(Sessions, StartWithTheRightPasswordOnly) {
  EXPECT_EQ(sign_in_with("ข้าวเหนียวมะม่ว").error().code, "people.sign_in_wrong");
  EXPECT_EQ(sign_in(office.nobody(), {"no.such.user", password, ""}).error().code,
            "people.sign_in_wrong");

  const auto fresh = sign_in(office.nobody(), {" PLANNER", password, ""}).value();
  EXPECT_EQ(who(fresh.token), "(planner)");
  EXPECT_EQ(fresh.session.active_office, office.singburi);
  EXPECT_EQ(who(fresh.token + "x"), "unauthenticated");
}

TEST_P(Sessions, MakeGuessingSlowForTheAccountAndForgiveAfterSuccess) {
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(sign_in_with("ผิดผิดผิดผิด").error().code, "people.sign_in_wrong");

  const auto blocked = sign_in_with(password);
  EXPECT_EQ(blocked.error().kind, Kind::too_many);
  EXPECT_EQ(blocked.error().details.at("seconds"), "5");

  office.clock.advance(5s);
  EXPECT_TRUE(sign_in_with(password).has_value());
  EXPECT_EQ(sign_in_with("ผิดผิดผิดผิด").error().code, "people.sign_in_wrong") << "counted afresh";
  EXPECT_TRUE(sign_in_with(password).has_value());
}

TEST_P(Sessions, MakeGuessingManyNamesFromOneAddressSlow) {
  const auto person = office.person(office.singburi, "ก", "ข");
  for (const auto* login : {"user1", "user2", "user3", "user4"}) {
    const NewAccount wanted{
        .person_id = person, .login = login, .roles = {}, .password = password, .cost = cheap};
    ASSERT_TRUE(add_account(office.server(), office.singburi, wanted).has_value());
    for (int i = 0; i < 5; ++i)
      EXPECT_EQ(sign_in(office.nobody(), {login, "ผิด", "10.0.0.9"}).error().code,
                "people.sign_in_wrong");
  }

  EXPECT_EQ(sign_in_with(password, "10.0.0.9").error().code, "people.sign_in_too_often");
  EXPECT_TRUE(sign_in_with(password, "10.0.0.8").has_value());
}

TEST_P(Sessions, EndAfterEightHoursIdleButLiveOnWhileUsed) {
  const auto used = sign_in_with(password).value().token,
             left = sign_in_with(password).value().token;
  for (int i = 0; i < 3; ++i) {
    office.clock.advance(5h);
    EXPECT_EQ(who(used), "(planner)");
  }
  EXPECT_EQ(who(left), "unauthenticated");

  for (int i = 0; i < 24 * 6; ++i) {
    office.clock.advance(5h);
    who(used);
  }
  EXPECT_EQ(who(used), "unauthenticated") << "thirty days are the end";
}

TEST_P(Sessions, EndAtOnceWhenSignedOut) {
  const auto token = sign_in_with(password).value().token;
  EXPECT_EQ(who(token), "(planner)");

  ASSERT_TRUE(sign_out(office.nobody(), token).has_value());

  settle();
  EXPECT_EQ(who(token), "unauthenticated");
}

TEST_P(Sessions, SeeNewRolesAtOnce) {
  const auto token = sign_in_with(password).value().token;
  ASSERT_FALSE((*authenticator.authenticate(token))->has(manage_accounts, office.singburi));

  ASSERT_TRUE(save_account(
                  office.server(),
                  {.id = account, .version = 1, .active = true, .roles = {{"system_admin"}, false}})
                  .has_value());

  settle();
  EXPECT_TRUE((*authenticator.authenticate(token))->has(manage_accounts, office.singburi));
}

TEST_P(Sessions, EndForAllOtherBrowsersWhenThePasswordChanges) {
  const auto here = sign_in_with(password).value().token,
             there = sign_in_with(password).value().token;
  auto& context = office.nobody();

  EXPECT_EQ(change_password(context, here, {"ไม่ใช่รหัสเดิม", "รหัสใหม่ที่ยาวพอ"}).error().code,
            "people.old_password_wrong");
  ASSERT_TRUE(change_password(context, here, {password, "รหัสใหม่ที่ยาวพอ"}).has_value());

  EXPECT_TRUE(current_session(context, here).has_value());
  EXPECT_EQ(current_session(context, there).error().code, "unauthenticated");
  EXPECT_EQ(sign_in_with(password).error().code, "people.sign_in_wrong");
  EXPECT_TRUE(sign_in_with("รหัสใหม่ที่ยาวพอ").has_value());
}

TEST_P(Sessions, ComeBackWithAOneTimeCodeThatWorksOnce) {
  const auto code = reset_password(office.as("system_admin"), account).value();
  EXPECT_EQ(sign_in_with(password).error().code, "people.sign_in_wrong");
  EXPECT_EQ(
      recover(office.nobody(), {"planner", "AAAA-BBBB-CCCC", "รหัสใหม่ที่ยาวพอ", ""}).error().code,
      "people.code_wrong");

  ASSERT_TRUE(recover(office.nobody(), {"planner", code, "รหัสใหม่ที่ยาวพอ", ""}).has_value());

  EXPECT_EQ(recover(office.nobody(), {"planner", code, "รหัสใหม่ที่ยาวพอ", ""}).error().code,
            "people.code_wrong");
  EXPECT_TRUE(sign_in_with("รหัสใหม่ที่ยาวพอ").has_value());
}

TEST_P(Sessions, RefuseACodeAfterThreeDays) {
  const auto code = reset_password(office.as("system_admin"), account).value();
  office.clock.advance(72h);
  EXPECT_EQ(recover(office.nobody(), {"planner", code, "รหัสใหม่ที่ยาวพอ", ""}).error().code,
            "people.code_wrong");
}

TEST_P(Sessions, GiveProgramsATokenThatTheirOwnerCanEnd) {
  auto& planner = office.as("planner");
  EXPECT_EQ(add_token(office.nobody(), {"สคริปต์", 30}).error().code, "unauthenticated");
  EXPECT_EQ(add_token(planner, {"", 400}).error().faults.size(), 2u);
  const auto fresh = add_token(planner, {"สคริปต์", 30}).value();
  office.clock.advance(24h * 29);
  EXPECT_EQ(who(fresh.token), "(planner)");

  ASSERT_TRUE(remove_token(planner, fresh.session.id).has_value());
  EXPECT_EQ(remove_token(planner, fresh.session.id).error().code, "people.token_not_found");
}

TEST_P(Sessions, OpenInAnotherOfficeWhereThereIsAPost) {
  const auto token = sign_in_with(password).value().token;
  ASSERT_TRUE(
      grant(office.server(), office.primary, "planner", {{"committee_member"}, false}).has_value());
  auto& me = office.again(Context{office.db(), *authenticator.authenticate(token).value(),
                                  office.clock, office.config});

  EXPECT_EQ(switch_office(me, token, office.obec).error().code, "people.no_post_there");
  EXPECT_EQ(switch_office(me, token, office.primary).value().active_office, office.primary);
}

TEST(SetUp, NeedsThePrintedCodeAndHappensOnce) {
  const auto fresh =
      testing::fresh_database(db::Database::Engine::sqlite, testing::all_migrations());
  auto& db = fresh->db();
  const testing::FakeClock clock;
  const Config config;
  const Actor nobody;
  Context context{db, nobody, clock, config};
  ASSERT_TRUE(needs_set_up(db));
  make_set_up_code(db);
  const auto code = make_set_up_code(db).value();
  people::SetUp wanted;
  wanted.code = "2222-2222-2222-2222";
  wanted.office.code = "SBR";
  wanted.office.name_th = wanted.office.short_th = "ศธจ.สิงห์บุรี";
  wanted.office.type_id = "OT-PEO";
  wanted.person.first_name = "(ผู้ดูแลระบบ)";
  wanted.person.position = "นักวิชาการคอมพิวเตอร์";
  wanted.login = "admin";
  wanted.password = password;
  wanted.cost = cheap;
  EXPECT_EQ(set_up(context, wanted).error().code, "people.set_up_code_wrong");

  wanted.code = code;
  ASSERT_TRUE(set_up(context, wanted).has_value());

  EXPECT_FALSE(needs_set_up(db));
  EXPECT_FALSE(make_set_up_code(db).has_value());
  EXPECT_EQ(set_up(context, wanted).error().code, "people.set_up_done");
  EXPECT_TRUE(sign_in(context, {"admin", password, ""}).has_value());
}

}  // namespace
}  // namespace ruam::people
