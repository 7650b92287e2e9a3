#include "platform/thai/letters.hpp"

#include <gtest/gtest.h>

namespace ruam::thai {

TEST(ThaiLetters, ReadEveryLetterBackFromUtf8) {
  for (const char32_t code : {U'a', U'é', U'ก', U'ๆ', U'–', U'\uF700', U'\U0001F600'}) {
    std::string text;
    append(text, code);

    const auto letter = letter_at(text, 0);

    EXPECT_EQ(letter.code, code);
    EXPECT_EQ(letter.size, text.size());
  }
}

TEST(ThaiLetters, TakeOneByteOfBrokenUtf8) {
  for (const std::string_view text : {"\x80", "\xC0\x80", "\xE0\xB8", "\xED\xA0\x80", "\xFF",
                                      "\xE0\x80\x80", "\xF4\x90\x80\x80", "\xE0\xB8x"}) {
    EXPECT_EQ(letter_at(text, 0).code, no_letter);
    EXPECT_EQ(letter_at(text, 0).size, 1u);
  }
}

TEST(ThaiLetters, FallIntoTheClassesOfTheScript) {
  EXPECT_TRUE(is_consonant(U'ก') && is_consonant(U'ฮ') && !is_consonant(U'ฯ'));
  EXPECT_TRUE(is_vowel_mark(U'ิ') && is_vowel_mark(U'ั') && is_vowel_mark(U'ู'));
  EXPECT_TRUE(is_tone_mark(U'่') && is_tone_mark(U'์') && is_tone_mark(U'็'));
  EXPECT_TRUE(is_lead_vowel(U'เ') && is_lead_vowel(U'ไ') && !is_lead_vowel(U'า'));
  EXPECT_TRUE(is_follow_vowel(U'ำ') && !is_mark(U'ำ'));
  EXPECT_TRUE(is_thai_letter(U'ๆ') && !is_thai_letter(U'๑') && !is_thai_letter(U'฿'));
}

TEST(ThaiLetters, ReplaceGlyphsOfOldFonts) {
  EXPECT_EQ(plain_letter(0xF70A), U'่');
  EXPECT_EQ(plain_letter(0xF700), U'ฐ');
  EXPECT_EQ(plain_letter(0xF71A), 0x0E3Au);
  EXPECT_EQ(plain_letter(U'ก'), U'ก');
}

}  // namespace ruam::thai
