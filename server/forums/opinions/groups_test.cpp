#include "forums/opinions/groups.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <gmock/gmock.h>

#include "forums/opinions/csv.hpp"
#include "forums/opinions/groups_for_test.hpp"
#include "forums/opinions/report.hpp"

namespace ruam::forums {
namespace {

namespace fs = std::filesystem;

std::string result_of(std::vector<Vote> votes, const OpinionSettings& settings) {
  const auto table = tabulate(std::move(votes));
  return opinions_json({table, 0, {}, settings.rejected}, find_opinion_groups(table, settings));
}

TEST(OpinionGroups, ThatWerePlantedAreFoundPersonByPerson) {
  for (const std::size_t groups : {2, 3, 4}) {
    const Planted planted{
        .people = 300, .statements = 60, .groups = groups, .against = 0.02, .seed = groups};
    const auto table = tabulate(planted.votes());

    const auto found = find_opinion_groups(table, {}).value();

    ASSERT_EQ(found.groups.size(), groups);
    for (const auto& group : found.groups) {
      std::set<std::size_t> truth;
      for (const auto i : group.members)
        truth.insert(planted.group_of(static_cast<std::size_t>(table.people[i] - 1000) / 7));
      EXPECT_EQ(truth.size(), 1u);
    }
  }
}

TEST(OpinionGroups, AreTheSameForAnyOrderOfArrivalThreadCountAndRun) {
  const Planted planted{.people = 900, .statements = 40, .groups = 4, .against = 0.2};
  auto votes = planted.votes();
  const auto expected = result_of(votes, {.threads = 1});
  std::mt19937_64 random(5);
  for (const unsigned threads : {1, 2, 3, 7}) {
    std::shuffle(votes.begin(), votes.end(), random);
    EXPECT_EQ(result_of(votes, {.threads = threads}), expected);
  }
}

TEST(OpinionGroups, AboveTwentyThousandAreTheSameForAnyOrderAndThreadCount) {
  const Planted planted{
      .people = 20'500, .statements = 12, .groups = 3, .against = 0.1, .missing = 0.2};
  auto votes = planted.votes();
  const auto table = tabulate(votes);
  const auto found = find_opinion_groups(table, {.threads = 1}).value();
  std::shuffle(votes.begin(), votes.end(), std::mt19937_64(6));
  const auto again = find_opinion_groups(std::move(votes), {.threads = 3}).value();

  EXPECT_EQ(found.silhouettes, again.silhouettes);
  EXPECT_EQ(found.points.x, again.points.x);
  ASSERT_EQ(found.groups.size(), again.groups.size());
  for (std::size_t g = 0; g < found.groups.size(); ++g)
    EXPECT_EQ(found.groups[g].members, again.groups[g].members);
}

TEST(OpinionGroups, NeverShowARejectedStatementInAnyList) {
  const Planted planted{.people = 200, .statements = 20, .groups = 2, .against = 0.02};
  for (std::int64_t rejected = 1; rejected <= 20; ++rejected) {
    const auto table = tabulate(planted.votes());
    const auto found = find_opinion_groups(table, {.rejected = {rejected, 3}}).value();
    const auto is_shown = [&](std::size_t j) {
      return table.statements[j] == rejected || table.statements[j] == 3;
    };
    for (const auto& group : found.groups)
      for (const auto& one : group.representative) EXPECT_FALSE(is_shown(one.statement));
    for (const auto* list : {&found.agreed, &found.disagreed})
      for (const auto& one : *list) EXPECT_FALSE(is_shown(one.statement));
    const auto json = opinions_json({table, 0, {}, {rejected, 3}}, found);
    EXPECT_EQ(json.find("\"statement\": 3,"), json.npos);
  }
}

TEST(OpinionGroups, AreNotMadeOfTooFewPeople) {
  auto votes = Planted{.people = 14, .missing = 0}.votes();
  const auto refused = find_opinion_groups(votes, {});
  ASSERT_TRUE(refused.has_error());
  EXPECT_EQ(refused.error().code, "opinions.too_few_people");
  EXPECT_EQ(refused.error().details.at("people"), "14");

  const auto json = result_of(std::move(votes), {});
  EXPECT_THAT(json, ::testing::HasSubstr("\"k\": null"));
  EXPECT_THAT(json, ::testing::HasSubstr("ยังจัดกลุ่มความเห็นไม่ได้"));
  EXPECT_THAT(json, ::testing::HasSubstr("\"seen\": 14"));
}

TEST(OpinionGroups, AreNotMadeOfOneStatementOrOfOneOpinion) {
  EXPECT_EQ(find_opinion_groups(Planted{.statements = 2}.votes(), {.rejected = {1}}).error().code,
            "opinions.too_few_statements");
  std::vector<Vote> alike;
  for (std::int64_t i = 0; i < 40; ++i)
    for (std::int64_t j = 0; j < 8; ++j) alike.push_back({i, j, 1, 0});
  EXPECT_EQ(find_opinion_groups(alike, {}).error().code, "opinions.all_alike");
}

TEST(OpinionGroups, LeaveOutWhoAnsweredTooFewWhileEnoughOthersDid) {
  auto votes = Planted{.people = 60, .missing = 0}.votes();
  votes.push_back({1, 1, 1, 0});

  const auto found = find_opinion_groups(votes, {}).value();

  std::size_t grouped = 0;
  for (const auto& group : found.groups) grouped += group.members.size();
  EXPECT_EQ(grouped, 60u);
  EXPECT_EQ(found.points.x.size(), 61u);
}

TEST(VoteTable, KeepsTheLastAnswerOfAPersonOnAStatement) {
  const auto table = tabulate({{7, 2, 1, 10}, {7, 2, -1, 30}, {7, 2, 1, 20}, {5, 9, 1, 1}});
  EXPECT_THAT(table.people, ::testing::ElementsAre(5, 7));
  EXPECT_THAT(table.statements, ::testing::ElementsAre(2, 9));
  ASSERT_EQ(table.row(1).size(), 1u);
  EXPECT_EQ(answer_of(table.row(1)[0]), -1);
}

TEST(VoteTable, CountsTwoAnswersOfOneMomentAsAPassWhicheverCameFirst) {
  for (const auto& votes : {std::vector<Vote>{{1, 1, 1, 5}, {1, 1, -1, 5}, {1, 1, -1, 4}},
                            std::vector<Vote>{{1, 1, -1, 5}, {1, 1, -1, 4}, {1, 1, 1, 5}}})
    EXPECT_EQ(answer_of(tabulate(votes).row(0)[0]), 0);
}

TEST(Explanation, SaysHowManyOfTheGroupAndOfTheOthers) {
  const Representative one{
      0, Side::agree, {8, 1, 10}, {3, 15, 20}, measure(Side::agree, {8, 1, 10}, {3, 15, 20})};
  EXPECT_EQ(explain(Language::thai, 2, one),
            "กลุ่มที่ 2 เห็นด้วย 8 จาก 10 คนที่ตอบ (80%) ส่วนกลุ่มอื่นเห็นด้วย 3 จาก 20 คน (15%) ต่างกันชัดเจน "
            "ไม่น่าเกิดจากความบังเอิญ (z = 3.43)");
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return bytes.str();
}

/// Tests run from the project's folder or from one of build/.
fs::path samples() {
  fs::path root = ".";
  for (int up = 0; up < 4 && !fs::exists(root / "server/forums"); ++up) root /= "..";
  return root / "server/forums/opinions/samples";
}

/// The published numbers of people and votes, and what every published conversation must satisfy.
void check_published(const fs::path& folder) {
  const auto votes = read_votes_csv(bytes_of(folder / "votes.csv")).value();
  const auto statements = read_statements_csv(bytes_of(folder / "comments.csv")).value();
  const auto table = tabulate(votes);
  std::istringstream published(bytes_of(folder / "participants-votes.csv"));
  std::string line;
  std::getline(published, line);
  const auto before = line.substr(0, line.find("n-votes"));
  const auto at = static_cast<std::size_t>(std::ranges::count(before, ','));
  std::size_t people = 0, cells = 0;
  while (std::getline(published, line)) {
    std::istringstream row(line);
    std::string field;
    for (std::size_t i = 0; i <= at; ++i) std::getline(row, field, ',');
    ++people, cells += std::stoul(field);
  }
  EXPECT_EQ(table.people.size(), people) << folder;
  EXPECT_EQ(table.cells.size(), cells) << folder;
  OpinionSettings settings;
  for (const auto& one : statements)
    if (one.is_rejected) settings.rejected.push_back(one.id);
  const auto found = find_opinion_groups(table, settings);
  ASSERT_TRUE(found.has_value()) << folder;
  EXPECT_GE(found->groups.size(), 2u);
}

TEST(PublishedConversation, GivesThePublishedNumbersOfPeopleAndVotes) {
  const auto table = tabulate(read_votes_csv(bytes_of(samples() / "london/votes.csv")).value());
  EXPECT_EQ(table.people.size(), 26u);
  EXPECT_EQ(table.statements.size(), 36u);
  EXPECT_EQ(table.cells.size(), 638u);
}

/// The conversation kept here, and those of the folder that RUAM_OPINION_DATA names, if it does.
std::vector<fs::path> published_conversations() {
  std::vector<fs::path> found = {samples() / "london"};
  if (const auto* folder = std::getenv("RUAM_OPINION_DATA"))
    for (const auto& one : fs::directory_iterator(folder))
      if (fs::exists(one.path() / "votes.csv")) found.push_back(one.path());
  return found;
}

TEST(PublishedConversation, GivesThePeopleAndVotesOfItsPublishedTable) {
  for (const auto& folder : published_conversations()) check_published(folder);
}

}  // namespace
}  // namespace ruam::forums
