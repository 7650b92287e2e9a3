#include "platform/assets.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace ruam {
namespace {

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

TEST(Assets, OrdersMigrationsByFileNameOverAllRooms) {
  const auto schema = assets("schema");

  ASSERT_FALSE(schema.empty());
  EXPECT_TRUE(
      std::ranges::is_sorted(schema, {}, [](const Asset& asset) { return file_name(asset.path); }));
  EXPECT_NE(schema.front().bytes.find("CREATE TABLE"), std::string_view::npos);
}

TEST(Assets, FindsAFileByItsPathWithTheBytesOfItsHash) {
  const auto& first = assets("schema").front();

  const auto* found = find_asset("schema", first.path);

  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->bytes.data(), first.bytes.data());
  EXPECT_EQ(found->hash.size(), 64u);
  EXPECT_EQ(found->bytes.data()[found->bytes.size()], '\0');
}

TEST(Assets, KnowsNothingOfOtherPathsAndGroups) {
  EXPECT_EQ(find_asset("schema", "no/such.sql"), nullptr);
  EXPECT_EQ(find_asset("no such group", "index.html"), nullptr);
  EXPECT_TRUE(assets("no such group").empty());
}

}  // namespace
}  // namespace ruam
