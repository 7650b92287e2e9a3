#include "forums/polls.hpp"

#include <gmock/gmock.h>

namespace ruam::forums {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

PollContent poll_of(PollKind kind, std::vector<std::string> options) {
  return {.kind = kind, .question = "เลือกอะไร", .options = std::move(options)};
}

std::vector<CountedAnswer> answers_of(const std::vector<std::vector<std::int64_t>>& all) {
  std::vector<CountedAnswer> out;
  for (const auto& marks : all) out.push_back({{}, {marks}, false});
  return out;
}

std::vector<std::string> places_of_faults(const Result<void>& checked) {
  std::vector<std::string> places;
  if (checked.has_error())
    for (const auto& fault : checked.error().faults) places.push_back(fault.where);
  return places;
}

TEST(Poll, NamesEveryFieldThatIsWrong) {
  const Uuid parents = new_uuid();
  const ForumContent forum{.title = "เวที", .groups = {{.id = parents, .name = "ผู้ปกครอง"}}};
  auto good = poll_of(PollKind::choice, {"ก", "ข"});
  good.groups = {parents};
  good.quorum = Quorum::percent;
  good.quorum_value = 50;
  EXPECT_TRUE(check_poll(forum, good).has_value());
  auto bad = poll_of(PollKind::secret, {"ก", "ก", ""});
  bad.question.clear();
  bad.groups = {new_uuid()};
  bad.quorum = Quorum::percent;
  bad.quorum_value = 101;
  EXPECT_THAT(places_of_faults(check_poll(forum, bad)),
              ElementsAre("/question", "/options/1", "/options/2", "/groups/0", "/quorum_value"));
  EXPECT_THAT(places_of_faults(check_poll(forum, poll_of(PollKind::ranking, {"ก"}))),
              ElementsAre("/options"));
  EXPECT_THAT(places_of_faults(check_poll(forum, poll_of(PollKind::hands, {"ก"}))),
              ElementsAre("/options"));
  EXPECT_TRUE(check_poll(forum, poll_of(PollKind::hands, {})).has_value());
  EXPECT_TRUE(check_poll(forum, poll_of(PollKind::rating, {"ก"})).has_value());
}

TEST(Poll, TakesAnswersOfItsKindOnly) {
  const auto takes = [](PollKind kind, std::vector<std::int64_t> marks) {
    return check_answer(poll_of(kind, {"ก", "ข", "ค"}), {std::move(marks)}).has_value();
  };
  EXPECT_TRUE(takes(PollKind::choice, {2}));
  EXPECT_FALSE(takes(PollKind::choice, {3}));
  EXPECT_FALSE(takes(PollKind::choice, {-1}));
  EXPECT_FALSE(takes(PollKind::secret, {0, 1}));
  EXPECT_FALSE(takes(PollKind::secret, {}));
  EXPECT_TRUE(takes(PollKind::rating, {5, 0, 1}));
  EXPECT_FALSE(takes(PollKind::rating, {0, 0, 0}));
  EXPECT_FALSE(takes(PollKind::rating, {6, 1, 1}));
  EXPECT_FALSE(takes(PollKind::rating, {1, 1}));
  EXPECT_TRUE(takes(PollKind::ranking, {2, 0, 1}));
  EXPECT_FALSE(takes(PollKind::ranking, {2, 2, 1}));
  EXPECT_FALSE(takes(PollKind::ranking, {0, 1}));
  EXPECT_FALSE(takes(PollKind::hands, {0}));
}

TEST(Poll, CountsAQuorumRoundedUp) {
  auto poll = poll_of(PollKind::choice, {"ก", "ข"});
  EXPECT_EQ(quorum_of(poll, 45), 0);
  poll.quorum = Quorum::percent;
  poll.quorum_value = 50;
  EXPECT_EQ(quorum_of(poll, 45), 23);
  EXPECT_EQ(quorum_of(poll, 44), 22);
  poll.quorum = Quorum::count;
  EXPECT_EQ(quorum_of(poll, 45), 50);
}

// Five people: 1, 2, 4, 5, 5: median 4, mean 17 / 5 = 3.40. Without the 1 the middle lies between
// 4 and 5: 4.5, mean 16 / 4 = 4. Three of 1, 2, 2: mean 5 / 3 = 1.666… = 1.67.
TEST(Rating, GivesMedianAndMeanOfThoseWhoRated) {
  EXPECT_EQ(median_of({1, 1, 0, 1, 2}), 40);
  EXPECT_EQ(mean_of({1, 1, 0, 1, 2}), 340);
  EXPECT_EQ(median_of({0, 1, 0, 1, 2}), 45);
  EXPECT_EQ(mean_of({0, 1, 0, 1, 2}), 400);
  EXPECT_EQ(mean_of({1, 2, 0, 0, 0}), 167);
  EXPECT_EQ(median_of({0, 0, 0, 0, 0}), std::nullopt);
  const auto options =
      count_answers(poll_of(PollKind::rating, {"ก", "ข"}), answers_of({{5, 0}, {4, 0}, {5, 2}}));
  EXPECT_THAT(options[0].marks, ElementsAre(0, 0, 0, 1, 2));
  EXPECT_EQ(options[0].median, 50);
  EXPECT_EQ(options[0].mean, 467);
  EXPECT_EQ(options[1].votes, 1);
  EXPECT_EQ(options[1].median, 20);
}

// Borda's own example (1781), 21 voters on A, B, C: ABC 1, ACB 7, BCA 7, CBA 6. First places 8, 7,
// 6; points with 2, 1, 0: A 2 + 14 = 16, B 1 + 14 + 6 = 21, C 7 + 7 + 12 = 26.
TEST(Ranking, CountsBordasOwnExample) {
  std::vector<std::vector<std::int64_t>> all{{0, 1, 2}};
  all.insert(all.end(), 7, {0, 2, 1});
  all.insert(all.end(), 7, {1, 2, 0});
  all.insert(all.end(), 6, {2, 1, 0});
  const auto options = count_answers(poll_of(PollKind::ranking, {"A", "B", "C"}), answers_of(all));
  EXPECT_EQ(options[0].votes, 8);
  EXPECT_EQ(options[1].votes, 7);
  EXPECT_EQ(options[2].votes, 6);
  EXPECT_EQ(options[0].points, 16);
  EXPECT_EQ(options[1].points, 21);
  EXPECT_EQ(options[2].points, 26);
}

TEST(RoomCounts, AreRefusedAboveThoseWhoMayVote) {
  const auto hands = poll_of(PollKind::hands, {});
  EXPECT_TRUE(check_count(hands, {{10, 4, 1}, 0, "กรรมการ"}, 15).has_value());
  EXPECT_EQ(check_count(hands, {{10, 4, 2}, 0, "กรรมการ"}, 15).error().code, "forum.poll_too_many");
  EXPECT_EQ(check_count(hands, {{10, 4}, 0, "กรรมการ"}, 15).error().code, "forum.poll_count");
  EXPECT_EQ(check_count(hands, {{10, 4, -1}, 0, "กรรมการ"}, 15).error().code, "forum.poll_count");
  EXPECT_EQ(check_count(hands, {{10, 4, 0}, 0, ""}, 15).error().code, "forum.poll_count");
}

PollGroup group_of(std::string name, std::vector<std::int64_t> votes) {
  PollGroup group{.name = std::move(name)};
  for (const auto count : votes) {
    group.options.push_back({.votes = count});
    group.voted += count;
  }
  group.voters = group.voted;
  return group;
}

std::vector<std::string> names_of(const PollResult& result) {
  std::vector<std::string> names;
  for (const auto& one : result.groups) names.push_back(one.name);
  return names;
}

TEST(PublicResult, TellsNoFigureOfAFew) {
  PollResult result;
  result.groups = {group_of("ครู", {10, 0}), group_of("ผู้ปกครอง", {9, 1}), group_of("พระ", {2, 2}),
                   group_of("ศิษย์เก่า", {0, 0})};
  const auto shown = public_result(result, 5);
  EXPECT_THAT(names_of(shown), ElementsAre("ครู", "ศิษย์เก่า", ""));
  EXPECT_EQ(shown.groups[2].options[0].votes, 11);
  EXPECT_EQ(shown.groups[2].voters, 14);
}

TEST(PublicResult, GathersAnotherGroupWithALoneSmallOne) {
  PollResult result;
  result.groups = {group_of("ครู", {10, 0}), group_of("ผู้ปกครอง", {20, 8}), group_of("พระ", {6, 1})};
  const auto shown = public_result(result, 5);
  EXPECT_THAT(names_of(shown), ElementsAre("ผู้ปกครอง", ""));
  result.groups = {group_of("ครู", {10, 0}), group_of("พระ", {6, 1})};
  EXPECT_THAT(public_result(result, 5).groups, IsEmpty());
}

}  // namespace
}  // namespace ruam::forums
