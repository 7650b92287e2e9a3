#include "app/bad_input_for_test.hpp"
#include "committees/actions.hpp"
#include "committees/meeting_actions.hpp"
#include "committees/queries.hpp"

namespace ruam::app {
namespace {

/// Committees, their orders and meetings.
class BadInputOnCommittees : public BadInput {
 protected:
  void SetUp() override {
    BadInput::SetUp();
    auto& clerk = world.office.as("secretariat");
    const auto describe = world.house.describe();
    const auto id =
        committees::create(clerk, world.office.singburi, {.name = "คณะทำงาน"}, describe).value();
    ids["@committee"] = id.uuid.to_string();
    ids["@unappointed"] =
        committees::create(clerk, world.office.singburi, {.name = "คณะใหม่"}, describe)
            .value()
            .uuid.to_string();
    content = world.office.db().read(
        [&](db::Tx& tx) { return committees::get(tx, clerk.actor, id).value().committee.content; });
    ids["@seat"] = content.seats.front().id.to_string();
    committees::NewMember who{.seats = {content.seats.front().id}};
    who.holder.name = "ประธาน";
    ids["@member"] = committees::add_member(clerk, id, who).value().to_string();
    const auto order = committees::draft_order(clerk, id, {}).value();
    ids["@order"] = order.uuid.to_string();
    committees::record_order(clerk, order, {"1/2567", {2024, 1, 5}, {}, {}}).value();
    const auto meeting = committees::plan_meeting(clerk, id, {Date{2024, 3, 1}, {}}).value();
    ids["@meeting"] = meeting.uuid.to_string();
    said = world.office.db().read([&](db::Tx& tx) {
      return committees::get_meeting(tx, clerk.actor, meeting).value().meeting.content;
    });
  }

  std::string committee_with(const std::string& pointer, const boost::json::value& wrong) {
    auto value = json::to_value(content);
    value.at_pointer(pointer) = wrong;
    return R"({"content":)" + json::write(value) + "}";
  }
  std::string meeting_with(const std::string& pointer, const boost::json::value& wrong,
                           const std::string& number = "1") {
    auto value = json::to_value(said);
    value.at_pointer(pointer) = wrong;
    return R"({"number":)" + number + R"(,"content":)" + json::write(value) + "}";
  }
  static std::string member_with(const std::string& holder, const std::string& seats) {
    return R"({"holder":)" + holder + R"(,"seats":[)" + seats + R"(],"from":null,"until":null})";
  }

  committees::Content content;
  committees::MeetingContent said;
};
RUAM_ON_BOTH_ENGINES(BadInputOnCommittees);

TEST_P(BadInputOnCommittees, IsRefusedInCommittees) {
  const std::string all = "/offices/@own/committees", one = all + "/@committee",
                    members = one + "/members", orders = one + "/orders";
  using Headers = std::map<std::string, std::string>;
  const Headers now{{"if-match", "\"2\""}}, older{{"if-match", "\"1\""}};
  const std::string somebody = R"({"name":"ก","position":"","organisation":""})";
  expect_all_refused({
      {"a rule that is none", "POST", all,
       R"({"rule":"CM-MOON","variant":"","name":"","steers":[]})"},
      {"a committee without a name", "POST", all,
       R"({"rule":"","variant":"","name":" ","steers":[]})"},
      {"steering nothing", "POST", all,
       R"({"rule":"","variant":"","name":"ก","steers":[{"kind":"project","id":"@nothing"}]})"},
      {"steering a letter", "POST", all,
       R"({"rule":"","variant":"","name":"ก","steers":[{"kind":"letter","id":"@letter"}]})"},
      {"no If-Match", "PUT", one, committee_with("/name", "ข"), 428},
      {"an older version", "PUT", one, committee_with("/name", "ข"), 412, older},
      {"no name", "PUT", one, committee_with("/name", " "), 400, now},
      {"a term of a century", "PUT", one, committee_with("/term_years", 100), 400, now},
      {"a quorum of nobody", "PUT", one, committee_with("/quorum/kind", "count"), 400, now},
      {"a role that is none", "PUT", one, committee_with("/seats/0/role", "king"), 400, now},
      {"seats below nothing", "PUT", one, committee_with("/seats/0/required", -1), 400, now},
      {"taking a seat from under somebody", "PUT", one,
       committee_with("/seats", boost::json::array{}), 409, now},
      {"a member without a name", "POST", members,
       member_with(R"({"name":" ","position":"","organisation":""})", "\"@seat\"")},
      {"a member without a seat", "POST", members, member_with(somebody, "")},
      {"a seat of another committee", "POST", members, member_with(somebody, "\"@nothing\"")},
      {"a person who is nobody", "POST", members,
       member_with(R"({"person_id":"@nothing","name":"","position":"","organisation":""})",
                   "\"@seat\"")},
      {"a member of nothing", "POST", all + "/@nothing/members", member_with(somebody, "\"@seat\""),
       404},
      {"removing who serves", "DELETE", members + "/@member", "", 409},
      {"removing nobody", "DELETE", members + "/@nothing", "", 404},
      {"leaving without a reason", "POST", members + "/@member/end",
       R"({"on":"2024-03-01","reason":" "})"},
      {"leaving on no day", "POST", members + "/@member/end",
       R"({"on":"2024-02-30","reason":"ลาออก"})"},
      {"an order about nobody", "POST", orders,
       R"({"type":"change","ends":[],"effective_on":null,"reason":""})", 409},
      {"a second first order", "POST", orders,
       R"({"type":"appoint","ends":[],"effective_on":null,"reason":""})", 409},
      {"relieving nobody", "POST", orders,
       R"({"type":"change","ends":["@nothing"],"effective_on":null,"reason":""})", 409},
      {"an order twice in force", "POST", orders + "/@order/paper",
       R"({"number":"2","dated":"2024-01-05"})", 409},
      {"an order without a number", "POST", orders + "/@order/paper",
       R"({"number":" ","dated":"2024-01-05"})"},
      {"an order of tomorrow", "POST", orders + "/@order/paper",
       R"({"number":"2","dated":"2100-01-05"})"},
      {"an import that is none", "POST", one + "/imports/@nothing/apply", "", 404},
      {"taking back an import that is none", "POST", one + "/imports/@nothing/undo", "", 404},
      {"throwing away what is in force", "DELETE", orders + "/@order", "", 409},
  });
}

TEST_P(BadInputOnCommittees, IsRefusedInMeetings) {
  const std::string one = "/offices/@own/meetings/@meeting", status = one + "/status";
  const std::map<std::string, std::string> now{{"if-match", "\"1\""}}, old{{"if-match", "\"9\""}};
  const auto to = [](const std::string& state, const std::string& reason = "") {
    return R"({"to":")" + state + R"(","reason":")" + reason +
           R"(","certified_in":null,"words":""})";
  };
  expect_all_refused({
      {"before it is appointed", "POST", "/offices/@own/committees/@unappointed/meetings",
       R"({"on":"2024-03-01","number":null})", 409},
      {"a number that is taken", "POST", "/offices/@own/committees/@committee/meetings",
       R"({"on":"2024-03-05","number":1})", 409},
      {"a day of no year", "POST", "/offices/@own/committees/@committee/meetings",
       R"({"on":"1900-03-05","number":null})"},
      {"no If-Match", "PUT", one, meeting_with("/place", "ก"), 428},
      {"another version", "PUT", one, meeting_with("/place", "ก"), 412, old},
      {"a time of a clock that is none", "PUT", one, meeting_with("/starts", "25.00"), 400, now},
      {"a heading of nothing", "PUT", one, meeting_with("/agenda/0/heading", ""), 400, now},
      {"a mode that is none", "PUT", one, meeting_with("/mode", "dream"), 400, now},
      {"number nought", "PUT", one, meeting_with("/place", "ก", "0"), 409, now},
      {"out of order", "POST", status, to("certified"), 409},
      {"a state that is none", "POST", status, to("forgotten")},
      {"inviting without an agenda", "POST", status, to("invited"), 428},
      {"cancelling without a reason", "POST", status, to("cancelled", " ")},
      {"nothing there", "POST", "/offices/@own/meetings/@nothing/status", to("invited"), 404},
      {"minutes of nothing", "GET", "/offices/@own/documents/preview?form=minutes&id=@nothing", "",
       404},
      {"a sign-in sheet for all to see", "GET",
       "/offices/@own/documents/preview?form=meeting-attendance&copy=public&id=@meeting", "", 403},
  });
}

}  // namespace
}  // namespace ruam::app
