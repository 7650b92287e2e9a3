#include "forums/invitations.hpp"

#include <gmock/gmock.h>

#include "forums/guests.hpp"
#include "forums/queries.hpp"
#include "forums/queries/invitations.hpp"
#include "forums/room.hpp"
#include "forums/store.hpp"
#include "testing/office.hpp"

namespace ruam::forums {
namespace {

class InvitationsOfAForum : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  InvitationsOfAForum() {
    office.clock.set(Date{2024, 7, 1});
    ForumContent content{.title = "ระดมความคิดเห็น", .on = Date{2024, 7, 18}};
    content.groups = {{.id = parents, .name = "ผู้ปกครอง", .target = 20}};
    content.reply_by = Date{2024, 7, 11};
    id = create(planner(), office.singburi, {2567, content}, {}).value();
    add_people(planner(), id,
               {{{parents, "ผู้ปกครองที่ 1", "", "", ""}, {parents, "ผู้ปกครองที่ 2", "", "", ""}}, {}})
        .value();
  }

  Context& planner() { return office.as("planner"); }
  Context& guest() { return office.nobody(); }
  std::vector<Person> people() {
    return office.db().read([&](db::Tx& tx) { return Store{tx}.list_people(id); });
  }
  std::string code() { return people().at(0).reply_code; }
  Result<InvitationView> answer(std::string_view code, const AnswerInvitation& request) {
    return answer_invitation(guest(), {code, "10.0.0.1"}, request);
  }
  GroupCount counts() {
    return office.db().read([&](db::Tx& tx) {
      return count_groups(tx, get_forum(tx, planner().actor, id).value()).at(0);
    });
  }
  Invitations state() {
    return office.db().read(
        [&](db::Tx& tx) { return invitations_of(tx, get_forum(tx, planner().actor, id).value()); });
  }
  void tell(const LetterNote& note) {
    office.db()
        .write([&](db::Tx& tx) { return note_invitation_letter(tx, planner(), id, note); })
        .value();
  }
  std::vector<std::string> waits_on(Date day) {
    std::vector<std::string> why;
    const auto& actor = planner().actor;
    office.db().read([&](db::Tx& tx) {
      for (const auto& item : waiting(tx, actor, office.singburi, day)) why.push_back(item.why);
      return 0;
    });
    return why;
  }

  testing::TestOffice office{GetParam(), room({}).permissions};
  const Uuid parents = new_uuid();
  ForumId id;
};
RUAM_ON_BOTH_ENGINES(InvitationsOfAForum);

TEST_P(InvitationsOfAForum, AreAnsweredWithoutAnAccountByTheCodeAsItIsTyped) {
  auto typed = printed_reply_code(code());
  for (auto& letter : typed) letter = static_cast<char>(std::tolower(letter));
  const auto view = read_invitation(guest(), {" " + typed, "10.0.0.1"});
  EXPECT_EQ(view.value().name, "ผู้ปกครองที่ 1");
  EXPECT_TRUE(view.value().is_open);

  EXPECT_EQ(answer(typed, {Answer::accepted, 3}).value().party, 3);

  EXPECT_EQ(counts().accepted, 3);
  EXPECT_EQ(people().at(0).answered_how, AnsweredHow::link);
  answer(typed, {Answer::delegated, 1, Delegate{"ผู้แทน", "ครู"}}).value();
  EXPECT_EQ(counts().accepted, 1);
  answer(typed, {Answer::declined, 9}).value();
  EXPECT_EQ(counts().accepted, 0);
  EXPECT_EQ(people().at(0).delegate.name, "");
  EXPECT_EQ(state().by_link, 1);
}

TEST_P(InvitationsOfAForum, AreNotGuessed) {
  for (int i = 0; i < 60; ++i)
    EXPECT_EQ(answer("AAAABBBBCCCCDDDD", {Answer::accepted}).error().code,
              "forum.invitation_unknown");
  const auto right = code();
  EXPECT_EQ(answer(right, {Answer::accepted}).error().code, "forum.room_guesses");
  EXPECT_EQ(read_invitation(guest(), {right, "10.0.0.1"}).error().code, "forum.room_guesses");
  EXPECT_TRUE(read_invitation(guest(), {right, "10.0.0.2"}).has_value());
}

TEST_P(InvitationsOfAForum, AreClosedOnceTheDayIsOverOrWhoWasAskedCame) {
  const auto mine = code();
  const auto first = people().at(0);
  take_arrivals(planner(), id,
                {{{first.id.uuid, first.words, office.clock.now(), Arrival::staff, {}}}})
      .value();
  EXPECT_EQ(answer(mine, {Answer::declined}).error().code, "forum.invitation_closed");
  office.clock.set(Date{2024, 7, 19});
  EXPECT_EQ(answer(people().at(1).reply_code, {Answer::accepted}).error().code,
            "forum.invitation_closed");
  EXPECT_FALSE(read_invitation(guest(), {mine, "10.0.0.1"}).value().is_open);
}

TEST_P(InvitationsOfAForum, TakeAnAnswerFromPaperMarkedAsTheOffices) {
  const auto row = people().at(0);
  EditPerson typed{.words = row.words, .answer = Answer::delegated};
  EXPECT_EQ(edit_person(planner(), id, row.id.uuid, typed, row.version).error().code,
            "forum.answer_invalid");
  typed.delegate = Delegate{"ผู้แทน", "ครู"};
  typed.party = 2;

  edit_person(planner(), id, row.id.uuid, typed, row.version).value();

  const auto now = people().at(0);
  EXPECT_EQ(now.answered_how, AnsweredHow::office);
  EXPECT_EQ(now.party, 2);
  EXPECT_EQ(now.reply_code, row.reply_code);
  typed.words.position = "กรรมการ";
  const auto answered = now.answered_at;
  office.clock.advance(std::chrono::minutes(1));
  edit_person(planner(), id, row.id.uuid, typed, now.version).value();
  EXPECT_EQ(people().at(0).answered_at, answered);  // only the position changed
}

TEST_P(InvitationsOfAForum, AskEverybodyOnTheListWhenTheLetterIsSent) {
  LetterNote letter{.letter = new_uuid(), .number = "ศธ 02999/12", .is_issued = true};
  letter.dated = Date{2024, 7, 3};
  tell(letter);
  EXPECT_EQ(counts().invited, 0);
  EXPECT_EQ(read_invitation(guest(), {code(), "10.0.0.1"}).value().letter_number, "ศธ 02999/12");

  letter.is_sent = true;
  tell(letter);

  EXPECT_EQ(counts().invited, 2);
  EXPECT_EQ(people().at(0).invited_on, (Date{2024, 7, 3}));
  answer(code(), {Answer::accepted, 4}).value();
  EXPECT_EQ(counts().invited, 5);  // one came forward as four, the other is one
  letter.is_issued = letter.is_sent = false;
  tell(letter);
  EXPECT_TRUE(state().letters.empty());
}

TEST_P(InvitationsOfAForum, WaitForReminderUntilTheOfficeSaysItGaveIt) {
  using ::testing::ElementsAre;
  using ::testing::IsEmpty;
  tell({.letter = new_uuid(), .is_issued = true, .is_sent = true});
  EXPECT_THAT(waits_on({2024, 7, 7}), IsEmpty());
  EXPECT_THAT(waits_on({2024, 7, 8}), ElementsAre("forum.waits_for_answers"));
  office.clock.set(Date{2024, 7, 9});
  say_reminded(planner(), id, {ReminderKind::unanswered}).value();
  EXPECT_THAT(waits_on({2024, 7, 9}), IsEmpty());
  EXPECT_EQ(state().reminders.at(0).people, 2);
  EXPECT_EQ(say_reminded(planner(), id, {ReminderKind::coming}).error().code,
            "forum.nobody_to_remind");

  answer(code(), {Answer::accepted}).value();

  EXPECT_THAT(waits_on({2024, 7, 14}), IsEmpty());
  EXPECT_THAT(waits_on({2024, 7, 15}), ElementsAre("forum.waits_for_day"));
  EXPECT_THAT(waits_on({2024, 7, 19}), IsEmpty());
}

}  // namespace
}  // namespace ruam::forums
