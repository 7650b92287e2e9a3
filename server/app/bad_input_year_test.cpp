#include "app/bad_input_for_test.hpp"
#include "cycle/duty.hpp"

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

TEST_P(BadInput, IsRefusedByTheRegisterOfReturns) {
  ids["@return"] =
      cycle::round_id(world.office.singburi, {"SB-ANNUAL|OY-12-03", 2567, 12}).to_string();
  const std::string steps = "/offices/@own/submissions/@return/steps?fiscal_year=2567";
  const std::map<std::string, std::string> untouched{{"if-match", "\"0\""}};
  const auto step = [](const std::string& to, const std::string& on, const std::string& rest = "") {
    return R"({"to":")" + to + R"(","on":)" + on +
           (rest.empty() ? R"(,"how":"none","number":"","note":"","file":null,"due_again":null})"
                         : rest);
  };
  const std::string day = "\"2024-01-05\"";
  const auto with_file =
      R"(,"how":"email","number":"","note":"","file":"@nothing","due_again":null})";
  expect_all_refused({
      {"a return that is none", "GET", "/offices/@own/submissions/@nothing?fiscal_year=2567", "",
       404},
      {"a year of the Common Era", "GET", "/offices/@own/submissions?fiscal_year=2024", ""},
      {"a state nobody knows", "POST", steps, step("synchronised", day), 400, untouched},
      {"sent, nobody knows how", "POST", steps, step("sent", day), 400, untouched},
      {"acknowledged without proof", "POST", steps, step("acknowledged", day), 400, untouched},
      {"returned without a reason", "POST", steps, step("returned", day), 400, untouched},
      {"a day to come", "POST", steps, step("prepared", "\"2030-01-01\""), 400, untouched},
      {"no day", "POST", steps, step("prepared", "null"), 400, untouched},
      {"nothing seen", "POST", steps, step("prepared", day), 428},
      {"acknowledged before it was sent", "POST", steps,
       step("acknowledged", day,
            R"(,"how":"none","number":"1","note":"","file":null,"due_again":null})"),
       409, untouched},
      {"a proof that is not there", "POST", steps, step("sent", day, with_file), 404, untouched},
  });
}

TEST_P(BadInput, IsRefusedByExportPacksAndHandOvers) {
  const std::string pack = "/offices/@own/export-packs/ours";
  const std::map<std::string, std::string> untouched{{"if-match", "\"0\""}};
  const auto with = [](const std::string& sheets, const std::string& format = "xlsx") {
    return R"({"id":"ours","name_th":"ก","name_en":"","system":"","format":")" + format +
           R"(","sheets":)" + sheets + "}";
  };
  const auto sheet = [](const std::string& name, const std::string& field) {
    return R"({"name":")" + name + R"(","rows":"projects","columns":[{"label":"ก","field":")" +
           field + R"("}]})";
  };
  expect_all_refused({
      {"no sheets", "PUT", pack, with("[]"), 400, untouched},
      {"a field that is none", "PUT", pack, with("[" + sheet("ก", "password_hash") + "]"), 400,
       untouched},
      {"a sheet's name for another program", "PUT", pack, with("[" + sheet("a/b", "title") + "]"),
       400, untouched},
      {"a sheet twice", "PUT", pack,
       with("[" + sheet("ก", "title") + "," + sheet("ก", "title") + "]"), 400, untouched},
      {"two sheets of CSV", "PUT", pack,
       with("[" + sheet("ก", "title") + "," + sheet("ข", "title") + "]", "csv"), 400, untouched},
      {"a format that is none", "PUT", pack, with("[" + sheet("ก", "title") + "]", "pdf"), 400,
       untouched},
      {"a pack's id in capitals", "PUT", "/offices/@own/export-packs/OURS",
       with("[" + sheet("ก", "title") + "]"), 400, untouched},
      {"a return that is none", "POST", "/offices/@own/submissions/@nothing/export",
       R"({"pack":""})", 404, untouched},
      {"nobody", "GET", "/offices/@own/handover", ""},
      {"a year without files", "GET", "/offices/@own/exports.zip?fiscal_year=2500", "", 404},
      {"a post of nobody", "POST", "/offices/@own/handovers",
       R"({"person":"@nothing","to_person":null,"note":""})", 404},
      {"a hand-over without a person", "POST", "/offices/@own/handovers",
       R"({"to_person":null,"note":""})"},
      {"a hand-over with too long a note", "POST", "/offices/@own/handovers",
       R"({"person":"@nothing","to_person":null,"note":")" + std::string(3'001, 'x') + "\"}"},
      {"a hand-over that is none", "GET", "/offices/@own/handovers/@nothing", "", 404},
      {"taking over what is none", "POST", "/offices/@own/handovers/@nothing/acceptance",
       R"({"note":""})", 404},
      {"a person of no post", "GET", "/offices/@own/handover?person=@nothing", "", 404},
  });
}

}  // namespace
}  // namespace ruam::app
