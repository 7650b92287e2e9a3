#include "platform/ids.hpp"

#include <gtest/gtest.h>

namespace ruam {
namespace {

TEST(Uuid, ReadsBackWhatItWrites) {
  const auto id = new_uuid();

  EXPECT_EQ(parse_uuid(id.to_string()), id);
  EXPECT_EQ(id.to_string().at(14), '7');
  EXPECT_EQ(new_timeless_uuid().to_string().at(14), '4');
}

TEST(Uuid, RefusesAnythingButTheCanonicalForm) {
  EXPECT_FALSE(parse_uuid(""));
  EXPECT_FALSE(parse_uuid("0190b2c0-0000-7000-8000-00000000000"));
  EXPECT_FALSE(parse_uuid("0190b2c0-0000-7000-8000-00000000000g"));
  EXPECT_FALSE(parse_uuid("0190b2c000000-7000-8000-000000000000"));
}

TEST(Uuid, OrdersByTimeOfMaking) {
  auto before = new_uuid();
  for (int i = 0; i < 100; ++i) {
    const auto after = new_uuid();
    EXPECT_LE((std::string_view{before.to_string()}.substr(0, 13)),
              (std::string_view{after.to_string()}.substr(0, 13)));
    before = after;
  }
}

}  // namespace
}  // namespace ruam
