#include "money/desk.hpp"

#include <atomic>
#include <thread>

#include <gmock/gmock.h>

#include "catalog/actions.hpp"
#include "money/consolidated.hpp"
#include "money/queries.hpp"
#include "money/room.hpp"
#include "money/store.hpp"
#include "testing/office.hpp"

namespace ruam::money {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The permanent secretary's office on 20 December 2566 with 5,200,000 baht; above 100,000 baht a
/// second person approves.
class MoneyDesk : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    ASSERT_TRUE(catalog::load_shipped(office.db()));
    office.clock.set(Date{2023, 12, 20});
    source = open_source(officer, office.ops,
                         {.class_id = "BS1.2", .name = "งบรายจ่ายอื่น", .fiscal_year = 2567})
                 .value()
                 .uuid;
    enter(officer, office.ops, line(LineKind::allocation, baht(5'200'000))).value();
    ASSERT_TRUE(change_settings(head, office.ops, {.approval_above = baht(100'000)}, 0));
  }

  NewLine line(LineKind kind, Satang amount) {
    return {.kind = kind,
            .amount = amount,
            .source_id = source,
            .date = {2023, 12, 1},
            .document_no = "ศธ 0200/1"};
  }
  NewTransfer to_singburi(Satang amount) {
    return {.source_id = source,
            .to_office = office.singburi,
            .amount = amount,
            .date = {2023, 12, 15},
            .document_no = "ศธ 0200/2"};
  }
  template <class T>
  static std::string code(const Result<T>& result) {
    return result.has_error() ? result.error().code : "done";
  }
  Figures figures_of() {
    return office.db().read([&](db::Tx& tx) {
      return get_source(tx, {office.ops, source}).value().figures;
    });
  }
  std::vector<std::string> waits_for(const Context& who, OfficeId where, Date today) {
    return office.db().read([&](db::Tx& tx) {
      std::vector<std::string> all;
      for (const auto& item : waiting(tx, who.actor, where, today)) all.push_back(item.why);
      return all;
    });
  }
  std::vector<TransferRow> transfers(OfficeId where, Date today) {
    return office.db().read([&](db::Tx& tx) { return list_transfers(tx, where, 2567, today); });
  }

  testing::TestOffice office{GetParam(), room().permissions};
  Context& officer = office.as("finance_officer", office.ops);
  Context& planner = office.as("planner", office.ops);
  Context& head = office.as("office_head", office.ops);
  Context& deputy = office.as("deputy_head", office.ops);
  Context& receiver = office.as("finance_officer", office.singburi);
  Uuid source;
};
RUAM_ON_BOTH_ENGINES(MoneyDesk);

TEST_P(MoneyDesk, LetsNobodyPassALargeLineAlone) {
  const auto large = line(LineKind::obligation, baht(100'001));

  EXPECT_EQ(code(enter(officer, office.ops, large)), "money.needs_approval");
  EXPECT_EQ(code(transfer(officer, office.ops, to_singburi(baht(235'000)))),
            "money.needs_approval");
  EXPECT_EQ(code(enter(officer, office.ops, line(LineKind::obligation, baht(100'000)))), "done");

  const auto asked = ask(officer, office.ops, {.line = large}).value();
  EXPECT_EQ(figures_of().obligated, baht(100'000)) << "it counts nowhere until approved";
  EXPECT_EQ(code(approve(officer, asked)), "money.same_person");
  EXPECT_EQ(code(approve(planner, asked)), "forbidden");
  EXPECT_THAT(waits_for(deputy, office.ops, {2023, 12, 20}), ElementsAre("money.waiting.approve"));
  EXPECT_EQ(code(approve(deputy, asked)), "done");

  EXPECT_EQ(figures_of().obligated, baht(200'001));
  EXPECT_THAT(waits_for(deputy, office.ops, {2023, 12, 20}), IsEmpty());
  const auto made = office.db().read([&](db::Tx& tx) {
    const auto request = Store{tx}.get_request(asked).value();
    return get_line(tx, {office.ops, *request.made_id}).value();
  });
  EXPECT_EQ(made.entered_by, officer.actor.name);
  EXPECT_EQ(made.approved_by, deputy.actor.name);
}

TEST_P(MoneyDesk, MakesOneTransferWhenTwoApproveAtOnce) {
  const auto asked = ask(officer, office.ops, {.transfer = to_singburi(baht(235'000))}).value();
  std::atomic<int> done = 0, decided = 0;
  std::vector<std::thread> approvers;
  for (auto* who : {&head, &deputy, &head, &deputy})
    approvers.emplace_back([&, who] {
      const auto said = code(approve(*who, asked));
      if (said == "done") ++done;
      if (said == "money.request_decided") ++decided;
    });
  for (auto& each : approvers) each.join();

  EXPECT_EQ(done, 1);
  EXPECT_EQ(decided, 3);
  EXPECT_EQ(figures_of().transferred_out, baht(235'000));
  EXPECT_EQ(transfers(office.singburi, {2023, 12, 20}).size(), 1u);
}

TEST_P(MoneyDesk, ChecksTheBalanceWhenApprovedNotWhenAsked) {
  const auto first =
      ask(officer, office.ops, {.line = line(LineKind::obligation, baht(5'000'000))});
  const auto second =
      ask(officer, office.ops, {.line = line(LineKind::obligation, baht(5'000'000))});

  EXPECT_EQ(code(approve(head, first.value())), "done");
  EXPECT_EQ(code(approve(head, second.value())), "money.not_enough");
  EXPECT_EQ(code(refuse(head, second.value(), "")), "money.reason_missing");
  EXPECT_EQ(code(refuse(head, second.value(), "เงินไม่พอ")), "done");
  EXPECT_EQ(code(approve(head, second.value())), "money.request_decided");
  EXPECT_EQ(figures_of().obligated, baht(5'000'000));
}

TEST_P(MoneyDesk, AsksForOneThingThatCouldBe) {
  EXPECT_EQ(code(ask(officer, office.ops, {})), "money.one_of_three");
  EXPECT_EQ(
      code(ask(officer, office.ops,
               {.line = line(LineKind::allocation, baht(1)), .transfer = to_singburi(baht(1))})),
      "money.one_of_three");
  EXPECT_EQ(code(ask(officer, office.ops, {.line = line(LineKind::allocation, baht(-1))})),
            "money.line_invalid");
  EXPECT_EQ(code(ask(deputy, office.ops, {.line = line(LineKind::allocation, baht(1))})),
            "forbidden");
}

TEST_P(MoneyDesk, ReversesALargeLineWithASecondPerson) {
  ASSERT_TRUE(change_settings(head, office.ops, {}, 1));
  const auto bound = enter(officer, office.ops, line(LineKind::obligation, baht(500'000))).value();
  ASSERT_TRUE(change_settings(head, office.ops, {.approval_above = baht(100'000)}, 2));

  EXPECT_EQ(code(reverse(officer, bound, {"ยกเลิกสัญญา"})), "money.needs_approval");
  const auto asked =
      ask(officer, office.ops, {.reversal = ReversalOf{bound.uuid, {"ยกเลิกสัญญา"}}}).value();
  EXPECT_EQ(code(approve(deputy, asked)), "done");
  EXPECT_EQ(figures_of().obligated, Satang{0});
}

TEST_P(MoneyDesk, TellsTheSenderThatTheReceiverDoesNotAnswer) {
  ASSERT_TRUE(change_settings(head, office.ops, {.answer_days = 10}, 1));
  transfer(officer, office.ops, to_singburi(baht(235'000))).value();

  EXPECT_THAT(waits_for(officer, office.ops, {2023, 12, 25}), IsEmpty());
  EXPECT_THAT(waits_for(officer, office.ops, {2023, 12, 26}),
              ElementsAre("money.waiting.unanswered"));
  const auto sent = transfers(office.ops, {2023, 12, 26});
  EXPECT_EQ(sent[0].days_waiting, 11);
  EXPECT_TRUE(sent[0].is_overdue);
  EXPECT_TRUE(transfers(office.singburi, {2023, 12, 26})[0].is_overdue)
      << "the sender's days count";

  // It stays out of both balances until the sender takes it back.
  EXPECT_EQ(figures_of().balance, baht(5'200'000 - 235'000));
  ASSERT_TRUE(reverse(officer, {office.ops, sent[0].line_id}, {"ผู้รับไม่ตอบ"}));
  EXPECT_EQ(figures_of().balance, baht(5'200'000));
  EXPECT_THAT(waits_for(officer, office.ops, {2023, 12, 26}), IsEmpty());
}

TEST_P(MoneyDesk, KeepsFiguresByDocumentsWhenTheClockIsAYearWrong) {
  ASSERT_TRUE(change_settings(head, office.ops, {}, 1));
  office.clock.set(Date{2022, 12, 20});  // a year behind: the day of the document is yet to come
  const auto behind = enter(officer, office.ops, line(LineKind::obligation, baht(10)));
  EXPECT_EQ(code(behind), "money.line_invalid");
  EXPECT_EQ(behind.error().faults[0].params.at("today"), "20 ธันวาคม 2565");

  office.clock.set(Date{2024, 12, 20});  // a year ahead: the document's day decides
  const auto ahead = enter(officer, office.ops, line(LineKind::obligation, baht(10))).value();
  auto slip = line(LineKind::obligation, baht(10));
  slip.date = {2024, 12, 1};  // typed from the wrong clock
  EXPECT_EQ(code(enter(officer, office.ops, slip)), "money.outside_year");
  ASSERT_TRUE(reverse(officer, ahead, {"ผิด", Date{2023, 12, 20}})) << "in the year it belongs to";

  office.clock.set(Date{2023, 12, 21});  // right again
  enter(officer, office.ops, line(LineKind::obligation, baht(7))).value();
  const auto whole = office.db().read([&](db::Tx& tx) { return read_whole(tx, office.ops, 2567); });
  EXPECT_EQ(whole.total.obligated, baht(7));
  EXPECT_EQ(whole.quarters[0].figures.obligated, baht(7));
  EXPECT_TRUE(office.db().read([&](db::Tx& tx) { return audit_totals(tx, office.ops); }).empty());
}

TEST_P(MoneyDesk, ReversesNoEarlierThanTheLineWhenTheClockFellBack) {
  const auto bound = enter(officer, office.ops, line(LineKind::obligation, baht(10))).value();
  office.clock.set(Date{2022, 12, 20});

  const auto reversal = reverse(officer, bound, {"ผิด"}).value();

  const auto row = office.db().read([&](db::Tx& tx) { return get_line(tx, reversal).value(); });
  EXPECT_EQ(row.date, (Date{2023, 12, 1}));
  EXPECT_EQ(row.quarter.year, 2567);
  EXPECT_EQ(code(reverse(officer, bound, {"ผิด"})), "money.reversed_already");
}

TEST_P(MoneyDesk, WantsAPaymentBeyondTheBalanceExplainedOnce) {
  ASSERT_TRUE(change_settings(head, office.ops, {}, 1));
  const auto paid =
      enter(officer, office.ops, line(LineKind::disbursement, baht(5'200'001))).value();
  const auto small = enter(officer, office.ops, line(LineKind::allocation, baht(1))).value();
  EXPECT_THAT(waits_for(officer, office.ops, {2023, 12, 20}), ElementsAre("money.waiting.explain"));

  EXPECT_EQ(code(explain(officer, small, "ไม่เกิน")), "money.not_overdrawn");
  EXPECT_EQ(code(explain(officer, paid, " ")), "money.reason_missing");
  EXPECT_EQ(code(explain(officer, paid, "รอรับโอนเพิ่ม")), "done");
  EXPECT_EQ(code(explain(officer, paid, "อีกครั้ง")), "money.explained_already");

  EXPECT_THAT(waits_for(officer, office.ops, {2023, 12, 20}), IsEmpty());
  const auto row = office.db().read([&](db::Tx& tx) { return get_line(tx, paid).value(); });
  EXPECT_EQ(row.explanation, "รอรับโอนเพิ่ม");
}

TEST_P(MoneyDesk, HoldsASourceToItsYearAndItsProvisionalSpan) {
  ASSERT_TRUE(change_settings(head, office.ops, {}, 1));
  office.clock.set(Date{2024, 12, 20});
  const auto read = office.db().read([&](db::Tx& tx) {
    return get_source(tx, {office.ops, source});
  });
  Source changed = read.value();
  changed.provisional = Span{{2023, 10, 1}, {2024, 5, 31}};
  ASSERT_TRUE(change_source(officer, office.ops, changed, 1));
  const auto on = [&](LineKind kind, Date date) {
    auto one = line(kind, baht(1));
    one.date = date;
    return code(enter(officer, office.ops, one));
  };

  EXPECT_EQ(on(LineKind::obligation, {2024, 5, 31}), "done");
  EXPECT_EQ(on(LineKind::obligation, {2024, 6, 1}), "money.outside_provisional");
  EXPECT_EQ(on(LineKind::disbursement, {2024, 6, 1}), "done") << "a payment is a fact";
  EXPECT_EQ(on(LineKind::disbursement, {2023, 9, 30}), "money.outside_year");
  EXPECT_EQ(on(LineKind::allocation, {2023, 9, 30}), "done") << "announced before the year began";
  EXPECT_EQ(on(LineKind::obligation, {2024, 10, 1}), "money.outside_year");
  EXPECT_EQ(on(LineKind::disbursement, {2024, 10, 1}), "done") << "paid from what was kept back";
}

TEST_P(MoneyDesk, KeepsTheThreeDaysOfAnAllocationApart) {
  auto given = line(LineKind::allocation, baht(10));
  given.noticed_on = Date{2023, 11, 1};
  given.released_on = Date{2023, 11, 20};

  const auto id = enter(officer, office.ops, given).value();

  const auto row = office.db().read([&](db::Tx& tx) { return get_line(tx, id).value(); });
  EXPECT_EQ(row.noticed_on, (Date{2023, 11, 1}));
  EXPECT_EQ(row.released_on, (Date{2023, 11, 20}));
  given.released_on = Date{2023, 12, 2};
  EXPECT_EQ(code(enter(officer, office.ops, given)), "money.line_invalid");
}

TEST_P(MoneyDesk, ShowsTheCentreWhatEachReceiverDidWithItsMoney) {
  ASSERT_TRUE(change_settings(head, office.ops, {}, 1));
  const auto pair = transfer(officer, office.ops, to_singburi(baht(235'000))).value();
  auto second = to_singburi(baht(235'000));
  second.to_office = office.samut_prakan;
  transfer(officer, office.ops, second).value();
  ASSERT_TRUE(accept(receiver, office.singburi, pair, {2023, 12, 18}));
  const auto own =
      office.db().read([&](db::Tx& tx) { return list_sources(tx, office.singburi, {}); });
  auto paid = line(LineKind::disbursement, baht(100'000));
  paid.source_id = own[0].id;
  paid.date = {2023, 12, 19};
  enter(receiver, office.singburi, paid).value();

  const auto seen = office.db().read([&](db::Tx& tx) {
    return list_passed_on(tx, {office.ops, source}).value();
  });
  ASSERT_EQ(seen.size(), 2u);
  const auto& singburi = seen[0].office.id == office.singburi ? seen[0] : seen[1];
  const auto& samut_prakan = seen[0].office.id == office.singburi ? seen[1] : seen[0];
  EXPECT_EQ(singburi.sent, baht(235'000));
  EXPECT_EQ(singburi.in_transit, Satang{0});
  EXPECT_EQ(singburi.figures.disbursed, baht(100'000));
  EXPECT_EQ(singburi.disbursed_percent, 4255);
  EXPECT_EQ(samut_prakan.in_transit, baht(235'000));

  const auto whole = office.db().read([&](db::Tx& tx) { return read_whole(tx, office.ops, 2567); });
  EXPECT_EQ(whole.total.allocated, baht(5'200'000));
  EXPECT_EQ(whole.total.received, Satang{0}) << "it passed inside";
  EXPECT_EQ(whole.total.transferred_out, Satang{0});
  EXPECT_EQ(whole.total.in_transit, baht(235'000));
  EXPECT_EQ(whole.total.disbursed, baht(100'000));
  EXPECT_EQ(whole.total.balance, baht(5'200'000 - 235'000 - 100'000));
  const auto province =
      office.db().read([&](db::Tx& tx) { return read_whole(tx, office.singburi, 2567); });
  EXPECT_EQ(province.total.received, baht(235'000)) << "from outside the province";
}

TEST_P(MoneyDesk, NeverAddsWhatIsInKindToMoney) {
  ASSERT_TRUE(change_settings(head, office.ops, {}, 1));
  const auto goods = open_source(officer, office.ops,
                                 {.class_id = "BS3.3",
                                  .name = "ชุมชนสนับสนุนสถานที่และอาหาร",
                                  .fiscal_year = 2567,
                                  .in_kind = true})
                         .value();
  auto given = line(LineKind::allocation, baht(9'000));
  given.source_id = goods.uuid;
  enter(officer, office.ops, given).value();

  const auto whole = office.db().read([&](db::Tx& tx) { return read_whole(tx, office.ops, 2567); });

  EXPECT_EQ(whole.total.allocated, baht(5'200'000));
  EXPECT_EQ(whole.in_kind.allocated, baht(9'000));
  EXPECT_EQ(whole.classes.size(), 2u);
}

}  // namespace
}  // namespace ruam::money
