#include "app/bad_input_for_test.hpp"
#include "forums/guests.hpp"
#include "forums/invitations.hpp"
#include "forums/polls_actions.hpp"
#include "forums/queries.hpp"
#include "forums/synthesis.hpp"
#include "forums/telling.hpp"

namespace ruam::app {
namespace {

class BadInputOnForums : public BadInput {};
RUAM_ON_BOTH_ENGINES(BadInputOnForums);

std::string forum_body(const forums::ForumContent& content, int year = 2567) {
  return R"({"fiscal_year":)" + std::to_string(year) + R"(,"content":)" + json::write(content) +
         "}";
}

std::string long_words(std::size_t letters) {
  std::string text;
  while (letters-- > 0) text += "ก";
  return text;
}

TEST_P(BadInputOnForums, IsRefused) {
  auto& planner = world.office.as("planner");
  const auto group = new_uuid(), issue = new_uuid();
  const forums::ForumContent content{.title = "เวที",
                                     .issues = {{issue, "ประเด็น", {}}},
                                     .groups = {{.id = group, .name = "ผู้ปกครอง"}}};
  const auto describe = world.house.describe();
  const auto forum = forums::create(planner, world.office.singburi, {2567, content}, describe);
  const auto id = forum.value();
  forums::set_doors(planner, id, {.sign_in = true, .statements = true}).value();
  ids["@forum"] = id.uuid.to_string();
  ids["@room_code"] = *world.office.db().read(
      [&](db::Tx& tx) { return forums::get_forum(tx, planner.actor, id).value().room_code; });
  const forums::PollContent poll{.question = "ก่อน", .options = {"ก", "ข"}};
  ids["@poll"] = forums::add_poll(planner, id, poll).value().uuid.to_string();
  forums::add_people(planner, id, {{{group, "ผู้ได้รับเชิญ", {}, {}, {}}}, {}}).value();
  ids["@reply_code"] = world.office.db().read([&](db::Tx& tx) {
    return forums::list_people(tx, planner.actor, id).value().at(0).reply_code;
  });
  const std::string invited = "/invitations/@reply_code/answer";
  const std::string all = "/offices/@own/forums", one = all + "/@forum", room = "/rooms/@room_code";
  const std::map<std::string, std::string> seen{{"if-match", "\"2\""}};
  forums::ForumContent twice{.title = "ก",
                             .groups = {{new_uuid(), "", "ครู"}, {new_uuid(), "", "ครู"}}};
  forums::ForumContent hidden{.title = "ก", .project = new_uuid()};
  const forums::StepDone met{forums::Stage::planning_meeting_held, {}, {}, {}, new_uuid()};
  const forums::ForumContent unmet{.title = "ก", .steps = {met}};
  forums::ForumContent crowd{.title = "ก", .groups = {{new_uuid(), "", "ครู", true, -1}}};
  const forums::PersonWords known{group, "ชื่อ", {}, {}, {}}, nobody{new_uuid(), "ชื่อ", {}, {}, {}};
  const auto arrival = [&](forums::ArrivalLine line) {
    return json::write(forums::Arrivals{{std::move(line)}});
  };
  forums::ForumContent late_answers = content;
  late_answers.on = Date{2024, 7, 18};
  late_answers.reply_by = Date{2024, 7, 19};
  forums::ReportWords pictured;
  pictured.photos = {{new_uuid(), "ภาพ"}};
  const Instant late{4'102'444'800'000};
  expect_all_refused({
      {"a forum without a title", "POST", all, forum_body({})},
      {"a year of the common era", "POST", all, forum_body({.title = "ก"}, 2024)},
      {"two groups of one name", "POST", all, forum_body(twice)},
      {"fewer than nobody", "POST", all, forum_body(crowd)},
      {"a meeting nobody may see", "POST", all, forum_body(unmet)},
      {"a project nobody may see", "POST", all, forum_body(hidden)},
      {"answers wanted after the day", "POST", all, forum_body(late_answers)},
      {"a reminder of nobody", "POST", one + "/reminders", json::write(forums::SayReminded{}), 409},
      {"no answer", "PUT", invited, json::write(forums::AnswerInvitation{forums::Answer::none})},
      {"an answer of fewer than one", "PUT", invited,
       json::write(forums::AnswerInvitation{forums::Answer::accepted, 0})},
      {"an answer of a crowd", "PUT", invited,
       json::write(forums::AnswerInvitation{forums::Answer::accepted, 51})},
      {"a delegate without a name", "PUT", invited,
       json::write(forums::AnswerInvitation{forums::Answer::delegated, 1})},
      {"a delegate of many letters", "PUT", invited,
       json::write(forums::AnswerInvitation{forums::Answer::delegated, 1,
                                            forums::Delegate{long_words(201), {}}})},
      {"an invitation of no code", "PUT", "/invitations/AAAA/answer",
       json::write(forums::AnswerInvitation{}), 404},
      {"an edit of nothing seen", "PUT", one, R"({"content":)" + json::write(content) + "}", 428},
      {"an issue that something was not said under", "PUT", one, R"({"content":{"title":"ก"}})",
       400, seen},
      {"a step with nothing written of it", "POST", one + "/stage",
       R"({"forward":true,"reason":""})", 409},
      {"a step back without a reason", "POST", one + "/stage", R"({"forward":false,"reason":""})"},
      {"a person without a name", "POST", one + "/people",
       R"({"people":[)" + json::write(forums::PersonWords{.group = group}) +
           R"(],"invited_on":null})"},
      {"a person of no group", "POST", one + "/people",
       R"({"people":[)" + json::write(nobody) + R"(],"invited_on":null})"},
      {"an arrival by the desk as a phone's", "POST", one + "/arrivals",
       arrival({new_uuid(), known, {}, forums::Arrival::phone, {}})},
      {"an arrival to come", "POST", one + "/arrivals", arrival({new_uuid(), known, late, {}, {}})},
      {"a signature that is no picture", "POST", one + "/arrivals",
       arrival({new_uuid(), known, {}, {}, "bm8gcGljdHVyZQ=="})},
      {"a signature in no base64", "POST", one + "/arrivals",
       arrival({new_uuid(), known, {}, {}, "***"})},
      {"a slip with nothing on it", "POST", one + "/slips",
       json::write(forums::Slip{group, issue, " \n ", {}})},
      {"a slip of no issue", "POST", one + "/slips",
       json::write(forums::Slip{group, new_uuid(), "คำ", {}})},
      {"themes of nothing said", "POST", one + "/themes/proposal", R"({"again":false})"},
      {"a deed without a board", "POST", one + "/themes/deeds",
       json::write(forums::ThemeDeed{.kind = forums::DeedKind::merge}), 409},
      {"a deed of everything that is nowhere", "POST", one + "/themes/deeds",
       R"({"kind":"take_all","name":"","term":"","statements":[],"from":"moon"})", 409},
      {"nobody told", "POST", one + "/told", R"({"whom":[],"told":true})"},
      {"told before anything came of it", "POST", one + "/told",
       json::write(forums::MarkTold{{new_uuid()}, true}), 409},
      {"a guideline of nothing", "POST", one + "/guidelines",
       json::write(forums::GuidelineContent{.text = "ทำ"})},
      {"an objective as a guideline", "POST", one + "/guidelines",
       json::write(forums::GuidelineContent{.text = "เพื่อพัฒนา", .themes = {new_uuid()}})},
      {"a guideline of no theme", "POST", one + "/guidelines",
       json::write(forums::GuidelineContent{.text = "ทำ", .themes = {new_uuid()}})},
      {"a guideline of words that nobody said", "POST", one + "/guidelines",
       json::write(forums::GuidelineContent{.text = "ทำ", .statements = {new_uuid()}})},
      {"a resolution without its day", "POST", one + "/resolutions",
       json::write(forums::ResolutionContent{.text = "เห็นชอบ", .guidelines = {new_uuid()}})},
      {"a resolution on nothing", "POST", one + "/resolutions",
       json::write(forums::ResolutionContent{.text = "เห็นชอบ",
                                             .guidelines = {new_uuid()},
                                             .on = Date{2024, 8, 1},
                                             .meeting = "กศจ."})},
      {"a picture that is not the forum's",
       "PUT",
       one + "/report",
       R"({"words":)" + json::write(pictured) + "}",
       400,
       {{"if-match", "\"0\""}}},
      {"a report of too many words", "PUT", one + "/report",
       R"({"words":)" + json::write(forums::ReportWords{.foreword = long_words(21'000)}) + "}", 400,
       seen},
      {"a sign-in without the notice", "POST", room + "/sign-ins",
       json::write(forums::SignIn{new_uuid(), known, {}, false})},
      {"a sign-in of nobody", "POST", room + "/sign-ins",
       json::write(forums::SignIn{new_uuid(), {.group = group}, {}, true})},
      {"a voice of somebody who did not come", "POST", room + "/voices",
       json::write(forums::Join{group}), 403},
      {"words of no voice", "POST", room + "/statements",
       json::write(forums::Say{new_uuid(), issue, "คำ"}), 401},
      {"ten million letters", "POST", room + "/statements",
       json::write(forums::Say{new_uuid(), issue, long_words(1000)}), 401},
      {"a poll without a question", "POST", one + "/polls",
       json::write(forums::PollContent{.options = {"ก", "ข"}})},
      {"a poll of one option", "POST", one + "/polls",
       json::write(forums::PollContent{.question = "ก", .options = {"ก"}})},
      {"a poll of a group that is none", "POST", one + "/polls",
       json::write(
           forums::PollContent{.question = "ก", .options = {"ก", "ข"}, .groups = {new_uuid()}})},
      {"a quorum of more than all", "POST", one + "/polls",
       json::write(forums::PollContent{.question = "ก",
                                       .options = {"ก", "ข"},
                                       .quorum = forums::Quorum::percent,
                                       .quorum_value = 101})},
      {"a poll of no kind", "POST", one + "/polls", R"({"kind":"shout","question":"ก"})"},
      {"an edit of a poll nobody saw", "PUT", one + "/polls/@nothing",
       json::write(forums::PollContent{.question = "ก", .options = {"ก", "ข"}}), 428},
      {"a poll among nobody", "POST", one + "/polls/@poll/opening", R"({"warned":true})", 409},
      {"a poll closed before it opened", "POST", one + "/polls/@poll/closing", "", 409},
      {"hands of a draft", "PUT", one + "/polls/@poll/count",
       json::write(forums::RoomCount{{1, 1}, 0, "กรรมการ"}), 409},
      {"a proxy of a draft", "PUT", one + "/polls/@poll/proxies",
       json::write(forums::ProxyAnswer{new_uuid(), {{0}}}), 409},
      {"an answer of no voice", "PUT", room + "/polls/@poll/answer",
       json::write(forums::PollAnswer{{0}}), 401},
      {"a ballot of no voice", "POST", room + "/polls/@poll/ballot",
       json::write(forums::PollAnswer{{0}}), 401},
      {"a ballot with words", "POST", room + "/polls/@poll/ballot", R"({"marks":["ก"]})"},
      {"a vote that is none", "PUT", room + "/votes",
       R"({"statement":"@nothing","stand":"maybe"})"},
  });
}

}  // namespace
}  // namespace ruam::app
