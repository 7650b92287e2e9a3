#include "money/ledger.hpp"

#include <gtest/gtest.h>

namespace ruam::money {
namespace {

Line line(LineKind kind, Satang amount, Satang settled = {}) {
  Line made{.kind = kind, .amount = amount};
  made.date = {2023, 12, 1};
  made.document_no = "ศธ 0001/1";
  made.settled = settled;
  return made;
}

Sums sums_of(std::initializer_list<Line> lines) {
  Sums sums;
  for (const auto& one : lines) sums.add(one.kind, one.amount, one.settled);
  return sums;
}

std::vector<std::string> places(const Result<void>& result) {
  std::vector<std::string> all;
  if (result.has_error())
    for (const auto& fault : result.error().faults) all.push_back(fault.where);
  return all;
}

TEST(Sums, KeepATransferApartFromSpending) {
  const auto sums = sums_of(
      {line(LineKind::allocation, baht(5'200'000)), line(LineKind::transfer_out, baht(4'465'000))});

  EXPECT_EQ(sums.balance(), baht(735'000));
  EXPECT_EQ(sums.disbursed, Satang{0});
  EXPECT_EQ(percent_of_given(sums.transferred_out, sums), 8587);
  EXPECT_EQ(percent_of_given(sums.disbursed, sums), 0);
}

TEST(Sums, GiveNoPercentOfNothing) { EXPECT_EQ(percent_of_given(baht(1), Sums{}), std::nullopt); }

TEST(Sums, LetAnObligationShrinkAsItIsPaid) {
  auto sums =
      sums_of({line(LineKind::allocation, baht(100)), line(LineKind::obligation, baht(60))});
  EXPECT_EQ(sums.balance(), baht(40));

  sums.add(LineKind::disbursement, baht(25), baht(25));

  EXPECT_EQ(sums.open_obligations(), baht(35));
  EXPECT_EQ(sums.balance(), baht(40));
}

TEST(Sums, TurnAClearedAdvanceIntoSpendingAndAReturnedOneIntoBalance) {
  auto sums = sums_of({line(LineKind::allocation, baht(100)), line(LineKind::advance, baht(50))});
  EXPECT_EQ(sums.balance(), baht(50));

  sums.add(LineKind::advance_clearing, baht(30), baht(30));
  sums.add(LineKind::advance_return, baht(20), baht(20));

  EXPECT_EQ(sums.disbursed, baht(30));
  EXPECT_EQ(sums.open_advances(), Satang{0});
  EXPECT_EQ(sums.balance(), baht(70));
}

TEST(Balance, IsEnforcedForTransfersAndObligationsOnly) {
  const auto sums = sums_of({line(LineKind::allocation, baht(100))});

  const auto refused = check_balance(line(LineKind::transfer_out, baht(101)), sums);
  ASSERT_TRUE(refused.has_error());
  EXPECT_EQ(refused.error().code, "money.not_enough");
  EXPECT_EQ(refused.error().details.at("balance"), "100");
  EXPECT_TRUE(check_balance(line(LineKind::obligation, baht(101)), sums).has_error());
  EXPECT_TRUE(check_balance(line(LineKind::transfer_out, baht(100)), sums).has_value());
  EXPECT_TRUE(check_balance(line(LineKind::disbursement, baht(101)), sums).has_value());
}

TEST(Balance, RefusesToTakeBackAnAllocationThatIsSpent) {
  const auto sums =
      sums_of({line(LineKind::allocation, baht(100)), line(LineKind::disbursement, baht(30))});
  auto reversal = line(LineKind::allocation, baht(-100));
  reversal.reverses = new_uuid();

  EXPECT_EQ(check_balance(reversal, sums).error().code, "money.not_enough");
}

TEST(Lines, NeedAnAmountAPastDayAndADocument) {
  auto bad = line(LineKind::advance_clearing, Satang{0});
  bad.date = {2024, 1, 2};
  bad.document_no = " ";

  EXPECT_EQ(places(check_line(bad, {2024, 1, 1})),
            (std::vector<std::string>{"/amount", "/date", "/document_no", "/settles"}));
  EXPECT_TRUE(check_line(line(LineKind::allocation, baht(1)), {2024, 1, 1}).has_value());
}

TEST(Sources, NeedAClassANameAndAYear) {
  Source source{.fiscal_year = 2024};
  source.provisional = Span{{2024, 5, 31}, {2023, 10, 1}};

  EXPECT_EQ(places(check_source(source)),
            (std::vector<std::string>{"/class_id", "/name", "/fiscal_year", "/provisional/to"}));
}

TEST(Sources, SayTheirFiveStepPathAsTheFormPrintsIt) {
  const Source source{.fiscal_year = 2567,
                      .programme = "แผนงานยุทธศาสตร์",
                      .output = "โครงการขับเคลื่อน",
                      .activity = "กิจกรรมการขับเคลื่อน",
                      .category = "งบรายจ่ายอื่น",
                      .project_line = "โครงการพื้นที่นวัตกรรม"};

  EXPECT_EQ(path_sentence(source),
            "จากแผนงานยุทธศาสตร์ โครงการขับเคลื่อน กิจกรรมการขับเคลื่อน งบรายจ่ายอื่น "
            "โครงการพื้นที่นวัตกรรม ประจำปีงบประมาณ พ.ศ. 2567");
}

}  // namespace
}  // namespace ruam::money
