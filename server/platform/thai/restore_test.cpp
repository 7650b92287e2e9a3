#include "platform/thai/restore.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

#include "platform/thai/letters.hpp"
#include "platform/thai/lexicon.hpp"

namespace ruam::thai {

namespace {

struct TornExample {
  Damage damage;
  const char *torn, *whole;
};

/// What only a model of words can mend.
constexpr TornExample torn_examples[] = {
    {Damage::tone_late, "ผลทีจ่ากการประเมิน", "ผลที่จากการประเมิน"},
    {Damage::tone_late, "เรื่องทีส่ำคัญ", "เรื่องที่สำคัญ"},
    {Damage::vowel_late, "จังหวัดสมทุรปราการ", "จังหวัดสมุทรปราการ"},
    {Damage::vowel_late, "ภารกจิของสำนักงาน", "ภารกิจของสำนักงาน"},
    {Damage::vowel_late, "วตัถุประสงค์", "วัตถุประสงค์"},
    {Damage::vowel_late, "ใช้เงนิงบประมาณ", "ใช้เงินงบประมาณ"},
    {Damage::pair_torn, "ไมมี่งบประมาณ", "ไม่มีงบประมาณ"},
    {Damage::am_for_aa, "กำรเพิ่มประสิทธิภาพ", "การเพิ่มประสิทธิภาพ"},
    {Damage::am_for_aa, "หน้ำที่ของคณะกรรมการ", "หน้าที่ของคณะกรรมการ"},
    {Damage::aa_for_am, "สานักงานศึกษาธิการ", "สำนักงานศึกษาธิการ"},
    {Damage::blank_inside, "ทั้ งนี้ให้รายงาน", "ทั้งนี้ให้รายงาน"},
    {Damage::blank_inside, "พัฒนาอย่างต่อเนื่อ ง", "พัฒนาอย่างต่อเนื่อง"},
    {Damage::blank_inside, "การบริ หารจัดการ", "การบริหารจัดการ"},
    {Damage::vowel_late, "ระบจุ านวนผู้เข้าร่วม", "ระบุจำนวนผู้เข้าร่วม"},  // with a split sara am
    {Damage::mark_doubled, "หน้าที้่ของคณะกรรมการ", "หน้าที่ของคณะกรรมการ"},
    {Damage::mark_doubled, "เพิื่อพัฒนา", "เพื่อพัฒนา"},
    {Damage::mixed_digits, "พ.ศ. ๒๕๖7", "พ.ศ. 2567"},
    {Damage::markup, "<p>การศึกษา</p>", "การศึกษา"},
};

constexpr const char* whole_text =
    "สำนักงานศึกษาธิการจังหวัดได้ดำเนินการประชุมคณะกรรมการ กศจ. เมื่อวันที่ ๑๕ มกราคม ๒๕๖๗\n"
    "โดยมีวัตถุประสงค์ เพื่อส่งเสริมการมีส่วนร่วมของทุกภาคส่วน ต่าง ๆ และ ก.ต.ป.น. ในพื้นที่\n"
    "นำเสนอผลการดำเนินงาน ทำนา ทำไร่ ยาและยำ ค่าอาหาร 120 บาท (ร้อยละ 85.5) พ.ศ. 2567–2568\n"
    "นายสมชาย ใจดี ตำแหน่ง ศึกษานิเทศก์ <ตัวอย่าง> ข้อ ๑.๒ และ 3/2567\n";

std::string undone(std::string_view raw, const Restored& restored) {
  return with_edits(raw, restored.edits, {});
}

std::vector<std::size_t> applied_ones(const Restored& restored) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < restored.edits.size(); ++i)
    if (restored.edits[i].is_applied) places.push_back(i);
  return places;
}

void expect_true_edits(std::string_view raw, const Restored& restored) {
  EXPECT_EQ(undone(raw, restored), raw);
  EXPECT_EQ(with_edits(raw, restored.edits, applied_ones(restored)), restored.text) << raw;
  for (const auto& edit : restored.edits)
    EXPECT_EQ(raw.substr(edit.offset, edit.before.size()), edit.before) << raw;
}

}  // namespace

TEST(ThaiRestore, MendsWhatOnlyAModelOfWordsCanMend) {
  for (const auto& [damage, torn, whole] : torn_examples) {
    const auto restored = restore(torn);

    EXPECT_EQ(restored.text, whole) << torn;
    ASSERT_FALSE(restored.edits.empty()) << torn;
    const auto has_damage = [&](const Edit& edit) { return edit.damage == damage; };
    EXPECT_TRUE(std::any_of(restored.edits.begin(), restored.edits.end(), has_damage)) << torn;
    expect_true_edits(torn, restored);
  }
}

TEST(ThaiRestore, StillMendsByTheSafeRules) {
  const auto restored = restore("ส านักงาน เพ่ือ หน้าที ่ ทีเ่กิด");

  EXPECT_EQ(restored.text, "สำนักงาน เพื่อ หน้าที่ ที่เกิด");
  ASSERT_EQ(restored.edits.size(), 4u);
  EXPECT_EQ(restored.edits[0].damage, Damage::sara_am_split);
  EXPECT_EQ(restored.edits[3].damage, Damage::mark_past_vowel);
  EXPECT_EQ(restored.edits[0].confidence, 1);
}

TEST(ThaiRestore, LeavesCleanTextAsItIs) {
  const auto restored = restore(whole_text);

  EXPECT_EQ(restored.text, whole_text);
  EXPECT_TRUE(applied_ones(restored).empty());
}

TEST(ThaiRestore, OnlyProposesBehindAPersonsTitle) {
  const std::string raw = "นายกจิ ใจดี";

  const auto restored = restore(raw);

  EXPECT_EQ(restored.text, raw);
}

TEST(ThaiRestore, NeverJoinsBeforeAnAbbreviation) {
  for (const auto* text : {"คณะกรรมการ ก.ต.ป.น.", "ปี พ.ศ. 2567", "ประธาน ก.พ."})
    EXPECT_EQ(restore(text).text, text);
}

TEST(ThaiRestore, TellsAWordThatALineEndCutsAndKeepsTheLines) {
  const std::string raw = "แผนพัฒนาการศึก\nษาจังหวัด";

  const auto restored = restore(raw);

  EXPECT_EQ(restored.text, raw);
  ASSERT_EQ(restored.edits.size(), 1u);
  EXPECT_EQ(restored.edits[0].damage, Damage::line_break);
  EXPECT_EQ(restored.edits[0].before, "ก\nษ");
  EXPECT_EQ(restored.edits[0].after, "กษ");
  EXPECT_FALSE(restored.edits[0].is_applied);
  EXPECT_EQ(with_edits(raw, restored.edits, {0}), "แผนพัฒนาการศึกษาจังหวัด");
}

TEST(ThaiRestore, TellsAHyphenThatCutsAWordToo) {
  const std::string raw = "แผนพัฒนาการศึก-\nษาจังหวัด";

  const auto restored = restore(raw);

  ASSERT_EQ(restored.edits.size(), 1u);
  EXPECT_EQ(with_edits(raw, restored.edits, {0}), "แผนพัฒนาการศึกษาจังหวัด");
  EXPECT_TRUE(restore("ขั้นตอน -\nกำหนด").edits.empty());
}

TEST(ThaiRestore, KeepsBlanksBetweenWordsThatAreNone) {
  for (const auto* text :
       {"กำกับ ติดตาม ประเมินผล", "นายสมชาย ใจดี และนางสาวสมหญิง รักเรียน", "ครู นักเรียน ผู้ปกครอง",
        "ปัญหา อุปสรรค ข้อเสนอแนะ", "ก ข ค ง", "ไม่อนุญาติ ศรีษะเกษ ภาะ กฏหมาย", "ตาม ที่ได้รับ มอบหมาย"})
    EXPECT_EQ(restore(text).text, text);
}

TEST(ThaiRestore, SaysTheLineOfEachEdit) {
  const auto restored = restore("หนึ่ง\nเพ่ือ\n\nก าหนด");

  ASSERT_EQ(restored.edits.size(), 2u);
  EXPECT_EQ(restored.edits[0].line, 2u);
  EXPECT_EQ(restored.edits[1].line, 4u);
}

TEST(ThaiRestore, TakesBackAnyEditAlone) {
  const std::string raw = "ส านักงาน ภารกจิ";
  const auto restored = restore(raw);
  ASSERT_EQ(restored.edits.size(), 2u);

  EXPECT_EQ(with_edits(raw, restored.edits, {0}), "สำนักงาน ภารกจิ");
  EXPECT_EQ(with_edits(raw, restored.edits, {1}), "ส านักงาน ภารกิจ");
}

TEST(ThaiRestore, KeepsTrueEditsAndLinesOnAnything) {
  static constexpr char32_t alphabet[] = {U'ก', U'น', U'า', U'ำ', U'เ',   U'ิ',  U'ุ',   U'่', ' ',
                                          ' ',  'a',  '1',  '\n', 0x200B, U'๒', '<',   'p', '>',
                                          U'ร', U'ม', U'ท', U'ี',  U'้',    '.',  0xF70A};
  std::mt19937 dice(20'261'122);
  for (int round = 0; round < 3000; ++round) {
    std::string raw;
    for (auto i = dice() % 40; i > 0; --i) append(raw, alphabet[dice() % std::size(alphabet)]);

    const auto restored = restore(raw);

    ASSERT_EQ(std::count(raw.begin(), raw.end(), '\n'),
              std::count(restored.text.begin(), restored.text.end(), '\n'));
    expect_true_edits(raw, restored);
    if (HasFailure()) FAIL() << raw;
  }
}

TEST(ThaiRestore, StaysQuickOnHostileText) {
  for (const auto* letter : {"ก", "า", "ก ", "กำ", "กิ", "กิ่", "ที่", "เ", "การ ", "1๒", "<p"}) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += letter;
    EXPECT_LE(restore(text).text.size(), text.size()) << letter;
  }
}

TEST(ThaiLexicon, KnowsWordsTheirCostsAndNeighbours) {
  const auto& lexicon = Lexicon::ours();
  const auto find = [&](std::string_view word) {
    auto place = Lexicon::root;
    for (std::size_t at = 0; at < word.size() && place != Lexicon::nowhere; at += 3)
      place = lexicon.step(place, static_cast<LetterCode>(letter_at(word, at).code - 0x0E00));
    return place == Lexicon::nowhere ? Lexicon::no_word : lexicon.word_at(place);
  };

  ASSERT_NE(find("ศึกษา"), Lexicon::no_word);
  EXPECT_EQ(find("ศึกษ"), Lexicon::no_word);
  EXPECT_EQ(find("กฟฟ"), Lexicon::no_word);
  EXPECT_LT(lexicon.cost(find("ที่")), lexicon.cost(find("ศึกษานิเทศก์")));
  EXPECT_GT(lexicon.size(), 30'000u);
  EXPECT_LT(lexicon.bytes(), 6'000'000u);
}

TEST(ThaiLexicon, RefusesAFileThatIsNone) {
  EXPECT_THROW(Lexicon{"RTM1"}, std::runtime_error);
  EXPECT_THROW(Lexicon{std::string(80, 'x')}, std::runtime_error);
}

}  // namespace ruam::thai
