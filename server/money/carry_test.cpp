#include "money/carry.hpp"

#include <gmock/gmock.h>

#include "catalog/actions.hpp"
#include "chain/queries.hpp"
#include "money/consolidated.hpp"
#include "money/room.hpp"
#include "testing/office.hpp"

namespace ruam::money {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class CarryOver : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  CarryOver() {
    office.clock.set(Date{2024, 10, 15});
    catalog::load_shipped(office.db()).value();
    source = open_source(officer, office.singburi,
                         {.class_id = "BS1.1", .name = "งบลงทุน", .fiscal_year = 2567})
                 .value()
                 .uuid;
    line(LineKind::allocation, baht(1'000), {2023, 10, 5});
    bound = line(LineKind::obligation, baht(400), {2024, 8, 1}, {}, project);
  }
  Uuid line(LineKind what, Satang amount, Date date, std::optional<Uuid> settles = {},
            std::optional<Uuid> of_project = {}) {
    return enter(officer, office.singburi,
                 {.kind = what,
                  .amount = amount,
                  .source_id = source,
                  .project_id = of_project,
                  .date = date,
                  .document_no = "ศธ " + std::to_string(++documents),
                  .settles = settles})
        .value()
        .uuid;
  }
  std::string open(Uuid carried, Date date) {
    const auto done = open_carried(officer, {office.singburi, carried}, date);
    return done.has_error() ? done.error().code : "done";
  }
  Figures whole(int year) {
    return office.db().read(
        [&](db::Tx& tx) { return read_whole(tx, office.singburi, year).total; });
  }
  std::vector<std::string> waiting_to_open() {
    return office.db().read([&](db::Tx& tx) {
      std::vector<std::string> all;
      for (const auto& item : waiting(tx, officer.actor, office.singburi, {2024, 10, 15}))
        if (item.action == "open") all.push_back(item.code);
      return all;
    });
  }

  testing::TestOffice office{GetParam(), room().permissions};
  Context& officer = office.as("finance_officer");
  const Uuid project = new_uuid();
  Uuid source, bound;
  int documents = 0;
};
RUAM_ON_BOTH_ENGINES(CarryOver);

TEST_P(CarryOver, StandsInTheNextYearWithItsObligationAndIsCountedOnceAYear) {
  const auto carried = line(LineKind::carry_over, baht(400), {2024, 9, 30}, bound, project);
  EXPECT_EQ(whole(2567).obligated, Satang{0});
  EXPECT_EQ(whole(2567).carried_over, baht(400));
  EXPECT_EQ(whole(2567).balance, baht(600));
  EXPECT_THAT(waiting_to_open(), ElementsAre("ศธ 3"));

  EXPECT_EQ(open(carried, {2024, 9, 30}), "money.not_next_year");
  EXPECT_EQ(open(carried, {2024, 10, 16}), "money.line_invalid") << "a day to come";
  ASSERT_EQ(open(carried, {2024, 10, 1}), "done");

  EXPECT_EQ(open(carried, {2024, 10, 1}), "money.opened_already");
  EXPECT_THAT(waiting_to_open(), IsEmpty());
  EXPECT_EQ(whole(2567).allocated, baht(1'000)) << "last year is as it was";
  EXPECT_EQ(whole(2568).allocated, baht(400));
  EXPECT_EQ(whole(2568).obligated, baht(400));
  EXPECT_EQ(whole(2568).balance, Satang{0});
  office.db().read([&](db::Tx& tx) {
    const auto opened = list_sources(tx, office.singburi, 2568).at(0);
    EXPECT_EQ(opened.carried_from, source);
    EXPECT_EQ(opened.name, "งบลงทุน (กันเหลื่อมปี 2567)");
    const auto after =
        chain::list_edges(tx, ref(LineId{office.singburi, carried}), chain::Direction::after);
    EXPECT_EQ(after.size(), 1u);
    EXPECT_TRUE(audit_totals(tx, office.singburi).empty());
    return 0;
  });
}

TEST_P(CarryOver, IsNotTakenBackBeforeWhatItBecame) {
  const auto carried = line(LineKind::carry_over, baht(100), {2024, 9, 30});
  ASSERT_EQ(open(carried, {2024, 10, 2}), "done");
  const auto take_back = [&](Uuid id) {
    const auto done = reverse(officer, {office.singburi, id}, {.reason = "ผิด"});
    return done.has_error() ? done.error().code : "done";
  };
  EXPECT_EQ(take_back(carried), "money.opened_already");

  const auto opened = office.db().read([&](db::Tx& tx) {
    for (const auto& one : list_lines(tx, office.singburi, {}).rows)
      if (one.carried_from == carried) return one.id;
    return Uuid{};
  });
  EXPECT_EQ(take_back(opened), "done");
  EXPECT_EQ(open(carried, {2024, 10, 3}), "done") << "what was taken back may be opened again";
}

TEST_P(CarryOver, IsNothingElse) {
  EXPECT_EQ(open(bound, {2024, 10, 1}), "money.not_carried");
  EXPECT_EQ(open(new_uuid(), {2024, 10, 1}), "money.line_not_found");
  EXPECT_EQ(
      open_carried(office.as("office_head"), {office.singburi, bound}, {2024, 10, 1}).error().code,
      "forbidden");
}

TEST_P(CarryOver, IsNotNeededByASourceOfSeveralYears) {
  auto years = Source{.class_id = "BS1.1", .name = "งบผูกพันข้ามปี", .fiscal_year = 2567};
  years.until_year = 2566;
  EXPECT_EQ(open_source(officer, office.singburi, years).error().code, "money.source_invalid");
  years.until_year = 2569;
  source = open_source(officer, office.singburi, years).value().uuid;
  line(LineKind::allocation, baht(50), {2024, 1, 5});

  EXPECT_NE(line(LineKind::obligation, baht(20), {2024, 10, 10}), Uuid{});
  office.db().read([&](db::Tx& tx) {
    EXPECT_EQ(list_sources(tx, office.singburi, 2568).size(), 1u) << "seen in its later years";
    return 0;
  });
}

}  // namespace
}  // namespace ruam::money
