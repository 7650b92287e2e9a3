#include "platform/thai/figures.hpp"

#include <gtest/gtest.h>

#include "platform/thai/found_dates.hpp"

namespace ruam::thai {
namespace {

TEST(Keys, AreAlikeForTextWithOtherBlanksSignsAndDigits) {
  EXPECT_EQ(key_of("ปี พ.ศ. ๒๕๖๖ (ไตรมาส)"), key_of("ปีพ.ศ.2566ไตรมาส"));
}

TEST(Bones, AreAlikeForAWordAndItsTornForm) {
  EXPECT_EQ(bones_of("วตัถุประสงค ์"), bones_of("วัตถุประสงค์"));
}

TEST(Bones, TellWhereAHeadingEndsInItsLine) {
  const std::string line = "ระยะเวลาดำเนินการ พฤษภาคม";
  EXPECT_EQ(line.substr(after_bones(line, bones_of("ระยะเวลาดำเนินการ").size())), " พฤษภาคม");
}

TEST(Figures, KnowGroupsDecimalsAndLeaveLabelsOut) {
  const auto found = figures("4.7.1 งบ 1,234.50 บาท 35 คน");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].milli, 1'234'500);
  EXPECT_TRUE(found[0].is_grouped);
  EXPECT_EQ(found[1].whole(), 35);
}

TEST(Markers, AreReadInAnyStyle) {
  EXPECT_EQ(marker_of("1. งาน").style, MarkerStyle::number);
  EXPECT_TRUE(marker_of("(2) งาน").has_paren);
  EXPECT_EQ(marker_of("1.2 งาน").numbers, (std::vector{1, 2}));
  EXPECT_EQ(marker_of("ข. งาน").numbers, std::vector{2});
  EXPECT_EQ(marker_of("- งาน").style, MarkerStyle::bullet);
  EXPECT_EQ(marker_of("ขั้นตอนที่ 3 งาน").word, "ขั้นตอนที่");
}

TEST(Markers, AreNotSeenInFiguresAndShortNames) {
  EXPECT_EQ(marker_of("4.35 มาก").style, MarkerStyle::none);
  EXPECT_EQ(marker_of("27 มิถุนายน").style, MarkerStyle::none);
  EXPECT_EQ(marker_of("ก.ต.ป.น. ประชุม").style, MarkerStyle::none);
  EXPECT_EQ(marker_of("วัตถุประสงค์").style, MarkerStyle::none);
}

TEST(FoundDates, TakeTheYearFromTheEndOfASpan) {
  const auto found = find_dates("ระหว่างวันที่ 28 ธันวาคม – 3 มกราคม 2567");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].date(), (Date{2023, 12, 28}));
  EXPECT_EQ(found[1].date(), (Date{2024, 1, 3}));
}

TEST(FoundDates, KnowTheWeekdayBeforeADay) {
  const auto found = find_dates("ในวันพฤหัสบดีที่ 18 กรกฎาคม 2567 ณ ห้องประชุม");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].weekday, 4);
}

TEST(FoundDates, ReadAMonthAsItsDays) {
  const auto found = find_dates("เมษายน 2566");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].first(), (Date{2023, 4, 1}));
  EXPECT_EQ(found[0].last(), (Date{2023, 4, 30}));
}

}  // namespace
}  // namespace ruam::thai
