#include "forums/themes/cut.hpp"

#include <gmock/gmock.h>

namespace ruam::forums {
namespace {

std::vector<std::string> terms(std::string_view text) {
  Cutter cutter(Kin::ours());
  std::vector<std::string> found;
  for (const auto& term : cutter.terms(text)) found.push_back(utf8(term));
  return found;
}

TEST(Cutter, KeepsWholeWhatTheListOfKinHasWhole) {
  EXPECT_THAT(terms("รถรับส่งนักเรียนคันนี้"), ::testing::Contains("รถรับส่ง"));
  EXPECT_THAT(terms("งบอาหารกลางวันต่อหัว"), ::testing::Contains("อาหารกลางวัน"));
}

TEST(Cutter, FindsNoWordInsideAnother) {
  EXPECT_THAT(terms("จังหวัดของเรา"), ::testing::Not(::testing::Contains("หวัด")));
  EXPECT_THAT(terms("ทะเลาะกัน"), ::testing::Not(::testing::Contains("ทะเล")));
}

TEST(Cutter, LeavesOutWhatTellsNothing) {
  EXPECT_THAT(terms("ผมว่าอย่างนั้นครับ 555 ๑๒"), ::testing::Not(::testing::Contains("ครับ")));
  EXPECT_THAT(terms("๑๒ 34 ."), ::testing::IsEmpty());
  EXPECT_THAT(terms(""), ::testing::IsEmpty());
}

TEST(Cutter, GivesEachWordOnce) { EXPECT_EQ(terms("ถนน ถนน ถนน").size(), 1u); }

TEST(Folded, IsTheSameForWhatLooksTheSame) {
  EXPECT_EQ(folded("เเม่"), folded("แม่"));
  EXPECT_EQ(folded("น\u0E49\u0E4D\u0E32"), folded("น\u0E49\u0E33"));
  EXPECT_EQ(folded("มากกกกก"), folded("มาก"));
  EXPECT_EQ(folded("๑๒ WiFi"), folded("12 wifi"));
  EXPECT_EQ(folded("ถ\u200Bนน"), folded("ถนน"));
}

TEST(Kin, KnowsWhatAWordSpeaksOf) {
  const auto& kin = Kin::ours();
  const auto ties = kin.ties(folded("อาหารกลางวัน"));
  ASSERT_FALSE(ties.empty());
  EXPECT_EQ(kin.matters()[ties[0].matter].name, "อาหารกลางวันและโภชนาการ");
  EXPECT_TRUE(kin.ties(folded("อาหารกลางวันนะ")).empty());
  EXPECT_TRUE(kin.is_stop(folded("ครับ")));
  EXPECT_GT(kin.size(), 10'000u);
}

TEST(Kin, MakesOneMatterOfLinesWithOneName) {
  const Kin kin("น้ำ: ก๊อก ; ขุ่น\nไฟ: หลอดไฟ\nน้ำ: ประปา\n", "");

  ASSERT_EQ(kin.matters().size(), 2u);
  ASSERT_EQ(kin.ties(folded("ประปา")).size(), 1u);
  EXPECT_EQ(kin.ties(folded("ประปา"))[0].matter, kin.ties(folded("ก๊อก"))[0].matter);
  EXPECT_EQ(kin.find_matter("ไฟ"), 1u);
  EXPECT_EQ(kin.find_matter("ลม"), std::nullopt);
}

TEST(Kin, GuessesWhatAWordWithASlipOrAKnownPartSays) {
  const Kin kin("เน็ต: อินเทอร์เน็ต สัญญาณ\nน้ำ: น้ำ\n", "");
  const auto guess = [&](std::string_view word) { return kin.likely_ties(folded(word)); };

  ASSERT_EQ(guess("อินเทอรเน็ต").size(), 1u) << "without the sign over a letter";
  EXPECT_EQ(guess("สัญญาณมือถือ").size(), 1u);
  EXPECT_EQ(guess("เสาสัญญาณ").size(), 1u);
  EXPECT_TRUE(guess("น้ำใจ").empty()) << "a short word stands in many others";
  EXPECT_TRUE(guess("ปลา").empty());
}

}  // namespace
}  // namespace ruam::forums
