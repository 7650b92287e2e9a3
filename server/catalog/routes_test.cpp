#include "catalog/actions.hpp"
#include "catalog/room.hpp"
#include "testing/office.hpp"
#include "testing/scenario.hpp"

namespace ruam::catalog {
namespace {

class CatalogRoutes : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override { ASSERT_TRUE(load_shipped(office.db())); }

  std::string path(const std::string& rest) {
    return "/offices/" + office.singburi.uuid.to_string() + "/catalog" + rest;
  }

  testing::TestOffice office{GetParam(), room().permissions};
  testing::Api api{office.db(), office.clock, {add_routes}};
};
RUAM_ON_BOTH_ENGINES(CatalogRoutes);

constexpr const char* policy =
    R"({"parent_id":"","code":"2566","name_th":"นโยบายรัฐบาล","name_en":"","valid_from_be":2566,)"
    R"("valid_to_be":2567,"verified":"yes","note":"","extra":{"level":"statement"}})";

TEST_P(CatalogRoutes, AnswerByRoleAndOffice) {
  const auto& planner = office.actor("planner");
  const auto& supervisor = office.actor("supervisor");
  const auto& citizen = office.actor("citizen");
  const auto& neighbour = office.actor("planner", office.samut_prakan);
  const auto& above = office.actor("planner", office.ops, testing::Reach::subtree);
  const auto item = path("/government_policy/GP2566");
  const std::map<std::string, std::string> fresh{{"if-match", "\"0\""}};

  api.expect({
      {"nobody reads nothing", "GET", path(""), nullptr, {}, 401, {}, {"provinces"}},
      {"staff read", "GET", path(""), &supervisor, {}, 200, {"provinces", "จังหวัด"}},
      {"citizens do not", "GET", path(""), &citizen, {}, 403, {}, {"provinces"}},
      {"neighbours do not", "GET", path("/provinces"), &neighbour, {}, 403, {}, {"TH-10"}},
      {"offices above do", "GET", path("/provinces?q=17"), &above, {}, 200, {"TH-17"}},
      {"no such list", "GET", path("/recipes"), &planner, {}, 404, {"catalog.list_not_found"}},
      {"no such item", "GET", item, &planner, {}, 404, {"catalog.item_not_found"}},
      {"a change says what it changes", "PUT", item, &planner, policy, 428, {"if_match"}},
      {"supervisors do not write", "PUT", item, &supervisor, policy, 403, {}, {}, fresh},
      {"neighbours do not write", "PUT", item, &neighbour, policy, 403, {}, {}, fresh},
      {"planners write", "PUT", item, &planner, policy, 200, {R"("origin":"office")"}, {}, fresh},
      {"not twice from the same start",
       "PUT",
       item,
       &planner,
       policy,
       412,
       {R"("current":{)", "catalog.stale"},
       {},
       fresh},
      {"all can read it now",
       "GET",
       path("/government_policy?valid_in=2567"),
       &supervisor,
       {},
       200,
       {"GP2566"},
       {"GP2562M01"}},
      {"what only the office has stays",
       "DELETE",
       item,
       &planner,
       {},
       409,
       {"catalog.no_shipped_row"}},
      {"supervisors take nothing away", "DELETE", item, &supervisor, {}, 403},
      {"a list as a file",
       "GET",
       path(".csv?list=provinces"),
       &supervisor,
       {},
       200,
       {"สิงห์บุรี", "ใช้ตั้งแต่ปี พ.ศ."}},
      {"a workbook", "GET", path(".xlsx?list=provinces"), &supervisor, {}, 200},
      {"no file for neighbours",
       "GET",
       path(".csv?list=provinces"),
       &neighbour,
       {},
       403,
       {},
       {"TH-10"}},
  });
}

TEST_P(CatalogRoutes, NameEveryWrongFieldInThai) {
  const auto answer = api.call("PUT", path("/government_policy/GP2566"), &office.actor("planner"),
                               R"({"parent_id":"","code":"","name_th":" ","name_en":"",)"
                               R"("valid_from_be":2024,"valid_to_be":null,"verified":"yes",)"
                               R"("note":"","extra":{}})",
                               {{"if-match", "\"0\""}});

  EXPECT_EQ(answer.status, 400) << answer.body;
  EXPECT_NE(answer.body.find("ยังไม่ได้กรอกชื่อภาษาไทย"), std::string::npos) << answer.body;
  EXPECT_NE(answer.body.find("/valid_from_be"), std::string::npos) << answer.body;
}

}  // namespace
}  // namespace ruam::catalog
