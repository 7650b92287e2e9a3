#include "app/bad_input_for_test.hpp"

namespace ruam::app {
namespace {

std::string plan_with(const std::string& member, const std::string& wrong) {
  std::map<std::string, std::string> row{{"id", "\"@nothing\""},
                                         {"source_id", "\"@source\""},
                                         {"text", "\"ประชุม\""},
                                         {"quarters", "[1,2,3,4]"},
                                         {"months", "[]"}};
  row[member] = wrong;
  std::string body;
  for (const auto& [name, value] : row)
    body += (body.empty() ? "{\"" : ",\"") + name + "\":" + value;
  return R"({"rows":[)" + body + "}]}";
}

const std::map<std::string, std::string> unwritten{{"if-match", "\"0\""}};

class BadInputMoney : public BadInput {};
RUAM_ON_BOTH_ENGINES(BadInputMoney);

TEST_P(BadInputMoney, IsRefusedBesideTheLedger) {
  const std::string money = "/offices/@own/money";
  const auto plan = money + "/plan?fiscal_year=2567", settings = money + "/settings";
  const auto requests = money + "/requests";
  const std::string kinds = R"("kind":"allocation","source_id":"@source","document_no":"1")";

  expect_all_refused({
      {"no year", "GET", money + "/plan", ""},
      {"a year of the Common Era", "GET", money + "/year?fiscal_year=2024", ""},
      {"a kind that is none", "GET", money + "/lines?kind=lost", ""},
      {"no If-Match", "PUT", plan, plan_with("text", "\"\""), 428},
      {"three quarters", "PUT", plan, plan_with("quarters", "[1,2,3]"), 400, unwritten},
      {"a negative quarter", "PUT", plan, plan_with("quarters", "[1,-2,3,4]"), 400, unwritten},
      {"half a satang", "PUT", plan, plan_with("quarters", "[1.5,2,3,4]"), 400, unwritten},
      {"all money there is", "PUT", plan, plan_with("quarters", "[9223372036854775807,1,1,1]"), 400,
       unwritten},
      {"months that do not add up", "PUT", plan, plan_with("months", "[1,0,0,2,0,0,3,0,0,4,0,1]"),
       400, unwritten},
      {"another's source", "PUT", plan, plan_with("source_id", "\"@project\""), 400, unwritten},
      {"a field that is none", "PUT", plan, plan_with("hack", "1"), 400, unwritten},
      {"a negative threshold", "PUT", settings, R"({"approval_above":-1,"answer_days":15})", 400,
       unwritten},
      {"no days", "PUT", settings, R"({"approval_above":null,"answer_days":0})", 400, unwritten},
      {"days beyond a year", "PUT", settings, R"({"approval_above":null,"answer_days":367})", 400,
       unwritten},
      {"a plan nobody may be off", "PUT", settings,
       R"({"approval_above":null,"answer_days":15,"variance_percent":0})", 400, unwritten},
      {"nothing asked", "POST", requests, "{}"},
      {"an impossible line", "POST", requests,
       R"({"line":{)" + kinds + R"(,"amount":-1,"date":"2024-01-05"}})"},
      {"a day that is none", "POST", requests,
       R"({"line":{)" + kinds + R"(,"amount":1,"date":"2024-02-30"}})"},
      {"a source that is not there", "POST", requests,
       R"({"line":{"kind":"allocation","source_id":"@nothing","document_no":"1","amount":1,)"
       R"("date":"2024-01-05"}})",
       404},
      {"a reversal of nothing", "POST", requests,
       R"({"reversal":{"line_id":"@nothing","reversal":{"reason":"ผิด"}}})", 404},
      {"a day that is none", "GET", money + "/lines?until=2024-02-30", ""},
      {"a statement of no year", "GET",
       "/offices/@own/documents/preview?form=money-statement&id=@own&quarter=1", ""},
      {"of a fifth quarter", "GET",
       "/offices/@own/documents/preview?form=money-statement&id=@own&year=2567&quarter=5", ""},
      {"of a thirteenth month", "GET",
       "/offices/@own/documents/preview?form=money-month&id=@own&year=2567&month=13", ""},
      {"an allocation list of nothing", "GET",
       "/offices/@own/documents/render.xlsx?form=allocation-list&id=@nothing", "", 404},
      {"an approval of nothing", "POST", requests + "/@nothing/approval", "", 404},
      {"a refusal of nothing", "POST", requests + "/@nothing/refusal", R"({"reason":"ไม่"})", 404},
      {"an explanation of nothing", "POST", money + "/lines/@nothing/explanation",
       R"({"reason":"เพราะ"})", 404},
      {"what a source that is none passed on", "GET", money + "/sources/@nothing/passed-on", "",
       404},
  });
}

}  // namespace
}  // namespace ruam::app
