#include "money/plan.hpp"

#include <gmock/gmock.h>

#include "catalog/actions.hpp"
#include "money/actions.hpp"
#include "money/room.hpp"
#include "money/store.hpp"
#include "money/year.hpp"
#include "testing/office.hpp"

namespace ruam::money {
namespace {

using ::testing::ElementsAre;

Sums spent(Satang given, Satang disbursed) {
  Sums sums;
  sums.add(LineKind::allocation, given, {});
  sums.add(LineKind::disbursement, disbursed, {});
  return sums;
}

TEST(Pace, IsGreenAtTheTargetAmberAtNineTenthsRedBelow) {
  EXPECT_EQ(pace_of(3200, 3200), Pace::reached);
  EXPECT_EQ(pace_of(3199, 3200), Pace::near);
  EXPECT_EQ(pace_of(2880, 3200), Pace::near);
  EXPECT_EQ(pace_of(2879, 3200), Pace::behind);
  EXPECT_EQ(pace_of({}, 3200), Pace::open);
  EXPECT_EQ(pace_of(3200, {}), Pace::open);
}

TEST(Forecasts, RunOnAsFastAndByThePlanAndNeverBeyondWhatThereIs) {
  const Quarters planned{baht(10), baht(20), baht(30), baht(40)};
  const Year mid{2567, {2024, 1, 31}};  // 123 of 366 days

  const auto both = forecast(mid, planned, spent(baht(100), baht(12)), baht(2));

  EXPECT_EQ(both[0].method, ForecastMethod::run_rate);
  EXPECT_EQ(both[0].amount, Satang{1'200 * 366 / 123});
  EXPECT_EQ(both[1].amount, baht(12 + 18 + 30 + 40));
  EXPECT_EQ(both[1].percent, 10'000);
  EXPECT_EQ(forecast(mid, planned, spent(baht(20), baht(12)), baht(2))[1].amount, baht(20));
  EXPECT_EQ(forecast(mid, planned, spent(baht(5), baht(12)), baht(2))[0].amount, baht(12))
      << "what is paid is a fact, also beyond the balance";
}

TEST(Forecasts, AreNothingBeforeTheYearAndTheFactAfterIt) {
  EXPECT_TRUE(forecast({2567, {2023, 9, 30}}, {}, {}, {}).empty());
  EXPECT_EQ(forecast({2567, {2024, 9, 30}}, {}, spent(baht(100), baht(12)), {})[0].amount,
            baht(12));
}

TEST(Facts, AddUpToEachQuartersEndAndJudgeNoneThatHasNotBegun) {
  const Quarters planned{baht(10), baht(20), baht(30), baht(40)};
  std::array<Sums, 4> sums;
  sums[0] = spent(baht(100), baht(30));
  sums[1].add(LineKind::disbursement, baht(21), {});

  const auto facts = facts_of({2567, {2024, 1, 1}}, planned, sums, {3200, 5200, 7500, 9300});

  EXPECT_EQ(facts[1].planned_to_date, baht(30));
  EXPECT_EQ(facts[1].disbursed_to_date, baht(51));
  EXPECT_EQ(facts[0].disbursed_percent, 3000);
  EXPECT_EQ(facts[0].pace, Pace::near);
  EXPECT_EQ(facts[1].pace, Pace::near);
  EXPECT_EQ(facts[2].pace, Pace::open);
  EXPECT_EQ(facts[2].disbursed_percent, std::nullopt);
}

TEST(Plans, NeedSourcesOfTheYearAndMonthsThatAddUp) {
  const auto source = new_uuid();
  PlanRow row{.id = new_uuid(), .source_id = source, .quarters = {{3}, {0}, {0}, {0}}};
  EXPECT_TRUE(check_plan({{row}}, {source}));
  row.months = std::vector<Satang>(12);
  row.months[0] = {3};
  EXPECT_TRUE(check_plan({{row}}, {source}));
  row.months[2] = {1};
  EXPECT_EQ(check_plan({{row}}, {source}).error().faults[0].code, "money.months_differ");
  row.months = {{1}};
  EXPECT_EQ(check_plan({{row}}, {source}).error().faults[0].code, "money.twelve_months");
  row.months.clear();
  row.quarters[3] = {-1};
  EXPECT_EQ(check_plan({{row}}, {source}).error().faults[0].where, "/rows/0/quarters/3");
  row.quarters = {{1}};
  EXPECT_EQ(check_plan({{row}}, {source}).error().faults[0].code, "money.four_quarters");
  row.quarters = {{3}, {0}, {0}, {0}};
  EXPECT_EQ(check_plan({{row}}, {}).error().faults[0].code, "money.source_not_found");
  EXPECT_EQ(check_plan({{row, row}}, {source}).error().faults[0].code, "money.row_twice");
}

class MoneyPlan : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    ASSERT_TRUE(catalog::load_shipped(office.db()));
    office.clock.set(Date{2024, 2, 15});
    source = open_source(officer, office.singburi,
                         {.class_id = "BS1.1",
                          .name = "งบดำเนินงาน",
                          .fiscal_year = 2567,
                          .category = "งบดำเนินงาน"})
                 .value()
                 .uuid;
  }
  PlanRecord plan(std::int64_t version, Satang first) {
    PlanRow row{.id = row_id, .source_id = source, .text = "ประชุม"};
    row.quarters = {first, baht(50), Satang{}, Satang{}};
    return {2567, version, {{row}}};
  }
  std::string written(const PlanRecord& wanted, const std::string& reason) {
    const auto done = write_plan(officer, office.singburi, wanted, reason);
    return done.has_error() ? done.error().code : "done";
  }
  void enter_line(LineKind kind, Satang amount, Date date) {
    enter(officer, office.singburi,
          {.kind = kind, .amount = amount, .source_id = source, .date = date, .document_no = "1"})
        .value();
  }

  testing::TestOffice office{GetParam(), room().permissions};
  Context& officer = office.as("planner");
  Uuid source, row_id = new_uuid();
};
RUAM_ON_BOTH_ENGINES(MoneyPlan);

TEST_P(MoneyPlan, KeepsEveryRevisionWithItsReason) {
  EXPECT_EQ(written(plan(0, baht(100)), ""), "done");
  EXPECT_EQ(written(plan(0, baht(90)), "อื่น"), "money.stale");
  EXPECT_EQ(written(plan(1, baht(90)), " "), "money.reason_missing");
  EXPECT_EQ(written(plan(1, baht(90)), "เลื่อนประชุม"), "done");

  const auto all =
      office.db().read([&](db::Tx& tx) { return Store{tx}.list_revisions(office.singburi, 2567); });
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].reason, "เลื่อนประชุม");
  EXPECT_EQ(all[0].content.rows[0].quarters[0], baht(90));
  EXPECT_EQ(all[1].content.rows[0].quarters[0], baht(100));
}

TEST_P(MoneyPlan, StandsBesideWhatCameOfIt) {
  written(plan(0, baht(100)), "");
  enter_line(LineKind::allocation, baht(1'000), {2023, 10, 5});
  enter_line(LineKind::disbursement, baht(80), {2023, 12, 31});
  enter_line(LineKind::disbursement, baht(40), {2024, 1, 1});
  enter_line(LineKind::obligation, baht(7), {2024, 1, 2});

  const auto year = office.db().read([&](db::Tx& tx) {
    return read_year(tx, office.singburi, {2567, {2024, 2, 15}});
  });

  EXPECT_EQ(year.quarters[0].planned, baht(100));
  EXPECT_EQ(year.quarters[0].disbursed, baht(80));
  EXPECT_EQ(year.quarters[1].disbursed_to_date, baht(120));
  EXPECT_EQ(year.quarters[0].target, 3200) << "the default of the list, no circular being entered";
  EXPECT_EQ(year.targets_id, "DT-DEFAULT");
  EXPECT_EQ(year.targets_verified, "no");
  EXPECT_EQ(year.quarters[1].pace, Pace::behind);
  EXPECT_EQ(year.total.balance, baht(1'000 - 80 - 40 - 7));
  ASSERT_EQ(year.sources.size(), 1u);
  EXPECT_EQ(year.sources[0].quarters[1].obligated, baht(7));
  EXPECT_EQ(year.categories[0].category, "งบดำเนินงาน");
  EXPECT_EQ(year.categories[0].planned, baht(150));
  EXPECT_EQ(year.forecasts.size(), 2u);
}

TEST_P(MoneyPlan, OpensForEveryFigureTheLinesThatItIsMadeOf) {
  const auto give = [&](LineKind kind, Satang amount, std::optional<Uuid> settles = {}) {
    return enter(officer, office.singburi,
                 {.kind = kind,
                  .amount = amount,
                  .source_id = source,
                  .date = {2024, 1, 5},
                  .document_no = "1",
                  .settles = settles})
        .value()
        .uuid;
  };
  give(LineKind::allocation, baht(1'000));
  const auto bound = give(LineKind::obligation, baht(300));
  give(LineKind::disbursement, baht(100), bound);
  give(LineKind::disbursement, baht(7));
  const auto lent = give(LineKind::advance, baht(50));
  give(LineKind::advance_clearing, baht(30), lent);
  give(LineKind::advance_return, baht(5), lent);
  give(LineKind::returned, baht(11));
  give(LineKind::carry_over, baht(13));

  office.db().read([&](db::Tx& tx) {
    const auto sums_behind = [&](Figure figure) {
      Sums sums;
      const LineFilter filter{.source = source, .figure = figure, .year = 2567, .quarter = 2};
      for (const auto& line : list_lines(tx, office.singburi, filter).rows)
        sums.add(line.kind, line.amount, line.settled);
      return figures(sums);
    };
    const auto seen = read_year(tx, office.singburi, {2567, {2024, 2, 15}}).total;
    EXPECT_EQ(sums_behind(Figure::given).allocated, seen.allocated);
    EXPECT_EQ(sums_behind(Figure::obligated).obligated, seen.obligated);
    EXPECT_EQ(sums_behind(Figure::disbursed).disbursed, seen.disbursed);
    EXPECT_EQ(sums_behind(Figure::advances).advances, seen.advances);
    EXPECT_EQ(sums_behind(Figure::returned).returned, seen.returned);
    EXPECT_EQ(sums_behind(Figure::carried_over).carried_over, seen.carried_over);
    EXPECT_EQ(seen.obligated, baht(200));
    EXPECT_EQ(seen.disbursed, baht(137));
    return 0;
  });
}

}  // namespace
}  // namespace ruam::money
