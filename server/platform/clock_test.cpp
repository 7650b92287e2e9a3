#include "platform/clock.hpp"

#include <gtest/gtest.h>

#include "testing/clock.hpp"

using namespace ruam;
using namespace std::chrono_literals;

TEST(Date, PrintsAndReadsIsoText) {
  EXPECT_EQ(to_string(Date{2024, 7, 18}), "2024-07-18");
  EXPECT_EQ(to_string(Date{543, 1, 2}), "0543-01-02");
  EXPECT_EQ(ruam::parse_date("2024-02-29"), (Date{2024, 2, 29}));
}

TEST(Date, RefusesDaysThatDoNotExistAndOtherForms) {
  for (const auto* text : {"2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-4-30",
                           "24-04-30", "2024/04/30", "2024-04-30 ", "", "๒๐๒๔-04-30", "0000-01-01"})
    EXPECT_EQ(ruam::parse_date(text), std::nullopt) << text;
}

TEST(Date, OrdersAsTheCalendarDoes) {
  EXPECT_LT((Date{2023, 12, 31}), (Date{2024, 1, 1}));
  EXPECT_LT((Date{2024, 1, 31}), (Date{2024, 2, 1}));
  EXPECT_EQ((Date{2024, 1, 31}), (Date{2024, 1, 31}));
}

TEST(Date, CountsDaysOverLeapYears) {
  EXPECT_EQ(add_days({2024, 2, 28}, 2), (Date{2024, 3, 1}));
  EXPECT_EQ(add_days({2024, 1, 1}, -1), (Date{2023, 12, 31}));
  EXPECT_EQ(days_between({2023, 10, 1}, {2024, 9, 30}), 365);
  EXPECT_EQ(days_between({2024, 1, 2}, {2024, 1, 1}), -1);
}

TEST(Date, AddsMonthsAndStaysInsideTheMonth) {
  EXPECT_EQ(add_months({2024, 1, 31}, 1), (Date{2024, 2, 29}));
  EXPECT_EQ(add_months({2024, 1, 31}, -1), (Date{2023, 12, 31}));
  EXPECT_EQ(add_months({2024, 12, 15}, 13), (Date{2026, 1, 15}));
}

TEST(Date, KnowsItsWeekday) {
  EXPECT_EQ(weekday({2024, 7, 18}), std::chrono::Thursday);
  EXPECT_EQ(weekday({2000, 1, 1}), std::chrono::Saturday);
}

TEST(Instant, PrintsFixedWidthUtc) {
  EXPECT_EQ(to_string(Instant{0}), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(to_string(Instant{-1}), "1969-12-31T23:59:59.999Z");
  EXPECT_EQ(to_string(ruam::testing::FakeClock{}.now()), "2026-11-22T09:30:00.123Z");
}

TEST(Instant, ReadsBackWhatItPrints) {
  for (const std::int64_t ms :
       {0LL, -1LL, 1'795'339'800'123LL, -62'135'596'800'000LL, 253'402'300'799'999LL})
    EXPECT_EQ(parse_instant(to_string(Instant{ms})), Instant{ms}) << ms;
}

TEST(Instant, RefusesOtherForms) {
  for (const auto* text :
       {"2026-11-22T09:30:00Z", "2026-11-22 09:30:00.123Z", "2026-11-22T24:00:00.000Z",
        "2026-11-22T09:60:00.000Z", "2026-11-22T09:30:60.000Z", "2026-02-30T09:30:00.000Z",
        "2026-11-22T09:30:00.123+", "2026-11-22T-1:30:00.123Z", ""})
    EXPECT_EQ(parse_instant(text), std::nullopt) << text;
}

TEST(Instant, FallsOnTheThaiDaySevenHoursEarlierThanUtcMidnight) {
  EXPECT_EQ(civil_date(*parse_instant("2026-11-22T16:59:59.999Z")), (Date{2026, 11, 22}));
  EXPECT_EQ(civil_date(*parse_instant("2026-11-22T17:00:00.000Z")), (Date{2026, 11, 23}));
  EXPECT_EQ(to_string(start_of_day({2026, 11, 23})), "2026-11-22T17:00:00.000Z");
}

TEST(FakeClock, StandsStillUntilMoved) {
  ruam::testing::FakeClock clock{Instant{1000}};

  clock.advance(5s);

  EXPECT_EQ(clock.now(), Instant{6000});
  clock.set(Date{2024, 7, 18});
  EXPECT_EQ(clock.today(), (Date{2024, 7, 18}));
}

TEST(SystemClock, RunsLaterThanTheDayThisWasWritten) {
  EXPECT_GT(SystemClock{}.now(), *parse_instant("2026-11-01T00:00:00.000Z"));
}
