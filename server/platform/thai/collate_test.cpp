#include "platform/thai/collate.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace ruam::thai {

TEST(ThaiCollation, PutsLeadingVowelsAfterTheirConsonantAndThaiBeforeLatin) {
  std::vector<std::string> words = {"ไก่", "ฮูก",  "เกาะ", "กา", "ขา",  "แกะ", "โขน",
                                    "ก่า", "กาง", "ก้า",   "กก", "เขา", "abc", "๑"};

  std::sort(words.begin(), words.end(), Collation{});

  const std::vector<std::string> expected = {"๑",   "กก", "กา", "ก่า",  "ก้า",  "กาง", "เกาะ",
                                             "แกะ", "ไก่", "ขา", "เขา", "โขน", "ฮูก",  "abc"};
  EXPECT_EQ(words, expected);
}

TEST(ThaiCollation, BreaksTiesByBytesSoThatNoTwoTextsAreEqual) {
  std::vector<std::string> words = {"กา", "ก-า", "ก า"};
  std::sort(words.begin(), words.end(), Collation{});

  EXPECT_EQ(words, (std::vector<std::string>{"ก า", "ก-า", "กา"}));
  EXPECT_NE(compare("กา", "ก-า"), 0);
  EXPECT_EQ(compare("กา", "กา"), 0);
  EXPECT_EQ(compare("", ""), 0);
  EXPECT_LT(compare("", "ก"), 0);
}

TEST(ThaiCollation, IsAStrictOrderAlsoOnBrokenBytes) {
  const std::vector<std::string> words = {"ก", "\xE0\xB8", "\xFF", "", "ก\0ข", "a", "A", "๑", "1"};
  for (const auto& a : words)
    for (const auto& b : words) {
      EXPECT_EQ(compare(a, b), -compare(b, a));
      EXPECT_EQ(compare(a, b) == 0, a == b);
    }
}

TEST(ThaiCollation, ServesSqliteAsItsCallback) {
  const std::string a = "เกาะ", b = "ขา";

  const int order = sqlite_collation(nullptr, static_cast<int>(a.size()), a.data(),
                                     static_cast<int>(b.size()), b.data());

  EXPECT_LT(order, 0);
}

}  // namespace ruam::thai
