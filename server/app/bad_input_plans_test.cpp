#include "app/bad_input_for_test.hpp"
#include "plans/actions.hpp"
#include "plans/content_for_test.hpp"
#include "plans/queries.hpp"

namespace ruam::app {
namespace {

/// What is written about plans and their way into practice.
class BadInputOnPlans : public BadInput {
 protected:
  /// An id of nothing.
  static boost::json::value nobody() { return boost::json::string(new_uuid().to_string()); }

  /// {"years": …, "content": …} of a good plan with one place changed.
  static std::string plan_with(const std::string& pointer, const boost::json::value& wrong) {
    boost::json::value body{{"years", {{"from", 2566}, {"to", 2570}}},
                            {"content", json::to_value(plans::whole_content())}};
    body.at_pointer(pointer) = wrong;
    return json::write(body);
  }
};
RUAM_ON_BOTH_ENGINES(BadInputOnPlans);

TEST_P(BadInputOnPlans, IsRefused) {
  auto& office = world.office;
  auto& head = office.as("office_head");
  auto& planner = office.as("planner");
  const auto made = [&] {
    return plans::create(planner, office.singburi,
                         {"แผน", {2566, 2570}, {}, plans::whole_content()})
        .value();
  };
  const auto approved = made();
  const auto sha = office.db().read(
      [&](db::Tx& tx) { return plans::find(tx, approved).value().content_sha256; });
  plans::approve(head, approved, {sha, {2024, 1, 1}, "กศจ.", "", {}}).value();
  plans::ask_adoption(planner, approved, {{office.ops}, "", {}}).value();
  ids["@draft_plan"] = made().uuid.to_string();
  ids["@plan"] = approved.uuid.to_string();
  ids["@asked"] = office.ops.uuid.to_string();
  ids["@sha"] = sha;
  const std::string plans = "/offices/@own/plans", draft = plans + "/@draft_plan",
                    plan = plans + "/@plan";
  const std::map<std::string, std::string> first{{"if-match", "\"1\""}};
  const auto edit = [&](const std::string& name, const std::string& pointer,
                        const boost::json::value& wrong) {
    return Bad{name, "PUT", draft, plan_with(pointer, wrong), 400, first};
  };
  const auto record = [&](const std::string& name, const std::string& member,
                          const boost::json::value& wrong) {
    boost::json::object body{{"guideline", "DG4"}, {"topic", "DG4.briefing"},
                             {"on", "2024-01-05"}, {"text", "ชี้แจง"},
                             {"with_text", ""},    {"source", ""},
                             {"answer", ""},       {"files", boost::json::array{}}};
    body[member] = wrong;
    return Bad{name, "POST", plan + "/records", json::write(boost::json::value(body))};
  };
  const auto new_plan = [](const std::string& title, int from, int to) {
    return R"({"title":")" + title + R"(","years":{"from":)" + std::to_string(from) + R"(,"to":)" +
           std::to_string(to) + R"(},"predecessor":null,"content":null})";
  };
  expect_all_refused({
      {"no name", "POST", plans, new_plan(" ", 2566, 2570)},
      {"the Common Era", "POST", plans, new_plan("แผน", 2023, 2027)},
      {"years in reverse", "POST", plans, new_plan("แผน", 2570, 2566)},
      {"a hundred years", "POST", plans, new_plan("แผน", 2566, 2666)},
      {"going on with nothing", "POST", plans,
       R"({"title":"แผน","years":{"from":2571,"to":2575},"predecessor":"@nothing","content":null})",
       404},
      edit("a kind that is none", "/content/nodes/0/kind", "dream"),
      edit("a tactic at the top", "/content/nodes/0/kind", "tactic"),
      edit("a node below nothing", "/content/nodes/1/parent", nobody()),
      edit("a node below itself", "/content/nodes/0/parent",
           "00000000-0000-4000-8000-000000000000"),
      edit("a target of another year", "/content/indicators/0/targets/0/year", 2580),
      edit("an indicator of nothing", "/content/indicators/0/node", nobody()),
      edit("a link to nothing", "/content/links/0/list", ""),
      edit("no name left", "/content/title", " "),
      edit("years that leave targets outside", "/years/to", 2567),
      edit("a fraction", "/content/indicators/0/targets/0/value", 1.5),
      {"approved by nobody", "POST", draft + "/approval",
       R"({"content_sha256":"0","on":"2024-01-01","by":" ","reason":"","file":null})"},
      {"approved tomorrow", "POST", draft + "/approval",
       R"({"content_sha256":"0","on":"2099-01-01","by":"กศจ.","reason":"","file":null})"},
      {"ended without a reason", "POST", plan + "/end", R"({"on":"2024-01-01","reason":" "})"},
      {"asking nobody", "POST", plan + "/adoptions",
       R"({"offices":[],"message":"","due_on":null})"},
      {"asking itself", "POST", plan + "/adoptions",
       R"({"offices":["@own"],"message":"","due_on":null})"},
      {"asking nothing", "POST", plan + "/adoptions",
       R"({"offices":["@nothing"],"message":"","due_on":null})"},
      {"declined without a reason", "POST", plan + "/adoptions/@asked/declaration",
       R"({"answer":"declined","content_sha256":"@sha","on":"2024-01-01","reason":"","paper":null})"},
      {"adopted tomorrow", "POST", plan + "/adoptions/@asked/declaration",
       R"({"answer":"adopted","content_sha256":"@sha","on":"2099-01-01","reason":"","paper":null})"},
      {"answered by asking", "POST", plan + "/adoptions/@asked/declaration",
       R"({"answer":"asked","content_sha256":"@sha","on":"2024-01-01","reason":"","paper":null})"},
      {"a paper of nobody", "POST", plan + "/adoptions/@asked/declaration",
       R"({"answer":"adopted","content_sha256":"@sha","on":"2024-01-01","reason":"","paper":{"person_name":" ","position":"","acting_phrase":"","file":"@nothing"}})"},
      record("a guideline that is none", "guideline", "DG9"),
      record("a topic of another", "topic", "DG1.network"),
      record("no words", "text", " "),
      record("a day to come", "on", "2099-01-05"),
      record("an audience below nothing", "audience", -1),
      record("money below nothing", "asked", -1),
      record("an answer without its request", "granted", 100),
      record("a source that is none", "source", "XX"),
      record("an office that is none", "with_office", nobody()),
      {"monitoring in reverse",
       "PUT",
       plan + "/monitoring",
       R"({"committee":null,"committee_text":"","framework":"","starts_on":"2024-02-01","ends_on":"2024-01-01"})",
       400,
       {{"if-match", "\"0\""}}},
      {"a committee that is none",
       "PUT",
       plan + "/monitoring",
       R"({"committee":"@nothing","committee_text":"","framework":"","starts_on":null,"ends_on":null})",
       400,
       {{"if-match", "\"0\""}}},
      {"a result of no indicator", "POST", plan + "/results",
       R"({"indicator":"@nothing","year":2566,"state":"measured","value":1,"text":""})", 404},
      {"a status that is none", "GET", plans + "?status=lost", ""},
      {"a cursor that is none", "GET", plans + "?after=x", ""},
      {"an edition that is none", "GET", plan + "/edition?edition=9", "", 404},
  });
}

}  // namespace
}  // namespace ruam::app
