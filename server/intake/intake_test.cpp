#include "intake/intake.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/draft_json.hpp"

namespace ruam::intake {
namespace {

constexpr std::string_view proposal_text =
    "1. ชื่อโครงการ  โครงการห้องสมุดริมทาง\n"
    "2. ผู้รับผิดชอบโครงการ  นายหนึ่ง ตัวอย่าง กลุ่มนโยบายและแผน\n"
    "3. วตัถุประสงค์\n"
    "   3.1 เพื่อเปิดห้องสมุดให้ชุมชนใช้ในวันหยุดโดยครูและผู้ปกครองช่วยกันดูแล\n"
    "   3.2 เพื่อส่งเสริมการอ่าน\n"
    "4. ระยะเวลาดำเนินการ  เมษายน 2566\n"
    "5. งบประมาณ  งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2566 จำนวน 5,320 บาท\n"
    "   - ค่าอาหารว่าง 32 คน x 35 บาท x 1 มื้อ = 1,210 บาท\n"
    "   - ค่าอาหารว่าง 120 คน x 35 บาท = 4,200 บาท\n"
    "   รวมทั้งสิ้น 5,320 บาท\n"
    "6. ผลที่คาดว่าจะได้รับ\n"
    "   ชุมชนมีห้องสมุด ในวันศุกร์ที่ 15 พฤษภาคม 2568\n";

std::vector<std::string> kinds(const Reading& reading) {
  std::vector<std::string> all;
  for (const auto& fault : reading.faults) all.push_back(fault.kind);
  return all;
}

TEST(Intake, ReadsTheFieldsOfANumberedProposal) {
  const auto paper = read_text(proposal_text).paper;

  EXPECT_EQ(paper.kind, checks::PaperKind::project_proposal);
  EXPECT_EQ(paper.title.text, "โครงการห้องสมุดริมทาง");
  EXPECT_EQ(paper.fiscal_year_be, 2566);
  EXPECT_EQ(paper.period.start, (Date{2023, 4, 1}));
  ASSERT_EQ(paper.objectives.size(), 2U);
  EXPECT_EQ(paper.objectives[0].first, 4);
  ASSERT_EQ(paper.money.costs.size(), 2U);
  EXPECT_EQ(paper.money.costs[1].amount, 4'200'000);
  EXPECT_EQ(paper.money.total, 5'320'000);
  EXPECT_EQ(paper.sections.size(), 6U);
}

TEST(Intake, NamesPeopleByTheirRoles) {
  const auto reading = read_text(proposal_text);

  ASSERT_EQ(reading.paper.responsible.size(), 1U);
  EXPECT_EQ(reading.paper.responsible[0].text, "กลุ่มนโยบายและแผน");
  EXPECT_EQ(draft_json(reading.paper, reading.faults).find("นายหนึ่ง"), std::string::npos);
}

TEST(Intake, FindsAProductThatIsWrongAndADayThatIsNone) {
  const auto reading = read_text(proposal_text);

  EXPECT_THAT(kinds(reading), ::testing::Contains("arithmetic_error"));
  EXPECT_THAT(kinds(reading), ::testing::Contains("weekday_date_mismatch"));
  EXPECT_EQ(std::count(reading.clean.begin(), reading.clean.end(), "3. วัตถุประสงค์"), 1);
}

TEST(Intake, KeepsTheNumberOfLinesWhateverTheirEnds) {
  EXPECT_EQ(read_text("หนึ่ง\r\n<p>สอง</p>\f\n\nสาม").clean.size(), 4U);
  EXPECT_EQ(read_text("").clean.size(), 1U);
}

TEST(Intake, FindsAnotherProvincesOfficeAndAPlanOfOtherYears) {
  std::string text = "การแปลงแผนพัฒนาการศึกษาจังหวัดตราดสู่การปฏิบัติ\n\n";
  for (int i = 0; i < 3; ++i)
    text += "สำนักงานศึกษาธิการจังหวัดตราด ใช้แผนพัฒนาการศึกษาจังหวัดตราด (พ.ศ. 2566 - 2570) เป็นกรอบ\n\n";
  text += "แผนพัฒนาการศึกษาจังหวัดตราด (พ.ศ. 2560 - 2564) ให้สำนักงานศึกษาธิการจังหวัดเลย ติดตาม\n";

  const auto found = kinds(read_text(text));

  EXPECT_THAT(found, ::testing::Contains("foreign_office_name"));
  EXPECT_THAT(found, ::testing::Contains("plan_period_mismatch"));
}

TEST(Intake, FindsASlipOfThePenByTheLexicon) {
  const auto reading = read_text("การเพิ่มประสิทธิผาพของการทำงาน\n");

  EXPECT_THAT(kinds(reading), ::testing::Contains("misspelling"));
}

TEST(Intake, ComparesWhatADocumentSaysTwice) {
  const auto reading = read_text(
      "1. ชื่อโครงการ  โครงการห้องสมุดริมทาง\n2. ผู้รับผิดชอบ  นายหนึ่ง ใจดีงาม\n3. วัตถุประสงค์\n"
      "   3.1 เพื่อเปิดห้องสมุด\n4. งบประมาณ  12,500 บาท (หนึ่งหมื่นสองพันบาทถ้วน)\n"
      "   ผู้เข้าร่วม จำนวน ........ คน\n5. ผู้เสนอ  นายหนึ่ง ใจดีงามยิ่ง\n");

  EXPECT_THAT(kinds(reading), ::testing::IsSupersetOf(
                                  {"self_contradiction", "missing_value", "name_inconsistency"}));
}

TEST(Intake, AcceptsAmountsInWordsThatAreRight) {
  const auto found = kinds(read_text("งบประมาณ 12,500 บาท (หนึ่งหมื่นสองพันห้าร้อยบาทถ้วน)\n"));

  EXPECT_THAT(found, ::testing::Not(::testing::Contains("self_contradiction")));
}

TEST(Intake, AcceptsFiguresThatAreRight) {
  const auto reading = read_text(
      "ผลการดำเนินงาน\nผู้ผ่านการอบรม 41 คน จากเป้าหมาย 50 คน คิดเป็นร้อยละ 82\n"
      "ประชุมเมื่อวันพฤหัสบดีที่ 18 กรกฎาคม 2567\n");

  EXPECT_THAT(kinds(reading), ::testing::IsEmpty());
}

}  // namespace
}  // namespace ruam::intake
