#include "app/bad_input_for_test.hpp"
#include "documents/actions/templates.hpp"

namespace ruam::app {
namespace {

/// What is written about money, reports, forms, people and recommendations.
class BadInputOnRecords : public BadInput {};
RUAM_ON_BOTH_ENGINES(BadInputOnRecords);

TEST_P(BadInputOnRecords, IsRefusedInTheLedger) {
  const std::string lines = "/offices/@own/money/lines";
  const auto row = [&](const std::string& name, const std::string& member, const std::string& wrong,
                       int status = 400) {
    return Bad{name, "POST", lines, line_with(member, wrong), status};
  };
  const auto transfer = [](const std::string& to, const std::string& amount) {
    return R"({"source_id":"@source","to_office":")" + to + R"(","amount":)" + amount +
           R"(,"date":"2024-01-05","document_no":"ศธ 1"})";
  };
  expect_all_refused({
      row("negative", "amount", "-1"),
      row("nothing", "amount", "0"),
      row("fractions", "amount", "1.5"),
      row("text", "amount", "\"100\""),
      row("a comma", "amount", "\"1,000\""),
      row("beyond 64 bits", "amount", "9223372036854775808"),
      row("beyond all money", "amount", "9223372036854775807"),
      row("Thai digits", "amount", "\"๑๐๐\""),
      row("a Buddhist year", "date", "\"2567-01-05\""),
      row("a day that is none", "date", "\"2024-02-30\""),
      row("Thai digits in a date", "date", "\"๒๐๒๔-๐๑-๐๕\""),
      row("the future", "date", "\"2099-01-05\""),
      row("no document", "document_no", "\" \""),
      row("a kind that is none", "kind", "\"gift\""),
      row("a transfer in disguise", "kind", "\"transfer_in\""),
      row("another's source", "source_id", "\"@nothing\"", 404),
      row("more than there is", "kind", "\"obligation\"", 409),
      {"to itself", "POST", "/offices/@own/money/transfers", transfer("@own", "1")},
      {"to nobody", "POST", "/offices/@own/money/transfers", transfer("@nothing", "1"), 404},
      {"a negative transfer", "POST", "/offices/@own/money/transfers", transfer("@foreign", "-1")},
      {"a class that is none", "POST", "/offices/@own/money/sources",
       R"({"class_id":"XX","name":"ก","fiscal_year":2567,"programme":"","output":"","activity":"","category":"","project_line":"","provisional":null})"},
      {"a source of the Common Era", "POST", "/offices/@own/money/sources",
       R"({"class_id":"BS1.1","name":"ก","fiscal_year":2024,"programme":"","output":"","activity":"","category":"","project_line":"","provisional":null})"},
  });
}

TEST_P(BadInputOnRecords, IsRefusedInReportsAndDocuments) {
  const std::string reports = "/offices/@own/projects/@approved/reports",
                    report = "/offices/@own/reports/@report", documents = "/offices/@own/documents";
  const std::map<std::string, std::string> third{{"if-match", "\"3\""}};
  const auto edit = [&](const std::string& name, const std::string& pointer,
                        const boost::json::value& wrong) {
    return Bad{name, "PUT", report, report_with(pointer, wrong), 400, third};
  };
  const auto photo = [](const std::string& id) {
    return boost::json::array{{{"file_id", id}, {"caption", ""}, {"taken_on", nullptr}}};
  };
  expect_all_refused({
      {"the fifth quarter", "POST", reports, R"({"fiscal_year":2567,"quarter":5})"},
      {"no quarter", "POST", reports, R"({"fiscal_year":2567,"quarter":0})"},
      {"the Common Era", "POST", reports, R"({"fiscal_year":2024,"quarter":1})"},
      {"a round of a Buddhist day", "POST", "/offices/@own/report-rounds",
       R"({"day":"2567-01-05"})"},
      edit("a photo that is text", "/photos", photo(ids.at("@text_file"))),
      edit("a photo of nobody", "/photos", photo(ids.at("@nothing"))),
      edit("a negative result", "/indicator_results",
           boost::json::array{{{"indicator_id", new_uuid().to_string()},
                               {"state", "measured"},
                               {"count", -1'000},
                               {"text", ""}}}),
      edit("a step in the fifth quarter", "/next_plan",
           boost::json::array{{{"id", new_uuid().to_string()},
                               {"activity_id", nullptr},
                               {"text", "ก"},
                               {"year", 2567},
                               {"quarter", 5}}}),
      edit("a step in the Common Era", "/next_plan",
           boost::json::array{{{"id", new_uuid().to_string()},
                               {"activity_id", nullptr},
                               {"text", "ก"},
                               {"year", 2024},
                               {"quarter", 1}}}),
      {"returned without a reason", "POST", "/offices/@own/reports/@submitted/status",
       R"({"to":"returned","reason":" "})"},
      {"a state that is none", "POST", report + "/status", R"({"to":"lost","reason":""})"},
      {"a form that is none", "GET", documents + "/preview?form=secret&id=@project", ""},
      {"a copy that is none", "GET", documents + "/preview?form=proposal&copy=all&id=@project", ""},
      {"of no record", "GET", documents + "/preview?form=proposal", ""},
      {"of an id that is none", "GET", documents + "/render.pdf?form=proposal&id=1", ""},
      {"of another kind", "GET", documents + "/preview?form=proposal&id=@report", "", 404},
      {"in a format that is none", "GET", documents + "/render.exe?form=proposal&id=@project", "",
       404},
  });
}

TEST_P(BadInputOnRecords, IsRefusedInTemplates) {
  auto& office = world.office;
  const auto made = documents::create_template(office.as("planner"), office.singburi,
                                               {.from = "proposal-2566", .name = "แบบของเรา"});
  ids["@form"] = made.value().uuid.to_string();
  const std::string templates = "/offices/@own/templates", form = templates + "/@form";
  const std::map<std::string, std::string> first{{"if-match", "\"1\""}};
  const auto edit = [&](const std::string& name, const std::string& pointer,
                        const boost::json::value& wrong, int status = 400) {
    auto content = json::to_value(*documents::find_shipped("proposal-2566"));
    const auto cut = pointer.rfind('/');
    auto& parent = cut == 0 ? content : content.at_pointer(pointer.substr(0, cut));
    parent.as_object()[pointer.substr(cut + 1)] = wrong;
    return Bad{name, "PUT", form, R"({"content":)" + json::write(content) + "}", status, first};
  };
  const auto from = [](const std::string& id) {
    return R"({"from":")" + id + R"(","name":"","next_edition":true})";
  };
  expect_all_refused({
      {"a copy of nothing", "POST", templates, from("nothing"), 404},
      {"the next edition of a shipped form", "POST", templates, from("proposal-2566"), 409},
      {"a ministry's form", "POST", templates,
       R"({"from":"ops-quarterly-2567","name":"","next_edition":false})", 403},
      {"a file that is no template", "POST", templates,
       R"({"from":"","name":"","next_edition":false,"content":{"id":"x"}})"},
      edit("no name", "/name", ""),
      edit("a year of the Common Era", "/from_year", 2024),
      edit("a kind that is none", "/sections/1/kind", "poem"),
      edit("a look that it cannot have", "/sections/5/look", "row"),
      edit("a column that is none", "/sections/12/columns/0/id", "secret"),
      edit("a column of no width", "/sections/12/columns/0/width", 0),
      edit("a section twice", "/sections/1/id", "title"),
      edit("another form", "/form", "ops-quarterly"),
      edit("a list marked by a star", "/sections/7/list", "*"),
      edit("a word too many", "/words/secret", "ก"),
      edit("one signer", "/signatures/blocks",
           boost::json::array{{{"label", "ก"}, {"role", "planner"}, {"position", ""}}}),
      edit("a signer who signs nothing", "/signatures/blocks",
           boost::json::array{{{"label", "ก"}, {"role", "planner"}, {"position", ""}},
                              {{"label", "ข"}, {"role", "citizen"}, {"position", ""}}}),
      {"a publication of the Common Era", "POST", form + "/publication",
       R"({"from_year":2024,"given_below":false})"},
      {"a paper with a form of another kind", "GET",
       "/offices/@own/documents/preview?form=proposal&id=@project&template=ops-quarterly-2567", "",
       409},
      {"a paper with a form that is none", "GET",
       "/offices/@own/documents/preview?form=proposal&id=@project&template=@nothing", "", 404},
  });
}

TEST_P(BadInputOnRecords, IsRefusedAmongPeople) {
  const std::string own = "/offices/@own";
  const auto stand_in = [](const std::string& from, const std::string& to) {
    return R"({"person_id":"@person","for_role":"office_head","position":"ศธจ.","kind":"acting_for","from":")" +
           from + R"(","to":")" + to + "\"}";
  };
  const auto step = [](const std::string& role, const std::string& label) {
    return R"({"label":")" + label + R"(","role":")" + role + R"(","position":""})";
  };
  const auto chain = [&](const std::string& name, const std::string& steps) {
    return Bad{name,
               "PUT",
               own + "/signer-chain?fiscal_year=2567",
               "{\"steps\":[" + steps + "]}",
               400,
               {{"if-match", "\"0\""}}};
  };
  const auto head = step("division_head", "ผู้เสนอ");
  std::string seven = head;
  for (int i = 0; i < 6; ++i) seven += "," + head;
  expect_all_refused({
      {"nobody's name", "POST", own + "/persons", R"({"first_name":" ","position":"ครู"})"},
      {"a role that is none", "POST", own + "/accounts",
       R"({"person_id":"@person","login":"new.user","roles":["god"]})"},
      {"a login with blanks", "POST", own + "/accounts",
       R"({"person_id":"@person","login":"a b","roles":[]})"},
      {"another office's person", "POST", own + "/accounts",
       R"({"person_id":"@foreign_person","login":"new.user","roles":[]})", 404},
      {"a share with itself", "POST", own + "/shares",
       R"({"kind":"project","record":"@project","guest_office":"@own","right":"read"})"},
      {"a right that is none", "POST", own + "/shares",
       R"({"kind":"project","record":"@project","guest_office":"@foreign","right":"own"})"},
      {"an order that ends before it starts", "POST", own + "/stand-ins",
       stand_in("2024-02-01", "2024-01-01")},
      {"an order of a Buddhist year", "POST", own + "/stand-ins",
       stand_in("2567-02-01", "2567-03-01")},
      {"a code that is taken", "POST", own + "/children",
       R"({"code":"SBR","name_th":"ก","short_th":"ก","type_id":"OT-SCH"})", 409},
      {"a token for ever", "POST", "/tokens", R"({"label":"ก","days":100000})"},
      {"a token of the past", "POST", "/tokens", R"({"label":"ก","days":-1})"},
      {"a sign-in without a password", "POST", "/session", R"({"login":"planner"})"},
      {"a sign-in as a list", "POST", "/session", R"({"login":["planner"],"password":"x"})"},
      chain("nobody signs", ""),
      chain("one signs", head),
      chain("seven sign", seven),
      chain("a citizen signs", head + "," + step("citizen", "ผู้อนุมัติ")),
      chain("a step without a name", head + "," + step("office_head", " ")),
  });
}

TEST_P(BadInputOnRecords, IsRefusedByFollowups) {
  const std::string all = "/offices/@own/followups", nothing = all + "/@nothing";
  const auto plan = [](const std::string& text, const std::string& owner, const std::string& due) {
    return R"("plan":{"text":")" + text + R"(","use":"","owner":)" + owner + R"(,"due_on":)" + due +
           "}";
  };
  const std::string named = R"({"name":"กลุ่ม"})", words = R"({"kind":"","words":"หนังสือ"})";
  const auto with = [&](const std::string& source, const std::string& rest) {
    return R"({"source":)" + source + "," + rest + "}";
  };
  const auto good = plan("เสนอ", named, "null");
  expect_all_refused({
      {"no text", "POST", all, with(words, plan(" ", named, "null"))},
      {"no source", "POST", all, with(R"({"kind":"","words":" "})", good)},
      {"a record that is none", "POST", all,
       with(R"({"kind":"project","id":"@nothing","words":""})", good)},
      {"a kind that is none", "POST", all,
       with(R"({"kind":"spell","id":"@project","words":""})", good)},
      {"another office's person", "POST", all,
       with(words, plan("ก", R"({"person_id":"@foreign_person","name":""})", "null"))},
      {"an office that is none", "POST", all,
       with(words, plan("ก", R"({"office":"@nothing","name":""})", "null"))},
      {"a year of another era", "POST", all, with(words, plan("ก", named, R"("2567-01-01")"))},
      {"no such day", "POST", all, with(words, plan("ก", named, R"("2024-02-30")"))},
      {"no If-Match", "PUT", nothing, "{" + good + "}", 428},
      {"a decision that is none", "POST", nothing + "/decision",
       R"({"decision":"maybe","reason":""})"},
      {"a refusal without a reason", "POST", nothing + "/decision",
       R"({"decision":"refused","reason":" "})"},
      {"a state that is none", "POST", nothing + "/status",
       R"({"to":"lost","reason":"","result":"","evidence":[]})"},
      {"nothing there", "POST", nothing + "/status",
       R"({"to":"done","reason":"","result":"","evidence":[]})", 404},
      {"a way of use that is none", "POST", all,
       with(words, R"("plan":{"text":"ก","use":"","owner":{"name":"ก"},"use_type":"RU9"})")},
      {"a step without words", "PUT", nothing + "/steps",
       R"({"steps":[{"id":"@nothing","text":"","done_by":""}]})", 428},
      {"one merged with itself", "POST", all + "/merge",
       R"({"all":["@nothing","@nothing"],"reason":"ก",)" + good + "}"},
      {"merged without a reason", "POST", all + "/merge",
       R"({"all":["@nothing","@project"],"reason":" ",)" + good + "}"},
      {"split into one", "POST", nothing + "/split",
       R"({"parts":[{"text":"ก","use":"","owner":{"name":"ก"}}],"reason":"ก"})"},
      {"reworded to nothing", "POST", nothing + "/reword", R"({"text":" ","reason":"ก"})"},
      {"a year in words", "GET", all + "/rates?fiscal_year=now", ""},
  });
}

TEST_P(BadInputOnRecords, IsRefusedByTheChain) {
  const std::string all = "/offices/@own/chain", of = "?kind=project&id=@project";
  expect_all_refused({
      {"which record?", "GET", all + "/walk?kind=project", ""},
      {"no such record", "GET", all + "/walk?kind=project&id=@nothing", "", 404},
      {"no such kind", "GET", all + "/walk?kind=spell&id=@project", "", 404},
      {"too far", "GET", all + "/walk" + of + "&depth=99", ""},
      {"backwards", "GET", all + "/walk" + of + "&direction=sideways", ""},
      {"all of it", "GET", all + "/walk" + of + "&limit=100000", ""},
      {"coverage of a year of another era", "GET", "/offices/@own/coverage?fiscal_year=2024", ""},
      {"coverage of no year", "GET", "/offices/@own/coverage?fiscal_year=x", ""},
      {"a path to nowhere", "GET", all + "/path" + of, ""},
      {"a path to what is not there", "GET", all + "/path" + of + "&to_kind=project&to_id=@nothing",
       "", 404},
  });
}

}  // namespace
}  // namespace ruam::app
