#include "platform/thai/baht_text.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace ruam::thai {

TEST(BahtText, SpellsEveryVectorOfTheRules) {
  const std::pair<std::int64_t, const char*> vectors[] = {
      {0, "ศูนย์บาทถ้วน"},
      {100, "หนึ่งบาทถ้วน"},
      {1000, "สิบบาทถ้วน"},
      {1100, "สิบเอ็ดบาทถ้วน"},
      {2000, "ยี่สิบบาทถ้วน"},
      {2100, "ยี่สิบเอ็ดบาทถ้วน"},
      {101'00, "หนึ่งร้อยเอ็ดบาทถ้วน"},
      {121'00, "หนึ่งร้อยยี่สิบเอ็ดบาทถ้วน"},
      {6820'00, "หกพันแปดร้อยยี่สิบบาทถ้วน"},
      {235'000'00, "สองแสนสามหมื่นห้าพันบาทถ้วน"},
      {4'465'000'00, "สี่ล้านสี่แสนหกหมื่นห้าพันบาทถ้วน"},
      {5'200'000'00, "ห้าล้านสองแสนบาทถ้วน"},
      {1'000'001'00, "หนึ่งล้านเอ็ดบาทถ้วน"},
      {21'000'000'00, "ยี่สิบเอ็ดล้านบาทถ้วน"},
      {25, "ยี่สิบห้าสตางค์"},
      {123'456'789, "หนึ่งล้านสองแสนสามหมื่นสี่พันห้าร้อยหกสิบเจ็ดบาทแปดสิบเก้าสตางค์"},
  };
  for (const auto& [satang, words] : vectors) EXPECT_EQ(baht_text(Satang{satang}), words) << satang;
}

TEST(BahtText, ReadsMillionsOfMillions) {
  EXPECT_EQ(baht_text(baht(1'000'000'000'000)), "หนึ่งล้านล้านบาทถ้วน");
  EXPECT_EQ(baht_text(baht(1'000'001'000'000)), "หนึ่งล้านเอ็ดล้านบาทถ้วน");
  EXPECT_EQ(baht_text(baht(11'000'000'000'011)), "สิบเอ็ดล้านล้านสิบเอ็ดบาทถ้วน");
  EXPECT_EQ(baht_text(baht(10'000'000)), "สิบล้านบาทถ้วน");
}

TEST(BahtText, CountsSatangAsANumberOfItsOwn) {
  EXPECT_EQ(baht_text(Satang{1}), "หนึ่งสตางค์");
  EXPECT_EQ(baht_text(Satang{10'001}), "หนึ่งร้อยบาทหนึ่งสตางค์");
  EXPECT_EQ(baht_text(Satang{111}), "หนึ่งบาทสิบเอ็ดสตางค์");
  EXPECT_EQ(baht_text(Satang{150}), "หนึ่งบาทห้าสิบสตางค์");
}

TEST(BahtText, PutsMinusBeforeNegativeAmounts) {
  EXPECT_EQ(baht_text(baht(-21)), "ลบยี่สิบเอ็ดบาทถ้วน");
  EXPECT_EQ(baht_text(Satang{-25}), "ลบยี่สิบห้าสตางค์");
}

TEST(BahtText, SpellsTheLargestAmountsThatCanBeStored) {
  const std::string words =
      "เก้าหมื่นสองพันสองร้อยสามสิบสามล้านเจ็ดแสนสองหมื่นสามร้อยหกสิบแปดล้าน"
      "ห้าแสนสี่หมื่นเจ็ดพันเจ็ดร้อยห้าสิบแปดบาท";
  EXPECT_EQ(baht_text(Satang{std::numeric_limits<std::int64_t>::max()}), words + "เจ็ดสตางค์");
  EXPECT_EQ(baht_text(Satang{std::numeric_limits<std::int64_t>::min()}), "ลบ" + words + "แปดสตางค์");
}

TEST(BahtText, StandsInBracketsAfterTheFigure) {
  EXPECT_EQ(money_with_text(baht(6820)), "6,820 บาท (หกพันแปดร้อยยี่สิบบาทถ้วน)");
  EXPECT_EQ(money_with_text(Satang{50}, Digits::thai), "๐.๕๐ บาท (ห้าสิบสตางค์)");
}

}  // namespace ruam::thai
