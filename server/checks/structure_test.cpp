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

}  // namespace
}  // namespace ruam::checks
