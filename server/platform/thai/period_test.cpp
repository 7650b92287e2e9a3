#include "platform/thai/period.hpp"

#include <gtest/gtest.h>

namespace ruam::thai {

namespace {

Period made(Precision precision, Date start, Date end) {
  return make_period(precision, start, end).value();
}

/// The period read and printed again, or the code of the refusal.
std::string read(std::string_view text) {
  const auto period = parse_period(text);
  return period ? print(*period) : period.error().code;
}

}  // namespace

TEST(Period, PrintsWhatWasMeant) {
  EXPECT_EQ(print(made(Precision::month, {2023, 4, 1}, {2023, 4, 30})), "เมษายน 2566");
  EXPECT_EQ(print(made(Precision::month, {2024, 5, 1}, {2024, 7, 31})),
            "พฤษภาคม 2567 – กรกฎาคม 2567");
  EXPECT_EQ(print(made(Precision::date, {2023, 10, 1}, {2024, 5, 31})),
            "1 ตุลาคม 2566 – 31 พฤษภาคม 2567 (8 เดือน)");
  EXPECT_EQ(print(made(Precision::date, {2024, 7, 18}, {2024, 7, 18})), "18 กรกฎาคม 2567");
  EXPECT_EQ(print(made(Precision::date, {2024, 7, 18}, {2024, 7, 19})),
            "18 กรกฎาคม 2567 – 19 กรกฎาคม 2567");
  EXPECT_EQ(print(period_of(FiscalYear{2567}), Digits::thai), "ปีงบประมาณ พ.ศ. ๒๕๖๗");
  EXPECT_EQ(print(made(Precision::year, {2023, 1, 1}, {2027, 1, 1})), "พ.ศ. 2566 – 2570");
  EXPECT_EQ(print(period_of(Quarter{{2567}, 1})), "ตุลาคม 2566 – ธันวาคม 2566");
}

TEST(Period, WidensToWhatItsPrecisionNames) {
  EXPECT_EQ(made(Precision::month, {2024, 2, 10}, {2024, 2, 11}),
            (Period{Precision::month, {2024, 2, 1}, {2024, 2, 29}}));
  EXPECT_EQ(made(Precision::year, {2023, 10, 1}, {2025, 1, 1}),
            (Period{Precision::year, {2023, 10, 1}, {2025, 9, 30}}));
}

TEST(Period, RefusesToEndBeforeItStarts) {
  EXPECT_EQ(make_period(Precision::date, {2024, 7, 18}, {2024, 7, 17}).error().code,
            "period.ends_before_start");
  EXPECT_EQ(make_period(Precision::date, {2024, 2, 30}, {2024, 7, 17}).error().code,
            "date.no_such_day");
  EXPECT_EQ(read("พฤษภาคม 2567 – เมษายน 2567"), "period.ends_before_start");
}

TEST(Period, ReadsBackWhatItPrints) {
  for (const auto* text :
       {"เมษายน 2566", "พฤษภาคม 2567 – กรกฎาคม 2567", "1 ตุลาคม 2566 – 31 พฤษภาคม 2567 (8 เดือน)",
        "18 กรกฎาคม 2567", "ปีงบประมาณ พ.ศ. 2567", "ปีงบประมาณ พ.ศ. 2566 – 2570", "พ.ศ. 2567",
        "พ.ศ. 2566 – 2570"})
    EXPECT_EQ(read(text), text);
}

TEST(Period, ReadsShortFormsOfOffices) {
  EXPECT_EQ(read("ต.ค. - ธ.ค. 65"), "ตุลาคม 2565 – ธันวาคม 2565");
  EXPECT_EQ(read("1 - 3 เม.ย. 67"), "1 เมษายน 2567 – 3 เมษายน 2567");
  EXPECT_EQ(read("๑-๓ เมษายน ๒๕๖๗"), "1 เมษายน 2567 – 3 เมษายน 2567");
  EXPECT_EQ(read("ระหว่างวันที่ 28 มีนาคม ถึง 2 เมษายน 2567"), "28 มีนาคม 2567 – 2 เมษายน 2567");
  EXPECT_EQ(read("01/10/2566 - 31/05/2567"), "1 ตุลาคม 2566 – 31 พฤษภาคม 2567 (8 เดือน)");
  EXPECT_EQ(read("เดือนเมษายน พ.ศ. 2566"), "เมษายน 2566");
  EXPECT_EQ(read("ปีงบประมาณ 2567"), "ปีงบประมาณ พ.ศ. 2567");
  EXPECT_EQ(read("2567"), "พ.ศ. 2567");
}

TEST(Period, RefusesWhatIsNone) {
  for (const auto* text : {"", "ตลอดปี", "เมษายน", "1 - 3", "1 เมษายน 2566 – พฤษภาคม 2566", "–"})
    EXPECT_EQ(read(text), "period.not_a_period") << text;
  EXPECT_EQ(read("31 เมษายน 2567 – 3 พฤษภาคม 2567"), "date.no_such_day");
  EXPECT_EQ(read("02/67"), "period.not_a_period");
}

TEST(Period, MeetsAnotherInTheDaysBothHave) {
  const auto project = made(Precision::month, {2024, 5, 1}, {2024, 7, 31});

  EXPECT_EQ(overlap(project, period_of(Quarter{{2567}, 3})),
            (Period{Precision::date, {2024, 5, 1}, {2024, 6, 30}}));
  EXPECT_EQ(overlap(project, period_of(Quarter{{2567}, 1})), std::nullopt);
}

TEST(Period, CountsWholeMonthsOnly) {
  EXPECT_EQ(whole_months(made(Precision::date, {2023, 10, 1}, {2024, 5, 31})), 8);
  EXPECT_EQ(whole_months(made(Precision::date, {2023, 10, 15}, {2023, 11, 14})), 1);
  EXPECT_EQ(whole_months(made(Precision::date, {2023, 10, 1}, {2024, 5, 30})), 0);
}

}  // namespace ruam::thai
