#include "indicators/actions.hpp"

#include <gtest/gtest.h>

#include "indicators/queries.hpp"
#include "testing/database.hpp"

namespace ruam::indicators {
namespace {

class Indicators : public ruam::testing::OnBothEngines {
 protected:
  Result<void> replace_all(const Ref& record, const std::vector<Indicator>& all) {
    return db().write([&](db::Tx& tx) { return replace(tx, record, all); });
  }
  Result<void> say(Uuid id, const Measurement& measurement) {
    return db().write([&](db::Tx& tx) {
      return indicators::record(tx, {owner.office, id}, measurement, report, Instant{1});
    });
  }
  std::vector<Row> rows(const Period& until) {
    return db().read([&](db::Tx& tx) { return achieved(tx, owner, until); });
  }

  const Ref owner{{new_uuid()}, "project", new_uuid()};
  const Ref report{owner.office, "report", new_uuid()};
  const Indicator schools{.id = new_uuid(),
                          .kind = Kind::outcome,
                          .text = "ร้อยละของสถานศึกษานำร่อง",
                          .target = {.kind = TargetKind::percent,
                                     .value = Thousandths{50'000},
                                     .unit = "ร้อยละ",
                                     .base = Thousandths{4'160'000},
                                     .base_unit = "แห่ง"}};
  const Indicator people{.id = new_uuid(), .text = "จำนวนผู้เข้าร่วม"};
};
RUAM_ON_BOTH_ENGINES(Indicators);

Measurement quarter(int part, std::int64_t count) {
  return {{YearKind::fiscal, 2567, part}, State::measured, Thousandths{count * 1000}};
}

TEST_P(Indicators, ComeBackAsTheyWereWrittenAndInTheirOrder) {
  ASSERT_TRUE(replace_all(owner, {schools, people}));

  const auto all = db().read([&](db::Tx& tx) { return list(tx, owner); });

  EXPECT_EQ(all, (std::vector<Indicator>{schools, people}));
}

TEST_P(Indicators, AnswerWithTheLatestCumulativeResultUpToThePeriod) {
  ASSERT_TRUE(replace_all(owner, {schools}));
  ASSERT_TRUE(say(schools.id, quarter(1, 467)));
  ASSERT_TRUE(say(schools.id, quarter(3, 2'080)));

  EXPECT_EQ(rows({YearKind::fiscal, 2567, 2})[0].achievement.percent, 1123);
  EXPECT_EQ(rows({YearKind::fiscal, 2567, 0})[0].achievement.percent, 5000);
  EXPECT_EQ(rows({YearKind::fiscal, 2566, 4})[0].achievement.standing, Standing::not_started);
}

TEST_P(Indicators, TellEachValueWithItsBaseAndWhatSaysSo) {
  ASSERT_TRUE(replace_all(owner, {schools}));
  ASSERT_TRUE(say(schools.id, quarter(4, 467)));
  auto year = quarter(0, 467);
  year.base = Thousandths{934'000};
  ASSERT_TRUE(say(schools.id, year));

  const auto told = db().read([&](db::Tx& tx) {
    return list_recorded(tx, {owner.office, schools.id});
  });

  ASSERT_EQ(told.size(), 2u);
  EXPECT_EQ(told[1].measurement.period.part, 0) << "the whole year comes last";
  EXPECT_EQ(told[1].measurement.base, Thousandths{934'000});
  EXPECT_EQ(told[1].source, report);
  EXPECT_EQ(rows({YearKind::fiscal, 2567, 0})[0].achievement.percent, 5000);
}

TEST_P(Indicators, KeepResultsWhenADefinitionChangesOrLeaves) {
  ASSERT_TRUE(replace_all(owner, {schools, people}));
  ASSERT_TRUE(say(schools.id, quarter(1, 467)));
  auto changed = schools;
  changed.target.base = Thousandths{934'000};
  ASSERT_TRUE(replace_all(owner, {people}));
  EXPECT_EQ(rows({YearKind::fiscal, 2567, 1}).size(), 1u);

  ASSERT_TRUE(replace_all(owner, {changed, people}));

  EXPECT_EQ(rows({YearKind::fiscal, 2567, 1})[0].achievement.percent, 5000);
}

TEST_P(Indicators, BelongToOneRecordOnly) {
  ASSERT_TRUE(replace_all(owner, {schools}));

  const auto stolen = replace_all({owner.office, "project", new_uuid()}, {schools});

  EXPECT_EQ(stolen.error().code, "indicator.other_owner");
}

TEST_P(Indicators, RefuseAResultOfAnIndicatorNobodyDefined) {
  EXPECT_EQ(say(new_uuid(), quarter(1, 1)).error().code, "indicator.not_found");
}

}  // namespace
}  // namespace ruam::indicators
