#include "progress/result.hpp"

#include <gtest/gtest.h>

namespace ruam::progress {
namespace {

const std::vector<Band> bands = {{"round5", "มากที่สุด", 451, 500},
                                 {"round5", "มาก", 351, 450},
                                 {"equal5", "มากที่สุด", 421, 500},
                                 {"equal5", "มาก", 341, 420}};

projects::Indicator indicator(projects::TargetKind kind, std::int64_t value,
                              std::string instrument = "แบบสอบถาม") {
  projects::Indicator out{.id = new_uuid(), .text = "ตัวชี้วัด", .instrument = std::move(instrument)};
  out.target = {kind, Thousandths{value * 1000}, "คน", {}, ""};
  return out;
}

TEST(ResultReport, RoundsTheMeanBeforeItLooksUpTheLevel) {
  EXPECT_EQ(level_of(Thousandths{4505}, "round5", bands), "มากที่สุด");
  EXPECT_EQ(level_of(Thousandths{4504}, "round5", bands), "มาก");
  EXPECT_EQ(level_of(Thousandths{4210}, "equal5", bands), "มากที่สุด");
  EXPECT_EQ(level_of(Thousandths{5100}, "round5", bands), "");
}

TEST(ResultReport, ComputesLevelsAnswersAndGain) {
  const Measure asked{
      .kind = MeasureKind::satisfaction, .asked = 120, .answered = 96, .mean = Thousandths{4500}};
  EXPECT_EQ(make_level(asked, bands).answered, 8000);
  EXPECT_EQ(make_level(asked, bands).percent, 9000);
  const Measure tested{.kind = MeasureKind::knowledge,
                       .mean = Thousandths{15'200},
                       .full = Thousandths{20'000},
                       .before = Thousandths{11'200}};
  EXPECT_EQ(make_level(tested, bands).gain, Thousandths{4000});
  EXPECT_EQ(make_level(tested, bands).gain_percent, 4545);  // 4.00 of 8.80
}

TEST(ResultReport, CountsTheSheetWhenItIsTheInstrument) {
  const auto people = indicator(projects::TargetKind::count, 120, "บัญชีลงเวลา");
  const IndicatorWords words{.indicator_id = people.id};
  const CarriedResult carried{2567, 2, Thousandths{110'000}, "ไตรมาส 2"};

  const auto by_sheet = make_outcome({people, words, carried, 118});
  EXPECT_EQ(by_sheet.from, From::attendance);
  EXPECT_EQ(by_sheet.count, Thousandths{118'000});
  EXPECT_EQ(by_sheet.reached, false);
  EXPECT_EQ(by_sheet.achievement, 9833);
  EXPECT_EQ(make_outcome({people, words, carried, std::nullopt}).from, From::quarterly);
}

TEST(ResultReport, ComputesNoPercentWithoutABase) {
  const auto percent = indicator(projects::TargetKind::percent, 80);
  IndicatorWords words{.indicator_id = percent.id, .typed = Thousandths{467'000}};
  EXPECT_FALSE(make_outcome({percent, words, {}, {}}).percent);

  words.base = Thousandths{4'160'000};
  const auto row = make_outcome({percent, words, {}, {}});
  EXPECT_EQ(row.percent, 1123);
  EXPECT_EQ(row.reached, false);
}

TEST(ResultReport, FindsWhatIsMissing) {
  projects::Content project;
  project.objectives = {{new_uuid(), "เพื่อให้อ่านออก"}};
  project.indicators = {indicator(projects::TargetKind::percent, 80)};
  ResultContent content;
  content.indicators = {{.indicator_id = project.indicators[0].id,
                         .typed = Thousandths{90'000},
                         .text = "เพื่อให้อ่านออก"}};
  content.measures = {{.id = new_uuid(),
                       .title = "พอใจ",
                       .answered = 10,
                       .mean = Thousandths{6000},
                       .sd = Thousandths{100}}};
  Figures figures{.money = {.balance = baht(100)}};
  figures.outcomes = {make_outcome({project.indicators[0],
                                    content.indicators[0],
                                    CarriedResult{2567, 2, Thousandths{80'000}, ""},
                                    {}})};
  figures.registers = {{.title = "ประชุม", .present = 118, .claim = Claim{"ค่าอาหารว่าง", 120}}};
  figures.levels = {make_level(content.measures[0], bands)};

  std::vector<std::string> codes;
  for (const auto& f : check_result(content, figures, project)) codes.push_back(f.code);

  EXPECT_EQ(codes,
            (std::vector<std::string>{
                "result.period_missing", "result.place_missing", "result.method_missing",
                "result.base_missing", "result.typed_differs", "result.attendance_differs",
                "result.money_remains", "result.measure_scale", "result.problems_unsaid",
                "result.recommendations_unsaid", "result.photos_none", "result.equals_objective"}));
}

}  // namespace
}  // namespace ruam::progress
