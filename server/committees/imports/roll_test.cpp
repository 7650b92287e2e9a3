#include "committees/imports/roll.hpp"

#include <gmock/gmock.h>

namespace ruam::committees {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Content committee() {
  Content c{.name = "คณะ"};
  c.seats = {{new_uuid(), "RC-1", "ประธานกรรมการ", SeatRole::chair, 1},
             {new_uuid(), "RC-2", "ผู้แทนผู้บริหารสถานศึกษาของรัฐ", SeatRole::member, 1},
             {new_uuid(), "", "ผู้ทรงคุณวุฒิ", SeatRole::member, 2}};
  return c;
}

sheet::Grid table(std::vector<std::vector<std::string>> rows) {
  sheet::Grid grid{.name = "รายชื่อ"};
  grid.rows = {{"ตำแหน่งในคณะ", "ชื่อ – สกุล", "ตำแหน่ง", "หน่วยงาน", "เริ่มวาระ", "ครบวาระ"}};
  for (auto& row : rows) grid.rows.push_back(std::move(row));
  return grid;
}

std::vector<std::string> faults_of(const Roll& roll) {
  std::vector<std::string> all;
  for (const auto& f : roll.faults) all.push_back(f.column + std::to_string(f.row) + " " + f.code);
  return all;
}

TEST(Roll, ReadsPeopleSeatsAndDaysAsOfficesWriteThem) {
  const auto said = committee();
  const auto roll = read_roll(
      {table({{"ประธานกรรมการ", "นายหนึ่ง  ตัวอย่าง", "ผู้อำนวยการ", "สพม.พิจิตร", "๑ ต.ค. ๒๕๖๗",
               "30/09/2571"},
              {},
              {"ผู้แทนผู้บริหารสถานศึกษาของรัฐ;ผู้ทรงคุณวุฒิ", "นางสอง  ตัวอย่าง", "", "", "2024-10-01", ""}})},
      said, {});

  ASSERT_THAT(roll.rows, SizeIs(2));
  EXPECT_THAT(roll.faults, IsEmpty());
  EXPECT_TRUE(is_ready(roll));
  EXPECT_EQ(roll.rows[0].from, (Date{2024, 10, 1}));
  EXPECT_EQ(roll.rows[0].until, (Date{2028, 9, 30}));
  EXPECT_EQ(roll.rows[1].row, 4);
  EXPECT_THAT(roll.rows[1].seats, ElementsAre(said.seats[1].id, said.seats[2].id));
}

TEST(Roll, FindsHeadsInAnyOrderAndSeatsByTheirCategory) {
  sheet::Grid grid{.name = "Sheet1"};
  grid.rows = {{"ที่", "ชื่อ-สกุล", "ตำแหน่งในคณะ *"}, {"1", "นายหนึ่ง  ตัวอย่าง", "RC-2"}};

  const auto roll = read_roll({grid}, committee(), {});

  ASSERT_THAT(roll.rows, SizeIs(1));
  EXPECT_EQ(roll.rows[0].seat_names, "ผู้แทนผู้บริหารสถานศึกษาของรัฐ");
}

TEST(Roll, NamesEveryFaultByRowAndColumn) {
  auto grid = table({{"", "นายหนึ่ง  ตัวอย่าง"},
                     {"ประธานกรรมการ", ""},
                     {"เหรัญญิก", "นายสาม  ตัวอย่าง"},
                     {"ประธานกรรมการ", "นายสี่  ตัวอย่าง", "", "", "เมื่อวาน", ""},
                     {"ประธานกรรมการ", "นายห้า  ตัวอย่าง", "", "", "1 ต.ค. 2567", "1 ต.ค. 2566"},
                     {"ประธานกรรมการ", "#REF!"}});
  grid.odd = {{6, 1, sheet::Oddity::error_value}};

  const auto roll = read_roll({grid}, committee(), {});

  EXPECT_FALSE(is_ready(roll));
  EXPECT_THAT(faults_of(roll),
              ElementsAre("A2 committee.import_missing", "B3 committee.import_missing",
                          "A4 committee.import_seat", "E5 committee.import_date",
                          "F6 committee.ends_before", "B7 committee.import_formula"));
  EXPECT_EQ(roll.faults[2].value, "เหรัญญิก");
}

TEST(Roll, WarnsOfWhoIsThereAlreadyOrTwice) {
  Member known{.id = new_uuid()};
  known.holder.name = "นายหนึ่ง ตัวอย่าง";
  const auto roll = read_roll({table({{"ประธานกรรมการ", "นายหนึ่ง  ตัวอย่าง"},
                                      {"ผู้ทรงคุณวุฒิ", "นางสอง  ตัวอย่าง"},
                                      {"ผู้ทรงคุณวุฒิ", "นางสอง  ตัวอย่าง"}})},
                              committee(), {known});

  EXPECT_TRUE(is_ready(roll));
  EXPECT_THAT(faults_of(roll),
              ElementsAre("B2 committee.import_known", "B4 committee.import_twice"));
}

TEST(Roll, IsNothingWithoutItsHeadsOrRows) {
  sheet::Grid headless{.name = "ก"};
  headless.rows = {{"ชื่อ"}, {"นายหนึ่ง"}};

  EXPECT_FALSE(is_ready(read_roll({headless}, committee(), {})));
  EXPECT_THAT(faults_of(read_roll({table({})}, committee(), {})),
              ElementsAre("0 committee.import_empty"));
  EXPECT_FALSE(is_ready(read_roll({}, committee(), {})));
}

TEST(Roll, FormIsReadBackWithoutItsExample) {
  const auto said = committee();
  const auto bytes = sheet::write_forms(roll_form(said)).value();

  const auto roll = read_roll(sheet::read_xlsx(bytes).value(), said, {});

  EXPECT_THAT(roll.rows, IsEmpty());
  EXPECT_THAT(faults_of(roll), ElementsAre("0 committee.import_empty"));
}

}  // namespace
}  // namespace ruam::committees
