#include "app/bad_input_for_test.hpp"

namespace ruam::app {
namespace {

TEST_P(BadInput, IsRefusedByTheYearsCalendar) {
  const std::string year = "/offices/@own/year", round = year + "/rounds/OY-10-05/2567/10";
  const auto duty = [](const std::string& member, const std::string& wrong) {
    std::map<std::string, std::string> all{
        {"name_th", "\"งาน\""},    {"name_en", "\"\""},        {"month", "10"},
        {"due_rule", "\"day:5\""}, {"roles", "[\"planner\"]"}, {"remind_days", "3"},
        {"is_off", "false"}};
    all[member] = wrong;
    std::string body;
    for (const auto& [name, value] : all)
      body += (body.empty() ? "{\"" : ",\"") + name + "\":" + value;
    return body + "}";
  };
  const std::map<std::string, std::string> untouched{{"if-match", "\"0\""}};
  const auto facts = [](const std::string& due, const std::string& state, const std::string& note) {
    return R"({"due":)" + due + R"(,"circular_no":"","circular_on":null,"state":")" + state +
           R"(","note":")" + note + "\"}";
  };
  expect_all_refused({
      {"a duty without a name", "POST", year + "/duties", duty("name_th", "\" \"")},
      {"a 13th month", "POST", year + "/duties", duty("month", "13")},
      {"a rule nobody knows", "POST", year + "/duties", duty("due_rule", "\"วันศุกร์\"")},
      {"a day 32", "POST", year + "/duties", duty("due_rule", "\"day:32\"")},
      {"no roles", "POST", year + "/duties", duty("roles", "[]")},
      {"a role nobody has", "POST", year + "/duties", duty("roles", "[\"king\"]")},
      {"a reminder after the day", "POST", year + "/duties", duty("remind_days", "-1")},
      {"a duty that is not there", "PUT", year + "/duties/OY-99", duty("month", "1"), 404,
       untouched},
      {"an edit of nothing seen", "PUT", year + "/duties/OY-10-05", duty("month", "1"), 428},
      {"a year of the Common Era", "GET", year + "?fiscal_year=2024", ""},
      {"a round of no month", "GET", year + "/rounds/OY-10-05/2567/13", "", 404},
      {"a round of another month", "GET", year + "/rounds/OY-10-05/2567/11", "", 404},
      {"a year as words", "GET", year + "/rounds/OY-10-05/ปีนี้/10", "", 404},
      {"a date of the Buddhist Era", "PUT", round, facts("\"2566-10-20\"", "open", ""), 400,
       untouched},
      {"a day that does not exist", "PUT", round, facts("\"2023-02-30\"", "open", ""), 400,
       untouched},
      {"a state nobody knows", "PUT", round, facts("null", "late", ""), 400, untouched},
      {"not ours, without a reason", "PUT", round, facts("null", "skipped", " "), 400, untouched},
      {"a feed that is not ours", "DELETE", "/offices/@own/calendar-feeds/@nothing", "", 404},
      {"a guessed calendar", "GET", "/calendars/guess/ruam.ics", "", 404},
  });
}

}  // namespace
}  // namespace ruam::app
