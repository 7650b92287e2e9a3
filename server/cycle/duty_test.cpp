#include "cycle/duty.hpp"

#include <gmock/gmock.h>

namespace ruam::cycle {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::vector<HolidayRow> usual = {
    {.name_th = "วันขึ้นปีใหม่", .month = 1, .day = 1},   {.name_th = "จักรี", .month = 4, .day = 6},
    {.name_th = "สงกรานต์", .month = 4, .day = 13},   {.name_th = "สงกรานต์", .month = 4, .day = 14},
    {.name_th = "สงกรานต์", .month = 4, .day = 15},   {.name_th = "วันพ่อ", .month = 12, .day = 5},
    {.name_th = "รัฐธรรมนูญ", .month = 12, .day = 10}, {.name_th = "สิ้นปี", .month = 12, .day = 31}};
const Calendar calendar{usual, 2020, 2030};

TEST(Calendar, GivesOneSubstituteForHolidaysOnAWeekend) {
  EXPECT_TRUE(calendar.find({2026, 12, 7}));  // 5 Dec 2026 is a Saturday
  EXPECT_FALSE(calendar.find({2026, 12, 8}));
  EXPECT_TRUE(calendar.find({2023, 4, 17}));  // 15 Apr 2023 is a Saturday
  EXPECT_TRUE(calendar.find({2024, 4, 16}));  // 13 and 14 Apr 2024 are a weekend
  EXPECT_FALSE(calendar.find({2024, 4, 17}));
  EXPECT_TRUE(calendar.find({2023, 1, 2}));  // 31 Dec and 1 Jan are a weekend
  EXPECT_FALSE(calendar.find({2023, 1, 3}));
}

TEST(Calendar, FindsTheLastWorkingDayBefore) {
  EXPECT_EQ(calendar.working_on_or_before({2026, 4, 15}), (Date{2026, 4, 10}));
  EXPECT_EQ(calendar.working_on_or_before({2026, 1, 1}), (Date{2025, 12, 30}));
  EXPECT_EQ(calendar.working_on_or_after({2026, 4, 11}), (Date{2026, 4, 16}));
  EXPECT_EQ(calendar.working_on_or_before({2026, 4, 16}), (Date{2026, 4, 16}));
}

TEST(Calendar, ObeysTheOfficesOwnWorkingDay) {
  auto rows = usual;
  rows.push_back({.month = 4, .day = 13, .year = 2026, .is_working = true});
  const Calendar own{rows, 2026, 2027};

  EXPECT_TRUE(own.is_working({2026, 4, 13}));
  EXPECT_FALSE(own.is_working({2027, 4, 13}));
}

TEST(Calendar, ReadsDaysOfEveryYearAndOfOne) {
  EXPECT_FALSE(read_holiday_date("04-13")->year);
  EXPECT_EQ(read_holiday_date("2026-03-03")->year, 2026);
  EXPECT_FALSE(read_holiday_date("13/04"));
  EXPECT_FALSE(read_holiday_date("2026-02-30"));
  EXPECT_FALSE(read_holiday_date(""));
}

TEST(DueRule, IsReadAndWrittenInEveryKind) {
  for (const auto* text : {"day:5", "last", "q_end+20", "fy_end+90", "month", "circular", "event"})
    EXPECT_EQ(to_string(parse_rule(text).value()), text);
  for (const auto* text : {"", "day", "day:", "day:0", "day:32", "day:5x", "q_end", "q_end-1",
                           "fy_end+400", "MONTH", "day:99999999999"})
    EXPECT_FALSE(parse_rule(text)) << text;
}

TEST(DueRule, CountsQuartersAndYearsFromTheirEnds) {
  const auto due = [](const char* rule, std::int64_t month) {
    return nominal_due(*parse_rule(rule), 2570, month);
  };
  EXPECT_EQ(due("q_end+20", 10), (Date{2026, 10, 20}));  // of the year before
  EXPECT_EQ(due("q_end+20", 1), (Date{2027, 1, 20}));
  EXPECT_EQ(due("q_end+30", 4), (Date{2027, 4, 30}));
  EXPECT_EQ(due("fy_end+90", 12), (Date{2026, 12, 29}));
  EXPECT_EQ(due("day:31", 2), (Date{2027, 2, 28}));
  EXPECT_EQ(due("last", 9), (Date{2027, 9, 30}));
  EXPECT_EQ(due("month", 11), (Date{2026, 11, 30}));
  EXPECT_FALSE(due("circular", 10));
  EXPECT_FALSE(due("event", 0));
}

Duty duty(const char* rule, std::optional<std::int64_t> month, std::int64_t remind) {
  return {.id = "X",
          .name_th = "งาน",
          .month = month,
          .due_rule = rule,
          .roles = {"planner"},
          .remind_days = remind};
}

std::vector<std::string> told(const Duty& what, std::int64_t month, RoundFacts facts = {}) {
  const auto round = make_round({}, what, {"X", 2570, month}, std::move(facts), calendar);
  std::vector<std::string> all;
  for (const auto& stage : stages(what, round, calendar))
    all.push_back(stage.code + " " + to_string(stage.on));
  all.resize(std::min<std::size_t>(all.size(), 3));
  return all;
}

TEST(Round, RemindsBeforeOnAndWeeklyAfterTheDayAlwaysOnWorkingDays) {
  EXPECT_THAT(told(duty("day:15", 4, 3), 4),  // Songkran: due moves before it
              ElementsAre("lead 2027-04-09", "due 2027-04-12", "late1 2027-04-19"));
  EXPECT_THAT(told(duty("day:20", 10, 0), 10),
              ElementsAre("due 2026-10-20", "late1 2026-10-27", "late2 2026-11-03"));
}

TEST(Round, AsksForTheDateOfACircularAndThenCountsFromIt) {
  EXPECT_THAT(told(duty("circular", 11, 30), 11),
              ElementsAre("ask 2026-10-02", "ask_again 2026-11-02"));
  EXPECT_THAT(told(duty("circular", 11, 0), 11), ElementsAre("ask 2026-11-02"));
  EXPECT_THAT(told(duty("circular", 11, 30), 11, {.typed_due = Date{2026, 12, 26}}),
              ElementsAre("lead 2026-11-25", "due 2026-12-25", "late1 2026-12-30"));
  EXPECT_THAT(told(duty("event", std::nullopt, 7), 0), ElementsAre());
}

TEST(Round, HasTheSameIdEverywhereAndAnotherForAnotherMonth) {
  const OfficeId office{new_uuid()};
  EXPECT_EQ(round_id(office, {"OY-1", 2570, 10}), round_id(office, {"OY-1", 2570, 10}));
  EXPECT_NE(round_id(office, {"OY-1", 2570, 10}), round_id(office, {"OY-1", 2570, 11}));
  EXPECT_TRUE(parse_uuid(round_id(office, {"OY-1", 2570, 10}).to_string()));
}

TEST(Round, TellsAChatGroupWhatUntilWhenWhoAndWhere) {
  auto what = duty("day:20", 10, 3);
  what.name_th = "ส่งรายงานไตรมาสที่ 4";
  what.is_approximate = true;
  const auto round =
      make_round({}, what, {"X", 2570, 10}, {.circular_no = "ศธ 0201/ว 12"}, calendar);

  const auto text = chat_text(what, round, "ศธจ.สิงห์บุรี", "https://ruam.example/year");

  for (const auto* words :
       {"ส่งรายงานไตรมาสที่ 4", "ภายในวันอังคารที่ 20 ตุลาคม 2569", "ศธจ.สิงห์บุรี", "นักวิเคราะห์นโยบายและแผน",
        "ศธ 0201/ว 12", "โดยประมาณ", "https://ruam.example/year"})
    EXPECT_THAT(text, HasSubstr(words));
}

TEST(Duty, IsRefusedWithAFaultForEachField) {
  const auto problem = check_duty({.name_th = " ",
                                   .month = 13,
                                   .due_rule = "sometime",
                                   .roles = {"king"},
                                   .remind_days = -1})
                           .error();
  EXPECT_EQ(problem.faults.size(), 5U);
  EXPECT_TRUE(check_duty(duty("q_end+20", 10, 14)).has_value());
}

}  // namespace
}  // namespace ruam::cycle
