#include <gmock/gmock.h>

#include "catalog/actions.hpp"
#include "committees/meeting.hpp"
#include "committees/room.hpp"
#include "followups/room.hpp"
#include "platform/json/json.hpp"
#include "testing/office.hpp"
#include "testing/scenario.hpp"

/// The room as a browser meets it: from the rule to certified minutes.
namespace ruam::committees {
namespace {

std::vector<Description> all_shown(db::Tx&, const Actor&, std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& one : refs) all.push_back({.ref = one, .label = "แผน"});
  return all;
}

std::vector<PermissionRule> rules_of_rooms() {
  auto all = room({}).permissions;
  for (const auto& rule : followups::room({}).permissions) all.push_back(rule);
  return all;
}

class CommitteeRoutes : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  CommitteeRoutes() {
    office.clock.set(Date{2024, 7, 20});
    catalog::load_shipped(office.db()).value();
  }
  boost::json::value call(std::string_view method, const std::string& path, std::string body,
                          int status, std::string version = "1") {
    const auto answer = api.call(method, base + path, &office.actor("secretariat"), body,
                                 {{"if-match", '"' + version + '"'}});
    EXPECT_EQ(answer.status, status) << method << " " << path << " " << answer.body.substr(0, 400);
    return answer.body.empty() ? boost::json::value{} : answer.json();
  }
  static std::string text(const boost::json::value& v) { return std::string(v.as_string()); }

  testing::TestOffice office{GetParam(), rules_of_rooms()};
  testing::Api api{office.db(), office.clock, {room(all_shown).add_routes}};
  const std::string base = "/offices/" + office.singburi.uuid.to_string();
};
RUAM_ON_BOTH_ENGINES(CommitteeRoutes);

TEST_P(CommitteeRoutes, LeadFromTheRuleToCertifiedMinutes) {
  EXPECT_FALSE(call("GET", "/committee-rules", "", 200).at("rows").as_array().empty());
  auto made =
      call("POST", "/committees", R"({"rule":"CM-KTPN","variant":"","name":"","steers":[]})", 201);
  const auto one = "/committees/" + text(made.at("id"));
  const auto seat = text(made.at("content").at("seats").at(0).at("id"));
  const auto member = R"({"holder":{"person_id":null,"person_office":null,"name":"ประธาน",)"
                      R"("position":"","organisation":""},"seats":[")" +
                      seat + R"("],"from":null,"until":null})";
  call("POST", one + "/members", member, 201);
  call("PUT", one, R"({"content":)" + json::write(made.at("content")) + "}", 200);
  made = call("POST", one + "/orders",
              R"({"type":"appoint","ends":[],"effective_on":null,"reason":""})", 201);
  const auto order = one + "/orders/" + text(made.at("orders").at(0).at("id"));
  made =
      call("POST", order + "/paper",
           R"({"number":"12/2567","dated":"2024-07-01","effective_on":null,"file_id":null})", 200);
  EXPECT_EQ(made.at("status").as_string(), "active");
  EXPECT_EQ(made.at("fills").at(0).at("fill").as_string(), "fits");
  EXPECT_EQ(made.at("fills").at(1).at("fill").as_string(), "vacant");
  EXPECT_EQ(call("GET", "/committees", "", 200).at("rows").at(0).at("members").as_int64(), 1);

  auto meeting = call("POST", one + "/meetings", R"({"on":"2024-07-18","number":null})", 201);
  const auto at = "/meetings/" + text(meeting.at("id"));
  auto content = meeting.at("content").as_object();
  content["starts"] = "09.30";
  content["ends"] = "12.00";
  content["place"] = "ห้องประชุม";
  content["recorder"] = "เลขานุการ";
  content["attendance"].at(0).as_object()["presence"] = "present";
  content["agenda"].at(4).at("matters").as_array().push_back(
      json::to_value(Matter{new_uuid(), "แผนการนิเทศ", {}, {.outcome = Outcome::agreed}}));
  const auto body = R"({"number":1,"content":)" + json::write(boost::json::value(content)) + "}";
  meeting = call("PUT", at, body, 200);
  EXPECT_TRUE(meeting.at("quorum").at("reached").as_bool());
  call("PUT", at, body, 412);
  for (const auto* to : {"invited", "held", "minutes_drafted", "certified"})
    call("POST", at + "/status",
         R"({"to":")" + std::string(to) +
             R"(","reason":"","certified_in":null,"words":"เวียนรับรอง"})",
         200);
  EXPECT_EQ(call("GET", "/meetings", "", 200).at("rows").at(0).at("status").as_string(),
            "certified");
  EXPECT_TRUE(call("GET", "/my-seats", "", 200).at("seats").as_array().empty());
  EXPECT_TRUE(call("GET", one + "/imports", "", 200).at("rows").as_array().empty());
}

TEST_P(CommitteeRoutes, AreClosedToOthers) {
  const auto& stranger = office.stranger().actor;
  for (const auto* path : {"/committees", "/committee-rules", "/meetings", "/my-seats"}) {
    EXPECT_EQ(api.call("GET", base + path, &stranger).status, 403) << path;
    EXPECT_EQ(api.call("GET", base + path, nullptr).status, 401) << path;
  }
  const auto nothing = "/committees/" + new_uuid().to_string();
  EXPECT_EQ(api.call("GET", base + nothing, &stranger).status, 403);
  EXPECT_EQ(api.call("GET", base + nothing, &office.actor("planner")).status, 404);
}

}  // namespace
}  // namespace ruam::committees
