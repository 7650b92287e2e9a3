#include "app/bad_input_for_test.hpp"
#include "documents/actions/templates.hpp"
#include "platform/doc/zip.hpp"

namespace ruam::app {
namespace {

using ::testing::Not;

RUAM_ON_BOTH_ENGINES(BadInput);

const std::map<std::string, std::string> current{{"if-match", "\"1\""}};

TEST_P(BadInput, IsRefusedAsText) {
  const std::string projects = "/offices/@own/projects";
  const std::string start = R"({"fiscal_year":2567,"content":null,"title":")";
  const auto typed = [](const std::string& type) {
    return std::map<std::string, std::string>{{"content-type", type}};
  };
  expect_all_refused({
      {"nothing at all", "POST", projects, "", 400, typed("application/json")},
      {"blanks", "POST", projects, "   "},
      {"more than a megabyte", "POST", projects, start + std::string(1 << 20, 'x') + "\"}", 413},
      {"a long text", "POST", projects, start + std::string(10'001, 'x') + "\"}"},
      {"broken UTF-8", "POST", projects, start + "\xE0\xB8\"}"},
      {"overlong UTF-8", "POST", projects, start + "\xC0\xAF\"}"},
      {"half a surrogate", "POST", projects, start + R"(\ud800"})"},
      {"an escaped NUL", "POST", projects, start + R"(ก\u0000ข"})"},
      {"a NUL", "POST", projects, start + std::string(1, '\0') + "\"}"},
      {"a control character", "POST", projects, start + "ก\x07\"}"},
      {"deep nesting", "POST", projects, std::string(100'000, '[')},
      {"deep objects", "POST", projects,
       [] {
         std::string deep;
         for (int i = 0; i < 5'000; ++i) deep += R"({"a":)";
         return deep;
       }()},
      {"a key twice", "POST", projects, R"({"fiscal_year":2567,"title":"ก","title":"ข"})"},
      {"an unknown field", "POST", projects, start + R"(ก","is_admin":true})"},
      {"a book without a title", "POST", "/offices/@own/plan-books",
       R"({"fiscal_year":2567,"title":" ","projects":["@project"]})"},
      {"a book of nothing", "POST", "/offices/@own/plan-books",
       R"({"fiscal_year":2567,"title":"ก","projects":[]})"},
      {"a book of the wrong era", "POST", "/offices/@own/plan-books",
       R"({"fiscal_year":2024,"title":"ก","projects":["@project"]})"},
      {"a book of no project", "POST", "/offices/@own/plan-books",
       R"({"fiscal_year":2567,"title":"ก","projects":["01900000-0000-7000-8000-000000000000"]})"},
      {"a book of a project twice", "POST", "/offices/@own/plan-books",
       R"({"fiscal_year":2567,"title":"ก","projects":["@project","@project"]})"},
      {"prototype", "POST", projects, start + R"(ก","__proto__":{"a":1}})"},
      {"a list", "POST", projects, "[]"},
      {"a bare text", "POST", projects, "\"โครงการ\""},
      {"null", "POST", projects, "null"},
      {"two values", "POST", projects, start + "ก\"}{}"},
      {"a comment", "POST", projects, "/* */" + start + "ก\"}"},
      {"single quotes", "POST", projects, "{'fiscal_year':2567,'title':'ก'}"},
      {"a comma too many", "POST", projects, start + "ก\",}"},
      {"not a number", "POST", projects, R"({"fiscal_year":NaN,"title":"ก"})"},
      {"XML", "POST", projects,
       "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"},
      {"plain text", "POST", projects, start + "ก\"}", 415, typed("text/plain")},
      {"a form", "POST", projects, "title=1", 415, typed("application/x-www-form-urlencoded")},
      {"a form of parts", "POST", projects, start + "ก\"}", 415, typed("multipart/form-data")},
      {"another charset", "POST", projects, start + "\xA1\"}", 400,
       typed("application/json; charset=tis-620")},
  });
}

TEST_P(BadInput, IsRefusedByNumbersAndYears) {
  const std::string projects = "/offices/@own/projects", project = projects + "/@project";
  const auto year = [](const std::string& text) {
    return R"({"title":"ก","content":null,"fiscal_year":)" + text + "}";
  };
  const auto edit = [&](const std::string& name, const std::string& pointer,
                        const boost::json::value& wrong) {
    return Bad{name, "PUT", project, content_with(pointer, wrong), 400, current};
  };
  const std::string line = "/activities/0/lines/0", quarter = "/activities/0/quarters/0";
  const auto most = std::numeric_limits<std::int64_t>::max();
  expect_all_refused({
      {"a year of the Common Era", "POST", projects, year("2024")},
      {"Thai digits", "POST", projects, year("๒๕๖๗")},
      {"Thai digits as text", "POST", projects, year("\"๒๕๖๗\"")},
      {"digits as text", "POST", projects, year("\"2567\"")},
      {"half a year", "POST", projects, year("2567.5")},
      {"beyond 64 bits", "POST", projects, year("25672567256725672567")},
      {"beyond a double", "POST", projects, year("1e999")},
      {"below zero", "POST", projects, year("-2567")},
      {"null for a year", "POST", projects, year("null")},
      edit("a negative rate", line + "/rate", -3'500),
      edit("two negatives", line,
           {{"id", new_uuid().to_string()},
            {"text", "ก"},
            {"category_id", ""},
            {"standard_id", ""},
            {"rate", -3'500},
            {"rate_unit", "บาท"},
            {"rate_place", 1},
            {"factors", {{{"quantity", -2'000}, {"unit", "คน"}}}},
            {"amount", 0},
            {"lump", false},
            {"note", ""}}),
      edit("a rate beyond all money", line + "/rate", most),
      edit("half a satang", line + "/rate", 3500.5),
      edit("money as text", line + "/rate", "35 บาท"),
      edit("a negative quarter", quarter + "/amount", -1),
      edit("a quarter beyond all money", quarter + "/amount", most),
      edit("the fifth quarter", quarter + "/quarter", 5),
      edit("no quarter", quarter + "/quarter", 0),
      edit("a quarter of the Common Era", quarter + "/year", 2024),
      edit("a negative source", "/sources/0/amount", -100),
      edit("a source beyond all money", "/sources/0/amount", most),
      edit("fewer than nobody", "/quantitative_targets/0/count", -1'000),
      edit("times below zero", "/quantitative_targets/0/times", -1),
      edit("a negative target", "/indicators/0/target/value", -5),
      edit("a Buddhist year as a date", "/provisional",
           {{"from", "2567-10-01"}, {"to", "2567-11-01"}}),
      edit("an end before its start", "/provisional",
           {{"from", "2024-10-02"}, {"to", "2024-10-01"}}),
      edit("a period backwards", "/period", "2024-03/2024-01"),
      edit("a kind that is none", "/indicators/0/kind", "wish"),
      edit("a flag as a number", "/shared_lines", 1),
      edit("an id that is none", "/objectives/0/id", "1"),
      edit("a list as a text", "/activities", "ประชุม"),
      edit("no name", "/title", "  "),
  });
}

TEST_P(BadInput, IsRefusedInTheLedger) {
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

TEST_P(BadInput, IsRefusedInReportsAndDocuments) {
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

TEST_P(BadInput, IsRefusedInTemplates) {
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

TEST_P(BadInput, IsRefusedInHeadersAndAddresses) {
  const std::string projects = "/offices/@own/projects", project = projects + "/@project";
  const auto good = content_with("/title", "ใหม่");
  const auto put = [&](const std::string& name, const std::string& version, int status) {
    return Bad{name, "PUT", project, good, status, {{"if-match", version}}};
  };
  expect_all_refused({
      {"no If-Match", "PUT", project, good, 428},
      put("a stale If-Match", "\"7\"", 412),
      put("any version", "*", 428),
      put("no number", "\"one\"", 428),
      put("a negative version", "\"-1\"", 412),
      put("a version without quotes", "1x", 428),
      {"a key too long", "POST", projects, "{}", 400, {{"idempotency-key", std::string(201, 'k')}}},
      {"a key with a blank", "POST", projects, "{}", 400, {{"idempotency-key", "a b"}}},
      {"another site", "POST", "/session", "{}", 403, {{"sec-fetch-site", "cross-site"}}},
      {"no origin", "POST", "/session", "{}", 403, {{"sec-fetch-site", ""}}},
      {"another origin",
       "POST",
       "/session",
       "{}",
       403,
       {{"sec-fetch-site", ""}, {"origin", "https://evil.example"}}},
      {"an id that is none", "GET", projects + "/1", ""},
      {"an office that is none", "GET", "/offices/singburi/projects", ""},
      {"an office that is not there", "PUT", "/offices/@nothing/projects/@project", good, 403,
       current},
      {"a record of another office", "GET", "/offices/@foreign/projects/@project", "", 403},
      {"a record that is not there", "GET", projects + "/@nothing", "", 404},
      {"up the tree", "GET", "/offices/@own/files/..%2f..%2fetc%2fpasswd", "", 404},
      {"up the tree in full", "GET", "/../../etc/passwd", "", 404},
      {"a NUL in the path", "GET", "/offices/@own/catalog/a%00b", ""},
      {"broken UTF-8 in the path", "GET", "/offices/@own/catalog/%e0%b8", ""},
      {"broken UTF-8 in the query", "GET", projects + "?next_role=%ff", ""},
      {"a NUL in the query", "GET", projects + "?next_role=%00", ""},
      {"a broken percent", "GET", projects + "?q=%zz", ""},
      {"a cursor that is none", "GET", projects + "?after=garbage", ""},
      {"a cursor with SQL", "GET", projects + "?after=1'%20OR%201=1--", ""},
      {"a cursor without its number", "GET", projects + "?sort=planned&after=x~@nothing", ""},
      {"a limit of letters", "GET", projects + "?limit=many", ""},
      {"a limit in Thai digits", "GET", projects + "?limit=%E0%B9%95", ""},
      {"a state that is none", "GET", projects + "?status=lost", ""},
      {"an order with SQL", "GET", projects + "?sort=title;DROP%20TABLE%20projects", ""},
      {"no year", "GET", "/offices/@own/signer-chain", ""},
      {"a topic that is none", "GET", "/live?topics=all", ""},
      {"no topic", "GET", "/live", ""},
      {"another method", "PATCH", project, "{}", 405},
      {"a list is not removed", "DELETE", projects, "", 405},
      {"no such route", "GET", "/admin", "", 404},
  });
}

TEST_P(BadInput, IsRefusedAmongPeople) {
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

TEST_P(BadInput, IsRefusedAsFiles) {
  const auto zip = [](const std::string& inside, std::string bytes) {
    return doc::zip_of({{"[Content_Types].xml", "<Types/>"}, {inside, std::move(bytes)}});
  };
  const std::string bomb(80 << 20, '\0');
  const std::vector<std::pair<std::string, std::string>> files = {
      {"a.txt", ""},
      {"a.jpg", std::string("MZ\x90\0\1", 5)},
      {"a.pdf",
       "\x7F"
       "ELF\2\1\1"},
      {"a.txt", "\xE0\xB8"},
      {"a.zip", doc::zip_of({{"a.txt", "ก"}})},
      {"a.docx", zip("word/document.xml", bomb)},
      {"a.xlsx", zip("xl/workbook.xml", bomb)},
  };
  const auto before = stored();

  for (const auto& [name, bytes] : files) {
    SCOPED_TRACE(name + " of " + std::to_string(bytes.size()) + " bytes");
    expect_problem(
        world.api.upload(filled("/offices/@own/files?name=" + name), actor, world.body_file(bytes)),
        400);
  }
  EXPECT_EQ(stored(), before) << "something was stored";
}

TEST_P(BadInput, IsRefusedAsBooksOfProjects) {
  const auto zip = [](const std::string& inside, std::string bytes) {
    return doc::zip_of({{"xl/workbook.xml", "<workbook/>"}, {inside, std::move(bytes)}});
  };
  struct Book {
    const char* query;
    std::string bytes;
    int status = 400;
  };
  const std::vector<Book> books = {
      {"?fiscal_year=2567", ""},
      {"?fiscal_year=2567", "a,b"},
      {"?fiscal_year=2567", doc::zip_of({{"a.txt", "ก"}})},
      {"?fiscal_year=2567", zip("xl/vbaProject.bin", "x")},
      {"?fiscal_year=2567", zip("xl/sheet.xml", std::string(45 << 20, ' ')), 413},
      {"", "PK"},
      {"?fiscal_year=2024", "PK"},
      {"?fiscal_year=ปี", "PK"},
  };
  const auto before = stored();

  for (const auto& book : books) {
    SCOPED_TRACE(book.query + std::to_string(book.bytes.size()));
    expect_problem(world.api.upload(filled("/offices/@own/project-imports") + book.query, actor,
                                    world.body_file(book.bytes)),
                   book.status);
  }
  expect_all_refused({
      {"a paste of nothing", "POST", "/offices/@own/projects/read-costs", "{}"},
      {"a paste of a number", "POST", "/offices/@own/projects/read-costs", R"({"text":5})"},
      {"a paste of a book", "POST", "/offices/@own/projects/read-costs",
       R"({"text":")" + std::string(200'001, 'x') + "\"}"},
      {"a grid of no year", "POST", "/offices/@own/projects/read-activities", R"({"text":"ก"})"},
      {"indicators as a list", "POST", "/offices/@own/projects/read-indicators", R"({"text":[]})"},
      {"a copy of the same year", "POST", "/offices/@own/projects/@project/copies",
       R"({"fiscal_year":2567,"accepted":[]})"},
      {"a copy of a common year", "POST", "/offices/@own/projects/@project/copies",
       R"({"fiscal_year":2024,"accepted":[]})"},
      {"a copy of nothing", "POST", "/offices/@own/projects/@nothing/copies",
       R"({"fiscal_year":2568,"accepted":[]})", 404},
      {"a copy without a list", "POST", "/offices/@own/projects/@project/copies",
       R"({"fiscal_year":2568})"},
      {"a look ahead to no year", "GET", "/offices/@own/projects/@project/copies/preview", ""},
      {"an import that is none", "GET", "/offices/@own/project-imports/1", ""},
      {"an import of nobody", "POST", "/offices/@own/project-imports/@nothing/apply", "", 404},
      {"a way back without reason", "POST", "/offices/@own/project-imports/@nothing/undo", "{}"},
      {"a form of no year", "GET", "/offices/@own/projects/import/template", ""},
      {"a form of a common year", "GET", "/offices/@own/projects/import/template?fiscal_year=2024",
       ""},
  });
  EXPECT_EQ(stored(), before) << "something was stored";
}

TEST_P(BadInput, DoesNotRideOnAKeyThatWasUsed) {
  const std::map<std::string, std::string> key{{"idempotency-key", "k-1"}};
  const std::string body = R"({"fiscal_year":2567,"title":"หนึ่ง","content":null})";
  const auto path = filled("/offices/@own/projects");
  const auto first = world.api.call("POST", path, actor, body, key);
  ASSERT_EQ(first.status, 201) << first.body;
  const auto before = stored();

  expect_problem(world.api.call("POST", path, actor, replaced(body, "หนึ่ง", "สอง"), key), 409);
  expect_problem(world.api.call("POST", filled("/offices/@own/money/lines"), actor,
                                filled(line_with("amount", "100")), key),
                 409);

  EXPECT_EQ(stored(), before);
  const auto again = world.api.call("POST", path, actor, body, key);
  EXPECT_EQ(again.json().at("id"), first.json().at("id"));
  EXPECT_EQ(stored(), before);
}

TEST_P(BadInput, StaysTextWhereTextIsRight) {
  const std::string script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
  const std::string formula = "=HYPERLINK(\"http://evil.example\",\"คลิก\")";
  auto content = marked_content();
  content.rationale = script;
  content.title = formula;
  const auto id = world.project(content).uuid.to_string();
  const auto get = [&](const std::string& path) {
    return world.api.call("GET", filled(path), actor).body;
  };

  EXPECT_THAT(get("/offices/@own/projects/" + id), HasSubstr(script));
  const auto preview = get("/offices/@own/documents/preview?form=proposal&id=" + id);
  EXPECT_THAT(preview, HasSubstr("&lt;script&gt;"));
  EXPECT_THAT(preview, Not(HasSubstr("<script")));
  EXPECT_THAT(preview, Not(HasSubstr("<img src=x")));
  const auto page = get("/offices/@own/documents/render.html?form=proposal&id=" + id);
  EXPECT_THAT(page, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(get("/offices/@own/projects.csv"), HasSubstr("\"'=HYPERLINK"));
}

TEST_P(BadInput, KeepsNoPathInAFilesName) {
  const auto answer =
      world.api.upload(filled("/offices/@own/files?name=..%2F..%2F..%2Fetc%2Fcron.d%2Fevil.txt"),
                       actor, world.body_file("หลักฐาน"));

  ASSERT_EQ(answer.status, 201) << answer.body;
  EXPECT_EQ(answer.json().at("name").as_string(), "evil.txt");
}

TEST_P(BadInput, IsRefusedInLetters) {
  const std::string all = "/offices/@own/letters", one = all + "/@letter",
                    head = "/offices/@own/letterhead";
  const auto content = [](const std::string& pointer, const boost::json::value& wrong) {
    auto value = json::to_value(letters::Content{.to = {{new_uuid(), "ก", "usual"}},
                                                 .enclosures = {{new_uuid(), "ข", 1, "ฉบับ"}},
                                                 .signers = {{new_uuid(), "", "office_head", ""}}});
    value.at_pointer(pointer) = wrong;
    return R"({"content":)" + json::write(value) + "}";
  };
  using Headers = std::map<std::string, std::string>;
  const Headers now{{"if-match", "\"2\""}}, older{{"if-match", "\"1\""}},
      unsaved{{"if-match", "\"0\""}};
  const auto act = [](const std::string& verdict, const std::string& paper) {
    return R"({"verdict":")" + verdict + R"(","text":"","content_sha256":"0","paper":)" + paper +
           "}";
  };
  expect_all_refused({
      {"a kind that is none", "POST", all, R"({"topic":"spell","about":[]})"},
      {"a paper that is none", "POST", all, R"({"topic":"plain","paper":"silk","about":[]})"},
      {"a year of another era", "POST", all, R"({"topic":"plain","about":[],"fiscal_year":2024})"},
      {"about nothing", "POST", all,
       R"({"topic":"plain","about":[{"kind":"project","id":"@nothing"}]})"},
      {"about a kind that is none", "POST", all,
       R"({"topic":"plain","about":[{"kind":"spell","id":"@project"}]})"},
      {"no If-Match", "PUT", one, content("/subject", "ก"), 428},
      {"an older version", "PUT", one, content("/subject", "ก"), 412, older},
      {"a subject that is a number", "PUT", one, content("/subject", 5), 400, now},
      {"a role that never signs", "PUT", one, content("/signers/0/role", "citizen"), 400, now},
      {"no copies of an enclosure", "PUT", one, content("/enclosures/0/count", 0), 400, now},
      {"about another office's record", "PUT", one,
       content("/about", {{{"kind", "project"}, {"id", new_uuid().to_string()}}}), 400, now},
      {"signing what is not proposed", "POST", one + "/acts", act("sign", "null"), 409},
      {"an answer that is none", "POST", one + "/acts", act("maybe", "null")},
      {"a day that is none", "POST", one + "/acts",
       act("sign",
           R"({"date":"2024-02-30","person_id":"@person","acting_phrase":"","file_id":null})")},
      {"a state that is none", "POST", one + "/status", R"({"to":"lost"})"},
      {"out of order", "POST", one + "/status", R"({"to":"sent"})", 409},
      {"a number without If-Match", "PUT", one + "/number",
       R"({"number":"1","dated":null,"reason":""})", 428},
      {"a number as long as a letter", "PUT", one + "/number",
       R"({"number":")" + std::string(61, '1') + R"(","dated":null,"reason":""})", 400, now},
      {"a number of two lines", "PUT", one + "/number",
       R"({"number":"1\n2","dated":null,"reason":""})", 400, now},
      {"a copy that is none", "GET", one + "/render.pdf?copy=carbon", ""},
      {"nothing there", "GET", all + "/@nothing/preview", "", 404},
      {"a group that is none", "PUT", head,
       R"({"papers":{"moon":"memo"},"shows_system_note":false})", 400, unsaved},
      {"a head without If-Match", "PUT", head, R"({"papers":{},"shows_system_note":false})", 428},
      {"a garuda that is text", "PUT", head,
       R"({"khrut_file_id":"@text_file","papers":{},"shows_system_note":false})", 400, unsaved},
      {"a garuda that is not there", "PUT", head,
       R"({"khrut_file_id":"@nothing","papers":{},"shows_system_note":false})", 404, unsaved},
  });
}

TEST_P(BadInput, IsRefusedByFollowups) {
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
  });
}

TEST_P(BadInput, IsRefusedOnSheetsOfPaper) {
  const std::string papers = "/offices/@own/projects/@project/papers";
  const auto line = [](const std::string& step, const std::string& date) {
    return R"({"step":)" + step + R"(,"signer_person_id":"@person","stand_in_id":null,)" +
           R"("position":"","date":")" + date + R"(","reason":""})";
  };
  const auto sheet = [](const std::string& files, const std::string& lines) {
    return R"({"content_sha256":"0","files":[)" + files + R"(],"signatures":[)" + lines + "]}";
  };
  const std::string loose = "\"@text_file\"", first = line("0", "2024-01-05");
  std::string many = "\"@nothing\"";
  for (int i = 0; i < 30; ++i) many += ",\"" + new_uuid().to_string() + "\"";
  expect_all_refused({
      {"no signer", "POST", papers, sheet(loose, "")},
      {"no page", "POST", papers, sheet("", first)},
      {"a page twice", "POST", papers, sheet(loose + "," + loose, first)},
      {"too many pages", "POST", papers, sheet(many, first)},
      {"a page that is no id", "POST", papers, sheet("\"../../etc\"", first)},
      {"a page of nobody", "POST", papers, sheet("\"@nothing\"", first), 404},
      {"a page that is not the project's", "POST", papers, sheet(loose, first), 404},
      {"steps in disorder", "POST", papers, sheet(loose, line("1", "2024-01-05") + "," + first),
       409},
      {"a step twice", "POST", papers, sheet(loose, first + "," + first), 409},
      {"a step below the first", "POST", papers, sheet(loose, line("-1", "2024-01-05")), 409},
      {"a step far above", "POST", papers, sheet(loose, line("1000000", "2024-01-05")), 409},
      {"a day that is none", "POST", papers, sheet(loose, line("0", "2024-02-30"))},
      {"a Buddhist year", "POST", papers, sheet(loose, line("0", "05/01/2567"))},
      {"a withdrawal without a reason", "POST",
       "/offices/@own/projects/@project/signatures/@nothing/withdrawal", R"({"reason":" "})"},
      {"a withdrawal of nothing", "POST",
       "/offices/@own/projects/@project/signatures/@nothing/withdrawal", R"({"reason":"ผิด"})", 404},
  });
}

TEST_P(BadInput, IsRefusedAsPicturesOfSignatures) {
  const auto before = stored();
  const std::string jpeg = "\xFF\xD8\xFF\xE0", png = "\x89PNG\r\n\x1A\n";
  const std::string bytes[] = {"",
                               "ลายเซ็น",
                               "<svg xmlns='http://www.w3.org/2000/svg'/>",
                               jpeg,
                               png,
                               png + std::string(200, '\0'),
                               jpeg + std::string(5'000, '\xFF')};
  for (const auto& one : bytes) {
    const auto answer = world.api.upload("/signature-picture", actor, world.body_file(one));
    SCOPED_TRACE(one.substr(0, 40));
    expect_problem(answer, 400);
  }
  EXPECT_EQ(stored(), before);
  expect_all_refused({{"an unknown filling", "PUT", "/offices/@own/signature-filling",
                       R"({"filling":"stamp"})", 400, current}});
}

}  // namespace
}  // namespace ruam::app
