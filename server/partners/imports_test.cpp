#include <gmock/gmock.h>

#include "catalog/actions.hpp"
#include "catalog/room.hpp"
#include "partners/actions.hpp"
#include "partners/imports/kinds.hpp"
#include "partners/queries.hpp"
#include "partners/room.hpp"
#include "testing/office.hpp"
#include "testing/workbook.hpp"

namespace ruam::partners {
namespace {

using testing::faults, testing::grid_of;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class PartnerImports : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  PartnerImports() {
    office.clock.set(Date{2024, 7, 1});
    catalog::load_shipped(office.db()).value();
  }

  static std::vector<PermissionRule> rules() {
    auto all = room({}).permissions;
    const auto lists = catalog::room().permissions;
    all.insert(all.end(), lists.begin(), lists.end());
    return all;
  }
  imports::Checked check(const imports::Kind& kind, const std::vector<testing::Cells>& rows) {
    return office.db().read([&](db::Tx& tx) {
      return kind.check(tx, office.singburi, {grid_of(kind, rows)}, {2024, 7, 1});
    });
  }
  std::vector<Uuid> make(const imports::Kind& kind, const std::vector<imports::Draft>& drafts) {
    auto& planner = office.as("planner");
    return office.db()
        .write(
            [&](db::Tx& tx) { return kind.make(tx, planner, import, drafts, office.clock.now()); })
        .value();
  }
  Result<void> finish(const imports::Kind& kind, bool is_taken_back) {
    auto& planner = office.as("planner");
    return office.db().write([&](db::Tx& tx) {
      return is_taken_back ? kind.withdraw(tx, planner, import, {})
                           : kind.reveal(tx, planner, import, office.clock.now());
    });
  }
  std::size_t entries() {
    return office.db().read(
        [&](db::Tx& tx) { return Store{tx}.list_entries(office.singburi).size(); });
  }
  std::vector<Mou> mous() {
    return office.db().read([&](db::Tx& tx) { return Store{tx}.list_mous(office.singburi); });
  }

  testing::TestOffice office{GetParam(), rules()};
  imports::ImportId import{office.singburi, new_uuid()};
};
RUAM_ON_BOTH_ENGINES(PartnerImports);

TEST_P(PartnerImports, NameEveryFaultOfTheDirectoryByCell) {
  const auto checked =
      check(import_of_entries(),
            {{{"ชื่อ", "วัดหนึ่ง"}, {"ประเภท", "สถาบันศาสนา"}, {"เรื่อง", "คุณธรรม, การอ่าน"}},
             {{"ชื่อ", ""}, {"ประเภท", "วัด"}},
             {{"ชื่อ", "ปราชญ์"}, {"ประเภท", "ปราชญ์ชาวบ้าน"}, {"ละติจูด", "๑๔.๘๙"}},
             {{"ชื่อ", "วัดหนึ่ง"}, {"ประเภท", "สถาบันศาสนา"}, {"ละติจูด", "100.4"}, {"ลองจิจูด", "14.9"}}});

  EXPECT_THAT(
      faults(checked),
      UnorderedElementsAre("A3 import.missing", "B3 import.choice_unknown", "C4 import.missing",
                           "K4 partner.half_a_point", "A5 partner.import_twice",
                           "J5 partner.not_in_thailand", "K5 partner.not_in_thailand"));
}

TEST_P(PartnerImports, AreSeenWhenAllAreMadeAndTakenBackWhole) {
  const auto kind = import_of_entries();
  const auto checked = check(kind, {{{"ชื่อ", "วัดหนึ่ง"}, {"ประเภท", "สถาบันศาสนา"}},
                                    {{"ชื่อ", "วัดสอง"}, {"ประเภท", "สถาบันศาสนา"}}});
  ASSERT_THAT(checked.faults, IsEmpty());

  EXPECT_EQ(make(kind, checked.drafts).size(), 2u);
  EXPECT_EQ(entries(), 0u) << "hidden until the last is made";
  finish(kind, false).value();
  EXPECT_EQ(entries(), 2u);
  finish(kind, true).value();
  EXPECT_EQ(entries(), 0u);
}

TEST_P(PartnerImports, StayWhenSomebodyLeansOnThem) {
  const auto kind = import_of_entries();
  const auto made = make(kind, check(kind, {{{"ชื่อ", "วัดหนึ่ง"}, {"ประเภท", "สถาบันศาสนา"}}}).drafts);
  finish(kind, false).value();
  MouContent content;
  content.title = "ร่าง";
  content.parties = {{.id = new_uuid(), .body = {{}, made.front(), ""}}};
  create_mou(office.as("planner"), office.singburi, content, {}).value();

  EXPECT_EQ(finish(kind, true).error().code, "import.in_use");
  EXPECT_EQ(entries(), 1u);
}

TEST_P(PartnerImports, TakeSignedMemorandaInWithTheirTerm) {
  const auto kind = import_of_mous();
  const auto checked = check(kind, {{{"เรื่อง", "องค์กรคุณธรรม"},
                                     {"คู่ความร่วมมือ (บรรทัดละฝ่าย)", "สำนักงานของเรา\nมูลนิธิหนึ่ง"},
                                     {"วันลงนาม", "๑๘ ก.ค. ๒๕๖๖"},
                                     {"กำหนด (เดือน)", "36"},
                                     {"ต้นฉบับเก็บที่", "ตู้ 2"}}});
  ASSERT_THAT(faults(checked), IsEmpty());
  make(kind, checked.drafts);
  finish(kind, false).value();

  ASSERT_EQ(mous().size(), 1u);
  const auto mou = mous().front();
  EXPECT_EQ(standing_of(mou, {2024, 7, 1}), Standing::active);
  EXPECT_EQ(mou.ends_on, (Date{2026, 7, 17}));
  EXPECT_EQ(mou.fiscal_year, 2566);
}

TEST_P(PartnerImports, NameEveryFaultOfMemorandaByCell) {
  const auto checked =
      check(import_of_mous(), {{{"เรื่อง", "ก"}, {"คู่ความร่วมมือ (บรรทัดละฝ่าย)", "ฝ่ายเดียว"}},
                               {{"เรื่อง", ""},
                                {"คู่ความร่วมมือ (บรรทัดละฝ่าย)", "ก\nข"},
                                {"วันลงนาม", "1 ม.ค. 2570"},
                                {"ต้นฉบับเก็บที่", "ตู้"}},
                               {{"เรื่อง", "ค"},
                                {"คู่ความร่วมมือ (บรรทัดละฝ่าย)", "ก\nข"},
                                {"วันเริ่ม", "1 ก.พ. 2567"},
                                {"วันสิ้นสุด", "1 ม.ค. 2567"},
                                {"กำหนด (เดือน)", "900"}}});

  EXPECT_THAT(faults(checked),
              UnorderedElementsAre("B2 mou.two_parties", "A3 import.missing", "C3 mou.signed_day",
                                   "E4 mou.term", "F4 partner.import_term_and_end",
                                   "F4 mou.ends_before_start"));
}

}  // namespace
}  // namespace ruam::partners
