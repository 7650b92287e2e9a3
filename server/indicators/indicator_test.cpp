#include "indicators/indicator.hpp"

#include <gtest/gtest.h>

namespace ruam::indicators {
namespace {

Indicator percent_of(std::int64_t base, std::int64_t target) {
  Indicator indicator{.text = "ร้อยละของสถานศึกษานำร่อง"};
  indicator.target = {.kind = TargetKind::percent,
                      .value = Thousandths{target * 1000},
                      .unit = "ร้อยละ",
                      .base = Thousandths{base * 1000},
                      .base_unit = "แห่ง"};
  return indicator;
}

Indicator count_of(std::int64_t target) {
  Indicator indicator{.text = "จำนวนผู้เข้าร่วม"};
  indicator.target = {.kind = TargetKind::count, .value = Thousandths{target * 1000}, .unit = "คน"};
  return indicator;
}

Measurement measured(std::int64_t count) {
  return {{YearKind::fiscal, 2567, 1}, State::measured, Thousandths{count * 1000}};
}

TEST(Achievement, IsFourHundredSixtySevenOfFourThousandOneHundredSixty) {
  const auto achieved = achieve(percent_of(4'160, 50), measured(467));

  EXPECT_EQ(achieved.percent, 1123);
  EXPECT_EQ(achieved.is_reached, false);
  EXPECT_EQ(achieved.achievement, 2246);
}

TEST(Achievement, HasNoPercentWithoutABase) {
  auto indicator = percent_of(19, 100);
  indicator.target.base.reset();

  const auto achieved = achieve(indicator, measured(19));

  EXPECT_EQ(achieved.standing, Standing::base_missing);
  EXPECT_EQ(achieved.percent, std::nullopt);
  EXPECT_EQ(achieved.count, Thousandths{19'000});
}

TEST(Achievement, ComparesACountWithItsTarget) {
  EXPECT_EQ(achieve(count_of(120), measured(118)).achievement, 9833);
  EXPECT_EQ(achieve(count_of(120), measured(118)).is_reached, false);
  EXPECT_EQ(achieve(count_of(120), measured(120)).is_reached, true);
}

TEST(Achievement, KnowsThatLessCanBeBetter) {
  auto indicator = count_of(5);
  indicator.direction = Direction::lower_better;

  EXPECT_EQ(achieve(indicator, measured(4)).is_reached, true);
  EXPECT_EQ(achieve(indicator, measured(6)).is_reached, false);

  indicator.direction = Direction::range;
  indicator.target.to = Thousandths{8'000};
  EXPECT_EQ(achieve(indicator, measured(8)).is_reached, true);
  EXPECT_EQ(achieve(indicator, measured(9)).is_reached, false);
}

TEST(Achievement, NeverTurnsNoDataIntoZero) {
  const Measurement no_data{{YearKind::fiscal, 2567, 1}, State::no_data};
  const Measurement running{{YearKind::fiscal, 2567, 1}, State::running};

  EXPECT_EQ(achieve(count_of(5), no_data), (Achievement{.standing = Standing::no_data}));
  EXPECT_EQ(achieve(count_of(5), running), (Achievement{.standing = Standing::running}));
  EXPECT_EQ(achieve(count_of(5), Measurement{}).standing, Standing::not_started);
}

TEST(Measurement, NeedsACountOrForQualitativeOnesWords) {
  auto bare = measured(0);
  bare.count.reset();
  Indicator qualitative{.nature = Nature::qualitative, .text = "มีนวัตกรรมที่มีคุณภาพ"};

  EXPECT_EQ(check_measurement(count_of(5), bare).error().code, "indicator.count_missing");
  EXPECT_EQ(check_measurement(qualitative, bare).error().code, "indicator.count_missing");
  bare.text = "มีนวัตกรรม 19 ชิ้น";
  EXPECT_TRUE(check_measurement(qualitative, bare).has_value());
  EXPECT_EQ(achieve(qualitative, bare).standing, Standing::text_only);
  EXPECT_EQ(check_measurement(count_of(5), measured(-1)).error().code, "indicator.count_negative");
  auto odd = measured(1);
  odd.period.part = 5;
  EXPECT_EQ(check_measurement(count_of(5), odd).error().code, "indicator.bad_period");
}

}  // namespace
}  // namespace ruam::indicators
