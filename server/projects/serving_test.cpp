#include <algorithm>

#include <gtest/gtest.h>

#include "chain/queries.hpp"
#include "plans/actions.hpp"
#include "plans/content_for_test.hpp"
#include "plans/queries.hpp"
#include "plans/room.hpp"
#include "platform/json/json.hpp"
#include "projects/actions.hpp"
#include "projects/content_for_test.hpp"
#include "projects/draft.hpp"
#include "projects/queries.hpp"
#include "projects/room.hpp"
#include "testing/office.hpp"

namespace ruam::projects {
namespace {

/// Projects that serve nodes of plans.
class Serving : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  static std::vector<PermissionRule> rules() {
    auto all = room().permissions;
    for (auto& rule : plans::room({}).permissions) all.push_back(rule);
    return all;
  }
  testing::TestOffice office{GetParam(), rules()};

  /// A plan in force of the office; answers its tactic.
  Uuid tactic_of(OfficeId where) {
    const auto content = plans::whole_content();
    const auto id = plans::create(office.as("planner", where), where,
                                  {content.title, {2566, 2570}, {}, content})
                        .value();
    const auto sha =
        office.db().read([&](db::Tx& tx) { return plans::find(tx, id).value().content_sha256; });
    plans::approve(office.as("office_head", where), id, {sha, {2024, 1, 5}, "กศจ.", "", {}})
        .value();
    return content.nodes[2].id;
  }
  Result<ProjectId> create_serving(OfficeId whose, Uuid node, std::int64_t year = 2567) {
    auto content = whole_content();
    content.serves.push_back({new_uuid(), whose, node, "", true, "ตรงกับกลยุทธ์"});
    return create(office.as("project_owner"), office.singburi, {year, content.title, content});
  }
  Record reload(ProjectId id) {
    return office.db().read([&](db::Tx& tx) { return find(tx, id).value(); });
  }
};
RUAM_ON_BOTH_ENGINES(Serving);

TEST_P(Serving, PrintsTheNodesWordsAsTacticAndStandsBehindItOnTheChain) {
  const auto tactic = tactic_of(office.singburi);

  const auto id = create_serving(office.singburi, tactic).value();

  EXPECT_EQ(reload(id).summary.tactic, "นิเทศ");
  const auto content = json::read<Content>(reload(id).content).value();
  EXPECT_EQ(content.serves[0].text, "นิเทศ");
  EXPECT_EQ(content.tactic.text, "พัฒนาประสิทธิภาพ");
  const auto edges = office.db().read([&](db::Tx& tx) {
    return chain::list_edges(tx, plans::node_ref(office.singburi, tactic), chain::Direction::after);
  });
  ASSERT_EQ(edges.size(), 1u);
  EXPECT_EQ(edges[0].to, ref(id));
  EXPECT_EQ(edges[0].kind, "serves");
}

TEST_P(Serving, IsRefusedForANodeThatTheOfficeMayNotRead) {
  EXPECT_EQ(create_serving(office.singburi, new_uuid()).error().code, "project.plan_node_unknown");
  const auto foreign = tactic_of(office.primary);

  const auto refused = create_serving(office.primary, foreign);

  EXPECT_EQ(refused.error().code, "project.plan_node_unknown");
  EXPECT_EQ(refused.error().faults.at(0).where, "/content/serves/0");
}

TEST_P(Serving, TellsOfAPlanThatIsOverInTheProjectsYear) {
  const auto id = create_serving(office.singburi, tactic_of(office.singburi), 2572).value();

  const auto findings = json::read<std::vector<Finding>>(reload(id).findings).value();

  EXPECT_TRUE(std::any_of(findings.begin(), findings.end(), [](const Finding& f) {
    return f.code == "checks.alignment_expired" && f.where == "/serves/0/item";
  }));
}

TEST_P(Serving, LeavesContentsWithoutItAsTheyWereSigned) {
  const auto id =
      create(office.as("project_owner"), office.singburi, {2567, "โครงการ", whole_content()})
          .value();

  EXPECT_EQ(reload(id).content.find("serves"), std::string::npos);
}

}  // namespace
}  // namespace ruam::projects
