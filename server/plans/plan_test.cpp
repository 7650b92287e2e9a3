#include "plans/plan.hpp"

#include <gmock/gmock.h>

#include "plans/alignment.hpp"
#include "plans/content_for_test.hpp"
#include "plans/content_text.hpp"

namespace ruam::plans {
namespace {

constexpr Years five{2566, 2570};

std::vector<std::string> codes(const Faults& faults) {
  std::vector<std::string> all;
  for (const auto& fault : faults) all.push_back(fault.where + " " + fault.code);
  return all;
}

std::vector<std::string> refused(const Content& content) {
  const auto checked = check_content(content, five);
  return checked.has_error() ? codes(checked.error().faults) : std::vector<std::string>{};
}

TEST(Plan, ThatIsWholeIsRefusedForNothingAndLacksNothing) {
  EXPECT_THAT(refused(whole_content()), ::testing::IsEmpty());
  EXPECT_THAT(codes(find_gaps(whole_content(), five)), ::testing::IsEmpty());
}

TEST(Plan, IsRefusedWhenItsTreeDoesNotHold) {
  auto content = whole_content();
  content.nodes[2].parent = content.nodes[3].id;  // comes later
  content.nodes[3].id = content.nodes[0].id;
  content.indicators[0].node = new_uuid();
  content.indicators[0].targets[0].year = 2565;

  EXPECT_THAT(refused(content), ::testing::UnorderedElementsAre(
                                    "/content/nodes/2/parent plan.parent_missing",
                                    "/content/nodes/3/id plan.id_twice",
                                    "/content/indicators/0/node plan.node_missing",
                                    "/content/indicators/0/targets/0/year plan.year_outside"));
}

TEST(Plan, KeepsEachKindInItsPlace) {
  auto content = whole_content();
  content.nodes[3].parent = content.nodes[2].id;  // a mission below a tactic

  EXPECT_THAT(refused(content),
              ::testing::ElementsAre("/content/nodes/3/parent plan.kind_misplaced"));
}

TEST(Plan, IsRefusedWhenAStrategyJoinsFactorsOfTheWrongSide) {
  auto content = whole_content();
  content.swot = {{.id = new_uuid(), .side = Side::strength, .text = "ครู"},
                  {.id = new_uuid(), .side = Side::threat, .text = "โรคระบาด"}};
  content.strategies = {{.id = new_uuid(),
                         .pairing = Pairing::so,
                         .text = "รุก",
                         .factors = {content.swot[0].id, content.swot[1].id}}};

  EXPECT_THAT(refused(content),
              ::testing::ElementsAre("/content/strategies/0/factors/1 plan.factor_side"));
}

TEST(Plan, HasOnePrimaryLinkForEachNodeAndCatalogue) {
  auto content = whole_content();
  content.links.push_back(content.links[0]);
  content.links[1].id = new_uuid();
  content.links[1].item = "NEP4";

  EXPECT_THAT(refused(content),
              ::testing::ElementsAre("/content/links/1/primary plan.primary_twice"));
}

TEST(Plan, TellsWhatItLacks) {
  Content content{.title = "แผน"};
  const auto goal = new_uuid(), mission = new_uuid();
  content.nodes = {{.id = goal, .kind = NodeKind::goal, .text = "เป้า"},
                   {.id = mission, .kind = NodeKind::mission, .text = "พันธกิจ"}};

  EXPECT_THAT(codes(find_gaps(content, five)),
              ::testing::UnorderedElementsAre("/vision plan.no_vision",
                                              "/nodes/0 plan.goal_without_indicator",
                                              "/nodes/1/agencies plan.no_lead"));
}

TEST(Plan, IsNumberedAsWrittenElseCounted) {
  auto content = whole_content();
  content.nodes[0].number = "๓";

  EXPECT_THAT(numbers(content), ::testing::ElementsAre("๓", "๓.1", "๓.1.1", "1"));
}

TEST(Plan, PassesItsTreeOnWithNewIdsAndEmptyTargets) {
  const auto before = whole_content();

  const auto after = inherit(before, {2571, 2575}, new_uuid);

  EXPECT_FALSE(check_content(after, {2571, 2575}).has_error());
  ASSERT_EQ(after.nodes.size(), 4u);
  EXPECT_EQ(after.nodes[1].inherited, before.nodes[1].id);
  EXPECT_NE(after.nodes[1].id, before.nodes[1].id);
  EXPECT_EQ(after.nodes[2].parent, after.nodes[1].id);
  EXPECT_EQ(after.indicators[0].node, after.nodes[1].id);
  EXPECT_EQ(after.indicators[0].targets.size(), 5u);
  EXPECT_FALSE(after.indicators[0].targets[0].value);
  EXPECT_EQ(after.links[0].node, after.nodes[1].id);
}

TEST(Plan, IsSignedTogetherWithItsYears) {
  const auto one = prepare(whole_content("ก"), five).value();
  auto content = one.content;

  EXPECT_EQ(prepare(content, five)->sha256, one.sha256);
  EXPECT_NE(prepare(content, {2566, 2571})->sha256, one.sha256);
}

TEST(Plan, WarnsOfLinksToWhatEndsBeforeIt) {
  auto content = whole_content();
  const auto with = [&](Target target) {
    return codes(find_link_warnings(content, five, 2568, [&](const Link&) { return target; }));
  };
  using ::testing::ElementsAre;

  EXPECT_THAT(with({.is_known = true, .from = 2560, .to = 2579}), ElementsAre());
  EXPECT_THAT(with({.is_known = true, .to = 2567}), ElementsAre("/links/0 plan.link_expired"));
  EXPECT_THAT(with({.is_known = true, .to = 2569}), ElementsAre("/links/0 plan.link_ends_early"));
  EXPECT_THAT(with({.is_known = true, .from = 2567}), ElementsAre("/links/0 plan.link_not_yet"));
  EXPECT_THAT(with({}), ElementsAre("/links/0 plan.link_unknown"));
}

TEST(PlanYears, AreOfTheBuddhistEraAndInOrder) {
  EXPECT_FALSE(check_frame("แผน", {2566, 2566}).has_error());
  for (const auto& years : {Years{2023, 2027}, Years{2570, 2566}, Years{2566, 2600}})
    EXPECT_EQ(check_frame("แผน", years).error().code, "plan.years");
  EXPECT_EQ(check_frame(" ", five).error().code, "plan.name_missing");
}

}  // namespace
}  // namespace ruam::plans
