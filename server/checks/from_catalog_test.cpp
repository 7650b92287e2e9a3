#include "checks/from_catalog.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "catalog/actions.hpp"
#include "testing/database.hpp"

namespace ruam::checks {
namespace {

using FromCatalog = testing::OnBothEngines;
RUAM_ON_BOTH_ENGINES(FromCatalog);

TEST_P(FromCatalog, TheRulesKnowPlacesRatesAndTargets) {
  ASSERT_TRUE(catalog::load_shipped(db()));

  const auto lookup = db().read([](db::Tx& tx) { return make_lookup(tx, {new_uuid()}); });

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

}  // namespace
}  // namespace ruam::checks
