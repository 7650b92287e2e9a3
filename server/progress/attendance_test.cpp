#include "progress/attendance.hpp"

#include <gtest/gtest.h>

namespace ruam::progress {
namespace {

ReadPeople pasted(std::string_view text) { return read_people(sheet::read_csv(text).value()); }

TEST(Attendance, ReadsWhatIsPastedFromASpreadsheet) {
  const auto read = pasted(
      "ที่\tชื่อ-สกุล\tตำแหน่ง\tหน่วยงาน\tเช้า\tบ่าย\tหมายเหตุ\n"
      "1\tนายหนึ่ง  ตัวอย่าง\tครู\tโรงเรียนบ้านหนึ่ง\t08.30\t/\t\n"
      "2\tนางสอง ตัวอย่าง\tครู\tโรงเรียนบ้านสอง\t-\tไม่มา\tลาป่วย\n");

  ASSERT_EQ(read.attendees.size(), 2u);
  EXPECT_TRUE(read.faults.empty());
  EXPECT_EQ(read.attendees[0].name, "นายหนึ่ง  ตัวอย่าง");
  EXPECT_EQ(read.attendees[0].office, "โรงเรียนบ้านหนึ่ง");
  EXPECT_EQ(read.attendees[0].morning_time, "08.30");
  EXPECT_TRUE(read.attendees[0].afternoon);
  EXPECT_FALSE(was_there(read.attendees[1]));
  EXPECT_EQ(read.attendees[1].note, "ลาป่วย");
}

TEST(Attendance, JoinsPrefixNameAndSurnameOfThreeColumns) {
  const auto read = pasted("คำนำหน้า\tชื่อ\tนามสกุล\tกลุ่ม\nนาง\tสมใจ\tดี\tผู้ปกครอง\n");

  ASSERT_EQ(read.attendees.size(), 1u);
  EXPECT_EQ(read.attendees[0].name, "นางสมใจ  ดี");
  EXPECT_EQ(read.attendees[0].group, "ผู้ปกครอง");
}

TEST(Attendance, ReadsANakedListAndNamesWhatItCannot) {
  const auto read = pasted("1\tนายหนึ่ง\tครู\tรร.ก\n2\t\tครู\tรร.ข\n3\tนายหนึ่ง\tครู\tรร.ก\n");

  ASSERT_EQ(read.attendees.size(), 2u);
  ASSERT_EQ(read.faults.size(), 2u);
  EXPECT_EQ(read.faults[0].where, "/rows/2");
  EXPECT_EQ(read.faults[0].code, "attendance.row_without_name");
  EXPECT_EQ(read.faults[1].code, "attendance.twice");
  EXPECT_EQ(read.faults[1].params.at("row"), "1");
}

TEST(Attendance, ExpectsThoseInvitedOrEverybodyWhileNobodyIsMarked) {
  Register sheet;
  sheet.attendees = {{.name = "ก", .invited = true}, {.name = "ข"}};
  EXPECT_TRUE(is_expected(sheet, sheet.attendees[0]));
  EXPECT_FALSE(is_expected(sheet, sheet.attendees[1]));
  sheet.attendees[0].invited = false;
  EXPECT_TRUE(is_expected(sheet, sheet.attendees[1]));
}

TEST(Attendance, CountsEachPersonOnceOverSeveralDays) {
  Register first, second;
  first.attendees = {{.name = "นายหนึ่ง  ก", .office = "รร.ก", .morning = true},
                     {.name = "นางสอง ข", .office = "รร.ข"}};
  second.attendees = {{.name = "นายหนึ่ง ก", .office = "รร.ก", .afternoon = true},
                      {.name = "นายหนึ่ง ก", .office = "รร.อื่น", .morning = true}};

  EXPECT_EQ(count_present(first), 1);
  EXPECT_EQ(count_people({first, second}), 2);
}

TEST(Attendance, HoldsTheRefreshmentsAgainstTheActivityThatPays) {
  projects::Content project;
  projects::SubActivity small{.id = new_uuid(), .title = "ประชุมวางแผน"},
      large{.id = new_uuid(), .title = "จัดกิจกรรม"};
  small.lines = {{.text = "ค่าอาหารว่างและเครื่องดื่ม", .factors = {{Thousandths{32'000}, "คน"}}}};
  large.lines = {{.text = "ค่าอาหารว่างและเครื่องดื่ม", .factors = {{Thousandths{120'000}, "คน"}}},
                 {.text = "ค่าวัสดุ"}};
  project.activities = {{.id = new_uuid(), .title = "เวที", .children = {small, large}}};

  EXPECT_EQ(claim_of(project, small.id)->persons, 32);
  EXPECT_EQ(claim_of(project, large.id)->persons, 120);
  EXPECT_EQ(claim_of(project, project.activities[0].id)->persons, 120);
  EXPECT_FALSE(claim_of(project, std::nullopt));
  EXPECT_EQ(activity_title(project, large.id), "จัดกิจกรรม");
}

TEST(Attendance, RefusesSheetsWithoutTitleNamesOrActivity) {
  const projects::Content project;
  EXPECT_EQ(check_register({}, project).error().code, "attendance.title_missing");
  Register sheet{.title = "ประชุม"};
  sheet.attendees = {{.name = " "}};
  EXPECT_EQ(check_register(sheet, project).error().faults.at(0).where, "/content/attendees/0/name");
  EXPECT_EQ(check_register({.activity_id = new_uuid(), .title = "ก"}, project).error().code,
            "attendance.activity_unknown");
}

}  // namespace
}  // namespace ruam::progress
