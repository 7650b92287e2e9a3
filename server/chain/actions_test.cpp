#include "chain/actions.hpp"

#include <gmock/gmock.h>

#include "chain/picture.hpp"
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

TEST_P(Chain, KeepsALinkWhateverTheFormsOfItsEndsSave) {
  link_all({{project, report, "reports"}});

  office.db()
      .write([&](db::Tx& tx) -> Result<void> {
        replace_edges(tx, project, {{goal, project, "serves"}});
        replace_edges(tx, project, {});
        return {};
      })
      .value();
  EXPECT_THAT(reached(project, Direction::after), ElementsAre(report));

  office.db()
      .write([&](db::Tx& tx) -> Result<void> {
        unlink(tx, project, report, "reports");
        return {};
      })
      .value();
  EXPECT_THAT(reached(project, Direction::after), IsEmpty());
}

TEST_P(Chain, IsDrawnInLayersWithItsReferences) {
  const auto line = record("money_line"), closed = Ref{office.samut_prakan, "project", new_uuid()};
  link_all({{goal, project, "serves"},
            {project, report, "reports"},
            {project, line, "money"},
            {report, line, "names"},
            {project, closed, "continues"},
            {closed, record("report"), "reports"}});

  const auto drawn = office.db().read(
      [&](db::Tx& tx) { return picture(tx, planner, describe, project, {}).value(); });

  ASSERT_EQ(drawn.nodes.size(), 5u);
  EXPECT_EQ(drawn.nodes[0].layer, 0);
  EXPECT_EQ(drawn.nodes[1].kind, "plan_node");
  EXPECT_EQ(drawn.nodes[1].layer, -1);
  EXPECT_EQ(drawn.ties.size(), 5u) << "the line is drawn once and hangs on both";
  const auto hidden = std::find_if(drawn.nodes.begin(), drawn.nodes.end(),
                                   [](const PictureNode& node) { return node.hidden; });
  ASSERT_NE(hidden, drawn.nodes.end());
  EXPECT_FALSE(hidden->id.has_value());
  EXPECT_TRUE(hidden->kind.empty());
}

TEST_P(Chain, SaysWhereAPictureLeavesRecordsOutAndShowsTheKindsAskedFor) {
  std::vector<Edge> edges{{goal, project, "serves"}};
  for (int i = 0; i < 5; ++i) edges.push_back({project, record("report"), "reports"});
  link_all(edges);
  const auto drawn = [&](const PictureAsk& ask) {
    return office.db().read(
        [&](db::Tx& tx) { return picture(tx, planner, describe, goal, ask).value(); });
  };

  const auto few = drawn({.reach = {.depth = 4, .per_kind = 2}});
  EXPECT_EQ(few.nodes.size(), 4u);
  ASSERT_EQ(few.more.size(), 1u);
  EXPECT_EQ(few.more[0].kind, "report");
  EXPECT_EQ(few.more[0].layer, 2);
  EXPECT_EQ(drawn({.kinds = {"report"}}).nodes.size(), 6u) << "itself and the reports";
}

TEST_P(Chain, FindsTheShortestWayBetweenTwoRecordsFromEitherEnd) {
  const auto line = record("money_line"), source = record("money_source");
  const auto closed = Ref{office.samut_prakan, "project", new_uuid()};
  link_all({{goal, project, "serves"},
            {project, line, "money"},
            {source, line, "source"},
            {source, closed, "funds"},
            {closed, report, "reports"}});
  const auto way = [&](const Ref& from, const Ref& to) {
    std::vector<std::string> kinds;
    const auto told =
        office.db().read([&](db::Tx& tx) { return path(tx, planner, describe, from, to).value(); });
    for (const auto& node : told.nodes) kinds.push_back(node.kind);
    return kinds;
  };

  EXPECT_THAT(way(goal, line), ElementsAre("plan_node", "project", "money_line"));
  EXPECT_THAT(way(line, goal), ElementsAre("plan_node", "project", "money_line"));
  EXPECT_THAT(way(goal, source), IsEmpty());
  EXPECT_THAT(way(source, report), IsEmpty()) << "never through a hidden record";
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
