#include "projects/copy/renew.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace ruam::projects::copying {
namespace {

constexpr Years years{2566, 2567};

Content with_rationale(const char* text) {
  Content c;
  c.title = "โครงการ";
  c.rationale = std::string(text);
  return c;
}

std::string renewed(const char* text, const Years& of = years) {
  return renew(with_rationale(text), of, {}).content.rationale;
}

TEST(RenewedText, HasItsFiscalYearsAndMonthsMoved) {
  EXPECT_EQ(renewed("งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2566"),
            "งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2567");
  EXPECT_EQ(renewed("ประจำปี 2566 และ ๒๕๖๖"), "ประจำปี 2567 และ ๒๕๖๖");
  EXPECT_EQ(renewed("ปีงบประมาณ ๒๕๖๖"), "ปีงบประมาณ ๒๕๖๗");
  EXPECT_EQ(renewed("ตุลาคม 2565 – มิถุนายน 2566"), "ตุลาคม 2566 – มิถุนายน 2567");
  EXPECT_EQ(renewed("ไตรมาสที่ 3/2566 (เม.ย.-มิ.ย.66)"), "ไตรมาสที่ 3/2567 (เม.ย.-มิ.ย.67)");
  EXPECT_EQ(renewed("ปีงบประมาณ 2566", {2566, 2569}), "ปีงบประมาณ 2569");
}

TEST(RenewedText, LeavesLawsLongPlansAndCountsAlone) {
  for (const auto* text :
       {"รัฐธรรมนูญแห่งราชอาณาจักรไทย พ.ศ. 2560 มาตรา 54", "แผนพัฒนา พ.ศ. 2566 – 2570",
        "ระเบียบ พ.ศ. 2566", "นักเรียน 2566 คน", "โทร 0-2566-1234", "เลขที่ 12566"})
    EXPECT_EQ(renewed(text), text);
}

TEST(RenewedText, OffersWhatItLeavesAsAChoice) {
  const auto found = renew(with_rationale("ระเบียบ พ.ศ. 2566"), years, {}).renewals;

  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].is_choice);
  EXPECT_FALSE(found[0].is_proposed);
  EXPECT_EQ(found[0].to, "2567");
  EXPECT_EQ(found[0].before, "ระเบียบ พ.ศ. ");
}

TEST(RenewedText, IsRenewedWhereAPersonSaysSo) {
  const auto content = with_rationale("ปีงบประมาณ 2566 ระเบียบ พ.ศ. 2566");
  const auto found = renew(content, years, {}).renewals;
  ASSERT_EQ(found.size(), 2U);

  EXPECT_EQ(renew(content, years, {}, {{found[1].id}}).content.rationale,
            "ปีงบประมาณ 2566 ระเบียบ พ.ศ. 2567");
  EXPECT_EQ(renew(content, years, {}, std::set<std::string>{}).content.rationale,
            content.rationale);
}

Content dated() {
  Content c;
  c.title = "โครงการ";
  c.period = Period{thai::Precision::month, {2023, 4, 1}, {2023, 6, 30}};
  c.passes = {{"x", "/y", "z", ""}};
  c.sources = {{.id = new_uuid(),
                .source_id = "0191b2c0-0000-7000-8000-000000000000",
                .text = "งบ",
                .amount = baht(10)}};
  Activity one{.id = new_uuid(), .title = "อบรม"};
  one.period = Period{thai::Precision::date, {2023, 7, 20}, {2023, 7, 20}};
  one.quarters = {{2566, 4, baht(10)}};
  one.lines = {{.id = new_uuid(),
                .text = "ค่าอาหาร",
                .standard_id = "CS",
                .rate = baht(35),
                .factors = {{Thousandths{1'000}, "คน"}}}};
  c.activities = {one};
  c.alignment = {{.id = new_uuid(), .list = "plan", .item = "old", .text = "แผนเก่า"}};
  return c;
}

std::vector<RenewalKind> kinds(const Renewed& renewed) {
  std::vector<RenewalKind> all;
  for (const auto& one : renewed.renewals) all.push_back(one.kind);
  return all;
}

TEST(RenewedProject, MovesDatesAndQuartersAndLeavesPassesAndMoneyBehind) {
  const auto old = dated();

  const auto out = renew(old, years, {});

  const auto& c = out.content;
  EXPECT_EQ(c.period, (Period{thai::Precision::month, {2024, 4, 1}, {2024, 6, 30}}));
  EXPECT_EQ(c.activities[0].period->start, (Date{2024, 7, 20}));
  EXPECT_EQ(c.activities[0].quarters[0].year, 2567);
  EXPECT_TRUE(c.passes.empty());
  EXPECT_TRUE(c.sources[0].source_id.empty());
  EXPECT_NE(c.activities[0].id, old.activities[0].id);
  const auto all = kinds(out);
  for (const auto kind : {RenewalKind::period, RenewalKind::weekday, RenewalKind::source})
    EXPECT_NE(std::find(all.begin(), all.end(), kind), all.end());
  EXPECT_EQ(move_years({2024, 2, 29}, 1), (Date{2025, 2, 28}));
}

TEST(RenewedProject, RenewsARateWithItsCeilingAndTellsOfAPlanThatHasEnded) {
  const Standards standards{
      .ceiling = [](const std::string&, Date on) -> std::optional<std::optional<Satang>> {
        return std::optional<Satang>(on.year < 2024 ? baht(35) : baht(50));
      },
      .is_valid = [](const std::string&, const std::string& item) { return item != "old"; }};

  const auto taken = renew(dated(), years, standards);
  const auto left = renew(dated(), years, standards, std::set<std::string>{});

  EXPECT_EQ(taken.content.activities[0].lines[0].rate, baht(50));
  EXPECT_EQ(left.content.activities[0].lines[0].rate, baht(35));
  const auto all = kinds(taken);
  EXPECT_NE(std::find(all.begin(), all.end(), RenewalKind::alignment), all.end());
}

TEST(RenewedProject, TellsOfACeilingWhoseFigureIsNotKnown) {
  const Standards standards{
      .ceiling = [](const std::string&, Date on) -> std::optional<std::optional<Satang>> {
        return on.year < 2024 ? std::optional<Satang>(baht(35)) : std::optional<Satang>();
      }};

  const auto out = renew(dated(), years, standards);

  EXPECT_EQ(out.content.activities[0].lines[0].rate, baht(35));
  const auto all = kinds(out);
  EXPECT_NE(std::find(all.begin(), all.end(), RenewalKind::rate_unknown), all.end());
}

TEST(RenewedProject, RenewsARateThatNamesNoStandardWhenItCanBeMatchedElseSaysSo) {
  auto old = dated();
  auto& lines = old.activities[0].lines;
  lines[0].standard_id.clear();
  lines.push_back({.id = new_uuid(), .text = "ค่าเช่าเต็นท์", .rate = baht(900)});
  lines.push_back({.id = new_uuid(), .text = "ค่าวัสดุ", .amount = baht(1'500), .lump = true});
  const Standards standards{
      .ceiling = [](const std::string& id, Date on) -> std::optional<std::optional<Satang>> {
        if (id != "CS") return std::nullopt;
        return std::optional<Satang>(on.year < 2024 ? baht(35) : baht(50));
      },
      .match =
          [](const CostLine& line, Date on) {
            return std::string(line.text == "ค่าอาหาร" && on.year == 2023 ? "CS" : "");
          }};

  const auto out = renew(old, years, standards);

  EXPECT_EQ(out.content.activities[0].lines[0].rate, baht(50));
  EXPECT_EQ(out.content.activities[0].lines[0].standard_id, "CS");
  EXPECT_EQ(out.content.activities[0].lines[1].rate, baht(900));
  const auto said = std::count_if(out.renewals.begin(), out.renewals.end(), [](const Renewal& one) {
    return one.kind == RenewalKind::rate_unmatched && one.to == "ค่าเช่าเต็นท์";
  });
  EXPECT_EQ(said, 1);
  const auto all = kinds(out);
  EXPECT_EQ(std::count(all.begin(), all.end(), RenewalKind::rate_unmatched), 1);
}

}  // namespace
}  // namespace ruam::projects::copying
