#include "platform/thai/words.hpp"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "platform/thai/letters.hpp"

namespace ruam::thai {

namespace {

/// The text with `|` at every break but the last.
template <class Breaks>
std::string marked(std::string_view text, const Breaks& breaks) {
  std::string out;
  std::size_t from = 0;
  for (const auto& at : breaks) {
    std::size_t offset;
    if constexpr (std::is_same_v<std::decay_t<decltype(at)>, LineBreak>)
      offset = at.offset;
    else
      offset = at;
    if (from) out += '|';
    out += text.substr(from, offset - from);
    from = offset;
  }
  return out;
}

std::string lines(std::string_view text) { return marked(text, line_breaks(text)); }

}  // namespace

TEST(ThaiWords, AreFoundByTheDictionary) {
  EXPECT_EQ(words("การศึกษาของจังหวัดสิงห์บุรี ปี 2567"),
            (std::vector<std::string_view>{"การ", "ศึกษา", "ของ", "จังหวัด", "สิงห์บุรี", "ปี", "2567"}));
  EXPECT_EQ(words("OPS plan, 2 รอบ"), (std::vector<std::string_view>{"OPS", "plan", "2", "รอบ"}));
  EXPECT_TRUE(words("").empty());
  EXPECT_TRUE(words(" – … ").empty());
}

TEST(ThaiWords, CoverTheWholeTextByBytes) {
  const std::string text = "ครู 😀 ดี\nมาก";

  const auto breaks = word_breaks(text);

  EXPECT_EQ(breaks.back(), text.size());
  EXPECT_EQ(marked(text, breaks), "ครู| |😀| |ดี|\n|มาก");
  EXPECT_TRUE(word_breaks("").empty());
}

TEST(ThaiLines, BreakBetweenWordsAndNeverInsideThem) {
  EXPECT_EQ(lines("การพัฒนาคุณภาพการศึกษา"), "การ|พัฒนา|คุณภาพ|การ|ศึกษา");
  EXPECT_EQ(lines("งบ 6,820 บาท (หก)"), "งบ |6,820 |บาท |(หก)");
}

TEST(ThaiLines, NeverBreakBeforeMaiYamokOrPaiyannoi) {
  EXPECT_EQ(lines("ต่าง ๆ นี้"), "ต่าง ๆ |นี้");
  EXPECT_EQ(lines("ต่างๆ นี้"), "ต่างๆ |นี้");
  EXPECT_EQ(lines("กรุงเทพฯ และ"), "กรุงเทพฯ |และ");
}

TEST(ThaiLines, MustBreakAfterALineEnd) {
  const std::vector<LineBreak> expected = {{4, true}, {7, false}};
  EXPECT_EQ(line_breaks("ก\nข"), expected);
  EXPECT_TRUE(line_breaks("").empty());
}

TEST(ThaiClusters, KeepMarksAndSaraAmWithTheirConsonant) {
  EXPECT_EQ(marked("น้ำที่ดี", cluster_breaks("น้ำที่ดี")), "น้ำ|ที่|ดี");
  EXPECT_EQ(marked("กe\u0301ข", cluster_breaks("กe\u0301ข")), "ก|e\u0301|ข");
}

TEST(ThaiBreaks, NeverTearAClusterOnAnyText) {
  std::mt19937 dice(7);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (auto n = 1 + dice() % 40; n > 0; --n) append(text, 0x0E01 + dice() % 0x4D);
    for (const auto at : word_breaks(text)) {
      if (at == text.size()) continue;
      const auto next = letter_at(text, at).code;
      ASSERT_FALSE(is_mark(next) || next == 0x0E33) << text;
    }
    for (const auto& [at, must] : line_breaks(text))
      ASSERT_TRUE(at == text.size() || letter_at(text, at).code != 0x0E46) << text;
    ASSERT_EQ(line_breaks(text).back().offset, text.size());
  }
}

TEST(ThaiBreaks, StandBrokenBytes) {
  EXPECT_EQ(word_breaks("\xE0\xB8").back(), 2u);
  EXPECT_EQ(line_breaks("ก\xFFข").back().offset, 7u);
}

}  // namespace ruam::thai
