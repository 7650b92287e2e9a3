#include "chain/actions.hpp"

#include <gmock/gmock.h>

#include "chain/queries.hpp"
#include "chain/room.hpp"
#include "testing/office.hpp"
#include "testing/scenario.hpp"

namespace ruam::chain {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A room that shows every record but those of the samut_prakan office, as rooms do.
Describe everything_but(OfficeId closed) {
  return [closed](db::Tx&, const Actor&, std::span<const Ref> refs) {
    std::vector<Description> all;
    for (const auto& ref : refs)
      all.push_back({.ref = ref,
                     .hidden = ref.office == closed || ref.kind == "unknown",
                     .label = ref.kind + " label",
                     .url = "/" + ref.kind});
    return all;
  };
}

class Chain : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  Ref record(const std::string& kind) { return {office.singburi, kind, new_uuid()}; }

  void link_all(const std::vector<Edge>& edges) {
    ASSERT_TRUE(office.db().write([&](db::Tx& tx) -> Result<void> {
      for (const auto& edge : edges) link(tx, edge.from, edge.to, edge.kind);
      return {};
    }));
  }
  std::vector<Ref> reached(const Ref& start, Direction direction, const Reach& reach = {}) {
    std::vector<Ref> all;
    office.db().read([&](db::Tx& tx) {
      for (const auto& step : walk(tx, planner, describe, start, direction, reach))
        all.push_back(step.record.ref);
      return 0;
    });
    return all;
  }
  std::int64_t rows() {
    return office.db().read([](db::Tx& tx) {
      return *tx.find("SELECT count(*) FROM chain_edges",
                      [](const db::Row& row) { return row.get<std::int64_t>(0); });
    });
  }

  testing::TestOffice office{GetParam()};
  const Actor& planner = office.actor("planner");
  const Describe describe = everything_but(office.samut_prakan);
  const Ref goal = record("plan_node"), project = record("project"), report = record("report");
};
RUAM_ON_BOTH_ENGINES(Chain);

TEST_P(Chain, IsWalkedBothWays) {
  link_all({{goal, project, "serves"}, {project, report, "reports"}});

  EXPECT_THAT(reached(goal, Direction::after), ElementsAre(project, report));
  EXPECT_THAT(reached(report, Direction::before), ElementsAre(project, goal));
  EXPECT_THAT(reached(goal, Direction::before), IsEmpty());
}

TEST_P(Chain, EndsAtItsLimitsAndAtCircles) {
  link_all({{goal, project, "serves"}, {project, report, "reports"}, {report, goal, "improves"}});

  EXPECT_THAT(reached(goal, Direction::after, {.depth = 1}), ElementsAre(project));
  EXPECT_THAT(reached(goal, Direction::after, {.depth = 9}), ElementsAre(project, report));
  EXPECT_EQ(reached(goal, Direction::after, {.depth = 9, .records = 1}).size(), 1u);
}

TEST_P(Chain, KnowsAnEdgeOnceHoweverOftenItIsDeclared) {
  link_all({{goal, project, "serves"}, {goal, project, "serves"}});

  EXPECT_EQ(rows(), 1);
}

TEST_P(Chain, KeepsARowUnderEachOfficeOfACrossOfficeEdge) {
  const Ref abroad{office.samut_prakan, "money_line", new_uuid()};
  link_all({{project, abroad, "transfer"}});
  EXPECT_EQ(rows(), 2);

  ASSERT_TRUE(office.db().write([&](db::Tx& tx) -> Result<void> {
    unlink(tx, project, abroad, "transfer");
    return {};
  }));

  EXPECT_EQ(rows(), 0);
}

TEST_P(Chain, ReplacesOnlyWhatTheOwnerDeclared) {
  const auto other = record("plan_node");
  link_all({{other, project, "serves"}});
  const auto declare = [&](std::vector<Edge> edges) {
    return office.db().write([&](db::Tx& tx) -> Result<void> {
      replace_edges(tx, project, edges);
      return {};
    });
  };

  ASSERT_TRUE(declare({{goal, project, "serves"}, {project, report, "reports"}}));
  ASSERT_TRUE(declare({{project, report, "reports"}}));

  EXPECT_THAT(reached(project, Direction::before), ElementsAre(other));
  EXPECT_THAT(reached(project, Direction::after), ElementsAre(report));
}

TEST_P(Chain, ShowsOfAHiddenRecordItsOfficeOnlyAndNeverWalksThroughIt) {
  const Ref hidden{office.samut_prakan, "money_line", new_uuid()};
  const Ref hidden_too{office.samut_prakan, "money_line", new_uuid()};
  link_all({{project, hidden, "transfer"},
            {project, hidden_too, "transfer"},
            {hidden, report, "reports"}});

  const auto steps = office.db().read(
      [&](db::Tx& tx) { return walk(tx, planner, describe, project, Direction::after); });

  ASSERT_EQ(steps.size(), 1u);
  EXPECT_TRUE(steps[0].record.hidden);
  EXPECT_EQ(steps[0].record.ref, (Ref{office.samut_prakan, "", {}}));
  EXPECT_EQ(steps[0].record.url, "");
  EXPECT_EQ(steps[0].edge, "");
  EXPECT_TRUE(steps[0].record.label.starts_with("ข้อมูลของ ")) << steps[0].record.label;
}

TEST_P(Chain, AnswersItsRouteForWhoeverMaySeeTheRecord) {
  link_all({{goal, project, "serves"}, {project, report, "reports"}});
  testing::Api api{
      office.db(), office.clock, {[&](http::Router& router) { add_routes(router, describe); }}};
  const auto path = [&](OfficeId where, const std::string& query) {
    return "/offices/" + where.uuid.to_string() + "/chain?" + query;
  };
  const auto of = [](const Ref& ref) { return "kind=" + ref.kind + "&id=" + ref.uuid.to_string(); };
  api.expect({
      {"both sides",
       "GET",
       path(office.singburi, of(project)),
       &planner,
       {},
       200,
       {R"("before":[{"kind":"plan_node","count":1)", R"("after":[{"kind":"report","count":1)"}},
      {"nobody", "GET", path(office.singburi, of(project)), nullptr, {}, 401, {}, {"label"}},
      {"a record one may not see",
       "GET",
       path(office.samut_prakan, of(project)),
       &planner,
       {},
       404,
       {"chain.not_found"},
       {"plan_node"}},
      {"which one?",
       "GET",
       path(office.singburi, "kind=project"),
       &planner,
       {},
       400,
       {"chain.which_record"}},
  });
}

}  // namespace
}  // namespace ruam::chain
