#include "plans/imports/book.hpp"

#include <gmock/gmock.h>

#include "platform/json/json.hpp"

namespace ruam::plans::imports {
namespace {

using ::testing::ElementsAre, ::testing::IsEmpty, ::testing::UnorderedElementsAre;

/// Five sheets with the heads of the form and a good plan of 2566–2570.
struct TestBook {
  TestBook() {
    for (const auto& part : parts()) {
      sheet::Grid grid{.name = std::string(part.name)};
      auto& head = grid.rows.emplace_back();
      for (const auto& column : part.columns) head.emplace_back(column.head);
      grids.push_back(std::move(grid));
    }
    add(0, {"แผนพัฒนาการศึกษา", "๒๕๖๖", "2570", "คุณภาพ"});
    add(1, {"ก1", "กลยุทธ์", "นิเทศ", "ป1"});  // before what it stands below
    add(1, {"ย1", "ประเด็นยุทธศาสตร์", "คุณภาพผู้เรียน"});
    add(1, {"ป1", "เป้าประสงค์", "อ่านออก", "ย1"});
    add(1, {"พ1", "พันธกิจ", "ส่งเสริม", "", "", "", "PEO\nวัด", "อบจ."});
    add(2, {"ป1", "ร้อยละ", "ร้อยละ", "มากดี", "2565", "72.5", "สำรวจ", "80", "82", "84", "86", "88"});
    add(3, {"จุดแข็ง", "ครู"});
    add(4, {"แผนการศึกษาแห่งชาติ", "NEP3", "ป1", "ใช่", "ตรงกัน"});
    add(4, {"นโยบายกระทรวง", "จุดเน้นปี 2567"});
  }
  void add(std::size_t part, std::vector<std::string> cells) {
    cells.resize(parts()[part].columns.size());
    grids[part].rows.push_back(std::move(cells));
  }
  std::string& at(std::size_t part, std::size_t row, std::size_t column) {
    return grids[part].rows.at(row).at(column);
  }
  ruam::imports::Checked check() const {
    World world;
    world.lists["national_education_plan"] = {{"NEP3", "3", "พัฒนาศักยภาพคน"}};
    world.offices["peo"] = OfficeId{new_uuid()};
    return check_book(grids, world);
  }
  std::vector<std::string> faults() const {
    std::vector<std::string> all;
    for (const auto& fault : check().faults)
      all.push_back(fault.sheet + "!" + fault.column + std::to_string(fault.row) + " " +
                    fault.code);
    return all;
  }
  std::vector<sheet::Grid> grids;
};

TEST(PlanBook, BecomesOneContentInTheOrderOfItsTree) {
  const auto checked = TestBook{}.check();

  ASSERT_THAT(checked.faults, IsEmpty()) << checked.faults[0].code << checked.faults[0].sheet;
  ASSERT_EQ(checked.drafts.size(), 1u);
  const auto book = json::read<Book>(checked.drafts[0].content).value();
  EXPECT_EQ(book.years, (Years{2566, 2570}));
  ASSERT_EQ(book.content.nodes.size(), 4u);
  EXPECT_EQ(book.content.nodes[0].text, "คุณภาพผู้เรียน");
  EXPECT_EQ(book.content.nodes[2].text, "นิเทศ");
  EXPECT_EQ(book.content.nodes[2].parent, book.content.nodes[1].id);
  EXPECT_EQ(book.content.nodes[3].agencies.size(), 3u);
  EXPECT_EQ(book.content.indicators[0].targets[4].value, Thousandths{88'000});
  EXPECT_EQ(book.content.indicators[0].baseline.value, Thousandths{72'500});
  EXPECT_EQ(book.content.links[0].item, "NEP3");
  EXPECT_TRUE(book.content.links[0].primary);
  EXPECT_FALSE(check_content(book.content, book.years).has_error());
}

TEST(PlanBook, TellsEveryFaultBySheetRowAndColumn) {
  TestBook book;
  book.at(0, 1, 2) = "2023";
  book.at(1, 1, 3) = "ป9";
  book.at(1, 2, 1) = "ความฝัน";
  book.at(1, 3, 5) = "ปีหน้า";
  book.at(2, 1, 0) = "ป7";
  book.at(2, 1, 7) = "แปดสิบ";
  book.at(3, 1, 0) = "จุดแขง";
  book.at(4, 1, 1) = "ไม่มีหัวข้อนี้เลย";

  EXPECT_THAT(book.faults(),
              ::testing::IsSupersetOf(
                  {"แผน!C2 import.plan_year", "โครงสร้าง!D2 import.plan_no_such_code",
                   "โครงสร้าง!B3 import.choice_unknown", "โครงสร้าง!F4 import.plan_year",
                   "ตัวชี้วัด!A2 import.plan_no_such_code", "SWOT!A2 import.choice_unknown_near",
                   "ความเชื่อมโยง!B2 import.choice_unknown"}));
  EXPECT_THAT(book.check().drafts, IsEmpty());
}

TEST(PlanBook, TellsACircleAndAKindInAWrongPlaceAtTheirRows) {
  TestBook circle;
  circle.at(1, 2, 3) = "ป1";
  EXPECT_THAT(circle.faults(), ::testing::Contains("โครงสร้าง!D3 import.plan_circle"));

  TestBook misplaced;
  misplaced.at(1, 4, 3) = "ก1";
  EXPECT_THAT(misplaced.faults(), ElementsAre("โครงสร้าง!D5 plan.kind_misplaced"));
}

TEST(PlanBook, HasOnePlanAndTargetsOfItsYearsOnly) {
  TestBook none;
  none.grids[0].rows.resize(1);
  EXPECT_THAT(none.faults(), ::testing::Contains("แผน!0 import.no_plan"));

  TestBook late;
  late.at(2, 1, 12) = "90";
  EXPECT_THAT(late.faults(), ElementsAre("ตัวชี้วัด!M2 import.plan_target_outside"));
}

}  // namespace
}  // namespace ruam::plans::imports
