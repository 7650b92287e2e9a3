#include "overview/queries.hpp"

#include <gmock/gmock.h>

#include "chain/actions.hpp"
#include "overview/export.hpp"
#include "overview/room.hpp"
#include "plans/actions.hpp"
#include "plans/content_for_test.hpp"
#include "plans/queries.hpp"
#include "plans/room.hpp"
#include "projects/actions.hpp"
#include "projects/content_for_test.hpp"
#include "projects/room.hpp"
#include "testing/office.hpp"

namespace ruam::overview {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Coverage : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  static std::vector<PermissionRule> rules() {
    auto all = room().permissions;
    for (auto& rule : plans::room({}).permissions) all.push_back(rule);
    for (auto& rule : projects::room().permissions) all.push_back(rule);
    return all;
  }
  /// A plan in force; answers its content.
  plans::Content plan_of(OfficeId where) {
    const auto content = plans::whole_content();
    const auto id = plans::create(office.as("planner", where), where,
                                  {content.title, {2566, 2570}, {}, content})
                        .value();
    const auto sha =
        office.db().read([&](db::Tx& tx) { return plans::find(tx, id).value().content_sha256; });
    plans::approve(office.as("office_head", where), id, {sha, {2024, 1, 5}, "กศจ.", "", {}})
        .value();
    return content;
  }
  projects::ProjectId project(std::vector<std::pair<OfficeId, Uuid>> serves,
                              bool with_indicators = true) {
    auto content = projects::whole_content();
    for (std::size_t i = 0; i < serves.size(); ++i)
      content.serves.push_back(
          {new_uuid(), serves[i].first, serves[i].second, "", i == 0, "ตรงกัน"});
    if (!with_indicators) content.indicators.clear();
    return projects::create(office.as("planner"), office.singburi, {2567, content.title, content})
        .value();
  }
  Matrix matrix(const Actor& actor, std::int64_t year = 2567) {
    return office.db().read(
        [&](db::Tx& tx) { return coverage(tx, actor, office.singburi, year).value(); });
  }

  testing::TestOffice office{GetParam(), rules()};
};
RUAM_ON_BOTH_ENGINES(Coverage);

TEST_P(Coverage, SetsTheGoalsOfThePlanBesideWhatServesThem) {
  const auto plan = plan_of(office.singburi);
  const auto serving = project({{office.singburi, plan.nodes[2].id}});
  const auto lost = project({}, false);
  const auto elsewhere = project({});
  office.db()
      .write([&](db::Tx& tx) -> Result<void> {
        const Ref node{office.samut_prakan, "plan_node", new_uuid()};
        chain::link(tx, node, projects::ref(elsewhere), "serves");
        return {};
      })
      .value();

  const auto told = matrix(office.actor("auditor_readonly"));

  ASSERT_EQ(told.goals.size(), 4u);
  EXPECT_EQ(told.goals[0].projects_below, 1) << "the issue stands above the tactic";
  EXPECT_EQ(told.goals[2].depth, 2);
  EXPECT_THAT(told.goals[2].projects, ElementsAre(serving.uuid));
  EXPECT_THAT(told.goals[1].holes, ElementsAre(Hole::indicator_without_data))
      << "the goal's own indicator was not measured";
  ASSERT_EQ(told.projects.size(), 3u);
  for (const auto& line : told.projects) {
    if (line.id == lost.uuid)
      EXPECT_THAT(line.holes,
                  ElementsAre(Hole::project_without_goal, Hole::money_without_indicator));
    else
      EXPECT_THAT(line.holes, ElementsAre(Hole::indicator_without_data));
    EXPECT_EQ(line.elsewhere, line.id == elsewhere.uuid ? 1 : 0);
  }
  EXPECT_EQ(told.money.planned, baht(3 * 4'200));
  EXPECT_THAT(matrix(office.actor("planner"), 2560).goals, IsEmpty());
}

TEST_P(Coverage, IsNotForStrangers) {
  const auto& stranger = office.stranger().actor;

  const auto told =
      office.db().read([&](db::Tx& tx) { return coverage(tx, stranger, office.singburi, 2567); });

  EXPECT_EQ(told.error().code, "forbidden");
}

TEST_P(Coverage, IsExportedWithItsHolesInWords) {
  project({}, false);

  const auto file = export_matrix(matrix(office.actor("planner")), ExportFormat::csv).value();

  EXPECT_NE(file.bytes.find("มีเงินแต่ไม่มีตัวชี้วัด"), file.bytes.npos);
  EXPECT_NE(file.bytes.find("4200.00"), file.bytes.npos) << file.bytes;
}

}  // namespace
}  // namespace ruam::overview
