#include "forums/queries/opinions.hpp"

#include <thread>

#include <gtest/gtest.h>

#include "forums/opinions/csv.hpp"
#include "forums/opinions/groups_for_test.hpp"
#include "forums/queries/opinion_shelf.hpp"
#include "platform/json/json.hpp"

namespace ruam::forums {
namespace {

/// Statements 1 to `count`, and what planted people voted on them.
OpinionSource planted_source(std::size_t people, std::int64_t count) {
  OpinionSource source;
  const Planted planted{.people = people, .statements = static_cast<std::size_t>(count)};
  for (const auto& vote : planted.votes())
    source.votes.push_back({vote.person, vote.statement, vote.answer});
  for (std::int64_t number = 1; number <= count; ++number) {
    Statement one{.id = {{}, new_uuid()}, .number = number};
    one.text = "ข้อ " + std::to_string(number);
    source.shown.push_back(std::move(one));
  }
  return source;
}

TEST(OpinionMapOfAForum, TellsGroupsWithSentencesAndWhereNamelessPeopleStand) {
  const auto map = opinion_map(planted_source(120, 20));
  EXPECT_EQ(map.refused, "");
  EXPECT_EQ(map.people, 120);
  EXPECT_EQ(map.points.size(), 120u);
  ASSERT_EQ(map.groups.size(), 3u);
  EXPECT_EQ(map.groups[0].size + map.groups[1].size + map.groups[2].size, map.grouped);
  ASSERT_FALSE(map.groups[0].representative.empty());
  EXPECT_TRUE(map.groups[0].representative[0].sentence.starts_with("กลุ่มที่ 1"));
  EXPECT_GE(map.statements.front().together, map.statements.back().together);
}

TEST(OpinionMapOfAForum, TellsPlainCountsAndWhyBelowItsMinimum) {
  const auto map = opinion_map(planted_source(8, 6));
  EXPECT_EQ(map.refused, "opinions.too_few_people");
  EXPECT_NE(map.sentence.find("8 คน"), std::string::npos);
  EXPECT_TRUE(map.groups.empty());
  EXPECT_TRUE(map.points.empty());
  EXPECT_EQ(map.statements.size(), 6u);
  EXPECT_GT(map.statements[0].agree + map.statements[0].disagree, 0);
  EXPECT_FALSE(map.statements[0].together);
}

TEST(OpinionShelf, ThinksOnceOfTheSameVotesAndAnewOfOneMore) {
  OpinionShelf shelf;
  auto source = planted_source(60, 12);
  const auto first = shelf.map_of(source);
  EXPECT_EQ(first, json::write(opinion_map(source)));
  EXPECT_EQ(shelf.map_of(source), first);
  EXPECT_EQ(shelf.thought(), 1u);

  source.votes.back().vote = -source.votes.back().vote + (source.votes.back().vote == 0);
  EXPECT_EQ(shelf.map_of(source), json::write(opinion_map(source)));
  source.shown[0].text = "ข้อที่แก้คำ";
  EXPECT_EQ(shelf.map_of(source), json::write(opinion_map(source)));
  source.excluded.push_back({Date{2024, 7, 18}, "เครื่องเดียวลงซ้ำ"});
  EXPECT_EQ(shelf.map_of(source), json::write(opinion_map(source)));
  EXPECT_EQ(shelf.thought(), 4u);
}

TEST(OpinionShelf, ForgetsWhatWasAskedForLongestAgo) {
  const auto one = planted_source(60, 12), other = planted_source(60, 12);
  OpinionShelf shelf(json::write(opinion_map(one)).size() + 100);  // room for one
  shelf.map_of(one);
  shelf.map_of(other);
  shelf.map_of(other);
  EXPECT_EQ(shelf.thought(), 2u);
  shelf.map_of(one);
  EXPECT_EQ(shelf.thought(), 3u);
}

TEST(OpinionShelf, ThinksOnceForManyWhoAskTogether) {
  OpinionShelf shelf;
  const auto source = planted_source(120, 20);
  std::vector<std::string> answers(8);
  std::vector<std::thread> people;
  for (auto& answer : answers) people.emplace_back([&] { answer = shelf.map_of(source); });
  for (auto& one : people) one.join();
  EXPECT_EQ(shelf.thought(), 1u);
  for (const auto& answer : answers) EXPECT_EQ(answer, answers[0]);
}

TEST(PublishedVotes, GiveAnyCitizenTheSameGroups) {
  Forum forum;
  forum.content.on = Date{2024, 7, 18};
  const auto source = planted_source(60, 12);

  const auto csv = votes_csv(forum, source.votes);

  EXPECT_NE(csv.find(",2024-07-18,"), std::string::npos);
  const auto again = find_opinion_groups(read_votes_csv(csv).value(), {});
  const auto map = opinion_map(source);
  ASSERT_EQ(again->groups.size(), map.groups.size());
  for (std::size_t g = 0; g < map.groups.size(); ++g)
    EXPECT_EQ(static_cast<std::int64_t>(again->groups[g].members.size()), map.groups[g].size);
  const auto texts = read_statements_csv(statements_csv(source.shown)).value();
  ASSERT_EQ(texts.size(), 12u);
  EXPECT_EQ(texts[3].text, "ข้อ 4");
  auto shown = source.shown;
  shown[0].text = "=SUM(A1)";
  EXPECT_NE(statements_csv(shown).find("'=SUM"), std::string::npos) << "opened in a spreadsheet";
}

GroupCount heard(const char* name, std::int64_t came, std::int64_t spoke) {
  GroupCount one{.group = new_uuid(), .name = name};
  one.invited = one.accepted = one.came = came;
  one.spoke = one.voted = spoke;
  return one;
}

TEST(Representation, NamesGroupsWithoutAVoiceAndTellsThePublicNoSmallFigure) {
  Forum forum;
  forum.content.smallest = 5;
  const auto all = representation(
      forum, {heard("ครู", 30, 12), heard("พระ", 3, 1), heard("ชุมชน", 9, 0), heard("ศิษย์เก่า", 0, 0)});

  EXPECT_EQ(all.absent, std::vector{all.rows[3].group});
  EXPECT_EQ(all.unheard, std::vector{all.rows[2].group});
  EXPECT_EQ(all.shown.unheard, (std::vector<std::string>{"ชุมชน", "ศิษย์เก่า"}));
  // three of one group alone would be what is missing from the whole: they stand with the next
  ASSERT_EQ(all.shown.rows.size(), 3u);
  EXPECT_EQ(all.shown.rows[0].name, "ครู");
  EXPECT_EQ(all.shown.rows[2].name, "");
  EXPECT_EQ(all.shown.rows[2].came, 12);
  EXPECT_EQ(all.shown.rows[2].spoke, std::nullopt);
}

}  // namespace
}  // namespace ruam::forums
