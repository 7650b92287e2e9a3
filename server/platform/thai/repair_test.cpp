#include "platform/thai/repair.hpp"

#include <random>

#include <gtest/gtest.h>

#include "platform/thai/letters.hpp"

namespace ruam::thai {

namespace {

struct Example {
  int rule;
  const char *torn, *whole;
};

/// One line for each artefact class that safe rules mend.
constexpr Example examples[] = {
    {3, "ส านักงาน", "สำนักงาน"},  // A1
    {3, "ก าหนด", "กำหนด"},
    {3, "ด  าเนินการ", "ดำเนินการ"},
    {3, "เหลื่อมล้ า", "เหลื่อมล้ำ"},  // A2
    {3, "น ้าใจ", "น้ำใจ"},
    {3, "ระบจุ านวน", "ระบจุำนวน"},  // A11: what rule 6 leaves to a person
    {4, "เพ่ือ", "เพื่อ"},             // A3
    {4, "ท่ี", "ที่"},
    {4, "พ้ืน", "พื้น"},
    {4, "ทุก์ู", "ทุกู์"},
    {2, "บ ุร ี", "บุรี"},  // A4
    {2, "ยั ่งยืน", "ยั่งยืน"},
    {2, "หน้าที ่", "หน้าที่"},
    {5, "เหตุการณเ์ป็น", "เหตุการณ์เป็น"},  // A5
    {5, "วเิคราะห์", "วิเคราะห์"},
    {5, "ทีเ่กิด", "ที่เกิด"},
    {1, "กํา", "กำ"},
    {1, "นํ้า", "น้ำ"},
    {1, "น้ํา", "น้ำ"},
    {1, "นำ้", "น้ำ"},
    {0, "เเผน", "แผน"},
    {0, "ที่่", "ที่"},
    {0, "กๅร", "การ"},
    {0, "กา\u200Bร", "การ"},
    {0, "\uFEFFการ", "การ"},
    {0, "กา\u200Dร", "การ"},
    {0, "กา\u00ADร", "การ"},
    {0, "18\u00A0ก.ค.", "18 ก.ค."},
    {0, "ที\uF70A", "ที่"},
    {0, "\uF700าน", "ฐาน"},
    {0, "หนึ่ง\r\nสอง\rสาม", "หนึ่ง\nสอง\nสาม"},
    {0, "cafe\u0301", "café"},
    {0, "ก\x01า", "กา"},
    {0, "ก\xE0\xB8", "ก\uFFFD\uFFFD"},
};

/// Clean text with everything that looks like damage and is none.
constexpr const char* clean =
    "สำนักงานศึกษาธิการจังหวัด น้ำใจ ซ้ำ ๆ ต่างๆ ฤๅษี ฯลฯ พ.ศ. ๒๕๖๗ (ก.ต.ป.น.) “อ้างอิง” – ขีด\n"
    "\tก็ต้อง เพื่อ ปี ป้า ฟื้นฟู ศักดิ์สิทธิ์ ญี่ปุ่น ฎีกา สมฺมา และ19) สระ ะ า เ แ 👩\u200D💻 café ก\n"
    "า นี้ 50 % . . . . ........ ผู้ใหญ่ เหตุการณ์ เรื่อง\f ศรีษะเกษ ภาะ";

std::mt19937 dice(20'261'121);

/// Letters that meet in every rule, thrown together.
std::string random_text(std::size_t letters) {
  static constexpr char32_t alphabet[] = {U'ก',   U'น',   U'า',   U'ำ',   U'เ',   U'ไ',   U'ิ',
                                          U'ั',    U'ุ',    U'่',    U'้',    0x0E4D, 0x0E3A, ' ',
                                          ' ',    'a',    '1',    '\n',   '\r',   0x0301, 0x200B,
                                          0x200D, 0x00A0, 0xF70A, 0x0E45, U'ฤ',   0x0323};
  std::string text;
  for (std::size_t i = 0; i < letters; ++i) append(text, alphabet[dice() % std::size(alphabet)]);
  return text;
}

}  // namespace

TEST(ThaiRepair, MendsEveryArtefactClassByItsRule) {
  for (const auto& [rule, torn, whole] : examples) {
    const auto repaired = repair(torn);

    EXPECT_EQ(repaired.text, whole) << torn;
    ASSERT_FALSE(repaired.changes.empty()) << torn;
    EXPECT_EQ(repaired.changes[0].rule, rule) << torn;
  }
}

TEST(ThaiRepair, LeavesCleanTextAsItIs) {
  const auto repaired = repair(clean);

  EXPECT_EQ(repaired.text, clean);
  EXPECT_TRUE(repaired.changes.empty());
}

TEST(ThaiRepair, LeavesWhatOnlyAPersonMayDecide) {
  for (const auto* text : {"ทีจ่าก", "สมทุรปราการ", "ไมมี่", "กำรเพิ่ม", "ทั้ งนี้", "ต่อเนื่อ ง"})
    EXPECT_EQ(repair(text).text, text);
}

TEST(ThaiRepair, KeepsRuleOffsetAndOriginalOfEachChange) {
  const std::string raw = "งาน ส านัก ท่ี";

  const auto repaired = repair(raw);

  EXPECT_EQ(repaired.text, "งาน สำนัก ที่");
  const std::vector<Change> expected = {{3, raw.find(" านัก"), " า"}, {4, raw.find("่ี"), "่ี"}};
  EXPECT_EQ(repaired.changes, expected);
}

TEST(ThaiRepair, MendsDamageOnDamage) {
  EXPECT_EQ(repair("ทีเ่ห็น ส า นัก").text, "ที่เห็น สำ นัก");
  EXPECT_EQ(repair("พ ้ ืน").text, "พื้น");
  EXPECT_EQ(repair("ที เ่กิด").text, "ที เ่กิด");
  EXPECT_EQ(repair("น ํ า").text, "นำ");
}

TEST(ThaiRepair, IsIdempotentOnAnythingAndKeepsTrueOriginals) {
  for (int round = 0; round < 4000; ++round) {
    const auto raw = random_text(1 + dice() % 24);

    const auto once = repair(raw);
    const auto twice = repair(once.text);

    ASSERT_EQ(twice.text, once.text) << raw;
    ASSERT_TRUE(twice.changes.empty()) << raw;
    for (const auto& change : once.changes)
      ASSERT_EQ(raw.substr(change.offset, change.original.size()), change.original) << raw;
  }
}

TEST(ThaiRepair, GivesBackTheCleanTextForEveryKindOfDamageDoneToIt) {
  const std::pair<std::string, std::string> damage[] = {
      {"ำ", " า"}, {"ำ", "ํา"}, {"แ", "เเ"}, {"ี่", "่ี"}, {"ื้", "้ื"}, {"ี่", "ี ่"}, {"์", " ์"}};
  for (const auto& [from, to] : damage) {
    std::string torn = clean;
    for (auto at = torn.find(from); at != torn.npos; at = torn.find(from, at + to.size()))
      torn.replace(at, from.size(), to);
    ASSERT_NE(torn, clean) << from;

    EXPECT_EQ(repair(torn).text, clean) << from << " as " << to;
  }
}

TEST(ThaiRepair, StaysLinearOnHostileText) {
  for (const auto* letter : {"่", "ี", "เ", " ", "ํ", "เ่", " ่", "ฺุ", "é"}) {
    std::string text = "ก";
    for (int i = 0; i < 20'000; ++i) text += letter;
    const auto once = repair(text);
    EXPECT_EQ(repair(once.text).text, once.text) << letter;
  }
}

}  // namespace ruam::thai
