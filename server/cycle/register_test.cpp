#include "cycle/register.hpp"

#include <gmock/gmock.h>

#include "cycle/calendar_for_test.hpp"
#include "files/actions.hpp"
#include "files/content.hpp"

namespace ruam::cycle {
namespace {

using enum SubmissionState;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Submission, MovesForwardAndComesBackOnlyAfterItWasSent) {
  EXPECT_TRUE(check_move(open, sent).has_value());
  EXPECT_TRUE(check_move(exported, sent).has_value());
  EXPECT_TRUE(check_move(sent, acknowledged).has_value());
  EXPECT_TRUE(check_move(sent, returned).has_value());
  EXPECT_TRUE(check_move(returned, sent).has_value());
  EXPECT_EQ(check_move(open, acknowledged).error().code, "cycle.submission_no_such_move");
  EXPECT_FALSE(check_move(prepared, returned).has_value());
}

TEST(Submission, IsNotAcknowledgedWithoutProofNorSentWithoutAWay) {
  const Date today{2026, 10, 20};
  const auto code = [&](StepEdit step) {
    const auto done = check_step(step, today);
    return done ? std::string() : done.error().faults.front().code;
  };
  EXPECT_EQ(code({.to = sent, .on = today}), "cycle.how_missing");
  EXPECT_EQ(code({.to = sent, .on = today, .how = SentHow::email}), "");
  EXPECT_EQ(code({.to = acknowledged, .on = today}), "cycle.receipt_missing");
  EXPECT_EQ(code({.to = acknowledged, .on = today, .number = "รับที่ 12"}), "");
  EXPECT_EQ(code({.to = returned, .on = today}), "cycle.why_missing");
  EXPECT_EQ(code({.to = prepared, .on = {2026, 10, 21}}), "cycle.day_in_future");
}

TEST(Submission, ReportsAboutTheQuarterBefore) {
  EXPECT_EQ(reported_quarter({"", 2570, 10}).fiscal_year, 2569);
  EXPECT_EQ(reported_quarter({"", 2570, 10}).quarter, 4);
  EXPECT_EQ(reported_quarter({"", 2570, 1}).quarter, 1);
  EXPECT_EQ(reported_quarter({"", 2570, 7}).quarter, 3);
}

class RegisterOf : public YearWorld {
 protected:
  RegisterOf() { office.clock.set(Date{2026, 10, 12}); }

  Register of(Context& context, OfficeId where) {
    return office.db()
        .read([&](db::Tx& tx) { return view_register(tx, context, where, 2570); })
        .value();
  }
  SubmissionRow row(Context& context, const std::string& kind, std::int64_t month) {
    for (auto& one : of(context, office.singburi).rows)
      if (one.kind == kind && one.month == month) return one;
    ADD_FAILURE() << kind;
    return {};
  }
  Result<void> step(Context& context, const SubmissionRow& row, StepEdit edit) {
    if (edit.on == Date{}) edit.on = office.clock.today();
    return add_step(context, row.office, row.id, 2570, edit, row.version);
  }
};
RUAM_ON_BOTH_ENGINES(RegisterOf);

TEST_P(RegisterOf, ListsWhatThisKindOfOfficeOwesByDay) {
  const auto of_province = of(office.as("planner"), office.singburi).rows;
  const auto of_area = of(office.as("planner", office.primary), office.primary).rows;

  const auto count = [](const auto& rows, const std::string& kind) {
    return std::count_if(rows.begin(), rows.end(), [&](const auto& r) { return r.kind == kind; });
  };
  EXPECT_EQ(count(of_province, "SB-OPS-Q"), 4);
  EXPECT_EQ(count(of_area, "SB-OPS-Q"), 0);
  EXPECT_EQ(count(of_area, "SB-MONEY-M"), 12);
  EXPECT_TRUE(std::is_sorted(of_province.begin(), of_province.end(),
                             [](const auto& a, const auto& b) { return a.due < b.due; }));
  EXPECT_TRUE(of_province.front().is_late);  // the monthly table of 5 October
}

TEST_P(RegisterOf, GoesFromOpenToAcknowledgedWithItsProofsAndIsDueAgainWhenReturned) {
  auto& finance = office.as("finance_officer");
  const std::string kind = "SB-BB-301";
  step(finance, row(finance, kind, 10), {.to = prepared}).value();
  step(finance, row(finance, kind, 10), {.to = sent, .how = SentHow::system, .number = "EV-1"})
      .value();
  const RoundKey duty{"OY-10-05", 2570, 10};
  EXPECT_EQ(round(finance, office.singburi, duty).state, RoundState::done);

  step(finance, row(finance, kind, 10),
       {.to = returned, .note = "ยอดไม่ตรง", .due_again = Date{2026, 10, 19}})
      .value();
  EXPECT_EQ(round(finance, office.singburi, duty).state, RoundState::open);
  EXPECT_EQ(row(finance, kind, 10).due, (Date{2026, 10, 19}));

  step(finance, row(finance, kind, 10), {.to = sent, .how = SentHow::email}).value();
  step(finance, row(finance, kind, 10), {.to = acknowledged, .number = "รับที่ 44"}).value();

  const auto now = row(finance, kind, 10);
  EXPECT_EQ(now.state, acknowledged);
  EXPECT_EQ(now.steps.size(), 5U);
  EXPECT_EQ(now.steps.back().number, "รับที่ 44");
  EXPECT_EQ(step(finance, {now.id, now.office}, {.to = sent, .how = SentHow::email}).error().code,
            "cycle.stale");
  EXPECT_EQ(step(finance, now, {.to = sent, .how = SentHow::email}).error().code,
            "cycle.submission_no_such_move");
}

TEST_P(RegisterOf, ShowsTheOfficeAboveWhoHasSentAndLetsItAnswer) {
  auto& planner = office.as("planner");
  auto& above = office.as("planner", office.ops);
  office.clock.set(Date{2026, 12, 20});
  step(planner, row(planner, "SB-ANNUAL", 12), {.to = sent, .how = SentHow::letter}).value();

  const auto received =
      office.db()
          .read([&](db::Tx& tx) { return view_received(tx, above, office.ops, 2570); })
          .value()
          .rows;
  std::vector<std::string> annual;
  for (const auto& one : received) {
    EXPECT_TRUE(one.is_to_above);
    if (one.kind == "SB-ANNUAL")
      annual.push_back(one.office_short + " " + boost::describe::enum_to_string(one.state, ""));
  }
  EXPECT_THAT(annual, Contains("ศธจ.สิงห์บุรี sent"));
  EXPECT_THAT(annual, Contains("ศธจ.สมุทรปราการ open"));

  EXPECT_EQ(
      step(above, row(planner, "SB-IC", 12), {.to = sent, .how = SentHow::letter}).error().code,
      "forbidden");
  step(above, row(planner, "SB-ANNUAL", 12), {.to = acknowledged, .number = "สป 1"}).value();
  EXPECT_EQ(row(planner, "SB-ANNUAL", 12).state, acknowledged);
  EXPECT_EQ(office.db()
                .read([&](db::Tx& tx) { return view_received(tx, planner, office.ops, 2570); })
                .error()
                .code,
            "forbidden");
}

}  // namespace
}  // namespace ruam::cycle
