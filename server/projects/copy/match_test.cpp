#include "projects/copy/match.hpp"

#include <gtest/gtest.h>

namespace ruam::projects::copying {
namespace {

using catalog::CostStandard;

CostStandard standard(std::string id, std::string name, Satang ceiling) {
  return {.id = id,
          .family = id,
          .name_th = std::move(name),
          .unit = "baht/person/meal",
          .ceiling = ceiling};
}

const std::vector<CostStandard>& standards() {
  static const std::vector<CostStandard> all = [] {
    std::vector<CostStandard> made = {
        standard("MT1", "ค่าอาหารว่างและเครื่องดื่ม (ประชุมราชการ) สถานที่ราชการ", baht(35)),
        standard("MT2", "ค่าอาหารว่างและเครื่องดื่ม (ประชุมราชการ) สถานที่เอกชน", baht(50)),
        standard("MT3", "ค่าอาหาร (ประชุมราชการ)", baht(120)),
        standard("A", "ค่าอาหาร ฝึกอบรมประเภท ก จัดไม่ครบทุกมื้อ", baht(600)),
        standard("B", "ค่าอาหาร ฝึกอบรมประเภท ข จัดครบทุกมื้อ", baht(600)),
        standard("N", "จำนวนวิทยากร: บรรยาย", baht(1))};
    made[2].to = Date{2025, 10, 30};
    made.back().unit = "persons max";
    return made;
  }();
  return all;
}

std::string match(const char* words, Satang rate, Date on = {2024, 5, 1}) {
  CostLine line;
  line.text = words;
  line.rate = rate;
  return match_standard(line, on, standards());
}

TEST(MatchedStandard, IsTheOneThatNamesTheThingAndHasTheRate) {
  EXPECT_EQ(match("ค่าอาหารว่างและเครื่องดื่ม", baht(35)), "MT1");
  EXPECT_EQ(match("- ค่าอาหารว่าง (เช้า)", baht(50)), "MT2");
  EXPECT_EQ(match("ค่าอาหารกลางวัน", baht(120)), "MT3");
}

TEST(MatchedStandard, IsNoneWhereTheRateTheDayOrTheWordsDoNotTell) {
  EXPECT_EQ(match("ค่าอาหารว่าง", baht(40)), "");
  EXPECT_EQ(match("ค่าอาหาร", baht(600)), "");  // two standards have that ceiling
  EXPECT_EQ(match("ค่าอาหารกลางวัน", baht(120), {2026, 5, 1}), "");
  EXPECT_EQ(match("ค่าป้าย", baht(35)), "");
  EXPECT_EQ(match("จำนวนวิทยากร", baht(1)), "");
}

}  // namespace
}  // namespace ruam::projects::copying
