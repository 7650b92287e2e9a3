#include "projects/amounts.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace ruam::projects {
namespace {

CostLine line(std::int64_t rate_baht, std::vector<std::int64_t> quantities) {
  CostLine one{.id = new_uuid(), .text = "ค่าอาหารว่างและเครื่องดื่ม", .rate = baht(rate_baht)};
  for (const auto quantity : quantities) one.factors.push_back({{quantity * 1'000}, "คน"});
  return one;
}

Content with_lines(std::vector<CostLine> lines) {
  Content content;
  content.activities.push_back({.id = new_uuid(), .lines = std::move(lines)});
  return content;
}

TEST(Amounts, AreComputedAsThePhatthalungProjectHasThem) {
  auto content = with_lines({line(35, {32, 1, 1})});
  content.activities[0].children.push_back({.id = new_uuid(), .lines = {line(35, {120, 1, 1})}});
  CostLine supplies{.id = new_uuid(), .amount = baht(1'500), .lump = true};
  content.activities[0].children[0].lines.push_back(supplies);

  const auto ready = with_amounts(content).value();

  EXPECT_EQ(ready.activities[0].lines[0].amount, baht(1'120));
  EXPECT_EQ(ready.activities[0].children[0].lines[0].amount, baht(4'200));
  EXPECT_EQ(total(ready), baht(6'820));
}

TEST(Amounts, IgnoreWhatAClientSaysALineCosts) {
  auto lied = line(35, {32});
  lied.amount = baht(1);

  EXPECT_EQ(with_amounts(with_lines({lied}))->activities[0].lines[0].amount, baht(1'120));
}

TEST(Amounts, OfALineWithoutARateYetAreNothing) {
  CostLine empty{.id = new_uuid(), .amount = baht(99)};

  EXPECT_EQ(total(with_amounts(with_lines({empty})).value()), Satang{});
}

TEST(Amounts, RefuseNegativeAndBoundlessMoneyAtItsPlace) {
  CostLine negative{.id = new_uuid(), .amount = Satang{-1}, .lump = true};
  const auto huge = line(1'000'000'000, {1'000'000'000, 1'000'000'000});

  const auto refused = with_amounts(with_lines({negative, huge}));

  EXPECT_EQ(refused.error().faults,
            (std::vector<Fault>{{"/content/activities/0/lines/0/amount", "money.negative"},
                                {"/content/activities/0/lines/1", "money.overflow"}}));
}

}  // namespace
}  // namespace ruam::projects
