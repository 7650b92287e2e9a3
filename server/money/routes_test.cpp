#include "catalog/actions.hpp"
#include "money/actions.hpp"
#include "money/room.hpp"
#include "testing/office.hpp"
#include "testing/scenario.hpp"

namespace ruam::money {
namespace {

class MoneyRoutes : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    ASSERT_TRUE(catalog::load_shipped(office.db()));
    office.clock.set(Date{2023, 12, 20});
  }

  std::string path(const std::string& rest) { return path(office.ops, rest); }
  std::string path(OfficeId where, const std::string& rest) {
    return "/offices/" + where.uuid.to_string() + "/money" + rest;
  }
  std::string post(const std::string& rest, const std::string& body) {
    const auto answer = api.call("POST", path(rest), &officer, body);
    EXPECT_EQ(answer.status, 201) << answer.body;
    const auto reply = answer.json().as_object();
    return std::string{
        reply.at(reply.contains("pair_id") && !reply.contains("id") ? "pair_id" : "id")
            .as_string()};
  }
  std::string line_body(const std::string& kind, const std::string& amount) {
    return R"({"kind":")" + kind + R"(","amount":)" + amount + R"(,"source_id":")" + source +
           R"(","project_id":")" + project + R"(","date":"2023-12-01","document_no":"ศธ 1"})";
  }
  void open() {
    source =
        post("/sources",
             R"({"class_id":"BS1.1","name":"งบดำเนินงาน","fiscal_year":2567,"programme":"",)"
             R"("output":"","activity":"","category":"","project_line":"","provisional":null})");
  }

  testing::TestOffice office{GetParam(), room().permissions};
  testing::Api api{office.db(), office.clock, {add_routes}};
  const Actor& officer = office.actor("finance_officer", office.ops);
  std::string source;
  const std::string project = new_uuid().to_string();
};
RUAM_ON_BOTH_ENGINES(MoneyRoutes);

TEST_P(MoneyRoutes, AnswerByRoleAndOffice) {
  open();
  const auto given = post("/lines", line_body("allocation", "520000000"));
  const auto& head = office.actor("office_head", office.ops);
  const auto& neighbour = office.actor("finance_officer", office.obec);
  const auto& citizen = office.actor("citizen", office.ops);
  const auto line = line_body("obligation", "100");
  const auto sources = path("/sources"), lines = path("/lines"),
             sums = path("/projects/" + project), reversal = path("/lines/" + given + "/reversal");
  const std::string why = R"({"reason":"พิมพ์ผิด"})";

  api.expect({
      {"nobody reads sources", "GET", sources, nullptr, {}, 401, {}, {"BS1.1"}},
      {"neighbours read no sources", "GET", sources, &neighbour, {}, 403, {}, {"BS1.1"}},
      {"citizens read no sources", "GET", sources, &citizen, {}, 403, {}, {"BS1.1"}},
      {"staff read sources", "GET", sources + "?fiscal_year=2567", &head, {}, 200, {"BS1.1"}},
      {"of another year there are none",
       "GET",
       sources + "?fiscal_year=2566",
       &head,
       {},
       200,
       {R"("rows":[])"}},
      {"neighbours read no lines", "GET", lines, &neighbour, {}, 403, {}, {given}},
      {"staff read lines", "GET", lines + "?project=" + project, &head, {}, 200, {given}},
      {"staff take the ledger away",
       "GET",
       path("/lines.csv?project=" + project),
       &head,
       {},
       200,
       {"ได้รับจัดสรร", "5200000.00", "ศธ 1"}},
      {"as a workbook", "GET", path("/lines.xlsx"), &head, {}, 200},
      {"neighbours do not", "GET", path("/lines.csv"), &neighbour, {}, 403, {}, {"5200000"}},
      {"neighbours read no sums", "GET", sums, &neighbour, {}, 403, {}, {"520000000"}},
      {"staff read sums", "GET", sums, &head, {}, 200, {R"("allocated":520000000)"}},
      {"heads enter nothing", "POST", lines, &head, line, 403},
      {"neighbours enter nothing", "POST", lines, &neighbour, line, 403},
      {"nobody enters nothing", "POST", lines, nullptr, line, 401},
      {"officers enter", "POST", lines, &officer, line, 201, {R"("kind":"obligation")"}},
      {"not beyond the balance",
       "POST",
       lines,
       &officer,
       line_body("obligation", "520000000"),
       409,
       {"money.not_enough", "คงเหลือ 5,199,999 บาท"}},
      {"neighbours reverse nothing", "POST", reversal, &neighbour, why, 403},
      {"a spent allocation stays", "POST", reversal, &officer, why, 409, {"money.not_enough"}},
  });
}

TEST_P(MoneyRoutes, ShowAnInvitedOfficeTheProjectsMoneyAndNotTheLedger) {
  open();
  post("/lines", line_body("allocation", "520000000"));
  const auto& guest = office.actor("finance_officer", office.singburi);
  ASSERT_TRUE(people::add_share(
      office.as("office_head", office.ops), office.ops,
      {.kind = "project", .record = *parse_uuid(project), .guest_office = office.singburi}));

  api.expect({
      {"its money", "GET", path("/projects/" + project), &guest, {}, 200, {"520000000"}},
      {"no other's", "GET", path("/projects/" + new_uuid().to_string()), &guest, {}, 403},
      {"no ledger", "GET", path("/lines?project=" + project), &guest, {}, 403, {}, {"520000000"}},
      {"nothing to enter", "POST", path("/lines"), &guest, line_body("allocation", "1"), 403},
  });
}

TEST_P(MoneyRoutes, PassATransferFromOneOfficeToTheOther) {
  open();
  post("/lines", line_body("allocation", "520000000"));
  const auto to = office.singburi.uuid.to_string();
  const auto pair =
      post("/transfers", R"({"source_id":")" + source + R"(","project_id":")" + project +
                             R"(","to_office":")" + to +
                             R"(","amount":446500000,"date":"2023-12-15","document_no":"ศธ 2"})");
  const auto& receiver = office.actor("finance_officer", office.singburi);
  const auto accept = path(office.singburi, "/transfers/" + pair + "/acceptance");
  const auto dispute = path(office.singburi, "/transfers/" + pair + "/dispute");

  api.expect({
      {"transferred is not spent",
       "GET",
       path("/projects/" + project),
       &officer,
       {},
       200,
       {R"("transferred_percent":8587)", R"("disbursed_percent":0)", R"("disbursed":0)"}},
      {"it shows where it went",
       "GET",
       path("/lines"),
       &officer,
       {},
       200,
       {R"("pair_state":"in_transit")", to}},
      {"the sender cannot accept",
       "POST",
       path("/transfers/" + pair + "/acceptance"),
       &officer,
       R"({"date":"2023-12-18"})",
       409,
       {"money.not_the_receiver"}},
      {"nor in the receiver's name", "POST", accept, &officer, R"({"date":"2023-12-18"})", 403},
      {"a dispute has a reason",
       "POST",
       dispute,
       &receiver,
       R"({"reason":""})",
       400,
       {"money.reason_missing"}},
      {"a dispute", "POST", dispute, &receiver, R"({"reason":"จำนวนไม่ตรง"})", 204},
      {"not tomorrow",
       "POST",
       accept,
       &receiver,
       R"({"date":"2023-12-21"})",
       400,
       {"money.future_date"}},
      {"accepted", "POST", accept, &receiver, R"({"date":"2023-12-18"})", 204},
      {"only once",
       "POST",
       accept,
       &receiver,
       R"({"date":"2023-12-18"})",
       409,
       {"money.transfer_decided"}},
      {"now it counts",
       "GET",
       path(office.singburi, "/sources"),
       &receiver,
       {},
       200,
       {R"("received":446500000)", R"("balance":446500000)"}},
      {"no such pair",
       "POST",
       path(office.singburi, "/transfers/" + new_uuid().to_string() + "/acceptance"),
       &receiver,
       R"({"date":"2023-12-18"})",
       404,
       {"money.transfer_not_found"}},
  });
}

TEST_P(MoneyRoutes, EnterARepeatedRequestOnce) {
  open();
  const std::map<std::string, std::string> key{{"idempotency-key", "a-key-of-the-client-1"}};

  const auto first =
      api.call("POST", path("/lines"), &officer, line_body("allocation", "100"), key);
  const auto again =
      api.call("POST", path("/lines"), &officer, line_body("allocation", "100"), key);
  const auto other =
      api.call("POST", path("/lines"), &officer, line_body("allocation", "200"), key);

  EXPECT_EQ(first.status, 201) << first.body;
  EXPECT_EQ(first.body, again.body);
  EXPECT_EQ(other.status, 409) << other.body;
}

TEST_P(MoneyRoutes, ChangeASourceFromItsLatestVersionOnly) {
  open();
  const std::string renamed =
      R"({"class_id":"BS1.1","name":"งบรายจ่ายอื่น","fiscal_year":2567,"programme":"ก","output":"ข",)"
      R"("activity":"ค","category":"ง","project_line":"จ","provisional":null})";
  const auto& head = office.actor("office_head", office.ops);
  const auto at = path("/sources/" + source);

  api.expect({
      {"says which version", "PUT", at, &officer, renamed, 428},
      {"heads do not", "PUT", at, &head, renamed, 403, {}, {}, {{"if-match", "\"1\""}}},
      {"officers do",
       "PUT",
       at,
       &officer,
       renamed,
       200,
       {"จากก ข ค ง จ ประจำปีงบประมาณ พ.ศ. 2567"},
       {},
       {{"if-match", "\"1\""}}},
      {"not from an old one",
       "PUT",
       at,
       &officer,
       renamed,
       412,
       {R"("current":{)"},
       {},
       {{"if-match", "\"1\""}}},
  });
}

}  // namespace
}  // namespace ruam::money
