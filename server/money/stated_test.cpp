#include <gmock/gmock.h>

#include "catalog/actions.hpp"
#include "money/actions.hpp"
#include "money/imports/kinds.hpp"
#include "money/room.hpp"
#include "money/stated/actions.hpp"
#include "money/stated/queries.hpp"
#include "testing/office.hpp"
#include "testing/workbook.hpp"

namespace ruam::money {
namespace {

using testing::Cells, testing::faults;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class Reconciling : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  Reconciling() {
    office.clock.set(Date{2024, 7, 1});
    catalog::load_shipped(office.db()).value();
    source = open("งบดำเนินงาน");
    other = open("งบอุดหนุน");
    line(LineKind::allocation, baht(1'000), {2023, 10, 5}, "ศธ 0");
  }
  Uuid open(const std::string& name) {
    return open_source(
               officer, office.singburi,
               {.class_id = "BS1.1", .name = name, .fiscal_year = 2567, .category = "งบรวม"})
        .value()
        .uuid;
  }
  Uuid line(LineKind what, Satang amount, Date date, const std::string& document) {
    return enter(officer, office.singburi,
                 {.kind = what,
                  .amount = amount,
                  .source_id = source,
                  .date = date,
                  .document_no = document})
        .value()
        .uuid;
  }
  static Cells total(const std::string& month, const std::string& amount) {
    return {{"ระบบ", "GFMIS"},
            {"เดือน", month},
            {"แหล่งงบประมาณ", "งบดำเนินงาน"},
            {"ยอดของ", "เบิกจ่าย"},
            {"ยอดทั้งเดือน (บาท)", amount}};
  }
  imports::Checked check(const std::vector<Cells>& rows) {
    return office.db().read([&](db::Tx& tx) {
      return kind.check(tx, office.singburi, {testing::grid_of(kind, rows)}, {2024, 7, 1});
    });
  }
  void take_in(const std::vector<Cells>& rows) {
    const auto checked = check(rows);
    ASSERT_THAT(faults(checked), IsEmpty());
    office.db()
        .write([&](db::Tx& tx) -> Result<void> {
          TRY(kind.make(tx, officer, import, checked.drafts, office.clock.now()));
          return {};
        })
        .value();
    EXPECT_THAT(rows_of(), IsEmpty()) << "nothing is seen before all is there";
    office.db()
        .write([&](db::Tx& tx) { return kind.reveal(tx, officer, import, office.clock.now()); })
        .value();
  }
  std::string take_back() {
    const auto done =
        office.db().write([&](db::Tx& tx) { return kind.withdraw(tx, officer, import, {}); });
    return done.has_error() ? done.error().code : "done";
  }
  std::vector<StatedRow> rows_of() {
    return office.db().read([&](db::Tx& tx) { return list_stated(tx, office.singburi, 2567); });
  }
  std::vector<std::string> waiting_for_me() {
    return office.db().read([&](db::Tx& tx) {
      std::vector<std::string> all;
      for (const auto& item : waiting(tx, officer.actor, office.singburi, {2024, 7, 1}))
        if (item.action == "reconcile") all.push_back(item.label);
      return all;
    });
  }
  StatedRecord detail(std::size_t place = 0) {
    const StatedId id{office.singburi, rows_of()[place].id};
    return office.db().read([&](db::Tx& tx) { return read_stated(tx, id).value(); });
  }
  std::string say(const std::vector<Gap>& gaps, std::size_t place = 0) {
    const auto before = detail(place);
    const auto done = reconcile(officer, {office.singburi, before.detail.id}, gaps, before.version);
    return done.has_error() ? done.error().code : "done";
  }

  testing::TestOffice office{GetParam(), room().permissions};
  Context& officer = office.as("finance_officer");
  const imports::Kind kind = stated_import();
  imports::ImportId import{office.singburi, new_uuid()};
  Uuid source, other;
};
RUAM_ON_BOTH_ENGINES(Reconciling);

TEST_P(Reconciling, NamesEveryFaultByCell) {
  auto both = total("ก.พ. 2567", "5");
  both["งบรายจ่าย"] = "งบรวม";
  auto neither = total("มี.ค. 2567", "5");
  neither.erase("แหล่งงบประมาณ");
  auto unknown = total("เม.ย. 2567", "5");
  unknown["แหล่งงบประมาณ"] = "ไม่มี";

  EXPECT_THAT(faults(check({total("ม.ค. 2567", "5"), total("31 ม.ค. 2567", "6"), both, neither,
                            unknown, total("ต.ค. 2567", "5"), total("ปีงบประมาณ 2567", "5"),
                            total("พ.ค. 2567", "ห้า")})),
              UnorderedElementsAre("F3 money.import_twice", "C4 money.stated_source_or_category",
                                   "C5 money.stated_source_or_category", "C6 import.choice_unknown",
                                   "B7 money.future_date", "B8 money.stated_one_month",
                                   "F9 import.not_a_number"));
}

TEST_P(Reconciling, AsksNothingWhereTheTotalsAgree) {
  line(LineKind::disbursement, baht(100), {2024, 1, 5}, "ศธ 1");
  line(LineKind::disbursement, baht(25), {2024, 1, 31}, "ศธ 2");
  line(LineKind::disbursement, baht(7), {2024, 2, 1}, "ศธ 3");
  auto of_category = total("ก.พ. 2567", "7");
  of_category.erase("แหล่งงบประมาณ");
  of_category["งบรายจ่าย"] = "งบรวม";

  take_in({total("ม.ค. 2567", "125"), of_category});

  for (const auto& row : rows_of()) EXPECT_EQ(row.state, StatedState::agrees);
  EXPECT_THAT(waiting_for_me(), IsEmpty());
  EXPECT_THAT(faults(check({total("ม.ค. 2567", "130")})), ElementsAre("F2 money.stated_known"));
  EXPECT_EQ(take_back(), "done");
  EXPECT_THAT(rows_of(), IsEmpty());
}

TEST_P(Reconciling, KeepsWhyATotalDiffersUntilTheLedgerChanges) {
  line(LineKind::disbursement, baht(100), {2024, 1, 5}, "ศธ 1");
  const auto late = line(LineKind::disbursement, baht(30), {2024, 1, 31}, "ศธ 2");
  take_in({total("ม.ค. 2567", "145"), total("ก.พ. 2567", "30")});
  EXPECT_THAT(waiting_for_me(), SizeIs(2));

  // January there lacks the line of the 31st, which stands in February, and has one that we lack.
  EXPECT_EQ(say({{.reason = GapReason::wrong_month, .line_id = late},
                 {.reason = GapReason::missing_line, .amount = baht(45)}}),
            "done");
  EXPECT_EQ(say({{.reason = GapReason::wrong_month, .line_id = late}}, 1), "done");

  EXPECT_EQ(detail(0).detail.state, StatedState::explained);
  EXPECT_EQ(detail(1).detail.state, StatedState::explained);
  EXPECT_TRUE(detail(1).detail.lines.back().is_matched);
  EXPECT_EQ(detail(0).detail.by_name, officer.actor.name);
  EXPECT_THAT(waiting_for_me(), SizeIs(1)) << "the missing line is still to be entered";

  line(LineKind::disbursement, baht(45), {2024, 1, 9}, "ศธ 3");
  EXPECT_EQ(detail(0).detail.state, StatedState::changed);
  EXPECT_EQ(say({{.reason = GapReason::wrong_month, .line_id = late}}), "done");
  EXPECT_EQ(detail(0).detail.state, StatedState::explained);
  EXPECT_THAT(waiting_for_me(), IsEmpty());
  EXPECT_EQ(take_back(), "import.in_use");
}

TEST_P(Reconciling, RefusesReasonsThatCannotBe) {
  const auto january = line(LineKind::disbursement, baht(30), {2024, 1, 31}, "ศธ 2");
  take_in({total("ม.ค. 2567", "30"), total("ก.พ. 2567", "30")});

  EXPECT_EQ(say({{.reason = GapReason::wrong_month}}), "money.gaps_invalid");
  EXPECT_EQ(say({{.reason = GapReason::missing_line}}), "money.gaps_invalid");
  EXPECT_EQ(say({{.reason = GapReason::other_system, .amount = baht(1)}}), "money.gaps_invalid");
  EXPECT_EQ(say({{.reason = GapReason::entered_wrongly, .line_id = new_uuid()}}),
            "money.gaps_invalid");
  EXPECT_EQ(say({}), "done") << "somebody confirms January, so its line stands there";
  EXPECT_EQ(say({{.reason = GapReason::wrong_month, .line_id = january}}, 1),
            "money.matched_elsewhere");
  const auto again = reconcile(officer, {office.singburi, detail().detail.id}, {}, 1);
  EXPECT_EQ(again.error().code, "money.stale");
  const auto forbidden =
      reconcile(office.as("office_head"), {office.singburi, detail().detail.id}, {}, 2);
  EXPECT_EQ(forbidden.error().code, "forbidden");
}

}  // namespace
}  // namespace ruam::money
