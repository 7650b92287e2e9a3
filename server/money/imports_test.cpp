#include <gmock/gmock.h>

#include "catalog/actions.hpp"
#include "chain/queries.hpp"
#include "money/actions.hpp"
#include "money/consolidated.hpp"
#include "money/imports/kinds.hpp"
#include "money/room.hpp"
#include "money/store.hpp"
#include "testing/office.hpp"
#include "testing/rounds.hpp"
#include "testing/workbook.hpp"

namespace ruam::money {
namespace {

using testing::Cells, testing::faults;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class MoneyImports : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  MoneyImports() {
    office.clock.set(Date{2024, 7, 1});
    catalog::load_shipped(office.db()).value();
    source = open_source(officer, office.singburi,
                         {.class_id = "BS1.1", .name = "งบดำเนินงาน", .fiscal_year = 2567})
                 .value()
                 .uuid;
  }

  static Cells row(const std::string& day, const std::string& what, const std::string& amount,
                   const std::string& document) {
    return {{"วันที่", day},
            {"ประเภทรายการ", what},
            {"จำนวนเงิน (บาท)", amount},
            {"แหล่งงบประมาณ", "งบดำเนินงาน"},
            {"เลขที่เอกสาร", document}};
  }
  imports::Checked check(const std::vector<Cells>& rows) {
    return office.db().read([&](db::Tx& tx) {
      return kind.check(tx, office.singburi, {testing::grid_of(kind, rows)}, {2024, 7, 1});
    });
  }
  std::vector<Uuid> make(const std::vector<imports::Draft>& drafts) {
    std::vector<Uuid> all;
    for (std::size_t at = 0; at < drafts.size(); at += kind.chunk) {
      const auto until = std::min(drafts.size(), at + kind.chunk);
      const std::vector<imports::Draft> chunk(drafts.begin() + static_cast<std::ptrdiff_t>(at),
                                              drafts.begin() + static_cast<std::ptrdiff_t>(until));
      const auto made = office.db().write(
          [&](db::Tx& tx) { return kind.make(tx, officer, import, chunk, office.clock.now()); });
      all.insert(all.end(), made->begin(), made->end());
    }
    return all;
  }
  std::string finished(bool is_taken_back) {
    const auto done = office.db().write([&](db::Tx& tx) {
      return is_taken_back ? kind.withdraw(tx, officer, import, {})
                           : kind.reveal(tx, officer, import, office.clock.now());
    });
    return done.has_error() ? done.error().code : "done";
  }
  Figures figures_of() {
    return office.db().read([&](db::Tx& tx) {
      return get_source(tx, {office.singburi, source}).value().figures;
    });
  }
  std::size_t line_count() {
    return office.db().read([&](db::Tx& tx) {
      return list_lines(tx, office.singburi, {.limit = 200'000}).rows.size();
    });
  }
  bool is_sound() {
    return office.db().read([&](db::Tx& tx) { return audit_totals(tx, office.singburi).empty(); });
  }

  testing::TestOffice office{GetParam(), room().permissions};
  Context& officer = office.as("finance_officer");
  imports::Kind kind = import_kinds().front();
  imports::ImportId import{office.singburi, new_uuid()};
  Uuid source;
};
RUAM_ON_BOTH_ENGINES(MoneyImports);

TEST_P(MoneyImports, NameEveryFaultByCell) {
  enter(officer, office.singburi,
        {.amount = baht(10), .source_id = source, .date = {2024, 1, 5}, .document_no = "ศธ 1"})
      .value();
  auto other = row("5 ม.ค. 2567", "เบิกจ่าย", "1", "ศธ 9");
  other["แหล่งงบประมาณ"] = "งบที่ไม่มี";

  EXPECT_THAT(
      faults(check(
          {row("5 ม.ค. 2567", "ได้รับจัดสรร", "๑๐", "ศธ 1"),
           row("5 ม.ค. 2567", "โอนจัดสรรออก", "10", "ศธ 2"),
           row("5 ม.ค. 2567", "เบิกจ่าย", "-10", "ศธ 3"), row("1 ก.ย. 2566", "เบิกจ่าย", "10", "ศธ 4"),
           row("2 ก.ค. 2567", "เบิกจ่าย", "10", "ศธ 5"), row("5 ม.ค. 2567", "เบิกจ่าย", "10", "ศธ 6"),
           row("6 ม.ค. 2567", "เบิกจ่าย", "10", "ศธ  6"), row("5 ม.ค. 2567", "เบิกจ่าย", "สิบ", ""),
           other})),
      UnorderedElementsAre("E2 money.import_known", "B3 import.choice_unknown",
                           "C4 import.negative", "A5 money.outside_year", "A6 money.future_date",
                           "E8 money.import_twice", "C9 import.not_a_number", "E9 import.missing",
                           "D10 import.choice_unknown"));
}

TEST_P(MoneyImports, CountOnlyOnceAllAreMadeAndNotAfterTheyAreTakenBack) {
  const auto checked = check({row("5 ต.ค. 2566", "ได้รับจัดสรร", "1,000", "ศธ 1"),
                              row("5 ม.ค. 2567", "ก่อหนี้ผูกพัน", "400", "ศธ 2"),
                              row("5 ก.พ. 2567", "เบิกจ่าย", "250.50", "ศธ 3")});
  ASSERT_THAT(checked.faults, IsEmpty());
  EXPECT_EQ(make(checked.drafts).size(), 3u);
  EXPECT_EQ(line_count(), 0u);
  EXPECT_EQ(figures_of().allocated, Satang{0});
  EXPECT_TRUE(is_sound());

  EXPECT_EQ(finished(false), "done");
  EXPECT_EQ(line_count(), 3u);
  EXPECT_EQ(figures_of().balance, Satang{1'000'00 - 400'00 - 250'50});
  EXPECT_TRUE(is_sound());

  EXPECT_EQ(finished(true), "done");
  EXPECT_EQ(line_count(), 0u);
  EXPECT_EQ(figures_of().balance, Satang{0});
  EXPECT_TRUE(is_sound());
}

TEST_P(MoneyImports, AreRefusedWhereTheyBindMoreThanThereIsAndMarkedWhereTheyPaidIt) {
  make(check({row("5 ม.ค. 2567", "ก่อหนี้ผูกพัน", "400", "ศธ 2")}).drafts);
  EXPECT_EQ(finished(false), "money.import_not_enough");
  EXPECT_EQ(finished(true), "done") << "what nobody saw goes for good";
  EXPECT_EQ(line_count(), 0u);

  import = {office.singburi, new_uuid()};
  make(check({row("5 ต.ค. 2566", "ได้รับจัดสรร", "100", "ศธ 1"),
              row("5 ม.ค. 2567", "เบิกจ่าย", "90", "ศธ 2"),
              row("5 ก.พ. 2567", "เบิกจ่าย", "20", "ศธ 3")})
           .drafts);
  EXPECT_EQ(finished(false), "done");
  EXPECT_EQ(figures_of().balance, baht(-10));
  const auto marked = office.db().read([&](db::Tx& tx) {
    std::vector<std::string> all;
    for (const auto& line : list_lines(tx, office.singburi, {}).rows)
      if (line.overdrawn) all.push_back(line.document_no);
    return all;
  });
  EXPECT_THAT(marked, ElementsAre("ศธ 3"));
}

TEST_P(MoneyImports, BindNoMoreOfAProjectThanItsOwnPart) {
  const auto project = new_uuid();
  kind = line_import([&](db::Tx&, OfficeId, std::string_view) { return std::optional{project}; });
  const auto of_project = [](Cells cells) {
    cells["รหัสโครงการ"] = "SBR-2567-01";
    return cells;
  };
  const auto part = of_project(row("5 ต.ค. 2566", "ได้รับจัดสรร", "100", "ศธ 1"));
  const auto others = row("5 ต.ค. 2566", "ได้รับจัดสรร", "900", "ศธ 2");
  make(check({part, others, of_project(row("5 ม.ค. 2567", "ก่อหนี้ผูกพัน", "101", "ศธ 3"))}).drafts);
  EXPECT_EQ(finished(false), "money.import_not_enough");
  EXPECT_EQ(finished(true), "done");

  import = {office.singburi, new_uuid()};
  make(check({part, others, of_project(row("5 ม.ค. 2567", "ก่อหนี้ผูกพัน", "100", "ศธ 3"))}).drafts);
  EXPECT_EQ(finished(false), "done");
}

TEST_P(MoneyImports, ReferToTheProjectsThatTheyNameUntilTheyAreTakenBack) {
  const auto project = new_uuid();
  kind = line_import([&](db::Tx&, OfficeId, std::string_view code) {
    return code == "SBR-2567-01" ? std::optional{project} : std::nullopt;
  });
  auto named = row("5 ต.ค. 2566", "ได้รับจัดสรร", "100", "ศธ 1");
  named["รหัสโครงการ"] = "SBR-2567-01";
  auto unknown = row("5 ต.ค. 2566", "ได้รับจัดสรร", "100", "ศธ 2");
  unknown["รหัสโครงการ"] = "SBR-2567-99";
  EXPECT_THAT(faults(check({unknown})), ElementsAre("G2 money.project_unknown"));
  const auto known = [](db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
    auto told = describe(tx, actor, refs);
    for (auto& one : told)
      if (one.ref.kind == "project") one.hidden = false;
    return told;
  };
  const auto met = [&] {
    return office.db().read([&](db::Tx& tx) {
      const auto self = project_ref(office.singburi, project);
      return chain::walk(tx, officer.actor, known, self, chain::Direction::after, {}).size();
    });
  };

  const auto made = make(check({named}).drafts);
  EXPECT_EQ(met(), 0u) << "nobody meets a line that does not count yet";
  ASSERT_EQ(finished(false), "done");
  EXPECT_EQ(met(), 1u);
  const auto money =
      office.db().read([&](db::Tx& tx) { return project_money(tx, office.singburi, project); });
  EXPECT_EQ(money.allocated, baht(100));
  ASSERT_EQ(finished(true), "done");
  EXPECT_EQ(met(), 0u);
}

TEST_P(MoneyImports, StayWhereOthersLeanOnThem) {
  const auto made = make(check({row("5 ต.ค. 2566", "ได้รับจัดสรร", "100", "ศธ 1"),
                                row("5 ม.ค. 2567", "ก่อหนี้ผูกพัน", "90", "ศธ 2")})
                             .drafts);
  ASSERT_EQ(finished(false), "done");
  enter(officer, office.singburi,
        {.kind = LineKind::disbursement,
         .amount = baht(5),
         .source_id = source,
         .date = {2024, 2, 1},
         .document_no = "ศธ 3",
         .settles = made[1]})
      .value();

  EXPECT_EQ(finished(true), "import.in_use");
  EXPECT_EQ(line_count(), 3u);
  EXPECT_TRUE(is_sound());
}

TEST_P(MoneyImports, NameTwentyFaultsAmongThousandsAndTakeTheRestInWhenMended) {
  const int count = testing::rounds(2'000, 100'000);
  std::vector<Cells> rows;
  for (int i = 0; i < count; ++i)
    rows.push_back(row("5 ม.ค. 2567", i == 0 ? "ได้รับจัดสรร" : "เบิกจ่าย",
                       i == 0 ? "900,000,000" : "12.25", "ศธ " + std::to_string(i)));
  for (int i = 0; i < 20; ++i) rows[static_cast<std::size_t>(7 + i * 90)]["จำนวนเงิน (บาท)"] = "หนึ่ง";

  const auto wrong = check(rows);
  EXPECT_EQ(wrong.faults.size(), 20u);
  for (int i = 0; i < 20; ++i) EXPECT_EQ(wrong.faults[static_cast<std::size_t>(i)].row, 9 + i * 90);

  for (auto& one : rows)
    if (one["จำนวนเงิน (บาท)"] == "หนึ่ง") one["จำนวนเงิน (บาท)"] = "12.25";
  const auto right = check(rows);
  ASSERT_THAT(right.faults, IsEmpty());
  make(right.drafts);
  EXPECT_EQ(line_count(), 0u);
  ASSERT_EQ(finished(false), "done");
  EXPECT_EQ(figures_of().disbursed, Satang{(count - 1) * std::int64_t{1225}});
  EXPECT_TRUE(is_sound());
}

}  // namespace
}  // namespace ruam::money
