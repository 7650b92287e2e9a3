#include <gtest/gtest.h>

#include "projects/amounts.hpp"
#include "projects/imports/book.hpp"
#include "projects/imports/book_for_test.hpp"

namespace ruam::projects::imports {
namespace {

std::string told(const BookFault& fault) {
  return fault.sheet + "!" + fault.column + std::to_string(fault.row) + " " + fault.code;
}

std::vector<std::string> blocking(const Checked& checked) {
  std::vector<std::string> all;
  for (const auto& fault : checked.faults)
    if (fault.severity == Severity::block) all.push_back(told(fault));
  return all;
}

TEST(ImportedBook, GivesWholeProjects) {
  const TestBook book(3);

  const auto checked = check_book(book.grids, test_world());

  for (const auto& fault : checked.faults) ADD_FAILURE() << told(fault);
  ASSERT_EQ(checked.projects.size(), 3U);
  const auto& c = checked.projects[1].content;
  EXPECT_EQ(c.title, "โครงการนำเข้าที่ 2");
  EXPECT_EQ(c.programme.id, "PG2.1");
  ASSERT_TRUE(c.period);
  EXPECT_EQ(c.period->start, (Date{2024, 4, 1}));
  EXPECT_EQ(c.period->end, (Date{2024, 6, 30}));
  EXPECT_EQ(checked.projects[0].content.period->precision, thai::Precision::month);
  ASSERT_EQ(c.objectives.size(), 2U);
  EXPECT_EQ(c.objectives[1].text, "เพื่อส่งเสริม");
  ASSERT_EQ(c.activities.size(), 1U);
  ASSERT_EQ(c.activities[0].children.size(), 1U);
  EXPECT_EQ(c.activities[0].children[0].lines[0].factors.size(), 2U);
  EXPECT_EQ(checked.projects[1].planned, baht(6'820));
  EXPECT_EQ(total(with_amounts(c).value()), baht(6'820));
  EXPECT_EQ(c.sources[0].amount, baht(6'820));
  EXPECT_EQ(c.indicators[0].target.kind, TargetKind::percent);
}

/// Every fault that a person can make, each planted once into 120 good projects.
TEST(ImportedBook, NamesEveryPlantedFaultBySheetRowAndColumn) {
  TestBook book(120);
  auto world = test_world();
  world.titles.emplace(key_of("โครงการที่มีอยู่แล้ว"), "SBR-2567-01");
  std::vector<std::string> wanted;
  const auto plant = [&](std::size_t part, std::size_t row, FieldNumber field, std::string value,
                         const std::string& code) {
    book.at(part, row, field) = std::move(value);
    const auto& columns = parts()[part].columns;
    std::size_t c = 0;
    while (columns[c].field != field) ++c;
    wanted.push_back(std::string(parts()[part].name) + "!" + column_letters(c) +
                     std::to_string(row) + " import." + code);
  };
  plant(0, 5, Field::title, "", "missing");
  plant(0, 8, Field::fiscal_year, "2024", "year_era");
  plant(0, 9, Field::fiscal_year, "2566", "year_other");
  plant(0, 12, Field::office, "SBX", "office_other");
  plant(0, 15, Field::programme, "แผนงานพื้นฐานด้านการพัฒนาและเสริมสร้างศักยภาพทรัพยากรมนุษ",
        "choice_unknown_near");
  plant(0, 16, Field::division, "ฝ่ายยานพาหนะและซ่อมบำรุง", "choice_unknown");
  plant(0, 18, Field::starts, "2567-04-01", "date_era");
  plant(0, 19, Field::starts, "หน้าฝน", "not_a_date");
  plant(0, 20, Field::starts, "01/02/67", "date_ambiguous");
  plant(0, 23, Field::ends, "มกราคม 2567", "ends_before_start");
  plant(0, 25, Field::reference, "P23", "reference_twice");
  plant(0, 27, Field::title, "โครงการนำเข้าที่ 20", "title_twice");
  plant(0, 28, Field::title, "โครงการที่มีอยู่แล้ว", "title_exists");
  plant(0, 30, Field::total, "6,280", "project_total");
  plant(0, 32, Field::rationale, std::string(20'001, 'x'), "too_long");
  plant(0, 34, Field::responsible, "", "missing");
  plant(1, 2 + 2 * 39, Field::activity_total, "6,800", "activity_total");
  plant(1, 3 + 2 * 44, Field::number, "2.1", "parent_missing");
  plant(1, 3 + 2 * 54, Field::number, "ก", "not_an_activity_number");
  plant(2, 3 + 3 * 59, Field::amount, "4,300", "line_amount");
  plant(2, 4 + 3 * 64, Field::amount, "-1500", "negative");
  plant(2, 3 + 3 * 69, Field::rate, "สามสิบห้า", "not_a_number");
  plant(2, 4 + 3 * 74, Field::reference, "ไม่มีรหัสนี้", "orphan");
  plant(2, 4 + 3 * 79, Field::number, "7", "no_such_activity");
  plant(2, 4 + 3 * 84, Field::amount, "1500.555", "too_many_decimals");
  plant(3, 2 + 90, Field::quarter_sum, "6,000", "quarters_row");
  plant(3, 2 + 94, Field::quarter_1, "10", "quarter_outside");
  plant(4, 2 + 96, Field::target, "180", "above_hundred");
  plant(4, 2 + 98, Field::kind, "ผลลัพท์", "choice_unknown_near");
  plant(4, 2 + 99, Field::reference, "p-oo1", "orphan");

  const auto checked = check_book(book.grids, world);

  const auto found = blocking(checked);
  EXPECT_EQ(wanted.size(), 30U);
  for (const auto& one : wanted)
    EXPECT_NE(std::find(found.begin(), found.end(), one), found.end()) << "not named: " << one;
  if (HasFailure())
    for (const auto& one : found) std::cerr << one << "\n";
}

TEST(ImportedBook, IgnoresExamplesAndWarnsOfHiddenRowsAndUnknownColumns) {
  TestBook book(1);
  const auto row = book.add_row(0);
  book.at(0, row, Field::reference) = "ตัวอย่าง";
  book.at(0, row, Field::total) = "ผิด";
  book.grids[0].rows[0].push_back("หมายเหตุของฉัน");
  book.grids[0].odd.push_back({1, 0, sheet::Oddity::hidden_row});

  const auto checked = check_book(book.grids, test_world());

  EXPECT_TRUE(blocking(checked).empty());
  ASSERT_EQ(checked.faults.size(), 2U);
  EXPECT_EQ(told(checked.faults[0]), "โครงการ!T1 import.column_unknown");
  EXPECT_EQ(told(checked.faults[1]), "โครงการ!2 import.hidden_row");
  EXPECT_EQ(checked.projects.size(), 1U);
}

TEST(ImportedBook, TellsOfFormulasWithoutValueAndErrors) {
  TestBook book(1);
  book.grids[2].odd = {{1, 10, sheet::Oddity::formula_without_value},
                       {2, 3, sheet::Oddity::error_value}};

  const auto found = blocking(check_book(book.grids, test_world()));

  EXPECT_EQ(found, (std::vector<std::string>{"ค่าใช้จ่าย!K2 import.formula_without_value",
                                             "ค่าใช้จ่าย!D3 import.cell_error"}));
}

TEST(ImportedBook, NeedsItsSheetsItsColumnsAndAProject) {
  EXPECT_EQ(blocking(check_book({}, test_world())).size(), 5U);
  TestBook empty(0);
  EXPECT_EQ(blocking(check_book(empty.grids, test_world())),
            (std::vector<std::string>{"โครงการ!0 import.no_projects"}));
  TestBook headless(1);
  headless.grids[2].rows[0][2] = "อะไร";
  EXPECT_EQ(blocking(check_book(headless.grids, test_world())),
            (std::vector<std::string>{"ค่าใช้จ่าย!1 import.column_missing", "ค่าใช้จ่าย!2 import.missing",
                                      "ค่าใช้จ่าย!3 import.missing", "ค่าใช้จ่าย!4 import.missing"}));
}

TEST(ImportedBook, ComesBackWithItsFaultsInAColumnOfSentences) {
  TestBook book(2);
  book.at(0, 3, Field::total) = "1";
  const auto checked = check_book(book.grids, test_world());
  std::vector<std::pair<std::string, StagedSheet>> sheets(1);
  sheets[0].first = "โครงการ";
  for (std::size_t i = 0; i < book.grids[0].rows.size(); ++i)
    sheets[0].second[static_cast<std::int64_t>(i) + 1] = book.grids[0].rows[i];

  const auto marked =
      sheet::read_xlsx(sheet::write_forms(mark_faults(sheets, checked.faults)).value()).value();

  EXPECT_EQ(marked[0].rows[0].back(), "ข้อผิดพลาด");
  EXPECT_NE(marked[0].rows[2].back().find("6,820"), std::string::npos) << marked[0].rows[2].back();
  EXPECT_TRUE(blocking(check_book({marked[0]}, test_world())).size() > 0U);
}

TEST(CheckedBook, TakesTheNoteThatItemsMayPayForEachOther) {
  TestBook book(2);
  const auto row = book.add_row(2);
  book.at(2, row, Field::reference) = "P2";
  book.at(2, row, Field::item) = "หมายเหตุ ขอถัวจ่ายทุกรายการ";

  const auto checked = check_book(book.grids, test_world());

  EXPECT_TRUE(blocking(checked).empty());
  EXPECT_FALSE(checked.projects.at(0).content.shared_lines);
  EXPECT_TRUE(checked.projects.at(1).content.shared_lines);
}

TEST(ImportTemplate, IsItselfAGoodEmptyBook) {
  const auto bytes = sheet::write_forms(make_template(test_world(), "หน่วยงาน")).value();

  const auto checked = check_book(sheet::read_xlsx(bytes).value(), test_world());

  EXPECT_EQ(blocking(checked), (std::vector<std::string>{"โครงการ!0 import.no_projects"}));
}

TEST(NearestName, FindsASlipOfThePenAndNothingElse) {
  const std::vector<std::string> names = {"กลุ่มนโยบายและแผน", "กลุ่มอำนวยการ"};

  EXPECT_EQ(nearest("กลุ่มนโบายและแผน", names), "กลุ่มนโยบายและแผน");
  EXPECT_EQ(nearest("อำนวยการ", names), "กลุ่มอำนวยการ");
  EXPECT_EQ(nearest("ยานพาหนะ", names), "");
}

}  // namespace
}  // namespace ruam::projects::imports
