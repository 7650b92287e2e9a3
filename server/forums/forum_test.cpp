#include "forums/forum.hpp"

#include <gmock/gmock.h>

#include "forums/person.hpp"
#include "forums/queries.hpp"
#include "forums/statement.hpp"

namespace ruam::forums {
namespace {

using ::testing::ElementsAre;

Forum at(Stage stage, std::vector<StepDone> steps) {
  Forum forum{.stage = stage};
  forum.content.steps = std::move(steps);
  return forum;
}

const StepDone order{Stage::committee_appointed, Date{2024, 5, 20}, "", "แต่งตั้งคณะทำงาน"};
const StepDone planning{Stage::planning_meeting_held, Date{2024, 6, 27}, "ห้องประชุม 2", "ประชุม"};
const StepDone held{Stage::forum_held, Date{2024, 7, 18}, "หอประชุม", "ประชุมเสวนา"};

TEST(Forum, GoesOnOnlyWithTheDayAndTheWordsOfItsStep) {
  EXPECT_EQ(next_stage(at(Stage::planned, {order}), {}).value(), Stage::committee_appointed);
  EXPECT_EQ(next_stage(at(Stage::planned, {planning}), {}).error().code, "forum.step_missing");
  auto wordless = order;
  wordless.text.clear();
  EXPECT_EQ(next_stage(at(Stage::planned, {wordless}), {}).error().code, "forum.step_missing");
  EXPECT_EQ(next_stage(at(Stage::disclosed, {}), {}).error().code, "forum.last_stage");
  EXPECT_EQ(stage_before(Stage::planned).error().code, "forum.first_stage");
}

TEST(Forum, DoesNotStepBackInTime) {
  auto early = planning;
  early.on = Date{2024, 5, 1};
  const auto forum = at(Stage::committee_appointed, {order, early});
  EXPECT_EQ(next_stage(forum, {}).error().code, "forum.step_order");
}

TEST(Forum, IsHeldOnlyWhenSomebodyCameAndSummedUpOnlyWhenSomethingWasSaid) {
  const auto forum = at(Stage::planning_meeting_held, {order, planning, held});
  EXPECT_EQ(next_stage(forum, {}).error().code, "forum.nobody_came");
  EXPECT_EQ(next_stage(forum, {.came = 1}).value(), Stage::forum_held);
  const auto ended =
      at(Stage::wrap_up_meeting_held, {{Stage::synthesised, Date{2024, 8, 1}, "", "สังเคราะห์"}});
  EXPECT_EQ(next_stage(ended, {.came = 1}).error().code, "forum.nothing_said");
  EXPECT_EQ(next_stage(ended, {.came = 1, .statements = 1}).value(), Stage::synthesised);
}

TEST(RoomCode, IsReadInEitherDigitsWithBlanks) {
  EXPECT_EQ(parse_room_code("1234 5678"), "12345678");
  EXPECT_EQ(parse_room_code("๑๒๓๔-๕๖๗๘"), "12345678");
  EXPECT_EQ(parse_room_code("1234567"), std::nullopt);
  EXPECT_EQ(parse_room_code("1234567a"), std::nullopt);
  EXPECT_EQ(make_room_code().size(), 8u);
}

TEST(Words, AreOneLineOfAtMostFiveHundredLetters) {
  EXPECT_EQ(clean_text("  อยากให้\n มีรถ \t รับส่ง ").value(), "อยากให้ มีรถ รับส่ง");
  EXPECT_EQ(clean_text(" \n").error().code, "forum.text_missing");
  std::string most, more = "ก";
  for (int i = 0; i < 500; ++i) most += "ก";
  EXPECT_TRUE(clean_text(most).has_value());
  EXPECT_EQ(clean_text(most + more).error().code, "forum.text_too_long");
}

GroupCount count(const char* name, std::int64_t came, std::int64_t spoke) {
  GroupCount one{.name = name};
  one.came = came;
  one.spoke = spoke;
  return one;
}

TEST(PublicCounts, GatherGroupsThatAreTooSmallToBeShownByThemselves) {
  Forum forum;
  forum.content.smallest = 5;
  const auto shown = public_counts(
      forum, {count("ครู", 12, 7), count("พระ", 2, 1), count("ศิษย์เก่า", 3, 3), count("ชุมชน", 0, 0)});
  ASSERT_EQ(shown.size(), 3u);
  EXPECT_EQ(shown[0].came, 12);
  EXPECT_EQ(shown[1].name, "ชุมชน");  // nobody came: that is no secret
  EXPECT_EQ(shown[2].name, "");
  EXPECT_EQ(shown[2].came, 5);
  EXPECT_EQ(shown[2].spoke, 4);
}

}  // namespace
}  // namespace ruam::forums
