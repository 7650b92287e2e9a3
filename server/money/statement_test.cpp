#include "money/statement.hpp"

#include <gmock/gmock.h>

#include "catalog/actions.hpp"
#include "money/actions.hpp"
#include "money/room.hpp"
#include "testing/office.hpp"

namespace ruam::money {
namespace {

class MoneyStatement : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    ASSERT_TRUE(catalog::load_shipped(office.db()));
    office.clock.set(Date{2024, 3, 20});
    salary = open("งบดำเนินงาน", "BS1.1");
    gift = open("เงินบริจาค", "BS3");
    enter(LineKind::allocation, salary, 1'000, {2023, 10, 2}, {});
    enter(LineKind::disbursement, salary, 100, {2023, 12, 31}, project);
    enter(LineKind::disbursement, salary, 200, {2024, 1, 1}, project);
    enter(LineKind::disbursement, salary, 50, {2024, 1, 5}, {});
    enter(LineKind::obligation, salary, 70, {2024, 2, 5}, project);
    enter(LineKind::allocation, gift, 30, {2024, 2, 6}, {});
  }
  Uuid open(const std::string& name, const std::string& of_class) {
    const auto made = open_source(
        officer, office.singburi,
        {.class_id = of_class, .name = name, .fiscal_year = 2567, .programme = "แผนงาน" + name});
    EXPECT_TRUE(made.has_value());
    return made.value().uuid;
  }
  void enter(LineKind kind, Uuid source, int amount, Date day, std::optional<Uuid> of) {
    const NewLine line{.kind = kind,
                       .amount = baht(amount),
                       .source_id = source,
                       .project_id = of,
                       .date = day,
                       .document_no = "ที่ 1"};
    const auto made = money::enter(officer, office.singburi, line);
    ASSERT_TRUE(made.has_value()) << made.error().code;
  }
  void plan(bool by_month) {
    PlanRow row{.id = new_uuid(), .source_id = salary, .project_id = project, .text = "ประชุม"};
    row.quarters = {baht(300), baht(60), Satang{}, Satang{}};
    if (by_month) {
      row.months = std::vector<Satang>(12);
      row.months[2] = baht(300);
      row.months[3] = baht(60);
    }
    ASSERT_TRUE(write_plan(officer, office.singburi, {2567, 0, {{row}}}, "").has_value());
  }
  Statement read() {
    return office.db().read([&](db::Tx& tx) {
      return read_statement(tx, office.singburi, {2567, {2024, 3, 20}});
    });
  }
  std::size_t count(const LineFilter& filter) {
    return office.db().read(
        [&](db::Tx& tx) { return list_lines(tx, office.singburi, filter).rows.size(); });
  }

  testing::TestOffice office{GetParam(), room().permissions};
  Context& officer = office.as("finance_officer");
  const Uuid project = new_uuid();
  Uuid salary, gift;
};
RUAM_ON_BOTH_ENGINES(MoneyStatement);

TEST_P(MoneyStatement, SumsEachRowByMonthAndAllRowsToTheYear) {
  plan(true);

  const auto statement = read();

  ASSERT_EQ(statement.rows.size(), 3u);
  const auto& of_project = statement.rows[0];
  EXPECT_EQ(of_project.project, project) << "projects before what belongs to none";
  EXPECT_EQ(sum_of_months(of_project.months, 0, 2).disbursed, baht(100));
  EXPECT_EQ(sum_of_months(of_project.months, 3, 3).disbursed, baht(200));
  EXPECT_EQ(sum_of_months(of_project.months, 0, 11).open_obligations(), baht(70));
  EXPECT_EQ(of_project.planned[0], baht(300));
  EXPECT_TRUE(of_project.is_planned_by_month);
  EXPECT_EQ(of_project.planned_months[3], baht(60));
  Sums all;
  for (const auto& row : statement.rows) all += sum_of_months(row.months, 0, 11);
  EXPECT_EQ(all.given(), baht(1'030));
  EXPECT_EQ(all.balance(), statement.year.total.balance);
  EXPECT_EQ(all.disbursed, statement.year.total.disbursed);
}

TEST_P(MoneyStatement, SaysWhenThePlanHasNoMonths) {
  plan(false);

  EXPECT_FALSE(read().rows[0].is_planned_by_month);
}

TEST_P(MoneyStatement, KnowsWhatThePlanMeansForAProjectSoFar) {
  plan(false);

  office.db().read([&](db::Tx& tx) {
    EXPECT_EQ(planned_until(tx, office.singburi, project, {2567, 1}), baht(300));
    EXPECT_EQ(planned_until(tx, office.singburi, project, {2567, 3}), baht(360));
    EXPECT_EQ(planned_until(tx, office.singburi, new_uuid(), {2567, 3}), std::nullopt);
    EXPECT_EQ(planned_until(tx, office.singburi, project, {2566, 3}), std::nullopt);
    return 0;
  });
}

TEST_P(MoneyStatement, EveryFigureOpensItsOwnLines) {
  EXPECT_EQ(count({.from = Date{2024, 1, 1}, .until = Date{2024, 1, 31}}), 2u);
  EXPECT_EQ(count({.until = Date{2023, 12, 31}}), 2u);
  EXPECT_EQ(count({.without_project = true}), 3u);
  EXPECT_EQ(count({.figure = Figure::disbursed, .without_project = true}), 1u);
  EXPECT_EQ(count({.class_id = "BS3"}), 1u);
  EXPECT_EQ(count({.programme = "แผนงานงบดำเนินงาน"}), 5u);
  EXPECT_EQ(count({.category = "งบลงทุน"}), 0u);
  EXPECT_EQ(count({.in_kind = false}), 6u);
  EXPECT_EQ(count({.in_kind = true}), 0u);
}

}  // namespace
}  // namespace ruam::money
