#include "catalog/actions.hpp"

#include <gmock/gmock.h>

#include "catalog/room.hpp"
#include "platform/history.hpp"
#include "testing/office.hpp"

namespace ruam::catalog {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Catalog : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override { ASSERT_EQ(load_shipped(office.db()).value(), 40); }

  std::optional<Item> find_in(OfficeId where, std::string_view list, std::string_view id) {
    return office.db().read([&](db::Tx& tx) { return find(tx, where, list, id); });
  }
  std::vector<std::string> ids(std::string_view list, const Search& wanted) {
    const auto page = office.db().read(
        [&](db::Tx& tx) { return search(tx, office.singburi, list, wanted).value(); });
    std::vector<std::string> all;
    for (const auto& row : page.rows) all.push_back(row.id);
    return all;
  }
  /// The government policy that the office of 2567 has to enter itself.
  Item policy() {
    return {.list = "government_policy",
            .id = "GP2566",
            .name_th = "คำแถลงนโยบายของคณะรัฐมนตรี (กันยายน 2566)",
            .valid_from_be = 2566,
            .valid_to_be = 2567};
  }

  testing::TestOffice office{GetParam(), room().permissions};
};
RUAM_ON_BOTH_ENGINES(Catalog);

TEST_P(Catalog, LoadsAShippedListOnceAsLongAsItsFileStaysTheSame) {
  EXPECT_EQ(load_shipped(office.db()).value(), 0);
  EXPECT_EQ(find_in(office.singburi, "provinces", "TH-17")->name_th, "สิงห์บุรี");
}

TEST_P(Catalog, TellsEveryListWithItsThaiName) {
  const auto lists = view_lists(office.as("planner"), office.singburi).value();

  const auto provinces = std::find_if(lists.begin(), lists.end(),
                                      [](const auto& row) { return row.list == "provinces"; });
  EXPECT_EQ(lists.size(), 40u);
  EXPECT_EQ(provinces->name_th, "จังหวัด");
  EXPECT_EQ(provinces->count, 77);
}

TEST_P(Catalog, LetsAnOfficeAddTheNextYearForItselfAlone) {
  const auto added = put_item(office.as("planner"), office.singburi, policy(), 0);

  ASSERT_TRUE(added.has_value()) << added.error().code;
  EXPECT_EQ(added->origin, Origin::office);
  EXPECT_EQ(added->version, 1);
  EXPECT_TRUE(find_in(office.singburi, "government_policy", "GP2566"));
  EXPECT_FALSE(find_in(office.samut_prakan, "government_policy", "GP2566"));
}

TEST_P(Catalog, ShowsTheShippedRowBesideTheOneThatHidesItAndGivesItBack) {
  auto changed = *find_in(office.singburi, "cost_standards", "CS-MT-01");
  changed.extra["ceiling_office"] = "30";

  const auto put = put_item(office.as("planner"), office.singburi, changed, 0).value();

  ASSERT_TRUE(put.shipped);
  EXPECT_EQ(extra(*put.shipped, "ceiling_office"), std::nullopt);
  const auto standard = office.db().read([&](db::Tx& tx) {
    return *find_cost_standard(tx, office.singburi, "CS-MT-01", {2024, 1, 1});
  });
  EXPECT_EQ(standard.office_ceiling, baht(30));

  const auto back =
      restore_shipped(office.as("planner"), office.singburi, "cost_standards", "CS-MT-01").value();
  EXPECT_EQ(back.origin, Origin::shipped);
  EXPECT_EQ(find_in(office.singburi, "cost_standards", "CS-MT-01")->version, 0);
}

TEST_P(Catalog, KeepsARowOfTheOfficesOwnBecauseNothingElseBearsItsName) {
  ASSERT_TRUE(put_item(office.as("planner"), office.singburi, policy(), 0));

  const auto removed =
      restore_shipped(office.as("planner"), office.singburi, "government_policy", "GP2566");

  EXPECT_EQ(removed.error().code, "catalog.no_shipped_row");
}

TEST_P(Catalog, RefusesAStaleChangeAndShowsTheCurrentRow) {
  ASSERT_TRUE(put_item(office.as("planner"), office.singburi, policy(), 0));

  const auto stale = put_item(office.as("planner"), office.singburi, policy(), 0);

  EXPECT_EQ(stale.error().code, "catalog.stale");
  EXPECT_NE(stale.error().details.at("current").find("\"version\":1"), std::string::npos);
}

TEST_P(Catalog, RefusesWhatNoListCouldHold) {
  auto& planner = office.as("planner");
  auto orphan = policy();
  orphan.parent_id = "GP1";
  auto nameless = policy();
  nameless.name_th = "";
  auto nowhere = policy();
  nowhere.list = "recipes";

  EXPECT_EQ(put_item(planner, office.singburi, orphan, 0).error().code, "catalog.parent_not_found");
  EXPECT_EQ(put_item(planner, office.singburi, nameless, 0).error().code, "catalog.item_invalid");
  EXPECT_EQ(put_item(planner, office.singburi, nowhere, 0).error().code, "catalog.list_not_found");
}

TEST_P(Catalog, IsChangedOnlyByThoseWhoMay) {
  EXPECT_EQ(put_item(office.as("supervisor"), office.singburi, policy(), 0).error().code,
            "forbidden");
  EXPECT_EQ(put_item(office.as("planner"), office.samut_prakan, policy(), 0).error().code,
            "forbidden");
  EXPECT_EQ(put_item(office.nobody(), office.singburi, policy(), 0).error().code,
            "unauthenticated");
  EXPECT_EQ(view_list(office.stranger(), office.singburi, "provinces", {}).error().code,
            "forbidden");
}

TEST_P(Catalog, RemembersWhoChangedARow) {
  ASSERT_TRUE(put_item(office.as("planner"), office.singburi, policy(), 0));
  auto closed = policy();
  closed.valid_to_be = 2566;
  ASSERT_TRUE(put_item(office.as("planner"), office.singburi, closed, 1));

  const auto entries = office.db().read([&](db::Tx& tx) {
    const auto id = tx.find("SELECT id FROM catalog_office_items",
                            [](const db::Row& row) { return row.get<Uuid>(0); });
    return history::list(tx, ref(OfficeItemId{office.singburi, *id}));
  });

  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[0].action, "change");
  EXPECT_EQ(entries[1].action, "add");
}

TEST_P(Catalog, FindsByAnyWordInAnyDigitsAndByAlias) {
  EXPECT_THAT(ids("provinces", {.text = "เขียงใหม่"}), ElementsAre("TH-50"));
  EXPECT_THAT(ids("provinces", {.text = "CHIANG mai"}), ElementsAre("TH-50"));
  EXPECT_THAT(ids("disbursement_targets", {.text = "๒๕๖๖"}),
              ElementsAre("DT-2566-ALL", "DT-2566-INV"));
  EXPECT_THAT(ids("provinces", {.text = "ไม่มีจังหวัดนี้"}), IsEmpty());
}

TEST_P(Catalog, ListsWhatIsValidInAYearPageByPage) {
  EXPECT_THAT(ids("government_policy", {.valid_in_be = 2567}), IsEmpty());
  ASSERT_TRUE(put_item(office.as("planner"), office.singburi, policy(), 0));
  EXPECT_THAT(ids("government_policy", {.valid_in_be = 2567}), ElementsAre("GP2566"));

  EXPECT_THAT(ids("provinces", {.limit = 2}), ElementsAre("TH-10", "TH-11"));
  EXPECT_THAT(ids("provinces", {.after = "TH-11", .limit = 2}), ElementsAre("TH-12", "TH-13"));
}

TEST_P(Catalog, KnowsWhatStandsAboveAnItem) {
  const auto above = office.db().read([&](db::Tx& tx) {
    return ancestors(tx, office.singburi, "expenditure_categories", "EX2.2.1");
  });

  EXPECT_THAT(above, ElementsAre("EX2.2", "EX2"));
}

}  // namespace
}  // namespace ruam::catalog
