#include <gmock/gmock.h>

#include "documents/facts_for_test.hpp"
#include "documents/forms/attendance.hpp"
#include "documents/forms/result.hpp"
#include "documents/template.hpp"
#include "platform/assets.hpp"
#include "platform/doc/commands_for_test.hpp"
#include "platform/doc/goldens_for_test.hpp"
#include "platform/doc/write.hpp"
#include "platform/json/json.hpp"
#include "projects/amounts.hpp"

/// The result report and the sign-in sheet, from the demonstration's project, without a database.
namespace ruam::documents {
namespace {

using doc::samples::run, doc::samples::Scratch;
using ::testing::HasSubstr;
using ::testing::Not;

ResultFacts result_facts() {
  ResultFacts out;
  const auto text = std::string(find_asset("demo", "project-plg2-2566-01.json")->bytes);
  auto& project = out.project;
  project.content = projects::with_amounts(json::read<projects::Content>(text).value()).value();
  project.office_name = "สำนักงานตัวอย่าง";
  project.fiscal_year = 2566;
  project.responsible = {"นายรายงาน  ตัวอย่าง"};
  project.signers = {{.label = "ผู้รายงาน", .name = "นายรายงาน  ตัวอย่าง", .position = "นักวิเคราะห์"},
                     {.label = "ผู้รับทราบรายงาน",
                      .name = "นางรับทราบ  ตัวอย่าง",
                      .position = "ผู้อำนวยการสำนักงาน",
                      .is_head = true}};
  auto& content = out.content;
  content.period = thai::Period{thai::Precision::month, {2023, 4, 1}, {2023, 4, 30}};
  content.place = "ห้องประชุมสำนักงาน";
  content.method = std::string("ประชุมวางแผน แต่งตั้งคณะทำงาน และจัดกิจกรรม");
  content.indicators = {{.why = "นับเพิ่มวันที่สอง"}, {}};
  content.remaining_reason = "จ่ายค่าวัสดุต่ำกว่าที่ประมาณ";
  const auto rated = new_uuid(), tested = new_uuid();
  content.measures = {{.id = rated,
                       .title = "การจัดกิจกรรม",
                       .asked = 120,
                       .answered = 96,
                       .mean = Thousandths{4505},
                       .sd = Thousandths{480}},
                      {.id = tested,
                       .kind = progress::MeasureKind::knowledge,
                       .title = "การส่งเสริมการอ่าน",
                       .answered = 96,
                       .mean = Thousandths{15'200},
                       .sd = Thousandths{2170},
                       .full = Thousandths{20'000},
                       .before = Thousandths{11'200},
                       .before_sd = Thousandths{1920}}};
  content.problems = {{new_uuid(), "ฝนตกหนัก", "ย้ายเข้าอาคาร"}};
  content.recommendations = {{new_uuid(), "จัดในฤดูแล้ง"}, {new_uuid(), "เพิ่มวิทยากร"}};
  content.no_photos_reason = "เก็บในแฟ้มภาพ";
  content.annexes = {{new_uuid(), progress::AnnexKind::order, "ที่ 12/2566", {}},
                     {new_uuid(), progress::AnnexKind::attendance, "วันที่ 15 เมษายน 2566", {}}};
  auto& figures = out.figures;
  progress::Outcome people{.text = "จำนวนผู้เข้าร่วมกิจกรรม", .by_sheet = true};
  people.target = {projects::TargetKind::count, Thousandths{120'000}, "คน", {}, ""};
  people.from = progress::From::attendance;
  people.count = Thousandths{118'000};
  people.achievement = 9833;
  people.reached = false;
  progress::Outcome share{.text = "ร้อยละของผู้เข้าร่วมที่เข้าใจ"};
  share.target = {projects::TargetKind::percent, Thousandths{80'000}, "", {}, "คน"};
  share.from = progress::From::typed;
  share.count = Thousandths{90'000};
  figures.outcomes = {people, share};
  figures.money.allocated = baht(6'820);
  figures.money.disbursed = baht(6'500);
  figures.money.returned = baht(320);
  figures.registers = {{.title = "จัดกิจกรรม",
                        .present = 118,
                        .claim = progress::Claim{"ค่าอาหารว่าง", 120},
                        .difference_reason = "ลาป่วย 2 คน"}};
  figures.attended = 118;
  figures.levels = {{.measure_id = rated, .level = "มากที่สุด", .percent = 9010},
                    {.measure_id = tested, .gain = Thousandths{4000}, .gain_percent = 4545}};
  return out;
}

doc::Document make_result(Copy copy) {
  return result(result_facts(), find_template("result", 2566).value(), {.copy = copy});
}

AttendanceFacts sheet(bool blank) {
  AttendanceFacts out{"สำนักงานตัวอย่าง", "ส่งเสริมการอ่าน"};
  out.sheet.title = "ประชุมเครือข่าย";
  out.sheet.date = Date{2023, 4, 15};
  out.sheet.time = "09.00 – 16.30";
  out.sheet.place = "ห้องประชุมใหญ่";
  for (const auto* group : {"ผู้ปกครอง", "ครู"})
    for (int i = 1; i <= 3; ++i)
      out.sheet.attendees.push_back({.id = new_uuid(),
                                     .group = group,
                                     .name = "นางตัวอย่าง  คนที่" + std::to_string(i),
                                     .position = "ผู้แทน",
                                     .office = "โรงเรียนบ้านตัวอย่าง",
                                     .invited = true,
                                     .morning = i < 3,
                                     .morning_time = "08.4" + std::to_string(i)});
  out.blank = blank;
  return out;
}

doc::Document make_sheet(bool blank) {
  return attendance(sheet(blank), find_template("attendance", 2566).value(), {.copy = Copy::file});
}

TEST(ResultForm, PrintsItsTwelveHeadingsInOrderAtLineStart) {
  const auto form = find_template("result", 2566).value();
  const auto text = "\n" + pdf_text(make_result(Copy::file));
  std::size_t at = 0;
  int count = 0;
  for (const auto& section : form.sections) {
    if (section.number.empty()) continue;
    const auto found = text.find("\n" + section.number + " " + section.label.substr(0, 18), at);
    EXPECT_NE(found, std::string::npos) << section.number << section.label;
    if (found != std::string::npos) at = found + 1;
    EXPECT_EQ(section.number, std::to_string(++count) + ".");
  }
  EXPECT_EQ(count, 12);
}

TEST(ResultForm, PrintsWhatWasWrittenAndWhatWasComputed) {
  for (const auto& text :
       {flat(doc::to_text(make_result(Copy::file))), flat(pdf_text(make_result(Copy::file)))})
    for (const auto* wanted : {"เมษายน2566",
                               "ห้องประชุมสำนักงาน",
                               "118คน",
                               "98.33",
                               "ไม่บรรลุ",
                               "ยังไม่ระบุจำนวนเป้าหมายทั้งหมด",
                               "นับจากบัญชีลงเวลา",
                               "6,820",
                               "6,500",
                               "320",
                               "จ่ายค่าวัสดุต่ำกว่าที่ประมาณ",
                               "4.51",
                               "0.48",
                               "มากที่สุด",
                               "11.20",
                               "15.20",
                               "เพิ่มขึ้น4.00",
                               "ย้ายเข้าอาคาร",
                               "เพิ่มวิทยากร",
                               "คำสั่งที่12/2566",
                               "ลาป่วย2คน",
                               "ผู้รับทราบรายงาน"})
      EXPECT_THAT(text, HasSubstr(wanted));
}

TEST(ResultForm, HidesNamesAndTheSignInSheetInPublic) {
  const auto open = doc::to_text(make_result(Copy::public_));

  for (const auto* secret : {"นางรับทราบ", "วันที่ 15 เมษายน 2566"})
    EXPECT_THAT(open, Not(HasSubstr(secret)));
  EXPECT_THAT(open, HasSubstr("98.33"));
}

TEST(SignInSheet, PrintsOneSheetAGroupWithRoomToSign) {
  const auto blank = doc::to_text(make_sheet(true)), filled = doc::to_text(make_sheet(false));

  for (const auto* wanted :
       {"บัญชีลงเวลาผู้เข้าร่วมประชุมเครือข่าย", "โครงการส่งเสริมการอ่าน", "วันเสาร์ที่ 15 เมษายน 2566",
        "เวลา 09.00 – 16.30 น.", "ณ ห้องประชุมใหญ่", "กลุ่มผู้ปกครอง", "กลุ่มครู"})
    EXPECT_THAT(blank, HasSubstr(wanted));
  EXPECT_THAT(blank, Not(HasSubstr("08.41"))) << "signed in ink";
  EXPECT_THAT(filled, HasSubstr("08.41"));
  EXPECT_THAT(filled, HasSubstr("รวมผู้เข้าร่วม 2 คน"));
}

TEST(SignInSheet, LeavesTwentyRowsAPageAndFiveAtTheEnd) {
  AttendanceFacts many = sheet(true);
  many.sheet.attendees.clear();
  for (int i = 1; i <= 35; ++i)
    many.sheet.attendees.push_back({.id = new_uuid(), .name = "คนที่ " + std::to_string(i)});
  const auto paper = attendance(many, find_template("attendance", 2566).value(), {});

  const Scratch scratch;
  const auto info = run("pdfinfo " + scratch.put("d.pdf", doc::to_pdf(paper)));
  EXPECT_THAT(info, HasSubstr("Pages:           2"));
  EXPECT_THAT(doc::to_text(paper), HasSubstr("40"));
  EXPECT_THAT(doc::to_text(paper), Not(HasSubstr("41")));
}

TEST(GoldenClosingForms, LookAsTheyDid) {
  const auto folder = doc::samples::source_folder() / "server/documents/goldens";

  doc::samples::expect_pages(make_result(Copy::file), folder, "result");
  doc::samples::expect_pages(make_sheet(true), folder, "attendance-blank");
}

}  // namespace
}  // namespace ruam::documents
