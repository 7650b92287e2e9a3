#include "app/demo/demo.hpp"

#include <gmock/gmock.h>

#include "app/house_for_test.hpp"
#include "people/queries.hpp"
#include "platform/backup/rows.hpp"

namespace ruam::app {
namespace {

using ::testing::HasSubstr;

class Demo : public testing::OnBothEngines {
 protected:
  void SetUp() override {
    catalog::load_shipped(db()).value();
    load();
    operator_ = people::server_operator(db(), clock, rules);
    std::vector<std::function<void(http::Router&)>> routes;
    for (const auto& room : house.rooms())
      if (room.add_routes) routes.push_back(room.add_routes);
    api.emplace(db(), clock, std::move(routes));
  }

  void load() { demo::load(db(), config, rules); }

  projects::ProjectId project(const char* office, const char* code) {
    return db().read([&](db::Tx& tx) {
      return *projects::find_code(tx, people::find_office_by_code(tx, office)->id, code);
    });
  }
  testing::Answer get(OfficeId office, const std::string& path) {
    auto answer = api->call("GET", "/offices/" + office.uuid.to_string() + path, &operator_);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return answer;
  }
  std::map<std::string, std::int64_t> rows() {
    return db().read([&](db::Tx& tx) {
      std::map<std::string, std::int64_t> counts;
      for (const auto& table : backup::list_tables(tx, db().engine()))
        counts[table.name] = *tx.find("SELECT COUNT(*) FROM " + table.name,
                                      [](const db::Row& row) { return row.get<std::int64_t>(0); });
      return counts;
    });
  }

  void expect_the_sums_of_the_proposal();
  void expect_transferred_money_as_transferred();
  void expect_a_plan_that_three_offices_adopted();

  House house;
  const std::vector<PermissionRule> rules = house.permission_rules();
  Config config;
  SystemClock clock;
  Actor operator_;
  std::optional<testing::Api> api;
};
RUAM_ON_BOTH_ENGINES(Demo);

void Demo::expect_the_sums_of_the_proposal() {
  const auto id = project("PLG2", "PLG2-2566-01");
  const auto said = get(id.office, "/projects/" + id.uuid.to_string()).json();

  EXPECT_EQ(said.at("status").as_string(), "approved");
  EXPECT_EQ(said.at("planned").as_int64(), 682'000);
  const auto content = json::read<projects::Content>(json::write(said.at("content"))).value();
  std::vector<Satang> amounts;
  for (const auto& child : content.activities.at(0).children)
    for (const auto& line : child.lines) amounts.push_back(line.amount);
  EXPECT_THAT(amounts, ::testing::IsSupersetOf({baht(1'120), baht(4'200)}));
  ASSERT_EQ(content.activities[0].quarters.size(), 1u);
  const auto& quarter = content.activities[0].quarters[0];
  EXPECT_EQ(quarter.year, 2566);
  EXPECT_EQ(quarter.quarter, 3);
  EXPECT_EQ(quarter.amount, baht(6'820));
  EXPECT_THAT(
      get(id.office, "/documents/render.txt?form=proposal&copy=file&id=" + id.uuid.to_string())
          .body,
      HasSubstr("หกพันแปดร้อยยี่สิบบาทถ้วน"));
}

void Demo::expect_transferred_money_as_transferred() {
  const auto id = project("OPS", "OPS-2567-01");
  const auto found = get(id.office, "/reports?project=" + id.uuid.to_string()).json();
  const auto& row = found.at("rows").as_array().at(0);
  EXPECT_EQ(row.at("status").as_string(), "submitted");

  const auto report = get(id.office, "/reports/" + std::string(row.at("id").as_string())).json();

  const auto& money = report.at("money");
  EXPECT_EQ(money.at("received").as_int64(), baht(5'200'000).value);
  EXPECT_EQ(money.at("transferred_out").as_int64(), baht(19 * 235'000).value);
  EXPECT_EQ(money.at("disbursed").as_int64(), 0);
  EXPECT_EQ(money.at("transferred_percent").as_int64(), 8587);
  EXPECT_EQ(money.at("disbursed_percent").as_int64(), 0);
  const auto paper = get(id.office, "/documents/render.txt?form=ops-quarterly&copy=submission&id=" +
                                        std::string(row.at("id").as_string()))
                         .body;
  const auto carried = json::read<projects::Content>(json::write(report.at("carried"))).value();
  ASSERT_FALSE(carried.alignment.empty());
  for (const auto& link : carried.alignment) EXPECT_THAT(paper, HasSubstr(link.text));
}

void Demo::expect_a_plan_that_three_offices_adopted() {
  const auto office =
      db().read([&](db::Tx& tx) { return people::find_office_by_code(tx, "PEO11")->id; });
  const auto row = get(office, "/plans").json().at("rows").as_array().at(0);
  const auto path = "/plans/" + std::string(row.at("id").as_string());
  EXPECT_EQ(row.at("status").as_string(), "in_deployment");
  EXPECT_EQ(row.at("adopted").as_int64(), 3);
  EXPECT_EQ(row.at("gap_count").as_int64(), 0);

  const auto practice = get(office, path + "/deployment").json();

  std::string progress;
  for (const auto& one : practice.at("guidelines").as_array())
    progress += std::string(one.at("id").as_string()) + " " +
                std::string(one.at("progress").as_string()) + "\n";
  EXPECT_EQ(progress,
            "DG1 done\nDG2 done\nDG3 done\nDG4 done\nDG5 under_way\nDG6 under_way\n"
            "MG1 done\nMG2 done\nMG3 done\nMG4 under_way\nMG5 under_way\nMG6 not_begun\n");
  const auto project = get(office, "/projects").json().at("rows").as_array().at(0);
  EXPECT_EQ(project.at("tactic").as_string(),
            "สร้างเครือข่ายความร่วมมือของหน่วยงานทางการศึกษา สถาบันทางการศึกษา และสถานศึกษาทุกสังกัด");
}

// Loading it takes longer than all that is asked of it.
TEST_P(Demo, ShowsWhatTheSeedsSayAndChangesNothingTheSecondTime) {
  expect_the_sums_of_the_proposal();
  expect_transferred_money_as_transferred();
  expect_a_plan_that_three_offices_adopted();
  const auto before = rows();

  load();

  EXPECT_EQ(rows(), before);
}

}  // namespace
}  // namespace ruam::app
