#include <algorithm>
#include <random>

#include <gmock/gmock.h>

#include "forums/actions.hpp"
#include "forums/guests.hpp"
#include "forums/hidden_for_test.hpp"
#include "forums/queries.hpp"
#include "forums/queries/opinions.hpp"
#include "forums/room.hpp"
#include "forums/store.hpp"
#include "testing/office.hpp"

namespace ruam::forums {
namespace {

/// Voices that vote on statements which are merged, shown again and refused meanwhile.
class GatheredVotes : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  GatheredVotes() {
    office.clock.set(Date{2024, 7, 18});
    ForumContent content{.title = "ระดมความคิดเห็น", .issues = {{issue, "เครือข่าย", {}}}};
    content.groups = {{.id = parents, .name = "ผู้ปกครอง", .target = 100}};
    id = create(planner(), office.singburi, {2567, content}, all_hidden).value();
    Doors doors{.statements = true, .votes = true};
    doors.only_present = false;
    set_doors(planner(), id, doors).value();
  }

  Context& planner() { return office.as("planner"); }
  Forum forum() {
    return office.db().read([&](db::Tx& tx) { return get_forum(tx, planner().actor, id).value(); });
  }
  Voice join_in() {
    const auto given = join(office.nobody(), forum(), {parents}, "10.0.0.1").value();
    return voice_of(office.nobody(), {*forum().room_code, given.token, "10.0.0.1"}).value();
  }
  Uuid slip(const std::string& text) {
    return add_slip(planner(), id, {parents, issue, text, "โต๊ะ 1"}).value().uuid;
  }
  void merge(Uuid from, Uuid into) {
    decide(planner(), id, from, {StatementState::merged, {}, into, {}}).value();
  }
  void vote(const Voice& voice, Uuid statement, std::optional<Stand> stand) {
    office.clock.advance(std::chrono::seconds(1));
    cast(office.nobody(), voice, {statement, stand}).value();
  }
  std::vector<Tally> tally() {
    auto all = office.db().read([&](db::Tx& tx) { return Store{tx}.tally(id); });
    std::ranges::sort(all, {}, &Tally::statement);
    return all;
  }

  testing::TestOffice office{GetParam(), room({}).permissions};
  const Uuid parents = new_uuid(), issue = new_uuid();
  ForumId id;
};
RUAM_ON_BOTH_ENGINES(GatheredVotes);

TEST_P(GatheredVotes, CountAPersonOnceAndTheNewestStand) {
  const auto one = join_in(), other = join_in();
  const auto kept = slip("อยากให้มีรถรับส่ง"), gone = slip("ขอรถรับส่ง"), far = slip("รถรับส่งด้วย");
  vote(one, kept, Stand::agree);
  vote(one, gone, Stand::disagree);
  vote(other, far, Stand::agree);

  merge(far, gone);
  merge(gone, kept);

  ASSERT_EQ(tally().size(), 1u);
  EXPECT_EQ(tally()[0].statement, kept);
  EXPECT_EQ(tally()[0].agree, 1);     // the other's, on what was merged twice
  EXPECT_EQ(tally()[0].disagree, 1);  // the one's newer stand
  vote(one, kept, Stand::agree);
  EXPECT_EQ(tally()[0].agree, 2);
  const auto source = office.db().read(
      [&](db::Tx& tx) { return opinion_source(tx, get_forum(tx, planner().actor, id).value()); });
  EXPECT_EQ(source.merged.at(kept), 2);
  EXPECT_EQ(source.votes.size(), 2u);
}

TEST_P(GatheredVotes, AreSeenAndTakenBackByWhomTheyAre) {
  const auto one = join_in();
  const auto kept = slip("อยากให้มีรถรับส่ง"), gone = slip("ขอรถรับส่ง");
  vote(one, gone, Stand::agree);
  merge(gone, kept);
  const auto own = [&] {
    return office.db().read([&](db::Tx& tx) { return Store{tx}.votes_of(id, one.id.uuid); });
  };
  EXPECT_EQ(own().at(kept), Stand::agree);

  vote(one, kept, std::nullopt);

  EXPECT_TRUE(own().empty());
  EXPECT_TRUE(tally().empty());
}

TEST_P(GatheredVotes, ComeApartWhenAMergeIsTakenBack) {
  const auto one = join_in();
  const auto kept = slip("อยากให้มีรถรับส่ง"), gone = slip("ขอรถรับส่ง");
  vote(one, gone, Stand::agree);
  merge(gone, kept);
  decide(planner(), id, gone, {.state = StatementState::shown}).value();
  ASSERT_EQ(tally().size(), 1u);
  EXPECT_EQ(tally()[0].statement, gone);
}

/// The same counted by hand: every vote with its moment, every statement's home.
std::vector<Tally> counted_by_hand(db::Tx& tx, ForumId id) {
  const Store store{tx};
  std::map<Uuid, Statement> statements;
  for (const auto& one : store.list_statements(id)) statements.emplace(one.id.uuid, one);
  std::map<Uuid, bool> counts;
  for (const auto& one : store.list_voices(id)) counts.emplace(one.id.uuid, !one.is_excluded);
  struct Newest {
    Instant at;
    bool is_own = false;
    int vote = 0;
  };
  std::map<std::pair<Uuid, Uuid>, Newest> newest;  // voice and home
  tx.each(
      "SELECT voice_id, statement_id, vote, at FROM forum_votes WHERE forum_id = $1",
      [&](const db::Row& r) {
        auto home = r.uuid(1);
        while (statements.at(home).state == StatementState::merged)
          home = *statements.at(home).merged_into;
        if (statements.at(home).state != StatementState::shown || !counts.at(r.uuid(0))) return;
        const Newest vote{r.get<Instant>(3), home == r.uuid(1), static_cast<int>(r.integer(2))};
        auto& known = newest[{r.uuid(0), home}];
        if (std::pair(known.at, known.is_own) < std::pair(vote.at, vote.is_own)) known = vote;
      },
      id.uuid);
  std::map<Uuid, Tally> tallies;
  for (const auto& [key, vote] : newest) {
    auto& tally = tallies[key.second];
    tally.statement = key.second;
    ++(vote.vote > 0 ? tally.agree : vote.vote < 0 ? tally.disagree : tally.pass);
  }
  std::vector<Tally> all;
  for (const auto& [statement, tally] : tallies) all.push_back(tally);
  return all;
}

TEST_P(GatheredVotes, EqualACountByHandAfterWhateverHappens) {
  std::mt19937 chance{2567};
  const auto any = [&](std::size_t count) { return std::size_t{chance() % count}; };
  std::vector<Voice> voices;
  for (int i = 0; i < 6; ++i) voices.push_back(join_in());
  std::vector<Uuid> said;
  for (int i = 0; i < 8; ++i) said.push_back(slip("ข้อที่ " + std::to_string(i)));
  for (int step = 0; step < 120; ++step) {
    const auto statement = said[any(said.size())], other = said[any(said.size())];
    const auto& voice = voices[any(voices.size())];
    office.clock.advance(std::chrono::seconds(1));
    const auto kind = any(10);
    if (kind < 7) {
      const CastVote request{statement, static_cast<Stand>(static_cast<int>(any(3)) - 1)};
      (void)cast(office.nobody(), voice, request);
    } else if (kind == 7) {
      (void)decide(planner(), id, statement, {StatementState::merged, {}, other, {}});
    } else if (kind == 8) {
      (void)decide(planner(), id, statement, {.state = StatementState::shown});
    } else {
      exclude_voice(planner(), id, voice.id.uuid, {any(2) == 0, "ทดสอบ"}).value();
    }
    if (step % 5 != 4) continue;
    const auto by_hand = office.db().read([&](db::Tx& tx) { return counted_by_hand(tx, id); });
    const auto by_store = tally();
    ASSERT_EQ(by_store.size(), by_hand.size()) << step;
    for (std::size_t i = 0; i < by_hand.size(); ++i) {
      EXPECT_EQ(by_store[i].statement, by_hand[i].statement);
      EXPECT_EQ(by_store[i].agree, by_hand[i].agree) << step;
      EXPECT_EQ(by_store[i].disagree, by_hand[i].disagree) << step;
      EXPECT_EQ(by_store[i].pass, by_hand[i].pass) << step;
    }
  }
}

}  // namespace
}  // namespace ruam::forums
