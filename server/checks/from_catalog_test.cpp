#include "checks/from_catalog.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "catalog/actions.hpp"
#include "catalog/room.hpp"
#include "testing/office.hpp"

namespace ruam::checks {
namespace {

using FromCatalog = testing::OnBothEngines;
RUAM_ON_BOTH_ENGINES(FromCatalog);

TEST_P(FromCatalog, TheRulesKnowPlacesRatesAndTargets) {
  ASSERT_TRUE(catalog::load_shipped(db()));

  const auto made = db().read([](db::Tx& tx) { return make_lookup(tx, {new_uuid()}); });

  const auto& lookup = *made;
  EXPECT_EQ(lookup.places.size(), 77u);
  const auto place = [&](std::string_view name) {
    return *std::find_if(lookup.places.begin(), lookup.places.end(),
                         [&](const auto& one) { return one.name == name; });
  };
  EXPECT_EQ(place("เชียงใหม่").misspellings.size(), 2u);
  EXPECT_EQ(place("ศรีสะเกษ").misspellings.size(), 3u);
  EXPECT_TRUE(place("พระนครศรีอยุธยา").misspellings.empty());
  EXPECT_EQ(judge_ceiling(lookup, "CS-MT-01", baht(36), {2023, 4, 15}).state,
            CeilingState::exceeds_needs_reason);
  EXPECT_EQ(judge_ceiling(lookup, "CS-TR-B-G-FULL", baht(600), {2025, 10, 31}).state,
            CeilingState::no_figure_known);
  EXPECT_EQ(lookup.disbursement_targets.size(), 2u);
  EXPECT_EQ(lookup.disbursement_targets[0].cumulative_hundredths[2], 7200);
}

class FromOfficeCatalog : public ::testing::TestWithParam<db::Database::Engine> {};
RUAM_ON_BOTH_ENGINES(FromOfficeCatalog);

TEST_P(FromOfficeCatalog, WhatIsKeptInMemoryFollowsEveryChangeOfAList) {
  testing::TestOffice office{GetParam(), catalog::room().permissions};
  ASSERT_TRUE(catalog::load_shipped(office.db()));
  const auto lookup_of = [&](OfficeId whose) {
    return office.db().read([&](db::Tx& tx) { return make_lookup(tx, whose); });
  };
  const auto ceiling = [&](OfficeId whose) {
    return judge_ceiling(*lookup_of(whose), "CS-MT-01", baht(1), {2024, 1, 1}).ceiling;
  };
  const auto put = [&](const char* own, std::int64_t version) {
    return catalog::put_item(office.as("planner"), office.singburi,
                             {.list = "cost_standards",
                              .id = "CS-MT-01",
                              .name_th = "อาหารว่าง",
                              .extra = {{"ceiling", own}}},
                             version);
  };
  const auto before = lookup_of(office.singburi);
  EXPECT_EQ(before, lookup_of(office.samut_prakan));

  ASSERT_TRUE(put("30", 0));
  EXPECT_EQ(ceiling(office.singburi), baht(30));
  ASSERT_TRUE(put("25", 1));
  EXPECT_EQ(ceiling(office.singburi), baht(25));

  EXPECT_EQ(lookup_of(office.samut_prakan), before);
}

}  // namespace
}  // namespace ruam::checks
