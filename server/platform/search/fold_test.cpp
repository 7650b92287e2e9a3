#include "platform/search/fold.hpp"

#include <gtest/gtest.h>

#include "platform/thai/repair.hpp"

namespace ruam::search {

namespace {

constexpr const char* clean =
    "สำนักงานศึกษาธิการจังหวัด น้ำใจ ซ้ำ ๆ เพื่อพื้นที่ เหตุการณ์เป็นไปได้ ที่เกิด วิเคราะห์ แผน";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

}  // namespace

TEST(Fold, TakesOneByteForAThaiLetter) {
  EXPECT_EQ(fold("กำ"), "\xA1\xD3");
  EXPECT_EQ(fold("ฮ๛"), "\xCE\xFB");
}

TEST(Fold, ForgetsDigitsCapitalsAndDashes) {
  EXPECT_EQ(fold("พ.ศ. ๒๕๖7 OPS–๒"), fold("พ.ศ. 2567 ops-2"));
  EXPECT_EQ(fold("“ก”"), fold("\"ก\""));
  EXPECT_EQ(fold("ÉCOLE"), fold("école"));
}

TEST(Fold, DropsBlanksBetweenThaiLettersOnly) {
  EXPECT_EQ(fold("การลด\nความ ต่าง ๆ"), fold("การลดความต่างๆ"));
  EXPECT_EQ(fold(" ปี  2567\t a\u00A0b "), fold("ปี 2567 a b"));
  EXPECT_NE(fold("ab"), fold("a b"));
  EXPECT_EQ(fold("กา\u200Bร"), fold("การ"));
  EXPECT_EQ(fold(" \n "), "");
}

TEST(Fold, MakesDamagedTextLikeTheCleanOne) {
  const std::pair<const char*, const char*> damage[] = {
      {"ำ", " า"},  {"ำ", "ํา"},   {"น้ำ", "นํ้า"},  {"น้ำ", "น้ํา"}, {"น้ำ", "น้ า"},  {"น้ำ", "น ้า"},
      {"น้ำ", "นำ้"}, {"ื่", "่ื"},     {"ื้", "้ื"},      {"ี่", " ี่"},    {"ี่", "ี ่"},      {"ี่เ", "ีเ่"},
      {"์เ", "เ์"},   {"วิเ", "วเิ"}, {"ี่เ", "เี่"},    {"แ", "เเ"},  {"ี่", "ี\uF70A"}, {"า", "ๅ"},
      {"ี่", "ี่่"},     {"ี่เ", "เ่ี"},   {"สำ", "ส\nา"}};
  for (const auto& [from, to] : damage) {
    const auto torn = replaced(clean, from, to);
    ASSERT_NE(torn, clean) << from;

    EXPECT_EQ(fold(torn), fold(clean)) << from << " as " << to;
  }
}

TEST(Fold, AgreesWithTheRepairOfTheSameText) {
  for (const auto* text : {"ส านักงาน ก าหนด เหลื่อมล้ า", "เพ่ือ อ่ืน ท่ี", "บ ุร ี ยั ่งยืน หน้าที ่",
                           "เหตุการณเ์ป็น วเิคราะห์ ทีเ่กิด", "ระบจุ านวน ทีส่ าคัญ", "ฤๅษี ฯลฯ สมฺมา"})
    EXPECT_EQ(fold(text), fold(ruam::thai::repair(text).text)) << text;
}

TEST(Fold, KeepsLettersOfOtherScriptsApart) {
  EXPECT_NE(fold("中"), fold("丕"));
  EXPECT_EQ(fold("中").size(), 5u);
  EXPECT_NE(fold("😀"), fold("😁"));
}

TEST(Fold, FindsAPartWhereverItStoodInTheWhole) {
  const std::string text = "โครงการพัฒนาคุณภาพการศึกษา ปี 2567 (น้ำใจ)";
  for (const auto* part : {"พัฒนา", "คุณภาพการ", "ปี 2567", "น้ำ", "(น้ำใจ)", "โครงการ"})
    EXPECT_NE(fold(text).find(fold(part)), std::string::npos) << part;
}

TEST(Fold, NeverHoldsAZeroByte) {
  EXPECT_EQ(fold(std::string_view{"a\0b", 3}), "a b");
  EXPECT_EQ(fold("\xE0\xB8").find('\0'), std::string::npos);
}

}  // namespace ruam::search
