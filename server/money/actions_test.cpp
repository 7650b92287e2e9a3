#include "money/actions.hpp"

#include <atomic>
#include <thread>

#include <gmock/gmock.h>

#include "catalog/actions.hpp"
#include "chain/queries.hpp"
#include "money/queries.hpp"
#include "money/room.hpp"
#include "platform/history.hpp"
#include "platform/tlog/tlog.hpp"
#include "testing/office.hpp"

namespace ruam::money {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The permanent secretary's office on 1 December 2566 with 5,200,000 baht for its project.
class Money : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    ASSERT_TRUE(catalog::load_shipped(office.db()));
    office.clock.set(Date{2023, 12, 20});
    source = open_source(officer, office.ops,
                         {.class_id = "BS1.2",
                          .name = "งบรายจ่ายอื่น",
                          .fiscal_year = 2567,
                          .programme = "แผนงานยุทธศาสตร์",
                          .provisional = Span{{2023, 10, 1}, {2024, 5, 31}}})
                 .value()
                 .uuid;
  }

  NewLine line(LineKind kind, Satang amount) {
    return {.kind = kind,
            .amount = amount,
            .source_id = source,
            .project_id = project,
            .date = {2023, 12, 1},
            .document_no = "ศธ 0200/1"};
  }
  LineId entered(const NewLine& wanted) {
    office.clock.advance(std::chrono::seconds{1});  // lists are ordered by time of entry
    const auto id = enter(officer, office.ops, wanted);
    EXPECT_TRUE(id.has_value()) << id.error().code;
    return id.value();
  }
  std::string refused(const NewLine& wanted) {
    const auto id = enter(officer, office.ops, wanted);
    return id.has_error() ? id.error().code : "entered";
  }
  NewTransfer to(OfficeId to_office, Satang amount) {
    return {.source_id = source,
            .project_id = project,
            .to_office = to_office,
            .amount = amount,
            .date = {2023, 12, 15},
            .document_no = "ศธ 0200/2"};
  }
  ProjectMoney money() {
    return office.db().read([&](db::Tx& tx) { return project_money(tx, office.ops, project); });
  }
  LineRow row(LineId id) {
    return office.db().read([&](db::Tx& tx) { return get_line(tx, id).value(); });
  }
  std::vector<SourceRow> sources_of(OfficeId where) {
    return office.db().read([&](db::Tx& tx) { return list_sources(tx, where, {}); });
  }
  bool is_sound() {
    return office.db().read([&](db::Tx& tx) {
      return audit_totals(tx, office.ops).empty() && audit_totals(tx, office.singburi).empty();
    });
  }

  testing::TestOffice office{GetParam(), room().permissions};
  Context& officer = office.as("finance_officer", office.ops);
  Context& receiver = office.as("finance_officer", office.singburi);
  Uuid source;
  const Uuid project = new_uuid();
};
RUAM_ON_BOTH_ENGINES(Money);

TEST_P(Money, PassedOnToNineteenProvincesIsTransferredAndNotSpent) {
  entered(line(LineKind::allocation, baht(5'200'000)));

  for (int i = 0; i < 19; ++i)
    ASSERT_TRUE(transfer(officer, office.ops, to(office.singburi, baht(235'000))));

  const auto all = money();
  EXPECT_EQ(all.transferred_out, baht(4'465'000));
  EXPECT_EQ(all.disbursed, Satang{0});
  EXPECT_EQ(all.transferred_percent, 8587);
  EXPECT_EQ(all.disbursed_percent, 0);
  EXPECT_EQ(all.balance, baht(735'000));
  ASSERT_EQ(all.quarters.size(), 1u);
  EXPECT_EQ(all.quarters[0].year, 2567);
  EXPECT_EQ(all.quarters[0].quarter, 1);
  EXPECT_TRUE(is_sound());
}

TEST_P(Money, CountsForTheReceiverOnceAccepted) {
  entered(line(LineKind::allocation, baht(5'200'000)));
  const auto pair = transfer(officer, office.ops, to(office.singburi, baht(235'000))).value();
  ASSERT_EQ(sources_of(office.singburi).size(), 1u);
  EXPECT_EQ(sources_of(office.singburi)[0].figures.balance, Satang{0});

  ASSERT_TRUE(accept(receiver, office.singburi, pair, {2023, 12, 18}));

  EXPECT_EQ(sources_of(office.singburi)[0].figures.received, baht(235'000));
  EXPECT_EQ(sources_of(office.singburi)[0].figures.balance, baht(235'000));
  EXPECT_EQ(accept(receiver, office.singburi, pair, {2023, 12, 18}).error().code,
            "money.transfer_decided");
  EXPECT_TRUE(is_sound());
}

TEST_P(Money, InTransitWaitsForTheReceiver) {
  entered(line(LineKind::allocation, baht(5'200'000)));
  ASSERT_TRUE(transfer(officer, office.ops, to(office.singburi, baht(235'000))));
  const auto waits = [&](const Context& who, OfficeId where) {
    return office.db().read([&](db::Tx& tx) {
      return waiting(tx, who.actor, where, {2023, 12, 20}).size();
    });
  };

  EXPECT_EQ(waits(receiver, office.singburi), 1u);
  EXPECT_EQ(waits(office.as("supervisor"), office.singburi), 0u);
  EXPECT_EQ(waits(officer, office.ops), 0u);
}

TEST_P(Money, InTransitCanBeTakenBackOnBothSidesButNotOnceAccepted) {
  entered(line(LineKind::allocation, baht(1'000)));
  const auto sent = [&] {
    office.clock.advance(std::chrono::seconds{1});
    const auto pair = transfer(officer, office.ops, to(office.singburi, baht(400))).value();
    const auto page =
        office.db().read([&](db::Tx& tx) { return list_lines(tx, office.ops, {.limit = 1}); });
    EXPECT_EQ(page.rows[0].pair_id, pair);
    return page.rows[0];
  };
  const auto first = sent();
  ASSERT_TRUE(reverse(officer, {office.ops, first.id}, {"โอนผิดหน่วยงาน"}));
  EXPECT_EQ(money().transferred_out, Satang{0});
  EXPECT_EQ(row({office.ops, first.id}).pair_state, TransferState::cancelled);

  const auto second = sent();
  ASSERT_TRUE(accept(receiver, office.singburi, *second.pair_id, {2023, 12, 18}));
  EXPECT_EQ(reverse(officer, {office.ops, second.id}, {"โอนผิด"}).error().code,
            "money.transfer_accepted");
  EXPECT_TRUE(is_sound());
}

TEST_P(Money, CanBeDisputedByTheReceiverWithAReason) {
  entered(line(LineKind::allocation, baht(1'000)));
  const auto pair = transfer(officer, office.ops, to(office.singburi, baht(400))).value();

  EXPECT_EQ(dispute(receiver, office.singburi, pair, " ").error().code, "money.reason_missing");
  EXPECT_EQ(dispute(officer, office.ops, pair, "ไม่ถูก").error().code, "money.not_the_receiver");
  ASSERT_TRUE(dispute(receiver, office.singburi, pair, "จำนวนไม่ตรงกับหนังสือ"));

  EXPECT_EQ(sources_of(office.singburi)[0].figures.received, Satang{0});
  EXPECT_TRUE(accept(receiver, office.singburi, pair, {2023, 12, 19}));
}

TEST_P(Money, IsNotTransferredOrBoundBeyondTheBalance) {
  entered(line(LineKind::allocation, baht(100)));

  EXPECT_EQ(transfer(officer, office.ops, to(office.singburi, baht(101))).error().code,
            "money.not_enough");
  EXPECT_EQ(refused(line(LineKind::obligation, baht(101))), "money.not_enough");
  EXPECT_EQ(refused(line(LineKind::returned, baht(101))), "money.not_enough");
  EXPECT_EQ(refused(line(LineKind::obligation, baht(100))), "entered");
  EXPECT_THAT(sources_of(office.singburi), IsEmpty());
}

TEST_P(Money, IsNotBoundTwiceByTwoAtOnce) {
  entered(line(LineKind::allocation, baht(100)));
  std::atomic<int> bound = 0;
  std::vector<std::thread> officers;
  for (int i = 0; i < 8; ++i)
    officers.emplace_back([&] {
      if (enter(officer, office.ops, line(LineKind::obligation, baht(30))).has_value()) ++bound;
    });
  for (auto& each : officers) each.join();

  EXPECT_EQ(bound, 3);
  EXPECT_EQ(money().balance, baht(10));
  EXPECT_TRUE(is_sound());
}

TEST_P(Money, OfOneProjectIsNotBoundForAnother) {
  entered(line(LineKind::allocation, baht(100)));
  auto other = line(LineKind::allocation, baht(50));
  other.project_id = new_uuid();
  entered(other);
  other.kind = LineKind::obligation;
  other.amount = baht(51);

  EXPECT_EQ(refused(other), "money.not_enough");
}

TEST_P(Money, PaidBeyondTheBalanceIsAFactMarkedOverdrawn) {
  entered(line(LineKind::allocation, baht(100)));

  EXPECT_FALSE(row(entered(line(LineKind::disbursement, baht(100)))).overdrawn);
  EXPECT_TRUE(row(entered(line(LineKind::disbursement, baht(1)))).overdrawn);
  EXPECT_EQ(money().balance, baht(-1));
}

TEST_P(Money, PaysAnObligationOnlyAsFarAsItGoes) {
  entered(line(LineKind::allocation, baht(100)));
  const auto bound = entered(line(LineKind::obligation, baht(60)));
  auto payment = line(LineKind::disbursement, baht(70));
  payment.settles = bound.uuid;

  const auto paid = entered(payment);

  EXPECT_EQ(row(paid).settled, baht(60));
  EXPECT_EQ(money().obligated, Satang{0});
  EXPECT_EQ(money().disbursed, baht(70));
  EXPECT_EQ(money().balance, baht(30));
  EXPECT_EQ(reverse(officer, bound, {"ผิด"}).error().code, "money.settled_already");
  ASSERT_TRUE(reverse(officer, paid, {"จ่ายผิดรายการ"}));
  EXPECT_EQ(money().obligated, baht(60));
  EXPECT_TRUE(reverse(officer, bound, {"ยกเลิกสัญญา"}));
  EXPECT_TRUE(is_sound());
}

TEST_P(Money, LentOutIsClearedOrGivenBack) {
  entered(line(LineKind::allocation, baht(100)));
  const auto lent = entered(line(LineKind::advance, baht(50)));
  auto cleared = line(LineKind::advance_clearing, baht(30));
  cleared.settles = lent.uuid;
  auto given_back = line(LineKind::advance_return, baht(21));
  given_back.settles = lent.uuid;

  entered(cleared);
  EXPECT_EQ(refused(given_back), "money.more_than_advance");
  given_back.amount = baht(20);
  entered(given_back);

  EXPECT_EQ(money().advances, Satang{0});
  EXPECT_EQ(money().disbursed, baht(30));
  EXPECT_EQ(money().balance, baht(70));
  cleared.settles = entered(line(LineKind::disbursement, baht(1))).uuid;
  EXPECT_EQ(refused(cleared), "money.settles_nothing");
}

TEST_P(Money, IsCorrectedOnceByTheOppositeAmountWithAReason) {
  const auto wrong = entered(line(LineKind::allocation, baht(500)));

  EXPECT_EQ(reverse(officer, wrong, {""}).error().code, "money.reason_missing");
  const auto reversal = reverse(officer, wrong, {"พิมพ์ผิด"}).value();

  EXPECT_EQ(row(reversal).amount, baht(-500));
  EXPECT_EQ(row(reversal).reverses, wrong.uuid);
  EXPECT_EQ(row(wrong).amount, baht(500));
  EXPECT_EQ(money().allocated, Satang{0});
  EXPECT_EQ(reverse(officer, wrong, {"อีกครั้ง"}).error().code, "money.reversed_already");
  EXPECT_EQ(reverse(officer, reversal, {"กลับคืน"}).error().code, "money.is_reversal");
  EXPECT_TRUE(is_sound());
}

TEST_P(Money, SpentCannotBeUnallocated) {
  const auto given = entered(line(LineKind::allocation, baht(500)));
  entered(line(LineKind::disbursement, baht(1)));

  EXPECT_EQ(reverse(officer, given, {"พิมพ์ผิด"}).error().code, "money.not_enough");
}

TEST_P(Money, RefusesWhatNoDocumentSays) {
  auto future = line(LineKind::allocation, baht(1));
  future.date = {2023, 12, 21};
  auto nowhere = line(LineKind::allocation, baht(1));
  nowhere.source_id = new_uuid();

  EXPECT_EQ(refused(future), "money.line_invalid");
  EXPECT_EQ(refused(line(LineKind::allocation, Satang{-1})), "money.line_invalid");
  EXPECT_EQ(refused(line(LineKind::transfer_out, baht(1))), "money.line_invalid");
  EXPECT_EQ(refused(nowhere), "money.source_not_found");
  EXPECT_EQ(transfer(officer, office.ops, to(office.ops, baht(1))).error().code, "money.to_itself");
  EXPECT_EQ(transfer(officer, office.ops, to({new_uuid()}, baht(1))).error().code,
            "people.office_not_found");
  EXPECT_EQ(open_source(officer, office.ops, {.class_id = "BS99", .name = "ก", .fiscal_year = 2567})
                .error()
                .code,
            "money.class_not_found");
}

TEST_P(Money, IsEnteredByFinanceOfficersAndPlannersOfTheOfficeOnly) {
  const auto given = line(LineKind::allocation, baht(1));

  EXPECT_TRUE(enter(office.as("planner", office.ops), office.ops, given));
  EXPECT_EQ(enter(office.as("office_head", office.ops), office.ops, given).error().code,
            "forbidden");
  EXPECT_EQ(enter(receiver, office.ops, given).error().code, "forbidden");
  EXPECT_EQ(enter(office.nobody(), office.ops, given).error().code, "unauthenticated");
  EXPECT_EQ(reverse(receiver, entered(given), {"ของคนอื่น"}).error().code, "forbidden");
}

TEST_P(Money, TellsWhichKeptSumSomebodyChanged) {
  entered(line(LineKind::allocation, baht(100)));
  const auto faults = [&] {
    return office.db().read([](db::Tx& tx) { return verify_totals(tx); });
  };
  EXPECT_THAT(faults(), IsEmpty());

  ASSERT_TRUE(office.db().write([](db::Tx& tx) -> Result<void> {
    tx.run("UPDATE money_totals SET amount = amount + 1");
    return {};
  }));

  ASSERT_EQ(faults().size(), 1u);
  EXPECT_EQ(faults()[0].where, "money_source/" + source.to_string());
  EXPECT_EQ(faults()[0].params.at("kind"), "allocation");
}

TEST_P(Money, GoesIntoTheTransparencyLogAsTheLedgerHasIt) {
  const auto given = entered(line(LineKind::allocation, baht(100)));

  const auto entries = office.db().read([&](db::Tx& tx) { return tlog::list(tx, ref(given)); });

  ASSERT_EQ(entries.size(), 1u);
  EXPECT_EQ(entries[0].record.at("amount"), 10'000);
  EXPECT_EQ(entries[0].record.at("kind"), "allocation");
  EXPECT_EQ(office.db().read([&](db::Tx& tx) { return recount_line(tx, entries[0]); }),
            entries[0].record);
}

TEST_P(Money, StopsAtAQuarterWhenAskedTo) {
  entered(line(LineKind::allocation, baht(100)));
  office.clock.set(Date{2024, 2, 1});
  auto later = line(LineKind::disbursement, baht(30));
  later.date = {2024, 1, 15};
  entered(later);

  const auto first_quarter = office.db().read([&](db::Tx& tx) {
    return project_money_until(tx, office.ops, project, {2567, 1});
  });

  EXPECT_EQ(first_quarter.disbursed, Satang{0});
  EXPECT_EQ(money().disbursed, baht(30));
  EXPECT_EQ(money().disbursed_percent, 3000);
}

TEST_P(Money, IsListedNewestFirstPageByPage) {
  std::vector<Uuid> ids;
  for (int i = 1; i <= 3; ++i) ids.push_back(entered(line(LineKind::allocation, baht(i))).uuid);
  const auto page = [&](LineFilter filter) {
    return office.db().read([&](db::Tx& tx) { return list_lines(tx, office.ops, filter); });
  };

  const auto first = page({.project = project, .limit = 2});
  ASSERT_EQ(first.rows.size(), 2u);
  const auto second = page({.project = project, .after = first.next, .limit = 2});

  EXPECT_EQ(first.rows[0].amount, baht(3));
  ASSERT_EQ(second.rows.size(), 1u);
  EXPECT_EQ(second.rows[0].amount, baht(1));
  EXPECT_THAT(page({.project = new_uuid()}).rows, IsEmpty());
  EXPECT_THAT(page({.source = new_uuid()}).rows, IsEmpty());
}

TEST_P(Money, StandsOnTheChainBetweenItsSourceAndItsProject) {
  const auto given = entered(line(LineKind::allocation, baht(1)));

  const auto edges = office.db().read(
      [&](db::Tx& tx) { return chain::list_edges(tx, ref(given), chain::Direction::before); });

  EXPECT_THAT(edges,
              ElementsAre(chain::Edge{ref(SourceId{office.ops, source}), ref(given), "source"},
                          chain::Edge{project_ref(office.ops, project), ref(given), "money"}));
}

TEST_P(Money, RemembersEveryLineAndSource) {
  const auto given = entered(line(LineKind::allocation, baht(1)));
  auto changed = sources_of(office.ops)[0];
  Source renamed = changed;
  renamed.name = "งบดำเนินงาน";
  ASSERT_TRUE(change_source(officer, office.ops, renamed, 1));
  const auto actions = [&](const Ref& record) {
    std::vector<std::string> all;
    for (const auto& entry :
         office.db().read([&](db::Tx& tx) { return history::list(tx, record); }))
      all.push_back(entry.action);
    return all;
  };

  EXPECT_THAT(actions(ref(given)), ElementsAre("enter"));
  EXPECT_THAT(actions(ref(SourceId{office.ops, source})), ElementsAre("change", "open"));
  EXPECT_EQ(change_source(officer, office.ops, renamed, 1).error().code, "money.stale");
}

}  // namespace
}  // namespace ruam::money
