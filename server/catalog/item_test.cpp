#include "catalog/item.hpp"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalog/shipped.hpp"
#include "platform/assets.hpp"

using namespace ruam;
using namespace ruam::catalog;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

std::vector<Item> shipped(const std::string& list) {
  return read_list(list, find_asset("catalog", list + ".csv")->bytes);
}

const Item& row(const std::vector<Item>& items, std::string_view id) {
  for (const auto& item : items)
    if (item.id == id) return item;
  throw std::runtime_error("no row " + std::string{id});
}

std::vector<std::string> fault_places(const Item& item) {
  const auto checked = check_item(item);
  std::vector<std::string> places;
  if (checked.has_error())
    for (const auto& fault : checked.error().faults) places.push_back(fault.where);
  return places;
}

TEST(ShippedLists, AreRefusedWithARecordTooShort) {
  EXPECT_THROW(read_list("provinces", "iso,name_th\n1\n"), std::exception);
}

TEST(ShippedLists, AreAllReadableWithUniqueIdsThatAnOfficeCouldKeep) {
  ASSERT_EQ(assets("catalog").size(), 40u);
  for (const auto& asset : assets("catalog")) {
    const auto name = std::string{asset.path.substr(0, asset.path.rfind('.'))};
    std::set<std::string> ids;
    for (const auto& item : read_list(name, asset.bytes)) {
      EXPECT_TRUE(ids.insert(item.id).second) << name << ' ' << item.id;
      EXPECT_THAT(fault_places(item), IsEmpty()) << name << ' ' << item.id;
    }
    EXPECT_FALSE(ids.empty()) << name;
  }
}

TEST(ShippedLists, KeepParentsInTheSameList) {
  for (const auto& asset : assets("catalog")) {
    const auto items =
        read_list(std::string{asset.path.substr(0, asset.path.rfind('.'))}, asset.bytes);
    std::set<std::string> ids;
    for (const auto& item : items) ids.insert(item.id);
    for (const auto& item : items)
      EXPECT_TRUE(item.parent_id.empty() || ids.contains(item.parent_id)) << item.id;
  }
}

TEST(ShippedLists, PutColumnsWhereTheyBelong) {
  const auto province = row(shipped("provinces"), "TH-50");
  EXPECT_EQ(province.name_th, "เชียงใหม่");
  EXPECT_THAT(split_bars(*extra(province, "aliases")), ElementsAre("เขียงใหม่", "เชียงไหม่"));

  const auto target = row(shipped("disbursement_targets"), "DT-2565-ALL");
  EXPECT_TRUE(is_valid_in(target, 2565));
  EXPECT_FALSE(is_valid_in(target, 2566));
  EXPECT_EQ(target.verified, Verified::partial);

  EXPECT_EQ(row(shipped("government_policy"), "GP2562M02").verified, Verified::no);
  EXPECT_FALSE(row(shipped("office_year"), "OY-10-01").name_th.empty());
}

TEST(CostStandards, FollowEachOtherOnTheDayTheCircularChanged) {
  const auto all = cost_standards(shipped("cost_standards"));
  const auto find = [&](std::string_view id) {
    return *std::find_if(all.begin(), all.end(), [&](const auto& s) { return s.id == id; });
  };

  const auto earlier = find("CS-TR-B-G-FULL"), later = find("CS-TR-B-G-FULL-Y2568");

  EXPECT_EQ(earlier.ceiling, baht(600));
  EXPECT_EQ(later.ceiling, std::nullopt);
  EXPECT_EQ(later.family, earlier.family);
  EXPECT_EQ(add_days(*earlier.to, 1), *later.from);
  EXPECT_EQ(find("CS-MT-01").ceiling, baht(35));
  EXPECT_EQ(find("CS-MT-01").from, (Date{2009, 10, 1}));
}

TEST(CostStandards, SurviveRowsThatSupersedeEachOther) {
  Item a{.list = "cost_standards", .id = "A", .name_th = "ก", .extra = {{"supersedes_id", "B"}}};
  Item b{.list = "cost_standards", .id = "B", .name_th = "ข", .extra = {{"supersedes_id", "A"}}};

  EXPECT_EQ(cost_standards({a, b}).size(), 2u);
}

TEST(CheckItem, NamesEveryWrongField) {
  Item item{.list = "cost_standards", .id = "บ 1", .parent_id = "x y", .name_th = " "};
  item.valid_from_be = 2567;
  item.valid_to_be = 2024;
  item.extra = {{"ceiling", "แพง"}, {"valid_from_date", "2025-02-30"}};

  EXPECT_THAT(fault_places(item), ::testing::UnorderedElementsAre(
                                      "/id", "/name_th", "/parent_id", "/valid_to_be",
                                      "/valid_to_be", "/extra/ceiling", "/extra/valid_from_date"));
}

}  // namespace
