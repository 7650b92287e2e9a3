#include "forums/guests.hpp"

#include <thread>

#include <gmock/gmock.h>

#include "forums/hidden_for_test.hpp"
#include "forums/queries.hpp"
#include "forums/queries/opinions.hpp"
#include "forums/room.hpp"
#include "forums/store.hpp"
#include "testing/office.hpp"

namespace ruam::forums {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;

class Hall : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  Hall() {
    office.clock.set(Date{2024, 7, 18});
    ForumContent content{.title = "ระดมความคิดเห็น", .issues = {{issue, "เครือข่าย", {}}}};
    content.groups = {{.id = parents, .name = "ผู้ปกครอง", .target = 100},
                      {.id = teachers, .name = "ครู", .is_outside = false, .target = 50}};
    id = create(planner(), office.singburi, {2567, content}, all_hidden).value();
    open({.sign_in = true, .statements = true, .votes = true});
  }

  Context& planner() { return office.as("planner"); }
  Context& guest() { return office.nobody(); }
  void open(Doors doors) { set_doors(planner(), id, doors).value(); }
  Forum forum() {
    return office.db().read([&](db::Tx& tx) { return get_forum(tx, planner().actor, id).value(); });
  }
  Given come(std::string name, Uuid group) {
    const SignIn request{new_uuid(), {group, std::move(name), {}, {}, {}}, {}, true};
    return sign_in(guest(), forum(), request, "10.0.0.1").value();
  }
  Voice voice(const Given& given) {
    return voice_of(guest(), {*forum().room_code, given.token, "10.0.0.1"}).value();
  }
  Uuid shown(const Given& by, const std::string& text) {
    const Say request{new_uuid(), issue, text};
    say(guest(), voice(by), request).value();
    decide(planner(), id, request.id, {.state = StatementState::shown}).value();
    return request.id;
  }
  std::vector<Tally> tally() {
    return office.db().read([&](db::Tx& tx) { return Store{tx}.tally(id); });
  }

  testing::TestOffice office{GetParam(), room({}).permissions};
  const Uuid parents = new_uuid(), teachers = new_uuid(), issue = new_uuid();
  ForumId id;
};
RUAM_ON_BOTH_ENGINES(Hall);

TEST_P(Hall, IsEnteredByItsCodeAndByNothingElse) {
  const auto code = *forum().room_code;
  EXPECT_EQ(enter(guest(), code, "10.0.0.1").value().id, id);
  EXPECT_EQ(enter(guest(), "0", "10.0.0.1").error().code, "forum.room_unknown");
}

TEST_P(Hall, StopsWhoeverGuessesCodesForAMinuteAndNobodyElse) {
  const auto code = *forum().room_code;
  for (int i = 0; i < 60; ++i)
    EXPECT_EQ(enter(guest(), "x", "10.0.0.9").error().code, "forum.room_unknown");
  EXPECT_EQ(enter(guest(), code, "10.0.0.9").error().code, "forum.room_guesses");
  EXPECT_TRUE(enter(guest(), code, "10.0.0.1").has_value());
  office.clock.advance(std::chrono::minutes(1));
  EXPECT_TRUE(enter(guest(), code, "10.0.0.9").has_value());
}

TEST_P(Hall, SignsEverybodyInOnceAndGivesEachOneVoice) {
  const SignIn request{new_uuid(), {parents, "ผู้ปกครองคนหนึ่ง", {}, {}, {}}, {}, true};
  const auto given = sign_in(guest(), forum(), request, "10.0.0.1").value();
  EXPECT_EQ(sign_in(guest(), forum(), request, "10.0.0.1").error().code, "forum.signed_in_before");
  EXPECT_EQ(voice(given).group, parents);
  const auto code = *forum().room_code;
  EXPECT_EQ(voice_of(guest(), {code, given.token + "x", "10.0.0.1"}).error().code,
            "forum.no_voice");
  auto unread = request;
  unread.noticed = false;
  EXPECT_EQ(sign_in(guest(), forum(), unread, "10.0.0.1").error().code, "forum.not_noticed");
  EXPECT_EQ(join(guest(), forum(), {parents}, "10.0.0.1").error().code, "forum.only_present");
}

TEST_P(Hall, ShowsWordsOnlyWhenAModeratorLetThemAndTellsWhyNot) {
  const auto parent = come("ก", parents);
  const Say request{new_uuid(), issue, "อยากให้มีรถรับส่ง"};
  say(guest(), voice(parent), request).value();
  say(guest(), voice(parent), request).value();  // the phone sent it again
  const auto read = [&] {
    return office.db().read([&](db::Tx& tx) { return Store{tx}.list_statements(id); });
  };
  ASSERT_EQ(read().size(), 1u);
  EXPECT_EQ(read()[0].state, StatementState::waiting);
  EXPECT_EQ(decide(planner(), id, request.id, {.state = StatementState::refused}).error().code,
            "forum.reason_missing");
  decide(planner(), id, request.id, {StatementState::refused, "กล่าวถึงบุคคล", {}, {}}).value();
  EXPECT_EQ(read()[0].reason, "กล่าวถึงบุคคล");
}

TEST_P(Hall, LetsNobodyTouchAnothersWords) {
  const auto one = come("ก", parents), other = come("ข", teachers);
  const auto said = shown(one, "ข้อเสนอ");
  EXPECT_EQ(withdraw(guest(), voice(other), said).error().code, "forum.statement_not_found");
  EXPECT_EQ(say(guest(), voice(other), {said, issue, "แก้"}).error().code, "forum.statement_taken");
  withdraw(guest(), voice(one), said).value();
  EXPECT_EQ(decide(planner(), id, said, {}).error().code, "forum.statement_withdrawn");
}

TEST_P(Hall, CountsTheLastVoteOfEachVoice) {
  const auto one = come("ก", parents), other = come("ข", teachers);
  const auto said = shown(one, "ข้อเสนอ");
  cast(guest(), voice(one), {said, Stand::agree}).value();
  cast(guest(), voice(one), {said, Stand::disagree}).value();
  cast(guest(), voice(other), {said, Stand::agree}).value();
  ASSERT_EQ(tally().size(), 1u);
  EXPECT_EQ(tally()[0].agree, 1);
  EXPECT_EQ(tally()[0].disagree, 1);
  cast(guest(), voice(one), {said, std::nullopt}).value();
  EXPECT_EQ(tally()[0].disagree, 0);
  open({.sign_in = true});
  EXPECT_EQ(cast(guest(), voice(one), {said, Stand::agree}).error().code, "forum.door_closed");
}

TEST_P(Hall, CountsAnExcludedVoiceNoMoreAndAgainWhenItIsLetIn) {
  const auto one = come("ก", parents);
  const auto said = shown(one, "ข้อเสนอ");
  cast(guest(), voice(one), {said, Stand::agree}).value();
  exclude_voice(planner(), id, voice(one).id.uuid, {true, "ลงคะแนนซ้ำจากเครื่องเดียว"}).value();
  EXPECT_TRUE(tally().empty());
  const auto published = [&] {
    const auto at = forum();
    return office.db().read([&](db::Tx& tx) { return opinion_source(tx, at).excluded; });
  };
  ASSERT_EQ(published().size(), 1u);
  EXPECT_EQ(published()[0].reason, "ลงคะแนนซ้ำจากเครื่องเดียว");
  exclude_voice(planner(), id, voice(one).id.uuid, {false, "ตรวจแล้วไม่ซ้ำ"}).value();
  EXPECT_EQ(tally().size(), 1u);
  EXPECT_TRUE(published().empty());
}

TEST_P(Hall, CountsWhoCameSpokeAndVotedByGroup) {
  const auto parent = come("ก", parents);
  come("ข", parents);
  const auto said = shown(parent, "ข้อเสนอ");
  cast(guest(), voice(parent), {said, Stand::agree}).value();
  add_slip(planner(), id, {teachers, issue, "กระดาษจากโต๊ะ", "โต๊ะ 1"}).value();
  const auto now = forum();
  const auto counts = office.db().read([&](db::Tx& tx) { return count_groups(tx, now); });
  ASSERT_EQ(counts.size(), 2u);
  EXPECT_THAT(counts[0], AllOf(Field(&GroupCount::came, 2), Field(&GroupCount::spoke, 1),
                               Field(&GroupCount::voted, 1), Field(&GroupCount::target, 100)));
  EXPECT_THAT(counts[1], AllOf(Field(&GroupCount::came, 0), Field(&GroupCount::spoke, 1)));
}

TEST_P(Hall, TakesWhatTheDoorWroteDownOnceHoweverOftenItIsSent) {
  const ArrivalLine line{
      new_uuid(), {parents, "ไม่มีโทรศัพท์", {}, {}, {}}, office.clock.now(), Arrival::kiosk, {}};
  take_arrivals(planner(), id, {{line}}).value();
  take_arrivals(planner(), id, {{line}}).value();
  EXPECT_EQ(office.db().read([&](db::Tx& tx) { return Store{tx}.count_came(id); }), 1);
  undo_arrival(planner(), id, line.id, {"ลงผิดคน"}).value();
  EXPECT_EQ(office.db().read([&](db::Tx& tx) { return Store{tx}.count_came(id); }), 0);
}

TEST_P(Hall, KeepsEveryVoteOfManyAtOnce) {
  const auto said = shown(come("ก", parents), "ข้อเสนอ");
  std::vector<Voice> voices;
  for (int i = 0; i < 16; ++i) voices.push_back(voice(come("คน " + std::to_string(i), parents)));
  std::vector<std::thread> phones;
  for (const auto& one : voices)
    phones.emplace_back([&, one] { cast(guest(), one, {said, Stand::agree}).value(); });
  for (auto& phone : phones) phone.join();
  EXPECT_EQ(tally()[0].agree, 16);
}

TEST_P(Hall, PublishesVotesWithoutTellingWhoGaveThem) {
  const auto one = come("ก", parents), other = come("ข", teachers);
  const auto said = shown(one, "ข้อเสนอ");
  cast(guest(), voice(other), {said, Stand::pass}).value();
  const auto now = forum();
  const auto votes = office.db().read([&](db::Tx& tx) { return published_votes(tx, now); });
  ASSERT_EQ(votes.size(), 1u);
  EXPECT_EQ(votes[0].voice, 1);
  EXPECT_EQ(votes[0].vote, 0);
}

TEST_P(Hall, CountsTheWordsOfWhatIsShownOnceAStatement) {
  const auto first = come("คนที่หนึ่ง", parents);
  shown(first, "รถรับส่งไกลบ้าน ขอรถรับส่งเพิ่ม");
  shown(come("คนที่สอง", teachers), "อยากได้รถรับส่งนักเรียน");
  say(guest(), voice(first), {new_uuid(), issue, "ห้องสมุด"}).value();

  const auto words =
      office.db().read([&](db::Tx& tx) { return list_words(tx, planner().actor, id).value(); });

  EXPECT_EQ(words.at(0).word, "รถรับส่ง");
  EXPECT_EQ(words.at(0).statements, 2);
  for (const auto& one : words) EXPECT_NE(one.word, "ห้องสมุด");
}

TEST_P(Hall, KeepsALogOfWhoModeratedWhatAndWhy) {
  const auto given = come("คนที่หนึ่ง", parents);
  const Say request{new_uuid(), issue, "ข้อความหนึ่ง"};
  say(guest(), voice(given), request).value();
  decide(planner(), id, request.id, {.state = StatementState::refused, .reason = "ไม่อยู่ในประเด็น"})
      .value();
  exclude_voice(planner(), id, voice(given).id.uuid, {true, "ส่งซ้ำ"}).value();

  const auto log =
      office.db().read([&](db::Tx& tx) { return list_log(tx, planner().actor, id).value(); });

  std::vector<std::string> told;
  for (const auto& line : log) told.push_back(line.action + ' ' + line.outcome + ' ' + line.reason);
  EXPECT_THAT(told,
              ElementsAre("set_doors  ", "decide refused ไม่อยู่ในประเด็น", "exclude excluded ส่งซ้ำ"));
}

std::string token_of(char letter) { return std::string(43, letter); }

TEST_P(Hall, GivesTheSameVoiceWhenTheSameSignInComesAgain) {
  const SignIn request{new_uuid(), {parents, "ผู้ปกครองคนหนึ่ง", {}, {}, {}}, {}, true, token_of('a')};
  const auto first = sign_in(guest(), forum(), request, "10.0.0.1").value();
  const auto again = sign_in(guest(), forum(), request, "10.0.0.1").value();
  EXPECT_EQ(first.token, again.token);
  EXPECT_EQ(office.db().read([&](db::Tx& tx) { return Store{tx}.count_voices(id); }), 1);
  EXPECT_EQ(office.db().read([&](db::Tx& tx) { return Store{tx}.count_came(id); }), 1);
}

TEST_P(Hall, GivesNoVoiceToWhoReplaysAnothersSignIn) {
  const SignIn request{new_uuid(), {parents, "ผู้ปกครองคนหนึ่ง", {}, {}, {}}, {}, true, token_of('a')};
  sign_in(guest(), forum(), request, "10.0.0.1").value();
  auto replayed = request;
  replayed.token = token_of('b');
  EXPECT_EQ(sign_in(guest(), forum(), replayed, "10.0.0.9").error().code, "forum.signed_in_before");
  replayed.token.reset();
  EXPECT_EQ(sign_in(guest(), forum(), replayed, "10.0.0.9").error().code, "forum.signed_in_before");
  auto second = request;
  second.id = new_uuid();
  EXPECT_EQ(sign_in(guest(), forum(), second, "10.0.0.1").error().code, "forum.signed_in_before");
  second.token = "short";
  EXPECT_EQ(sign_in(guest(), forum(), second, "10.0.0.1").error().code, "forum.token_invalid");
}

TEST_P(Hall, StopsWhoeverMakesVoicesForAMinuteAndNobodyElse) {
  open({.votes = true, .only_present = false});
  const auto at = forum();
  for (int i = 0; i < 120; ++i) join(guest(), at, {parents}, "10.0.0.9").value();
  EXPECT_EQ(join(guest(), at, {parents}, "10.0.0.9").error().code, "forum.voices_too_many");
  EXPECT_TRUE(join(guest(), at, {parents}, "10.0.0.1").has_value());
  office.clock.advance(std::chrono::minutes(1));
  EXPECT_TRUE(join(guest(), at, {parents}, "10.0.0.9").has_value());
}

TEST_P(Hall, KnowsAVoiceOnlyBehindItsOwnRoomAndCountsWhoTriesOthers) {
  const auto given = come("ก", parents);
  for (int i = 0; i < 60; ++i)
    EXPECT_EQ(voice_of(guest(), {"00000000", given.token, "10.0.0.9"}).error().code,
              "forum.room_unknown");
  EXPECT_EQ(voice_of(guest(), {*forum().room_code, token_of('z'), "10.0.0.9"}).error().code,
            "forum.room_guesses");
  EXPECT_TRUE(voice_of(guest(), {*forum().room_code, given.token, "10.0.0.9"}).has_value());
}

TEST_P(Hall, TakesNoVoteOnWordsThatAreNotShown) {
  const auto one = come("ก", parents);
  const Say request{new_uuid(), issue, "ยังไม่มีใครอ่าน"};
  say(guest(), voice(one), request).value();
  EXPECT_EQ(cast(guest(), voice(one), {request.id, Stand::agree}).error().code,
            "forum.statement_not_found");
  EXPECT_EQ(cast(guest(), voice(one), {new_uuid(), Stand::agree}).error().code,
            "forum.statement_not_found");
}

TEST_P(Hall, KeepsAContactThatTheDoorsTabletDoesNotHold) {
  add_people(planner(), id, {{{parents, "ผู้รับเชิญ", {}, {}, "081-000-0000"}}, {}}).value();
  const auto people = [&] {
    return office.db().read([&](db::Tx& tx) { return Store{tx}.list_people(id); });
  };
  const ArrivalLine line{people().at(0).id.uuid,
                         {parents, "ผู้รับเชิญ", {}, {}, {}},
                         office.clock.now(),
                         Arrival::kiosk,
                         {}};
  take_arrivals(planner(), id, {{line}}).value();
  EXPECT_EQ(people().at(0).words.contact, "081-000-0000");
}

}  // namespace
}  // namespace ruam::forums
