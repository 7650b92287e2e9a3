#include "platform/search/scan.hpp"

#include <random>

#include <gtest/gtest.h>

namespace ruam::search {

TEST(Pattern, FindsWhatAPlainSearchFindsInEveryPosition) {
  std::mt19937 dice(5);
  for (int round = 0; round < 3000; ++round) {
    std::string text, needle;
    for (auto n = dice() % 200; n > 0; --n) text += static_cast<char>('a' + dice() % 3);
    for (auto n = 1 + dice() % 6; n > 0; --n) needle += static_cast<char>('a' + dice() % 3);
    PairCounts counts;
    counts.add(text);
    const Pattern pattern{needle, counts};
    std::vector<std::uint32_t> expected;
    for (auto at = text.find(needle); at != text.npos; at = text.find(needle, at + 1))
      expected.push_back(static_cast<std::uint32_t>(at));

    ASSERT_EQ(pattern.find_all(text), expected) << text << " " << needle;
    ASSERT_EQ(pattern.count(text), expected.size());
  }
}

TEST(Pattern, CountsOverlappingPlacesToo) {
  const Pattern pattern{"aa", PairCounts{}};

  EXPECT_EQ(pattern.count("aaaa"), 3u);
  EXPECT_EQ(pattern.count(""), 0u);
}

TEST(Pattern, GuessesByItsRarestPair) {
  PairCounts counts;
  counts.add("abababxb");

  EXPECT_EQ(Pattern("abx", counts).rarity(), 1u);
  EXPECT_EQ(Pattern("ab", counts).rarity(), 3u);
  EXPECT_EQ(Pattern("zz", counts).rarity(), 0u);
}

}  // namespace ruam::search
