#include <gmock/gmock.h>

#include "checks/check.hpp"

/// The rules for papers, run over the prose of our own documents before they are signed.
namespace ruam::checks {
namespace {

std::vector<Finding> found_in(std::string prose, std::string_view code) {
  Draft draft;
  draft.texts = {{"/place", "ห้องประชุมสำนักงาน"}, {"/rationale", std::move(prose)}};
  std::vector<Finding> all;
  for (auto& finding : check(draft, Lookup{}))
    if (finding.code == code) all.push_back(std::move(finding));
  return all;
}

TEST(Prose, SaysAtWhichFieldAWeekdayIsNotThatOfItsDate) {
  const auto found =
      found_in("สำนักงานได้รับหนังสือแล้ว\nกำหนดจัดประชุมในวันจันทร์ที่ 18 เมษายน พ.ศ. 2566 ณ ห้องประชุม",
               "checks.paper.weekday_date_mismatch");

  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].where, "/rationale");
  EXPECT_EQ(found[0].params.at("weekday"), "อังคาร");
  EXPECT_FALSE(found[0].what.empty());
  EXPECT_TRUE(
      found_in("จัดประชุมในวันอังคารที่ 18 เมษายน พ.ศ. 2566", "checks.paper.weekday_date_mismatch")
          .empty());
}

TEST(Prose, NamesAFrequentMisspelling) {
  const auto found = found_in("เป้าหมายเจริญปริมาณของกลุ่มอำนาจการ", "checks.paper.misspelling");

  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].severity, Severity::note) << "a slip of spelling stops nobody";
}

TEST(Prose, SaysNothingOfWhatIsRight) {
  Draft draft;
  draft.texts = {{"/rationale",
                  "รัฐธรรมนูญแห่งราชอาณาจักรไทย พ.ศ. 2560 มาตรา 54 วรรคสาม "
                  "กำหนดให้รัฐต้องดำเนินการให้ประชาชนได้รับการศึกษา\n"
                  "ตามแผนการศึกษาแห่งชาติ พ.ศ. 2560 – 2579 และยุทธศาสตร์ชาติ พ.ศ. 2561 – 2580 "
                  "สำนักงานจึงจัดประชุมผู้บริหาร "
                  "จำนวน 32 คน เมื่อวันที่ 18 เมษายน 2566"}};
  draft.objectives = {{"/objectives/0", "เพื่อสร้างความร่วมมือจากทุกภาคส่วน"}};

  for (const auto& finding : check(draft, Lookup{}))
    EXPECT_FALSE(finding.code.starts_with("checks.paper.")) << finding.code << " " << finding.what;
}

}  // namespace
}  // namespace ruam::checks
