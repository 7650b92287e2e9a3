#include <gtest/gtest.h>

#include "checks/paper.hpp"
#include "platform/thai/figures.hpp"

/// Rules that go by structure: each says its fault at its line, and nothing of the same text put
/// right.
namespace ruam::checks {
namespace {

Paper paper_of(PaperKind kind, const std::vector<std::string>& lines) {
  Paper paper;
  paper.kind = kind;
  for (const auto& text : lines) {
    PaperLine line;
    line.text = text;
    line.key = thai::key_of(text);
    line.indent = std::min(text.find_first_not_of(' '), text.size());
    paper.lines.push_back(std::move(line));
  }
  return paper;
}

std::vector<int> lines_of(const Paper& paper, std::string_view kind) {
  std::vector<int> lines;
  for (const auto& fault : check(paper, *shipped_words()))
    if (fault.kind == kind) lines.push_back(fault.first);
  return lines;
}

std::vector<int> lines_of(PaperKind kind, const std::vector<std::string>& text,
                          std::string_view fault) {
  return lines_of(paper_of(kind, text), fault);
}

using Lines = std::vector<int>;
constexpr auto report = PaperKind::participation_report;
constexpr auto order = PaperKind::appointment_order;
constexpr auto minutes = PaperKind::meeting_minutes;

TEST(Structure, CountsTheListRightBehindAnAnnouncedNumber) {
  std::vector<std::string> text = {"ที่ประชุมมีข้อเสนอ 4 ข้อ", "- ซ่อมสนาม", "- เปิดห้องสมุด", "- จัดรถรับส่ง"};

  EXPECT_EQ(lines_of(report, text, "count_mismatch"), Lines{1});
  text[0] = "ที่ประชุมมีข้อเสนอ 3 ข้อ";
  EXPECT_EQ(lines_of(report, text, "count_mismatch"), Lines{});
  text[0] = "ข้อเสนอตามมาตรา 4 ข้อ 4";
  EXPECT_EQ(lines_of(report, text, "count_mismatch"), Lines{}) << "a number that cites";
}

TEST(Structure, FindsASpanThatEndsBeforeItBegins) {
  EXPECT_EQ(
      lines_of(order, {"มีวาระตั้งแต่วันที่ 1 มกราคม 2568 ถึงวันที่ 31 ธันวาคม 2567"}, "date_order_error"),
      Lines{1});
  EXPECT_EQ(
      lines_of(order, {"มีวาระตั้งแต่วันที่ 1 มกราคม 2568 ถึงวันที่ 31 ธันวาคม 2568"}, "date_order_error"),
      Lines{});
  EXPECT_EQ(lines_of(report, {"เวลา 13.00 – 12.00 น."}, "date_order_error"), Lines{1});
  EXPECT_EQ(lines_of(report, {"เวลา 09.00 – 12.00 น."}, "date_order_error"), Lines{});
}

TEST(Structure, TellsAMonthThatIsNotInItsQuarter) {
  EXPECT_EQ(lines_of(report, {"ไตรมาสที่ 1 (เมษายน – มิถุนายน)"}, "quarter_mismatch"), Lines{1});
  EXPECT_EQ(lines_of(report, {"ไตรมาสที่ 3 (เมษายน – มิถุนายน)"}, "quarter_mismatch"), Lines{});
}

TEST(Structure, FindsTheOneEmptyCellOfAColumnOfNumbers) {
  EXPECT_EQ(
      lines_of(report, {"ตัวชี้วัด\tเป้า\tผล", "ชิ้นงาน\t30\t21", "ผู้ปกครองพอใจ\t85\t"}, "missing_value"),
      Lines{3});
  EXPECT_EQ(lines_of(report, {"รายการ\tไตรมาส 1\tไตรมาส 2", "หนังสือ\t900\t300", "วัสดุ\t850\t-"},
                     "missing_value"),
            Lines{})
      << "no money is a value";
}

TEST(Structure, FindsWhoIsPresentAndAbsent) {
  EXPECT_EQ(
      lines_of(minutes,
               {"ผู้มาประชุม", "1. ผู้แทนองค์กรปกครองส่วนท้องถิ่น   กรรมการ", "2. ผู้แทนศาสนาอื่นในพื้นที่   กรรมการ",
                "ผู้ไม่มาประชุม", "1. ผู้แทนองค์กรปกครองส่วนท้องถิ่น   ติดราชการ"},
               "duplicate_membership"),
      Lines{2});
}

TEST(Structure, FindsOneOfficeTwiceInACommittee) {
  const std::vector<std::string> text = {"1. ผู้อำนวยการกลุ่มนโยบายและแผน   ประธาน",
                                         "2. ศึกษานิเทศก์   กรรมการ", "3. ศึกษานิเทศก์   กรรมการ",
                                         "4. ผู้อำนวยการกลุ่มนโยบายและแผน   เลขานุการ"};

  EXPECT_EQ(lines_of(order, text, "duplicate_membership"), Lines{4})
      << "two supervisors are two people";
}

TEST(Structure, HoldsAgreementOfAllAgainstThoseWhoDidNot) {
  EXPECT_EQ(
      lines_of(report, {"ที่ประชุมเห็นด้วยเป็นเอกฉันท์", "", "มีผู้ไม่เห็นด้วย 7 คน"}, "self_contradiction"),
      Lines{1});
  EXPECT_EQ(
      lines_of(report, {"ที่ประชุมเห็นด้วยเป็นส่วนใหญ่", "", "มีผู้ไม่เห็นด้วย 7 คน"}, "self_contradiction"),
      Lines{});
}

TEST(Structure, FindsMoreSpentThanReceived) {
  EXPECT_EQ(lines_of(report, {"ได้รับบริจาค 45,000 บาท", "", "จ่ายค่ารั้วแล้ว 52,000 บาท"}, "over_budget"),
            Lines{3});
  EXPECT_EQ(lines_of(report, {"ได้รับบริจาค 45,000 บาท", "", "จ่ายค่ารั้วแล้ว 42,000 บาท"}, "over_budget"),
            Lines{});
}

TEST(Structure, ComparesAPercentageWithTheWholeThatItNames) {
  EXPECT_EQ(
      lines_of(report, {"เบิกจ่าย 36,000 บาท คิดเป็นร้อยละ 45 ของวงเงิน 90,000 บาท"}, "percent_mismatch"),
      Lines{1});
  EXPECT_EQ(
      lines_of(report, {"เบิกจ่าย 36,000 บาท คิดเป็นร้อยละ 40 ของวงเงิน 90,000 บาท"}, "percent_mismatch"),
      Lines{});
}

TEST(Structure, FindsItsOwnProjectUnderAnotherName) {
  auto paper = paper_of(report, {"โครงการหมอภาษาน้อย", "", "", "ผู้เสนอโครงการหมอภาษาเยาวชน"});
  paper.title = {"โครงการหมอภาษาน้อย", 1, 1};

  const auto found = lines_of(paper, "name_inconsistency");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(), 4);
  paper.lines[3].text = "ผู้เสนอโครงการหมอภาษาน้อย";
  EXPECT_EQ(lines_of(paper, "name_inconsistency"), Lines{});
}

constexpr auto project = PaperKind::project_proposal;

TEST(Structure, CountsThingsListedInTheSentence) {
  EXPECT_EQ(lines_of(project, {"ผู้เข้าร่วมจากหกชุมชน ได้แก่ ชุมชนริมน้ำ ชุมชนท่าเรือ และชุมชนหลังวัด"},
                     "count_mismatch"),
            Lines{1});
  EXPECT_EQ(lines_of(project, {"ผู้เข้าร่วมจากสามชุมชน ได้แก่ ชุมชนริมน้ำ ชุมชนท่าเรือ และชุมชนหลังวัด"},
                     "count_mismatch"),
            Lines{});
  EXPECT_EQ(lines_of(project, {"ผู้เข้าร่วมจากหกชุมชน ได้แก่ ชุมชนริมน้ำ ชุมชนท่าเรือ"}, "count_mismatch"),
            Lines{})
      << "the list may go on in other words";
}

TEST(Structure, CountsTheCommitteesOfAnOrder) {
  std::vector<std::string> text = {"จึงแต่งตั้งคณะทำงานสามชุด ดังนี้", "1. คณะทำงานฝ่ายนิทรรศการ",
                                   "1.1 ครู  ประธาน", "2. คณะทำงานฝ่ายการแข่งขัน", "2.1 ครู  ประธาน"};

  EXPECT_EQ(lines_of(order, text, "count_mismatch"), Lines{1});
  text[0] = "จึงแต่งตั้งคณะทำงานสองชุด ดังนี้";
  EXPECT_EQ(lines_of(order, text, "count_mismatch"), Lines{});
}

TEST(Structure, TellsMoneyOfAQuarterInWhichNothingIsDone) {
  EXPECT_EQ(lines_of(minutes, {"จัดซื้อในเดือนสิงหาคม 2568 โดยใช้เงินไตรมาสที่ 3"}, "quarter_mismatch"),
            Lines{1});
  EXPECT_EQ(lines_of(minutes, {"จัดซื้อในเดือนสิงหาคม 2568 โดยใช้เงินไตรมาสที่ 4"}, "quarter_mismatch"),
            Lines{});
  std::vector<std::string> table = {"งาน\tเวลา\tไตรมาส 1\tไตรมาส 2\tไตรมาส 3",
                                    "ออกเยี่ยมโรงเรียน\tพ.ค. 69\t\t12,000\t"};
  EXPECT_EQ(lines_of(project, table, "quarter_mismatch"), Lines{2});
  table[1] = "ออกเยี่ยมโรงเรียน\tพ.ค. 69\t\t\t12,000";
  EXPECT_EQ(lines_of(project, table, "quarter_mismatch"), Lines{});
}

TEST(Structure, FindsTheSignerOfAnotherSchool) {
  auto paper = paper_of(project, {"โรงเรียนบ้านท่า", "ผู้อำนวยการโรงเรียนวัดป่า"});
  paper.office = {"โรงเรียนบ้านท่า", 1, 1};
  paper.signers.push_back({"อนุมัติ", {"ผู้อำนวยการโรงเรียนวัดป่า", 2, 2}});

  EXPECT_EQ(lines_of(paper, "foreign_office_name"), Lines{2});
  paper.signers[0].role.text = "ผู้อำนวยการโรงเรียนบ้านท่า";
  EXPECT_EQ(lines_of(paper, "foreign_office_name"), Lines{});
}

TEST(Structure, FindsSchoolsOfAnotherProvince) {
  auto paper = paper_of(project, {"สำนักงานศึกษาธิการจังหวัดเลย", "นักเรียนในจังหวัดเลย", "",
                                  "ให้โรงเรียนในจังหวัดตราดแจ้งความประสงค์"});
  paper.office = {"สำนักงานศึกษาธิการจังหวัดเลย", 1, 1};
  paper.provinces = {"เลย"};

  EXPECT_EQ(lines_of(paper, "foreign_office_name"), Lines{4});
  paper.lines[3].text = "ไปศึกษาดูงานที่โรงเรียนในจังหวัดตราด";
  EXPECT_EQ(lines_of(paper, "foreign_office_name"), Lines{}) << "a guest";
}

TEST(Structure, FindsAnotherNameWhereOnlyTheOwnCanBeMeant) {
  auto paper = paper_of(report, {"ค่ายวิทย์ริมเขื่อน", "", "ขอให้ทำค่ายนักคิดชายฝั่งให้สำเร็จ"});
  paper.title = {"ค่ายวิทย์ริมเขื่อน", 1, 1};

  EXPECT_EQ(lines_of(paper, "name_inconsistency"), Lines{3});
  paper.lines[2].text = "ขอให้ทำค่ายวิทย์ริมเขื่อนให้สำเร็จ";
  EXPECT_EQ(lines_of(paper, "name_inconsistency"), Lines{});
}

TEST(Structure, SpellsProvincesAndDistricts) {
  EXPECT_EQ(lines_of(report, {"โรงเรียนในอำเภอเบตงค์และอำเภอธารโต"}, "misspelling"), Lines{1});
  EXPECT_EQ(lines_of(report, {"โรงเรียนในอำเภอเบตงและอำเภอธารโต"}, "misspelling"), Lines{});
  EXPECT_EQ(lines_of(report, {"นักเรียนในอำเภอวชิรบารมมี จำนวน 20 คน"}, "misspelling"), Lines{1});
}

TEST(Structure, FindsALongWordThatFallsIntoScraps) {
  EXPECT_EQ(lines_of(report, {"ถ่ายทอดภูมิปัญญาท้อถิ่นแก่คนทั่วไป"}, "misspelling"), Lines{1});
  EXPECT_EQ(lines_of(report, {"ถ่ายทอดภูมิปัญญาท้องถิ่นแก่คนทั่วไป"}, "misspelling"), Lines{});
}

TEST(Structure, ReadsMoneyAndDaysOfSentences) {
  EXPECT_EQ(lines_of(report, {"งบตั้งไว้ 10,000 บาท จ่ายจริง 12,800 บาท"}, "over_budget"), Lines{1});
  EXPECT_EQ(lines_of(report, {"งบตั้งไว้ 12,800 บาท จ่ายจริง 10,000 บาท"}, "over_budget"), Lines{});
  EXPECT_EQ(lines_of(report, {"รอบแรก ระหว่างวันที่ 25 – 14 กุมภาพันธ์ 2568"}, "date_order_error"),
            Lines{1});
  EXPECT_EQ(lines_of(report, {"รอบแรก ระหว่างวันที่ 14 – 25 กุมภาพันธ์ 2568"}, "date_order_error"),
            Lines{});
}

}  // namespace
}  // namespace ruam::checks
