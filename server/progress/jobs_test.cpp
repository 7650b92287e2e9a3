#include "progress/jobs.hpp"

#include <gtest/gtest.h>

#include "platform/json/json.hpp"
#include "progress/queries.hpp"
#include "progress/room.hpp"
#include "projects/actions.hpp"
#include "projects/draft.hpp"
#include "projects/queries.hpp"
#include "projects/room.hpp"
#include "testing/office.hpp"

namespace ruam::progress {
namespace {

using testing::TestOffice;

std::vector<PermissionRule> rules() {
  auto all = projects::room().permissions;
  const auto own = room().permissions;
  all.insert(all.end(), own.begin(), own.end());
  return all;
}

class Silent final : public jobs::Progress {
 public:
  void say(int, int, std::string_view) override {}
};

class Calendar : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  TestOffice office{GetParam(), rules()};

  /// A project in force, every fault of which is passed.
  projects::ProjectId approved() {
    projects::Content content;
    content.title = "โครงการของปี 2567";
    auto& owner = office.as("project_owner");
    const auto id =
        projects::create(owner, office.singburi, {2567, content.title, content}).value();
    const auto findings = record(id).findings;
    for (const auto& f : json::read<std::vector<projects::Finding>>(findings).value())
      content.passes.push_back({f.code, f.where, "ทดสอบปฏิทิน", f.what});
    EXPECT_TRUE(projects::edit(owner, id, content, 1).has_value());
    for (const auto* role : {"division_head", "deputy_head", "office_head"})
      EXPECT_TRUE(projects::decide(office.as(role), id,
                                   {projects::Decision::sign, record(id).content_sha256, "", {}})
                      .has_value());
    return id;
  }

  projects::Record record(projects::ProjectId id) {
    return office.db().read([&](db::Tx& tx) { return projects::find(tx, id).value(); });
  }

  std::int64_t opened_on(const char* day) {
    Silent silent;
    const jobs::Event event{new_uuid(), std::string(jobs::day_began), {}, {{"day", day}}};
    return open_by_calendar(office.server(), event, silent).value().at("opened").as_int64();
  }
};
RUAM_ON_BOTH_ENGINES(Calendar);

TEST_P(Calendar, OpensTheReportOfTheQuarterOnceForEveryProjectInForce) {
  const auto id = approved();

  EXPECT_EQ(opened_on("2023-10-01"), 1);
  EXPECT_EQ(opened_on("2023-10-02"), 0);
  EXPECT_EQ(opened_on("2024-01-01"), 1);
  EXPECT_EQ(opened_on("2024-10-01"), 0);  // another fiscal year

  const auto first =
      office.db().read([&](db::Tx& tx) { return find(tx, office.singburi, id.uuid, 2567, 1); });
  EXPECT_TRUE(first.has_value());
}

TEST_P(Calendar, LeavesDraftsAlone) {
  ASSERT_TRUE(
      projects::create(office.as("project_owner"), office.singburi, {2567, "ร่าง", {}}).has_value());

  EXPECT_EQ(opened_on("2023-10-01"), 0);
}

}  // namespace
}  // namespace ruam::progress
