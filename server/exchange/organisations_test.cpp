#include "exchange/organisations.hpp"

#include <gmock/gmock.h>

#include "catalog/actions.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/imports/actions.hpp"
#include "platform/json/json.hpp"
#include "testing/office.hpp"

namespace ruam::exchange {
namespace {

using imports::ImportId, imports::ImportRecord, imports::Status;
using ruam::testing::TestOffice;
using ::testing::Contains, ::testing::IsEmpty;

using Rows = std::vector<std::vector<std::string>>;

const std::vector<std::string> head = {"รหัส",   "ชื่อหน่วยงาน",     "ชื่อย่อ", "ประเภท", "สังกัด",
                                       "จังหวัด", "หน่วยงานต้นสังกัด", "ที่อยู่",  "โทรศัพท์", "อีเมล"};

std::vector<std::string> school(int number) {
  return {"10171" + std::to_string(10000 + number),
          "โรงเรียนบ้านสวน " + std::to_string(number),
          "",
          "สถานศึกษา",
          "สพฐ.",
          "สิงห์บุรี",
          "",
          "",
          "",
          ""};
}

class Organisations : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    catalog::load_shipped(office.db()).value();
    desk.kinds.emplace("organisations", organisations());
    desk.gate = [](db::Tx& tx, const Actor& actor, const Permission& permission, OfficeId where) {
      return people::require(tx, actor, permission, where);
    };
  }

  TestOffice office{GetParam()};
  imports::Desk desk;

  static std::string book_of(const Rows& rows, std::vector<std::string> heads = head) {
    sheet::Form form{.sheet = {.name = "หน่วยงาน", .columns = std::move(heads)}};
    for (const auto& row : rows) form.sheet.rows.emplace_back(row.begin(), row.end());
    return sheet::write_forms({form}).value();
  }

  Context& admin() { return office.as("system_admin", office.singburi); }

  ImportRecord take(const std::string& bytes, std::string name = "โรงเรียน.xlsx") {
    const auto id =
        imports::take_in(desk, admin(), office.singburi, {"organisations", std::move(name), bytes});
    return read(id.value());
  }
  ImportRecord read(ImportId id) {
    return office.db().read([&](db::Tx& tx) { return imports::Store{tx}.get(id).value(); });
  }
  Status apply_all(ImportId id) {
    for (int i = 0; i < 20 && read(id).status != Status::done; ++i)
      imports::apply_next(desk, admin(), id).value();
    return read(id).status;
  }
  std::vector<std::string> codes_below() {
    std::vector<std::string> codes;
    for (const auto& one : office.db().read([&](db::Tx& tx) {
           return people::list_offices(tx, {.under = office.singburi, .limit = 1'000});
         }))
      codes.push_back(one.code);
    return codes;
  }
  static std::vector<std::string> places(const ImportRecord& import) {
    std::vector<std::string> all;
    for (const auto& fault : json::read<std::vector<imports::BookFault>>(import.faults).value())
      if (fault.severity == imports::Severity::block)
        all.push_back(fault.sheet + "!" + fault.column + std::to_string(fault.row) + " " +
                      fault.code);
    return all;
  }
};
INSTANTIATE_TEST_SUITE_P(Engine, Organisations,
                         ::testing::Values(db::Database::Engine::sqlite,
                                           db::Database::Engine::postgres),
                         ruam::testing::engine_name);

TEST_P(Organisations, ComeIntoSightTogetherAndGoTogether) {
  const auto before = codes_below();
  Rows rows;
  for (int i = 0; i < 620; ++i) rows.push_back(school(i));
  const auto import = take(book_of(rows));
  ASSERT_EQ(import.status, Status::ready) << import.faults;
  EXPECT_EQ(import.draft_count, 620);

  imports::apply_next(desk, admin(), import.id).value();
  EXPECT_EQ(read(import.id).made_count, 500);
  EXPECT_EQ(codes_below(), before) << "half an import is not there yet";

  EXPECT_EQ(apply_all(import.id), Status::done);
  EXPECT_EQ(codes_below().size(), before.size() + 620);
  EXPECT_THAT(codes_below(), Contains("S1017110619"));

  imports::undo(desk, admin(), import.id, "ไฟล์ผิดปี").value();
  EXPECT_EQ(codes_below(), before);
  const auto again = take(book_of(rows));
  EXPECT_EQ(again.status, Status::ready) << "their codes are free again: " << again.faults;
}

TEST_P(Organisations, NamesEveryFaultByItsCellAndTakesNothing) {
  Rows rows;
  std::vector<std::string> expected;
  for (int i = 0; i < 100; ++i) rows.push_back(school(i));
  const auto plant = [&](std::size_t row, std::size_t column, std::string value, const char* code) {
    rows[row][column] = std::move(value);
    expected.push_back("หน่วยงาน!" + imports::column_letters(column) + std::to_string(row + 2) +
                       " " + code);
  };
  for (std::size_t i = 0; i < 10; ++i) {
    plant(i, 0, "", "import.missing");
    plant(10 + i, 1, "", "import.missing");
    plant(20 + i, 3, "โรงสี", "import.choice_unknown");
    plant(30 + i, 5, "สิงบุรี", "import.choice_unknown_near");
    plant(40 + i, 6, "สำนักงานที่ไม่มี " + std::to_string(i), "import.parent_unknown");
  }
  const auto before = codes_below();
  const auto import = take(book_of(rows));
  EXPECT_EQ(import.status, Status::faulty);
  EXPECT_EQ(import.fault_count, 50);
  EXPECT_THAT(places(import), ::testing::UnorderedElementsAreArray(expected));
  EXPECT_EQ(imports::apply_next(desk, admin(), import.id).error().code, "import.has_faults");
  EXPECT_EQ(codes_below(), before);
  EXPECT_FALSE(imports::marked_workbook(desk, admin(), import.id)->empty());
}

TEST_P(Organisations, ReadThaiDigitsBelowATitleAndOverBlankRows) {
  auto twice = school(1);
  twice[0] = "๑๐๑๗๑๑๐๐๐๕";
  auto outside = school(2);
  outside[0] = "TEMPLE1";
  outside[3] = "สถาบันอุดมศึกษา";
  Rows rows = {head, std::vector<std::string>(head.size()), twice, school(7)};
  const auto import =
      take(book_of(rows, {"ทะเบียนโรงเรียน ปี ๒๕๖๗", "", "", "", "", "", "", "", "", ""}));
  ASSERT_EQ(import.status, Status::ready) << import.faults;
  EXPECT_EQ(apply_all(import.id), Status::done);
  EXPECT_THAT(codes_below(), Contains("S1017110005"));
}

TEST_P(Organisations, StandBelowTheOfficeThatTheRowNames) {
  auto row = school(1);
  row[6] = "SBR";
  const auto csv = "รหัส,ชื่อหน่วยงาน,ประเภท,หน่วยงานต้นสังกัด\nNEW1,สำนักงานใหม่,ศธจ.,\n";
  const auto import = take(csv, "รายชื่อ.csv");
  ASSERT_EQ(import.status, Status::ready) << import.faults;
  EXPECT_EQ(apply_all(import.id), Status::done);
  const auto made =
      office.db().read([](db::Tx& tx) { return people::find_office_by_code(tx, "NEW1").value(); });
  EXPECT_EQ(made.parent_id, office.singburi);
  EXPECT_EQ(made.kind, people::OfficeKind::office);
  EXPECT_TRUE(made.active);
}

TEST_P(Organisations, StayOnceSomebodyLeansOnThem) {
  const auto import = take(book_of({school(1), school(2)}));
  EXPECT_EQ(apply_all(import.id), Status::done);
  const auto made = office.db().read(
      [](db::Tx& tx) { return people::find_office_by_code(tx, "S1017110001").value(); });
  office.person(made.id, "ผู้อำนวยการ", "ผู้อำนวยการโรงเรียน");
  const auto refused = imports::undo(desk, admin(), import.id, "ลองถอน");
  ASSERT_TRUE(refused.has_error());
  EXPECT_EQ(refused.error().code, "import.in_use");
  EXPECT_EQ(refused.error().faults.front().where, "office/S1017110001");
  EXPECT_EQ(codes_below().size(), 3U);
}

TEST_P(Organisations, AreTakenInByWhoKeepsTheOfficeTree) {
  const auto refused = imports::take_in(desk, office.as("planner", office.singburi),
                                        office.singburi, {"organisations", "ก.xlsx", book_of({})});
  EXPECT_EQ(refused.error().code, "forbidden");
  EXPECT_EQ(imports::take_in(desk, admin(), office.singburi, {"birds", "ก.xlsx", ""}).error().code,
            "import.kind_unknown");
  const auto empty = take(book_of({}));
  EXPECT_EQ(places(empty), std::vector<std::string>{"หน่วยงาน!0 import.no_rows"});
}

}  // namespace
}  // namespace ruam::exchange
