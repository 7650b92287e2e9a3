#include "followups/followup.hpp"

#include <gtest/gtest.h>

namespace ruam::followups {
namespace {

Followup proven() {
  Followup f;
  f.result = "ทำแล้ว";
  f.evidence = {{Uuid{}, {}, "แฟ้ม 3"}};
  return f;
}

TEST(Followup, IsNeverClosedByOnePersonAlone) {
  const auto doer = new_uuid(), other = new_uuid();
  auto f = proven();
  f.done_by = doer;

  EXPECT_EQ(check_confirmer(f, doer).error().code, "followup.own_work");
  EXPECT_TRUE(check_confirmer(f, other).has_value());
  EXPECT_EQ(check_closer(f, doer).error().code, "followup.same_closer") << "nobody confirmed it";
  f.confirmed_by_person = other;
  EXPECT_EQ(check_closer(f, other).error().code, "followup.same_closer");
  EXPECT_TRUE(check_closer(f, doer).has_value());
  f.evidence.clear();
  EXPECT_EQ(check_closer(f, doer).error().code, "followup.evidence_missing");
}

TEST(Followup, EndsWhenOthersCarryItOn) {
  for (const auto status : {Status::merged, Status::split, Status::reworded}) {
    EXPECT_TRUE(has_ended(status));
    EXPECT_TRUE(check_move(status, Status::in_progress).has_error());
  }
  EXPECT_FALSE(has_ended(Status::confirmed)) << "somebody still has to close it";
}

TEST(Followup, CountsAsOpenedAgainOnlyAfterItWasConfirmedOrEnded) {
  EXPECT_TRUE(is_reopening(Status::closed, Status::in_progress));
  EXPECT_TRUE(is_reopening(Status::confirmed, Status::in_progress));
  EXPECT_TRUE(is_reopening(Status::dropped, Status::open));
  EXPECT_FALSE(is_reopening(Status::done, Status::in_progress));
}

TEST(Followup, SharesAreRoundedHalfUpAndSayNothingOfNothing) {
  EXPECT_EQ(share(1, 3), 3'333);
  EXPECT_EQ(share(2, 3), 6'667);
  EXPECT_EQ(share(0, 5), 0);
  EXPECT_EQ(share(0, 0), std::nullopt);
}

}  // namespace
}  // namespace ruam::followups
