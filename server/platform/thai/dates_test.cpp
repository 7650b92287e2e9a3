#include "platform/thai/dates.hpp"

#include <gtest/gtest.h>

#include "platform/thai/fiscal.hpp"

namespace ruam::thai {

namespace {

constexpr Date july{2024, 7, 18};

constexpr std::pair<DateForm, const char*> forms[] = {
    {DateForm::brief, "18 ก.ค. 2567"},
    {DateForm::brief_short_year, "18 ก.ค. 67"},
    {DateForm::full, "18 กรกฎาคม 2567"},
    {DateForm::full_era, "18 กรกฎาคม พ.ศ. 2567"},
    {DateForm::on_day, "วันที่ 18 กรกฎาคม 2567"},
    {DateForm::by_parts, "วันที่ 18 เดือน กรกฎาคม พ.ศ. 2567"},
    {DateForm::weekday, "วันพฤหัสบดีที่ 18 กรกฎาคม 2567"},
    {DateForm::weekday_era, "วันพฤหัสบดีที่ 18 กรกฎาคม พ.ศ. 2567"},
    {DateForm::slashes, "18/07/2567"},
};

std::string refusal_of(std::string_view text) {
  const auto date = thai::parse_date(text);
  return date ? to_string(*date) : date.error().code;
}

}  // namespace

TEST(ThaiDate, PrintsEveryFormOfTheRules) {
  for (const auto& [form, text] : forms) EXPECT_EQ(print(july, form), text);
  EXPECT_EQ(print(july, DateForm::by_parts, Digits::thai), "วันที่ ๑๘ เดือน กรกฎาคม พ.ศ. ๒๕๖๗");
  EXPECT_EQ(print({2024, 1, 2}, DateForm::slashes), "02/01/2567");
  EXPECT_EQ(print_month(july), "กรกฎาคม 2567");
}

TEST(ThaiDate, ReadsBackEveryFormOfEveryDayOfFourYears) {
  for (Date day{2023, 1, 1}; day < Date{2027, 1, 1}; day = add_days(day, 1))
    for (const auto& [form, text] : forms)
      for (const auto style : {Digits::arabic, Digits::thai})
        ASSERT_EQ(refusal_of(print(day, form, style)), to_string(day)) << print(day, form, style);
}

TEST(ThaiDate, ReadsWhatOfficesAlsoWrite) {
  for (const auto* text :
       {"18 ก.ค.67", "18ก.ค.2567", "18 กค 67", "18 ก. ค. 67", "๑๘ กรกฎาคม ๒๕๖7", "18/7/2567",
        "18-07-2567", "18.07.2567", "18/07/2024", "2024-07-18", "2567-07-18", "18 กรกฎาคม 2024",
        "18 กรกฎาคม ค.ศ. 2024", "ณ วันที่ 18 เดือน กรกฎาคม พ.ศ. 2567", "18 เดือนกรกฎาคม พ.ศ.2567",
        "วันพฤหัสที่ 18 กรกฎาคม 2567", "  วันท่ี 18\u00A0กรกฎาคม 2567 "})
    EXPECT_EQ(refusal_of(text), "2024-07-18") << text;
}

TEST(ThaiDate, RefusesTheAmbiguous) {
  for (const auto* text : {"01/02/67", "18-7-67", "18 กรกฎาคม ค.ศ. 24", "18 ก.ค. 7"})
    EXPECT_EQ(refusal_of(text), "date.ambiguous_year") << text;
}

TEST(ThaiDate, RefusesYearsNoOneMeans) {
  for (const auto* text :
       {"18/07/2200", "18 กรกฎาคม พ.ศ. 2024", "18 กรกฎาคม ค.ศ. 2567", "18/07/567", "18/07/1899"})
    EXPECT_EQ(refusal_of(text), "date.year_out_of_range") << text;
}

TEST(ThaiDate, RefusesDaysThatDoNotExist) {
  for (const auto* text : {"31 เมษายน 2567", "29 ก.พ. 2566", "0/07/2567", "18/13/2567"})
    EXPECT_EQ(refusal_of(text), "date.no_such_day") << text;
  EXPECT_EQ(refusal_of("29 ก.พ. 2567"), "2024-02-29");
}

TEST(ThaiDate, RefusesAWeekdayThatIsNotThatDays) {
  const auto date = thai::parse_date("วันศุกร์ที่ 18 กรกฎาคม 2567");

  EXPECT_EQ(date.error().code, "date.weekday_mismatch");
  EXPECT_EQ(date.error().details.at("weekday"), "พฤหัสบดี");
}

TEST(ThaiDate, RefusesWhatIsNoDay) {
  for (const auto* text : {"", "กรกฎาคม 2567", "2567", "18 กรกฎาคม", "18 2567", "18//2567", "18/07",
                           "18 กรกฎาคม 2567 ก", "วันที่", "20240718", "18/07/25670", "118/07/2567",
                           "18/07-2567", "ปีงบประมาณ 2567", "วันหยุดที่ 18 กรกฎาคม 2567"})
    EXPECT_EQ(refusal_of(text), "date.not_a_date") << text;
}

TEST(FiscalYear, BeginsInOctoberOfTheYearBefore) {
  const std::pair<Date, Quarter> vectors[] = {{{2023, 9, 30}, {{2566}, 4}},
                                              {{2023, 10, 1}, {{2567}, 1}},
                                              {{2024, 5, 31}, {{2567}, 3}},
                                              {{2024, 7, 18}, {{2567}, 4}},
                                              {{2023, 4, 15}, {{2566}, 3}}};
  for (const auto& [date, quarter] : vectors) {
    EXPECT_EQ(fiscal_year(date), quarter.year) << to_string(date);
    EXPECT_EQ(quarter_of(date), quarter) << to_string(date);
  }
  EXPECT_EQ(first_day(FiscalYear{2567}), (Date{2023, 10, 1}));
  EXPECT_EQ(last_day(FiscalYear{2567}), (Date{2024, 9, 30}));
}

TEST(Quarter, HoldsEveryDayFromItsFirstToItsLast) {
  Date day{2022, 10, 1};
  for (Quarter quarter{{2566}, 1}; quarter < Quarter{{2570}, 1}; quarter = next(quarter)) {
    EXPECT_EQ(first_day(quarter), day);
    for (; day <= last_day(quarter); day = add_days(day, 1)) EXPECT_EQ(quarter_of(day), quarter);
    EXPECT_EQ(previous(next(quarter)), quarter);
  }
}

TEST(Quarter, HeadsItsColumnAsTheProposalFormDoes) {
  EXPECT_EQ(quarter_head({{2566}, 1}), "ไตรมาสที่ 1/2566 (ต.ค.-ธ.ค.65)");
  EXPECT_EQ(quarter_head({{2566}, 2}), "ไตรมาสที่ 2/2566 (ม.ค.-มี.ค.66)");
  EXPECT_EQ(quarter_head({{2566}, 3}), "ไตรมาสที่ 3/2566 (เม.ย.-มิ.ย.66)");
  EXPECT_EQ(quarter_head({{2566}, 4}), "ไตรมาสที่ 4/2566 (ก.ค.-ก.ย.66)");
  EXPECT_EQ(quarter_head({{2566}, 1}, Digits::thai), "ไตรมาสที่ ๑/๒๕๖๖ (ต.ค.-ธ.ค.๖๕)");
}

}  // namespace ruam::thai
