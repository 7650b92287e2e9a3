#include "plans/deployment.hpp"

#include <gmock/gmock.h>

#include "plans/content_for_test.hpp"

namespace ruam::plans {
namespace {

constexpr Date today{2024, 3, 20};

Guideline guideline(const std::string& id, std::vector<std::string> needs, bool opens = false) {
  return {.id = id, .needs = std::move(needs), .opens = opens, .topics = {{id + ".a", "ก", "A"}}};
}

/// What stands in the way of one guideline.
struct Case {
  Content content = whole_content();
  std::vector<Record> records = {};
  std::vector<Adoption> adoptions = {};
  std::int64_t receipts = 0;
  Monitoring monitoring = {};

  Standing stand(const Guideline& one) const {
    return plans::stand({one}, {content, records, adoptions, receipts, monitoring, today}).front();
  }
  std::vector<std::string> lacks(const Guideline& one) const {
    std::vector<std::string> codes;
    for (const auto& lack : stand(one).lacks) {
      const auto count = lack.params.find("count");
      codes.push_back(lack.code + (count == lack.params.end() ? "" : " " + count->second));
    }
    return codes;
  }
  void record(RecordContent said) { records.push_back({.content = std::move(said)}); }
};

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Guideline, IsDoneWhenAllItNeedsIsThere) {
  const auto one = guideline("DG1", {"leads", "record:network"});
  Case it;
  EXPECT_EQ(it.stand(one).progress, Progress::under_way);  // the plan names its leads
  EXPECT_THAT(it.lacks(one), ElementsAre("plan.lacks_record"));

  it.record({.guideline = "DG1", .topic = "DG1.network", .on = today, .text = "ประชุม"});

  EXPECT_EQ(it.stand(one).progress, Progress::done);
  it.content.nodes[3].agencies.clear();
  EXPECT_THAT(it.lacks(one), ElementsAre("plan.lacks_leads 1"));
}

TEST(Guideline, OfLinksWantsEveryGoalLinkedUpwardAndOtherOfficesPlans) {
  const auto one = guideline("DG2", {"linked_up", "linked_nodes", "linked_side"});
  Case it;
  EXPECT_THAT(it.lacks(one), ElementsAre("plan.lacks_links_side"));
  it.record({.guideline = "DG2", .topic = "DG2.link", .on = today, .text = "แผน อบจ."});
  EXPECT_THAT(it.lacks(one), IsEmpty());

  it.content.nodes.push_back({.id = new_uuid(), .kind = NodeKind::goal, .text = "อีกข้อ"});
  EXPECT_THAT(it.lacks(one), ElementsAre("plan.lacks_linked_nodes 1"));
  it.content.links[0].node.reset();  // the plan as a whole
  EXPECT_THAT(it.lacks(one), IsEmpty());
}

TEST(Guideline, OfAdoptionIsDoneWhenEveryAskedOfficeHasAnsweredAndOneAdopts) {
  const auto one = guideline("DG3", {"adopted"}, true);
  Case it;
  EXPECT_EQ(it.stand(one).progress, Progress::not_begun);
  it.adoptions = {{.answer = Answer::asked}, {.answer = Answer::declined}};
  EXPECT_EQ(it.stand(one).progress, Progress::under_way);
  EXPECT_THAT(it.lacks(one), ElementsAre("plan.lacks_answers 1", "plan.lacks_adoption"));

  it.adoptions[0].answer = Answer::adopted;

  EXPECT_EQ(it.stand(one).progress, Progress::done);
  EXPECT_TRUE(is_deployed({one}, {it.stand(one)}));
}

TEST(Guideline, OfMoneyWaitsForAnswers) {
  const auto one = guideline("DG6", {"record:request", "answered"});
  Case it;
  EXPECT_EQ(it.stand(one).progress, Progress::not_begun);
  it.record({.guideline = "DG6",
             .topic = "DG6.request",
             .on = today,
             .text = "ขอ อบจ.",
             .source = "BS3",
             .asked = baht(100)});
  EXPECT_THAT(it.lacks(one), ElementsAre("plan.lacks_request_answers 1"));

  it.records[0].content.answered_on = today;
  it.records[0].content.granted = baht(40);

  EXPECT_THAT(it.lacks(one), IsEmpty());
  const auto sums = sum_funding(it.records);
  ASSERT_EQ(sums.size(), 1u);
  EXPECT_EQ(sums[0].asked, baht(100));
  EXPECT_EQ(sums[0].granted, baht(40));
  EXPECT_EQ(sums[0].answered, 1);
}

TEST(Guideline, OfMonitoringWantsFrameDaysAndCommittee) {
  const auto frame = guideline("MG1", {"framework", "indicators"});
  const auto committee = guideline("MG3", {"committee"});
  Case it;
  EXPECT_THAT(it.lacks(frame), ElementsAre("plan.lacks_framework", "plan.lacks_monitoring_dates"));
  EXPECT_THAT(it.lacks(committee), ElementsAre("plan.lacks_committee"));

  it.monitoring = {
      .committee_text = "คณะกรรมการ", .framework = "CIPP", .starts_on = today, .ends_on = today};

  EXPECT_THAT(it.lacks(frame), IsEmpty());
  EXPECT_THAT(it.lacks(committee), IsEmpty());
}

TEST(Record, IsRefusedWithAFaultForEachWrongField) {
  const auto all = std::vector{guideline("DG1", {})};
  const RecordContent good{.guideline = "DG1", .topic = "DG1.a", .on = today, .text = "ก"};
  EXPECT_FALSE(check_record(good, all, today).has_error());
  const auto where = [&](auto change) {
    auto bad = good;
    change(bad);
    const auto checked = check_record(bad, all, today);
    return checked.has_error() ? checked.error().faults.at(0).where : "";
  };
  EXPECT_EQ(where([](auto& r) { r.text = " "; }), "/text");
  EXPECT_EQ(where([](auto& r) { r.guideline = "DG9"; }), "/guideline");
  EXPECT_EQ(where([](auto& r) { r.topic = "DG2.a"; }), "/topic");
  EXPECT_EQ(where([](auto& r) { r.on = {2024, 3, 21}; }), "/on");
  EXPECT_EQ(where([](auto& r) { r.audience = -1; }), "/audience");
  EXPECT_EQ(where([](auto& r) { r.asked = Satang{-1}; }), "/asked");
  EXPECT_EQ(where([](auto& r) { r.granted = baht(1), r.answered_on = today; }), "/asked");
  EXPECT_EQ(where([](auto& r) { r.answered_on = {2024, 3, 19}; }), "/answered_on");
  EXPECT_EQ(where([](auto& r) { r.due_on = {2024, 3, 19}; }), "/due_on");
}

}  // namespace
}  // namespace ruam::plans
