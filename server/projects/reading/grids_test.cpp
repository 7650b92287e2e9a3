#include "projects/reading/grids.hpp"

#include <gtest/gtest.h>

namespace ruam::projects::reading {
namespace {

TEST(ActivityGrid, IsReadByItsHeads) {
  const auto read = read_activities(
      "แผนการปฏิบัติงาน (กิจกรรม)\tระยะเวลา\tไตรมาสที่ 1/2566 (ต.ค.-ธ.ค.65)\tไตรมาสที่ 2/2566\tไตรมาสที่ "
      "3/2566\tไตรมาสที่ 4/2566\tรวม\n"
      "1. จัดประชุม\tเมษายน 2566\t\t\t6,820\t\t6,820\n"
      "1.1 ประชุมวางแผน\tเมษายน 2566\n"
      "2. สรุปผล\tวันไหนก็ได้\t-\t\t๑๐๐\t\t90\n"
      "รวม\t\t0\t\t6,920\t0\t6,920\n",
      2566);

  ASSERT_EQ(read.rows.size(), 2U);
  const auto& first = read.rows[0];
  EXPECT_EQ(first.activity.title, "จัดประชุม");
  ASSERT_EQ(first.activity.quarters.size(), 1U);
  EXPECT_EQ(first.activity.quarters[0].quarter, 3);
  EXPECT_EQ(first.activity.quarters[0].amount, baht(6'820));
  EXPECT_EQ(first.activity.period->start, (Date{2023, 4, 1}));
  ASSERT_EQ(first.activity.children.size(), 1U);
  EXPECT_EQ(first.activity.children[0].title, "ประชุมวางแผน");
  EXPECT_TRUE(first.warnings.empty());
  ASSERT_EQ(read.rows[1].warnings.size(), 2U);
  EXPECT_EQ(read.rows[1].warnings[0].code, "reading.period_unclear");
  EXPECT_EQ(read.rows[1].warnings[1].code, "reading.quarters_differ");
  EXPECT_EQ(read.unread.size(), 1U);
}

TEST(ActivityGrid, IsReadWithoutHeads) {
  const auto read =
      read_activities("1\tจัดประชุม\tเม.ย. 2566\tกลุ่มอำนวยการ\t0\t0\t6,820\t0\nสรุปผล\n", 2566);

  ASSERT_EQ(read.rows.size(), 2U);
  EXPECT_EQ(read.rows[0].activity.responsible, "กลุ่มอำนวยการ");
  EXPECT_TRUE(read.rows[0].activity.period);
  ASSERT_EQ(read.rows[0].activity.quarters.size(), 1U);
  EXPECT_EQ(read.rows[0].activity.quarters[0].quarter, 3);
  EXPECT_EQ(read.rows[1].activity.title, "สรุปผล");
}

TEST(IndicatorGrid, IsReadAsSeed003HasIt) {
  const auto read = read_indicators(
      "ตัวชี้วัดความสำเร็จ\tวิธีการประเมิน\tเครื่องมือที่ใช้\n"
      "ด้านผลผลิต (Output) จำนวนผู้เข้าร่วมกิจกรรม\tนับจำนวน\tบัญชีลงเวลา\n"
      "ด้านผลลัพธ์ (Outcome) ร้อยละของผู้เข้าร่วมที่เข้าใจ\tแบบประเมิน\tแบบสอบถาม\n");

  ASSERT_EQ(read.rows.size(), 2U);
  EXPECT_EQ(read.rows[0].indicator.text, "จำนวนผู้เข้าร่วมกิจกรรม");
  EXPECT_EQ(read.rows[0].indicator.kind, IndicatorKind::output);
  EXPECT_EQ(read.rows[0].indicator.instrument, "บัญชีลงเวลา");
  EXPECT_EQ(read.rows[1].indicator.kind, IndicatorKind::outcome);
}

TEST(IndicatorGrid, ReadsTargets) {
  const auto read = read_indicators(
      "ร้อยละของครูที่ผ่าน\tร้อยละ 80\tทดสอบ\tแบบทดสอบ\n"
      "จำนวนผู้เข้าร่วม\t๑๒๐ คน\tนับจำนวน\tบัญชีลงเวลา\n"
      "ผลผลิต: จำนวนเล่ม\t5\tนับ\n");

  ASSERT_EQ(read.rows.size(), 3U);
  EXPECT_EQ(read.rows[0].indicator.target.kind, TargetKind::percent);
  EXPECT_EQ(read.rows[0].indicator.target.value, Thousandths{80'000});
  EXPECT_EQ(read.rows[0].warnings[0].code, "reading.base_missing");
  EXPECT_EQ(read.rows[1].indicator.target.unit, "คน");
  EXPECT_EQ(read.rows[1].indicator.target.value, Thousandths{120'000});
  EXPECT_EQ(read.rows[2].indicator.text, "จำนวนเล่ม");
  EXPECT_EQ(read.rows[2].indicator.method, "นับ");
}

}  // namespace
}  // namespace ruam::projects::reading
