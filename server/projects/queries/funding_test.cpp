#include "projects/queries/funding.hpp"

#include <gtest/gtest.h>

#include "catalog/actions.hpp"
#include "money/actions.hpp"
#include "money/room.hpp"
#include "projects/actions.hpp"
#include "projects/content_for_test.hpp"
#include "projects/queries.hpp"
#include "projects/room.hpp"
#include "testing/office.hpp"

namespace ruam::projects {
namespace {

std::vector<PermissionRule> rules_of_both() {
  auto rules = room().permissions;
  for (auto& rule : money::room().permissions) rules.push_back(std::move(rule));
  return rules;
}

class Coverage : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    ASSERT_TRUE(catalog::load_shipped(office.db()));
    office.clock.set(Date{2024, 1, 10});
  }

  void open_source() {
    source = money::open_source(office.as("finance_officer"), office.singburi,
                                {.class_id = "BS1.2", .name = "งบพัฒนาจังหวัด", .fiscal_year = 2567})
                 .value()
                 .uuid;
  }

  void enter(money::LineKind kind, Satang amount, std::optional<Uuid> project = {}) {
    const money::NewLine line{.kind = kind,
                              .amount = amount,
                              .source_id = source,
                              .project_id = project,
                              .date = {2024, 1, 10},
                              .document_no = "ศธ 1/2567"};
    const auto done = money::enter(office.as("finance_officer"), office.singburi, line);
    ASSERT_TRUE(done.has_value()) << done.error().code;
  }

  /// A proposal of 4,200 baht, from the source when there is one.
  ProjectId propose() {
    auto content = whole_content();
    if (source != Uuid{}) content.sources[0].source_id = source.to_string();
    const auto id =
        create(office.as("project_owner"), office.singburi, {2567, "", content}).value();
    sign(id, "division_head");
    sign(id, "deputy_head");
    return id;
  }

  void sign(ProjectId id, std::string_view role) {
    office.clock.advance(std::chrono::seconds{1});
    const auto sha = record(id).content_sha256;
    const auto done = decide(office.as(role), id, {Decision::sign, sha, "", std::nullopt});
    ASSERT_TRUE(done.has_value()) << role << " " << done.error().code;
  }

  ProjectId approve() {
    const auto id = propose();
    sign(id, "office_head");
    return id;
  }

  Record record(ProjectId id) {
    return office.db().read([&](db::Tx& tx) { return find(tx, id).value(); });
  }

  std::optional<Funding> funding(ProjectId id) {
    return office.db().read([&](db::Tx& tx) { return find_funding(tx, find(tx, id).value()); });
  }

  Page list_with(const Filter& filter) {
    const auto& reader = office.actor("planner");
    return office.db().read(
        [&](db::Tx& tx) { return list(tx, reader, office.singburi, filter).value(); });
  }

  testing::TestOffice office{GetParam(), rules_of_both()};
  Uuid source = {};
};
RUAM_ON_BOTH_ENGINES(Coverage);

TEST_P(Coverage, IsNotSpokenOfWhereTheOfficeKeepsNoMoneyHere) {
  const auto id = approve();

  EXPECT_FALSE(funding(id).has_value());
  EXPECT_FALSE(list_with({}).rows.at(0).awaiting_allocation);
}

TEST_P(Coverage, NeverStandsInTheWayOfAnApproval) {
  open_source();

  const auto id = approve();

  EXPECT_EQ(record(id).status, Status::approved);
  EXPECT_TRUE(funding(id)->awaiting_allocation);
  EXPECT_EQ(funding(id)->short_by, baht(4'200));
  EXPECT_EQ(funding(id)->covered, baht(0));
}

TEST_P(Coverage, IsThereOnceTheMoneyIs) {
  open_source();
  const auto id = approve();

  enter(money::LineKind::allocation, baht(4'000));
  EXPECT_EQ(funding(id)->short_by, baht(200));
  enter(money::LineKind::allocation, baht(200));

  EXPECT_FALSE(funding(id)->awaiting_allocation);
  EXPECT_EQ(funding(id)->covered, baht(4'200));
}

TEST_P(Coverage, CountsWhatWasGivenForTheProjectItself) {
  open_source();
  const auto id = approve();

  enter(money::LineKind::allocation, baht(4'200), id.uuid);

  EXPECT_FALSE(funding(id)->awaiting_allocation);
}

TEST_P(Coverage, GoesToWhoWasApprovedFirst) {
  open_source();
  enter(money::LineKind::allocation, baht(5'000));
  const auto first = approve(), second = approve();

  EXPECT_FALSE(funding(first)->awaiting_allocation);
  EXPECT_EQ(funding(second)->short_by, baht(3'400));
}

TEST_P(Coverage, IsNotAskedTwiceForWhatWasPaid) {
  open_source();
  enter(money::LineKind::allocation, baht(8'400));
  const auto first = approve(), second = approve();

  enter(money::LineKind::disbursement, baht(4'200), first.uuid);

  EXPECT_FALSE(funding(first)->awaiting_allocation);
  EXPECT_FALSE(funding(second)->awaiting_allocation) << "the payment was out of the first's share";
}

TEST_P(Coverage, IsToldBeforeTheLastSignature) {
  open_source();
  enter(money::LineKind::allocation, baht(4'200));
  approve();
  const auto next = propose();

  const auto told = funding(next);

  ASSERT_TRUE(told.has_value());
  EXPECT_EQ(told->short_by, baht(4'200)) << "the one before it has the money";
  EXPECT_FALSE(told->awaiting_allocation) << "it is not approved yet";
}

TEST_P(Coverage, IsNoLongerSpokenOfOnceTheWorkHasBegun) {
  open_source();
  const auto id = approve();
  ASSERT_TRUE(move(office.as("planner"), id, Status::running, "").has_value());

  EXPECT_FALSE(funding(id).has_value());
}

TEST_P(Coverage, IsAFilterOfTheList) {
  open_source();
  enter(money::LineKind::allocation, baht(4'200));
  approve();
  const auto waits = approve();
  propose();

  const auto page = list_with({.awaiting_allocation = true, .with_totals = true});

  ASSERT_EQ(page.rows.size(), 1u);
  EXPECT_EQ(page.rows[0].id, waits.uuid);
  EXPECT_TRUE(page.rows[0].awaiting_allocation);
  EXPECT_EQ(page.totals->count, 1);
  EXPECT_EQ(page.totals->planned, baht(4'200));
  EXPECT_EQ(list_with({}).rows.size(), 3u);
}

}  // namespace
}  // namespace ruam::projects
