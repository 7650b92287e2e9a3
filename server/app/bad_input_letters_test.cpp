#include "app/bad_input_for_test.hpp"

namespace ruam::app {
namespace {

/// Memos and letters.
class BadInputOnLetters : public BadInput {};
RUAM_ON_BOTH_ENGINES(BadInputOnLetters);

TEST_P(BadInputOnLetters, IsRefusedInLetters) {
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
      {"a letter code that is none", "PUT", head,
       R"({"papers":{},"shows_system_note":false,"confirmed_code":")" + std::string(121, '1') +
           R"("})",
       400, unsaved},
      {"a group that is none", "PUT", head,
       R"({"papers":{"moon":"memo"},"shows_system_note":false})", 400, unsaved},
      {"a head without If-Match", "PUT", head, R"({"papers":{},"shows_system_note":false})", 428},
      {"a garuda that is text", "PUT", head,
       R"({"khrut_file_id":"@text_file","papers":{},"shows_system_note":false})", 400, unsaved},
      {"a garuda that is not there", "PUT", head,
       R"({"khrut_file_id":"@nothing","papers":{},"shows_system_note":false})", 404, unsaved},
  });
}

}  // namespace
}  // namespace ruam::app
