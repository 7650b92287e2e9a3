#include "intake/draft.hpp"

#include <gmock/gmock.h>

#include "intake/match.hpp"

/// What a reading becomes, field by field.
namespace ruam::intake {
namespace {

using checks::Certainty;
using ::testing::HasSubstr;
using ::testing::Not;

std::vector<Field> fields_named(const std::vector<Field>& all, Name name) {
  std::vector<Field> some;
  for (const auto& field : all)
    if (field.name == name) some.push_back(field);
  return some;
}

const std::string drafted_text =
    "ชื่อโครงการ\tโครงการส่งเสริมการอ่านของนักเรียน\n"
    "ผู้รับผิดชอบโครงการ\tนางสมหญิง ตัวอย่าง และกลุ่มนโยบายและแผน\n"
    "ระยะเวลาดำเนินโครงการ\tเมษายน 2566\n"
    "1. หลักการและเหตุผล\n"
    "การอ่านเป็นพื้นฐานของการเรียนรู้ตลอดชีวิต สำนักงานจึงจัดทำโครงการนี้ขึ้นเพื่อให้นักเรียนรักการอ่าน\n"
    "2. วัตถุประสงค์\n"
    "เพื่อส่งเสริมให้นักเรียนอ่านหนังสืออย่างสม่ำเสมอ\n"
    "3. เป้าหมาย\n"
    "3.1 จัดกิจกรรมส่งเสริมการอ่านสำหรับนักเรียนในสังกัด จำนวน 120 คน จำนวน 1 ครั้ง\n"
    "3.2 นักเรียนที่เข้าร่วมกิจกรรมมีนิสัยรักการอ่านและอ่านหนังสือเป็นประจำ\n"
    "4. งบประมาณ\n"
    "กิจกรรมส่งเสริมการอ่าน\n"
    "- ค่าอาหารว่างและเครื่องดื่ม 120 คน X 35 บาท X 1 มื้อ = 4,200 บาท\n"
    "- ค่าวัสดุ = 1,500 บาท\n"
    "รวมทั้งสิ้น 5,700 บาท\n";

TEST(DraftOfAPaper, PartsTargetsThatCountFromThoseThatDescribe) {
  const auto draft = draft_of(read_text(drafted_text));

  const auto counted = fields_named(draft, Name::quantitative_target);
  ASSERT_EQ(counted.size(), 1U);
  EXPECT_EQ(counted[0].value.number, Thousandths{120'000});
  EXPECT_EQ(counted[0].value.unit, "คน");
  EXPECT_EQ(fields_named(draft, Name::qualitative_target).size(), 1U);
}

TEST(DraftOfAPaper, HidesNamesOfPeopleAndKeepsThemApart) {
  const auto draft = draft_of(read_text(drafted_text));

  for (const auto& field : draft) EXPECT_THAT(field.value.text, Not(HasSubstr("สมหญิง")));
  const auto who = fields_named(draft, Name::responsible);
  ASSERT_FALSE(who.empty());
}

TEST(DraftOfAPaper, HangsCostsBelowTheirActivity) {
  const auto draft = draft_of(read_text(drafted_text));

  const auto activities = fields_named(draft, Name::activity);
  const auto costs = fields_named(draft, Name::cost);
  ASSERT_EQ(activities.size(), 1U);
  ASSERT_EQ(costs.size(), 2U);
  EXPECT_EQ(costs[0].parent, activities[0].id);
  EXPECT_EQ(costs[0].value.amount, baht(4'200));
  ASSERT_EQ(costs[0].value.factors.size(), 3U);
  EXPECT_EQ(costs[0].value.factors[1].unit, "บาท");
  EXPECT_EQ(costs[1].value.amount, baht(1'500));
}

TEST(DraftOfAPaper, IsUnsureOfWhatStandsInNoLine) {
  for (const auto& field : draft_of(read_text(drafted_text)))
    if (field.first == 0) {
      EXPECT_NE(field.certainty, Certainty::certain);
    }
}

TEST(Likeness, IsHighForTheSameThingSaidALittleOtherwise) {
  EXPECT_EQ(alike("จัดประชุมเครือข่าย", "จัดประชุม เครือข่าย"), 100);
  EXPECT_GT(alike("จัดประชุมเครือข่ายการศึกษา", "จัดประชุมภาคีเครือข่ายการศึกษา"), 70);
  EXPECT_LT(alike("จัดประชุมเครือข่ายการศึกษา", "ค่าวัสดุสำนักงาน"), 40);
  EXPECT_EQ(alike("", "ก"), 0);
}

}  // namespace
}  // namespace ruam::intake
