#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "people/room.hpp"
#include "testing/office.hpp"
#include "testing/scenario.hpp"

namespace ruam::people {
namespace {

using testing::Reach, testing::Scenario, testing::TestOffice;

/// One row a route: who gets in, who is told no.
struct Rule {
  std::string method, path, body;
  std::vector<std::string> allowed;
  int good;
};

/// "GET /offices/{office}/persons/{id}" of a path with ids in it.
std::string pattern_of(const Rule& rule) {
  static const std::regex id("[0-9a-f]{8}-[0-9a-f-]{27}");
  const auto first =
      std::regex_replace(rule.path, id, "{office}", std::regex_constants::format_first_only);
  return rule.method + " " + std::regex_replace(first, id, "{id}");
}

class PeopleRoutes : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  std::string at(OfficeId id, const std::string& tail) {
    return "/offices/" + id.uuid.to_string() + tail;
  }
  std::string here(const std::string& tail) { return at(office.singburi, tail); }

  template <class Rules>
  void expect_every_route(const Rules& rules) {
    std::set<std::string> rows;
    for (const auto& rule : rules) rows.insert(pattern_of(rule));
    for (const auto& route : api.router().routes()) {
      if (!route.permission) continue;
      constexpr const char* methods[] = {"GET", "POST", "PUT", "DELETE"};
      const auto name = std::string(methods[static_cast<int>(route.method)]) + " " + route.pattern;
      EXPECT_TRUE(rows.contains(name)) << name << " has no row";
    }
  }

  TestOffice office{GetParam()};
  const Room room_ =
      room(office.roles(), [this](db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
        return room_.describe(tx, actor, refs);
      });
  testing::Api api{office.db(), office.clock, {room_.add_routes}};
};
RUAM_ON_BOTH_ENGINES(PeopleRoutes);

TEST_P(PeopleRoutes, OpenToTheRolesThatTheTableNamesAndToNobodyElse) {
  const std::vector<std::string> staff{
      "system_admin",    "office_head",      "deputy_head", "division_head", "planner",
      "finance_officer", "project_owner",    "secretariat", "supervisor",    "committee_member",
      "web_officer",     "auditor_readonly", "dpo"};
  const std::vector<std::string> admin{"system_admin"}, dpo{"dpo"};
  const auto person = office.person(office.singburi, "ความลับ", "ครู").to_string();
  const auto guest = office.primary.uuid.to_string(), nobody = new_uuid().to_string();
  const std::vector<std::string> clerks{"system_admin", "planner", "secretariat"},
      arrangers{"system_admin", "office_head", "secretariat"},
      sharers{"system_admin", "office_head", "deputy_head", "planner"};
  const auto stand_in_body =
      R"({"person_id":")" + person +
      R"(","for_role":"office_head","position":"ศธจ.","kind":"acting_for","from":"2026-11-01"})";
  const std::string office_body =
      R"({"code":"NEW1","name_th":"ใหม่","short_th":"ใหม่","type_id":"OT-SCH"})";
  const std::vector<Rule> rules{
      {"GET", here("/persons"), "", staff, 200},
      {"GET", here("/persons/" + person), "", staff, 200},
      {"GET", here("/divisions"), "", staff, 200},
      {"GET", here("/stand-ins"), "", staff, 200},
      {"GET", here("/accounts"), "", admin, 200},
      {"GET", here("/shares"), "", sharers, 200},
      {"POST", here("/persons"), R"({"first_name":"ก","position":"ครู"})", clerks, 201},
      {"POST", here("/divisions"), R"({"name_th":"กลุ่มอำนวยการ"})", clerks, 201},
      {"POST",
       here("/stand-ins"),
       R"({"person_id":")" + person +
           R"(","for_role":"office_head","position":"ศธจ.","kind":"acting_for","from":"2026-11-01"})",
       {"system_admin", "office_head", "secretariat"},
       201},
      {"POST", here("/shares"),
       R"({"kind":"project","record":")" + person + R"(","guest_office":")" + guest +
           R"(","right":"read"})",
       sharers, 201},
      {"POST", here("/children"), office_body, admin, 201},
      {"PUT", here("/guests"), R"({"login":"no.such.user","roles":[]})", admin, 404},
      {"POST", here("/persons/" + person + "/personal-data"), "", dpo, 200},
      {"POST", here("/persons/" + nobody + "/erasure"), R"({"reason":"ขอลบ"})", dpo, 404},
      {"PUT", here("/persons/" + person), R"({"first_name":"ก","position":"ครู"})", clerks, 412},
      {"PUT", here("/divisions/" + nobody), R"({"name_th":"กลุ่ม"})", clerks, 404},
      {"POST", here("/accounts"),
       R"({"person_id":")" + nobody + R"(","login":"new.user","roles":[]})", admin, 404},
      {"PUT", here("/accounts/" + nobody), R"({"roles":[],"with_subtree":false,"active":true})",
       admin, 404},
      {"POST", here("/accounts/" + nobody + "/reset"), "", admin, 404},
      {"PUT", here("/stand-ins/" + nobody), stand_in_body, arrangers, 404},
      {"DELETE", here("/shares/" + nobody), "", sharers, 404},
      {"PUT", here(""), office_body, admin, 412},
      {"PUT",
       here("/parent"),
       R"({"parent_id":")" + office.singburi.uuid.to_string() + "\"}",
       {},  // only from above: its own administrator may not move it
       409},
      {"POST", here("/outside-bodies"),
       R"({"code":"OUT1","name_th":"มูลนิธิ","short_th":"มูลนิธิ","type_id":"OT-OTHER"})", admin, 201},
  };
  expect_every_route(rules);
  const std::map<std::string, std::string> match{{"if-match", "\"9\""}};
  const auto all = all_roles();
  for (const auto& rule : rules) {
    std::vector<Scenario> table{
        {"nobody", rule.method, rule.path, nullptr, rule.body, 401, {}, {"ความลับ"}, match},
        {"stranger",
         rule.method,
         rule.path,
         &office.stranger().actor,
         rule.body,
         403,
         {},
         {"ความลับ"},
         match}};
    for (const auto role : all) {
      const bool may =
          std::find(rule.allowed.begin(), rule.allowed.end(), role) != rule.allowed.end();
      table.push_back({std::string(role),
                       rule.method,
                       rule.path,
                       &office.actor(role, office.singburi),
                       rule.body,
                       may ? rule.good : 403,
                       {},
                       may ? std::vector<std::string>{} : std::vector<std::string>{"ความลับ"},
                       match});
    }
    api.expect(table);
  }
}

TEST_P(PeopleRoutes, LetThoseAboveInOnlyWithTheSubtree) {
  api.expect({
      {"above with subtree", "GET", here("/persons"),
       &office.actor("planner", office.ops, Reach::subtree), "", 200},
      {"above without", "GET", here("/persons"), &office.actor("planner", office.ops), "", 403},
      {"beside", "GET", here("/persons"), &office.actor("planner", office.samut_prakan), "", 403},
      {"below", "GET", at(office.ops, "/persons"), &office.actor("planner"), "", 403},
  });
}

TEST_P(PeopleRoutes, TakeBackWhatTheyGaveAndRefuseTheStale) {
  const auto& admin = office.actor("system_admin");
  const auto before = api.call("GET", here(""), &admin);
  ASSERT_EQ(before.status, 200);

  const auto saved = api.call("PUT", here(""), &admin, before.body, {{"if-match", "\"1\""}});
  EXPECT_EQ(saved.status, 200) << saved.body;
  const auto stale = api.call("PUT", here(""), &admin, before.body, {{"if-match", "\"1\""}});
  EXPECT_EQ(stale.status, 412);
  EXPECT_NE(stale.body.find("\"current\":{\"id\""), std::string::npos) << stale.body;
  EXPECT_EQ(api.call("PUT", here(""), &admin, before.body).status, 428);
}

TEST_P(PeopleRoutes, NameEveryWrongField) {
  const auto& admin = office.actor("system_admin");
  api.expect({
      {"unknown field",
       "POST",
       here("/persons"),
       &admin,
       R"({"first_name":"ก","position":"ครู","salary":1})",
       400,
       {"unknown_field", "/salary"}},
      {"missing",
       "POST",
       here("/persons"),
       &admin,
       R"({"first_name":" ","position":""})",
       400,
       {"people.person_invalid", "/first_name", "/position"}},
      {"office of another form",
       "POST",
       here("/children"),
       &admin,
       R"({"code":"สพป","name_th":"ก","short_th":"ก","type_id":"OT-SCH"})",
       400,
       {"people.office_invalid", "/code"}},
      {"no such kind", "GET", "/offices?kind=castle", &admin, "", 400, {"not_one_of"}},
  });
}

TEST_P(PeopleRoutes, SignInAndOutWithACookie) {
  const auto person = office.person(office.singburi, "(planner)", "นักวิเคราะห์");
  ASSERT_TRUE(add_account(office.server(), office.singburi,
                          {.person_id = person,
                           .login = "planner",
                           .roles = {{"planner"}, false},
                           .password = "ข้าวเหนียวมะม่วง",
                           .cost = {.passes = 1, .memory = 8192}})
                  .has_value());

  const auto wrong = api.call("POST", "/session", nullptr, R"({"login":"planner","password":"x"})");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_NE(wrong.body.find("people.sign_in_wrong"), std::string::npos);
  const auto right =
      api.call("POST", "/session", nullptr, R"({"login":"planner","password":"ข้าวเหนียวมะม่วง"})");
  EXPECT_EQ(right.status, 200) << right.body;
  EXPECT_NE(right.body.find("\"people.read\""), std::string::npos);
  const auto cookie = right.header("Set-Cookie");
  EXPECT_NE(cookie.find("HttpOnly; SameSite=Lax"), std::string::npos) << cookie;
  EXPECT_EQ(right.body.find(cookie.substr(5, 20)), std::string::npos) << "the token is no field";

  EXPECT_EQ(api.call("GET", "/session", nullptr).status, 401);
  EXPECT_EQ(api.call("DELETE", "/session", nullptr).status, 204);
}

TEST_P(PeopleRoutes, ShowHistoryToThoseWhoMayReadTheRecord) {
  const auto person = office.person(office.singburi, "ความลับ", "ครู").to_string();
  const auto path = here("/history?kind=person&id=" + person);
  api.expect({
      {"colleague", "GET", path, &office.actor("planner"), "", 200, {"create", "ครู"}, {"ความลับ"}},
      {"stranger", "GET", path, &office.stranger().actor, "", 404, {}, {"ครู"}},
      {"nobody", "GET", path, nullptr, "", 401, {}, {"ครู"}},
  });
}

}  // namespace
}  // namespace ruam::people
