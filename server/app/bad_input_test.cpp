#include "app/bad_input_for_test.hpp"

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
      {"a carry-over opened on no day", "POST", "/offices/@own/money/lines/@nothing/opening",
       R"({"date":"2024-02-31"})"},
      {"differences that are no list", "PUT", "/offices/@own/money/reconciliation/@nothing",
       R"({"gaps":1})", 400, current},
      {"a difference for no reason", "PUT", "/offices/@own/money/reconciliation/@nothing",
       R"({"gaps":[{"reason":"because","amount":1,"note":""}]})", 400, current},
      {"a source that ends before it begins", "POST", "/offices/@own/money/sources",
       R"({"class_id":"BS1.1","name":"งบ","fiscal_year":2567,"programme":"","output":"","activity":"","category":"","project_line":"","until_year":2566})"},
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
      {"a yes that is none", "GET", projects + "?awaiting_allocation=perhaps", ""},
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

}  // namespace
}  // namespace ruam::app
