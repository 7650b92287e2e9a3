#include <algorithm>
#include <set>
#include <thread>

#include <gmock/gmock.h>

#include "forums/guests.hpp"
#include "forums/hidden_for_test.hpp"
#include "forums/polls_actions.hpp"
#include "forums/queries/polls.hpp"
#include "forums/room.hpp"
#include "forums/store/polls.hpp"
#include "testing/office.hpp"

namespace ruam::forums {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

class PollHall : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  PollHall() {
    office.clock.set(Date{2024, 7, 18});
    ForumContent content{.title = "ระดมความคิดเห็น", .issues = {{new_uuid(), "เครือข่าย", {}}}};
    content.groups = {{.id = parents, .name = "ผู้ปกครอง", .target = 100},
                      {.id = teachers, .name = "ครู", .is_outside = false, .target = 50}};
    id = create(planner(), office.singburi, {2567, content}, all_hidden).value();
    set_doors(planner(), id, {.sign_in = true, .statements = true, .votes = true}).value();
  }

  Context& planner() { return office.as("planner"); }
  Context& guest() { return office.nobody(); }
  template <class F>
  auto read(F f) {
    return office.db().read([&](db::Tx& tx) { return f(tx); });
  }
  Forum forum() {
    return read([&](db::Tx& tx) { return get_forum(tx, planner().actor, id).value(); });
  }
  Voice come(const std::string& name, Uuid group) {
    const SignIn request{new_uuid(), {group, name, {}, {}, {}}, {}, true};
    const auto now = forum();
    const auto given = sign_in(guest(), now, request, "10.0.0.1").value();
    return voice_of(guest(), {*now.room_code, given.token, "10.0.0.1"}).value();
  }
  std::vector<Voice> come(std::size_t people, Uuid group) {
    std::vector<Voice> all;
    for (std::size_t i = 0; i < people; ++i) all.push_back(come("คน " + std::to_string(i), group));
    return all;
  }
  Uuid come_without_phone(const std::string& name, Uuid group) {
    const ArrivalLine line{
        new_uuid(), {group, name, {}, {}, {}}, office.clock.now(), Arrival::staff, {}};
    take_arrivals(planner(), id, {{line}}).value();
    return line.id;
  }
  PollContent content(PollKind kind) {
    PollContent out{.kind = kind, .question = "ควรทำอะไรก่อน"};
    if (kind != PollKind::hands) out.options = {"รถรับส่ง", "ห้องสมุด", "สนามเด็กเล่น"};
    return out;
  }
  Uuid draft(const PollContent& words) { return add_poll(planner(), id, words).value().uuid; }
  Uuid opened(const PollContent& words) {
    const auto poll = draft(words);
    open_poll(planner(), id, poll, {true}).value();
    return poll;
  }
  Uuid opened(PollKind kind) { return opened(content(kind)); }
  Poll poll_now(Uuid poll) {
    return read([&](db::Tx& tx) { return PollStore{tx}.get({id.office, poll}, id.uuid).value(); });
  }
  PollResult closed(Uuid poll) {
    close_poll(planner(), id, poll).value();
    return poll_now(poll).result.value();
  }
  RoomPoll seen_by(const Voice& voice) {
    const auto now = forum();
    return read([&](db::Tx& tx) { return room_polls(tx, now, voice).rows.at(0); });
  }
  std::string vote(const Voice& voice, Uuid poll, std::vector<std::int64_t> marks) {
    const auto done = answer_poll(guest(), voice, poll, {std::move(marks)});
    return done.has_error() ? done.error().code : "";
  }
  std::string cast(const Voice& voice, Uuid poll, std::int64_t choice) {
    const auto done = cast_ballot(guest(), voice, poll, {{choice}});
    return done.has_error() ? done.error().code : "";
  }
  std::vector<std::int64_t> votes_of(const PollResult& result) {
    std::vector<std::int64_t> all;
    for (const auto& one : result.options) all.push_back(one.votes);
    return all;
  }

  testing::TestOffice office{GetParam(), room({}).permissions};
  const Uuid parents = new_uuid(), teachers = new_uuid();
  ForumId id;
};
RUAM_ON_BOTH_ENGINES(PollHall);

TEST_P(PollHall, CountsTheLastOpenAnswerOfEachUntilItIsClosed) {
  const auto voices = come(3, parents);
  const auto poll = opened(PollKind::choice);
  EXPECT_EQ(vote(voices[0], poll, {0}), "");
  EXPECT_EQ(vote(voices[0], poll, {1}), "");
  EXPECT_EQ(vote(voices[1], poll, {1}), "");
  EXPECT_EQ(seen_by(voices[0]).own->marks, std::vector<std::int64_t>{1});
  EXPECT_EQ(seen_by(voices[0]).voted, 2);
  EXPECT_FALSE(seen_by(voices[0]).result);
  const auto result = closed(poll);
  EXPECT_THAT(votes_of(result), ElementsAre(0, 2, 0));
  EXPECT_EQ(result.voters, 3);
  EXPECT_EQ(vote(voices[2], poll, {0}), "forum.poll_not_open");
  EXPECT_EQ(seen_by(voices[2]).result->voted, 2);
}

TEST_P(PollHall, SettlesWhoMayVoteWhenItOpens) {
  const auto parent = come("ก", parents), teacher = come("ข", teachers);
  auto words = content(PollKind::choice);
  words.groups = {parents};
  const auto poll = opened(words);
  const auto late = come("ค", parents);
  EXPECT_EQ(vote(parent, poll, {0}), "");
  EXPECT_EQ(vote(teacher, poll, {0}), "forum.poll_not_voter");
  EXPECT_EQ(vote(late, poll, {0}), "forum.poll_not_voter");
  EXPECT_FALSE(seen_by(late).may_vote);
  EXPECT_EQ(poll_now(poll).voters, 1);
  EXPECT_EQ(edit_poll(planner(), id, poll, words, poll_now(poll).version).error().code,
            "forum.poll_not_draft");
  EXPECT_EQ(remove_poll(planner(), id, poll).error().code, "forum.poll_not_draft");
}

TEST_P(PollHall, OpensOnlyForPeopleWhoSignedIn) {
  const auto poll = draft(content(PollKind::choice));
  EXPECT_EQ(open_poll(planner(), id, poll, {}).error().code, "forum.poll_nobody");
  come("ก", parents);
  set_doors(planner(), id, {.votes = true, .only_present = false}).value();
  join(guest(), forum(), {parents}, "10.0.0.1").value();
  EXPECT_EQ(open_poll(planner(), id, poll, {}).error().code, "forum.poll_unsigned");
}

TEST_P(PollHall, SaysWhetherTheQuorumIsReached) {
  const auto voices = come(4, parents);
  auto words = content(PollKind::choice);
  words.quorum = Quorum::percent;
  words.quorum_value = 51;
  const auto poll = opened(words);
  vote(voices[0], poll, {0});
  vote(voices[1], poll, {0});
  const auto result = closed(poll);
  EXPECT_EQ(result.needed, 3);
  EXPECT_FALSE(result.has_quorum);
  words.quorum_value = 50;
  const auto other = opened(words);
  vote(voices[0], other, {0});
  vote(voices[1], other, {0});
  EXPECT_TRUE(closed(other).has_quorum);
}

TEST_P(PollHall, RefusesMoreHandsThanPeople) {
  come(3, parents);
  come_without_phone("ข", teachers);
  const auto poll = opened(PollKind::hands);
  EXPECT_EQ(close_poll(planner(), id, poll).error().code, "forum.poll_uncounted");
  EXPECT_EQ(count_in_room(planner(), id, poll, {{3, 1, 1}, 0, "กรรมการสองคน"}).error().code,
            "forum.poll_too_many");
  count_in_room(planner(), id, poll, {{2, 1, 1}, 0, "กรรมการสองคน"}).value();
  count_in_room(planner(), id, poll, {{3, 1, 0}, 0, "กรรมการสองคน"}).value();
  const auto result = closed(poll);
  EXPECT_THAT(votes_of(result), ElementsAre(3, 1, 0));
  EXPECT_EQ(result.voted, 4);
  EXPECT_EQ(result.counted_by, "กรรมการสองคน");
}

TEST_P(PollHall, TakesAnswersForPeopleWithoutAPhoneAndMarksThem) {
  const auto voice = come("ก", parents);
  const auto person = come_without_phone("ข", teachers);
  const auto poll = opened(PollKind::ranking);
  EXPECT_EQ(answer_for(planner(), id, poll, {voice.id.uuid, {{0, 1, 2}}}).error().code,
            "forum.poll_not_voter");
  answer_for(planner(), id, poll, {person, {{0, 1, 2}}}).value();
  answer_for(planner(), id, poll, {person, {{2, 1, 0}}}).value();
  vote(voice, poll, {0, 1, 2});
  const auto proxies =
      read([&](db::Tx& tx) { return list_proxies(tx, planner().actor, id, poll).value().rows; });
  ASSERT_EQ(proxies.size(), 1u);
  EXPECT_TRUE(proxies[0].has_answered);
  const auto result = closed(poll);
  EXPECT_EQ(result.proxies, 1);
  EXPECT_EQ(result.options[0].points, 2);
  EXPECT_EQ(result.options[1].points, 2);
  const auto secret = opened(PollKind::secret);
  EXPECT_EQ(answer_for(planner(), id, secret, {person, {{0}}}).error().code, "forum.poll_kind");
}

TEST_P(PollHall, LeavesOutAVoiceThatIsExcluded) {
  const auto voices = come(2, parents);
  const auto poll = opened(PollKind::choice), secret = opened(PollKind::secret);
  vote(voices[0], poll, {0});
  exclude_voice(planner(), id, voices[0].id.uuid, {true, "ลงแทนผู้อื่น"}).value();
  EXPECT_EQ(vote(voices[0], poll, {1}), "forum.poll_not_voter");
  EXPECT_EQ(cast(voices[0], secret, 1), "forum.poll_not_voter");
  EXPECT_EQ(closed(poll).voted, 0);
}

// ── secret ──

TEST_P(PollHall, WarnsBeforeASecretBallotInASmallRoom) {
  come(9, parents);
  const auto poll = draft(content(PollKind::secret));
  EXPECT_EQ(open_poll(planner(), id, poll, {false}).error().code, "forum.poll_small_room");
  come("สิบ", parents);
  open_poll(planner(), id, poll, {false}).value();
}

TEST_P(PollHall, TakesOneSecretBallotOfEachAndTellsNothingWhileItIsOpen) {
  const auto voices = come(4, parents);
  const auto poll = opened(PollKind::secret);
  EXPECT_EQ(vote(voices[0], poll, {0}), "forum.poll_kind");
  EXPECT_EQ(cast(voices[0], poll, 2), "");
  EXPECT_EQ(cast(voices[0], poll, 1), "forum.poll_voted");
  EXPECT_EQ(cast(voices[1], poll, 2), "");
  const auto seen = seen_by(voices[0]);
  EXPECT_TRUE(seen.has_voted);
  EXPECT_FALSE(seen.own);
  EXPECT_FALSE(seen.result);
  EXPECT_EQ(seen.voted, 2);
  const auto told =
      read([&](db::Tx& tx) { return list_polls(tx, planner().actor, id).value().rows.at(0); });
  EXPECT_FALSE(told.result);
  const auto result = closed(poll);
  EXPECT_THAT(votes_of(result), ElementsAre(0, 0, 2));
  EXPECT_TRUE(result.groups.empty());
  EXPECT_EQ(cast(voices[2], poll, 0), "forum.poll_not_open");
}

TEST_P(PollHall, TakesASecondBallotOfTheSamePhoneNotEvenAtTheSameMoment) {
  const auto voices = come(12, parents);
  const auto poll = opened(PollKind::secret);
  std::vector<std::string> answers(voices.size() * 3);
  std::vector<std::thread> phones;
  for (std::size_t i = 0; i < answers.size(); ++i)
    phones.emplace_back([&, i] {
      answers[i] = cast(voices[i % voices.size()], poll, static_cast<std::int64_t>(i % 3));
    });
  for (auto& phone : phones) phone.join();
  EXPECT_EQ(std::count(answers.begin(), answers.end(), ""), 12);
  EXPECT_EQ(std::count(answers.begin(), answers.end(), "forum.poll_voted"), 24);
  EXPECT_EQ(closed(poll).voted, 12);
}

TEST_P(PollHall, CountsPaperBallotsAsASumWithinThoseWhoHaveNotVoted) {
  const auto voices = come(3, parents);
  come_without_phone("ก", teachers);
  come_without_phone("ข", teachers);
  const auto poll = opened(PollKind::secret);
  cast(voices[0], poll, 0);
  EXPECT_EQ(count_in_room(planner(), id, poll, {{2, 2, 0}, 1, "กรรมการ"}).error().code,
            "forum.poll_too_many");
  count_in_room(planner(), id, poll, {{0, 2, 0}, 1, "กรรมการ"}).value();
  EXPECT_EQ(cast(voices[1], poll, 1), "");
  EXPECT_EQ(cast(voices[2], poll, 1), "forum.poll_full");
  const auto result = closed(poll);
  EXPECT_THAT(votes_of(result), ElementsAre(1, 3, 0));
  EXPECT_EQ(result.options[1].paper, 2);
  EXPECT_EQ(result.paper, 3);
  EXPECT_EQ(result.spoiled, 1);
  EXPECT_EQ(result.voted, 5);
}

std::vector<std::string> columns_of(db::Tx& tx, db::Database::Engine engine,
                                    const std::string& table) {
  const auto sql = engine == db::Database::Engine::sqlite
                       ? "SELECT name FROM pragma_table_info($1)"
                       : "SELECT column_name::text FROM information_schema.columns "
                         "WHERE table_schema = current_schema() AND table_name = $1";
  return tx.list(
      sql, [](const db::Row& r) { return std::string(r.text(0)); }, table);
}

TEST_P(PollHall, KeepsABallotWithoutTimeVoterOrNumber) {
  const auto columns = read([&](db::Tx& tx) {
    return std::pair(columns_of(tx, GetParam(), "forum_ballots"),
                     columns_of(tx, GetParam(), "forum_has_voted"));
  });
  EXPECT_THAT(columns.first, UnorderedElementsAre("office_id", "poll_id", "id", "choice"));
  EXPECT_THAT(columns.second, UnorderedElementsAre("office_id", "poll_id", "elector_id"));
  if (GetParam() != db::Database::Engine::sqlite) return;
  const auto ddl = read([&](db::Tx& tx) {
    return tx.list(
        "SELECT sql FROM sqlite_master WHERE name IN ('forum_ballots', 'forum_has_voted')",
        [](const db::Row& r) { return std::string(r.text(0)); });
  });
  EXPECT_THAT(ddl, Each(::testing::HasSubstr("WITHOUT ROWID")));
}

/// What a table of secret ballots looks like to somebody who may read everything.
struct KeptBallot {
  Uuid id;
  std::int64_t choice = 0;
  std::string place, writer;  ///< PostgreSQL's ctid and xmin
};

std::vector<KeptBallot> filled_ballots(db::Tx& tx, db::Database::Engine engine) {
  const std::string hidden =
      engine == db::Database::Engine::sqlite ? "'', ''" : "ctid::text, xmin::text";
  return tx.list(
      "SELECT id, choice, " + hidden + " FROM forum_ballots WHERE choice IS NOT NULL ORDER BY id",
      [](const db::Row& r) {
        return KeptBallot{r.uuid(0), r.integer(1), std::string(r.text(2)), std::string(r.text(3))};
      });
}

// Every voter takes turns: 0, 1, 0, 1 … A row that told its turn by its id, its place or the
// transaction that wrote it would tell the choice.
TEST_P(PollHall, TiesNoBallotToItsTurnByIdPlaceOrTransaction) {
  const auto voices = come(40, parents);
  const auto poll = opened(PollKind::secret);
  for (std::size_t i = 0; i < voices.size(); ++i)
    ASSERT_EQ(cast(voices[i], poll, static_cast<std::int64_t>(i % 2)), "");
  const auto ballots = read([&](db::Tx& tx) { return filled_ballots(tx, GetParam()); });
  ASSERT_EQ(ballots.size(), 40u);
  std::size_t turns = 0;
  for (std::size_t i = 1; i < ballots.size(); ++i)
    turns += ballots[i].choice != ballots[i - 1].choice;
  EXPECT_LT(turns, 36u);  // 39 in the order of votes; 20 by chance, 36 once in ten million
  EXPECT_GT(turns, 4u);
  std::set<std::string> writers;
  for (const auto& one : ballots) {
    EXPECT_EQ(one.id.bytes[6] >> 4, 4) << "not a random id";
    writers.insert(one.writer);
  }
  EXPECT_EQ(writers.size(), 1u);
  if (GetParam() == db::Database::Engine::sqlite) return;
  const auto by_place = read([&](db::Tx& tx) {
    return tx.list("SELECT choice FROM forum_ballots ORDER BY ctid",
                   [](const db::Row& r) { return r.integer(0); });
  });
  std::size_t turns_by_place = 0;
  for (std::size_t i = 1; i < by_place.size(); ++i)
    turns_by_place += by_place[i] != by_place[i - 1];
  EXPECT_LT(turns_by_place, 36u);
  EXPECT_GT(turns_by_place, 4u);
}

TEST_P(PollHall, WritesNothingOfASecretVoteAnywhereElse) {
  const auto voices = come(3, parents);
  const auto poll = opened(PollKind::secret);
  const auto kept = [&] {
    return read([&](db::Tx& tx) {
      std::vector<std::int64_t> counts;
      for (const char* table : {"history", "jobs", "replays", "forum_answers", "forum_votes"})
        tx.each(std::string("SELECT COUNT(*) FROM ") + table,
                [&](const db::Row& r) { counts.push_back(r.integer(0)); });
      return counts;
    });
  };
  const auto before = kept();
  guest().replay = Replay{"a key of the phone's", "POST /ballot", std::string(64, 'a')};
  for (const auto& one : voices) EXPECT_EQ(cast(one, poll, 1), "");
  guest().replay.reset();
  EXPECT_EQ(kept(), before);
}

TEST_P(PollHall, LogsWhatCameOfItSoThatABallotChangedAfterwardsIsFound) {
  const auto voices = come(2, parents);
  const auto poll = opened(PollKind::secret);
  cast(voices[0], poll, 0);
  cast(voices[1], poll, 0);
  closed(poll);
  const Ref of = ref(PollId{id.office, poll});
  const auto logged = read([&](db::Tx& tx) { return tlog::list(tx, of).at(0); });
  EXPECT_EQ(read([&](db::Tx& tx) { return recount_poll(tx, logged); }), logged.record);
  office.db()
      .write([&](db::Tx& tx) -> Result<void> {
        tx.run("UPDATE forum_ballots SET choice = 1 WHERE choice = 0");
        return {};
      })
      .value();
  EXPECT_NE(read([&](db::Tx& tx) { return recount_poll(tx, logged); }), logged.record);
}

}  // namespace
}  // namespace ruam::forums
