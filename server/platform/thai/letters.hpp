#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ruam::thai {

/// What stands for bytes that are not UTF-8.
inline constexpr char32_t no_letter = 0xFFFD;

/// One code point of UTF-8 text and how many bytes it takes there (1 for a broken byte).
struct Letter {
  char32_t code = no_letter;
  std::size_t size = 1;
};

/// The letter that begins at `at` (at < text.size()); overlong and surrogate forms are broken.
Letter letter_at(std::string_view text, std::size_t at);
/// Adds one code point as UTF-8.
void append(std::string& text, char32_t code);

/// ก to ฮ.
constexpr bool is_consonant(char32_t c) { return c >= 0x0E01 && c <= 0x0E2E; }
/// เ แ โ ใ ไ: written before the consonant they follow in speech.
constexpr bool is_lead_vowel(char32_t c) { return c >= 0x0E40 && c <= 0x0E44; }
/// Upper and lower vowels, and phinthu: always over or under a consonant.
constexpr bool is_vowel_mark(char32_t c) { return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A); }
/// Maitaikhu, the four tones, thanthakhat, nikhahit, yamakkan: above a consonant or its vowel.
constexpr bool is_tone_mark(char32_t c) { return c >= 0x0E47 && c <= 0x0E4E; }
constexpr bool is_mark(char32_t c) { return is_vowel_mark(c) || is_tone_mark(c); }
/// ะ า ำ ๅ: stand after a consonant, take a cell, never begin a word.
constexpr bool is_follow_vowel(char32_t c) {
  return c == 0x0E30 || c == 0x0E32 || c == 0x0E33 || c == 0x0E45;
}
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_thai_digit(char32_t c) { return c >= 0x0E50 && c <= 0x0E59; }
/// Anything words are written with: consonants, vowels, marks, ๆ and ฯ, but no digits or signs.
constexpr bool is_thai_letter(char32_t c) {
  return (c >= 0x0E01 && c <= 0x0E3A) || (c >= 0x0E40 && c <= 0x0E4E);
}
constexpr bool is_thai(char32_t c) { return c >= 0x0E00 && c <= 0x0E7F; }

/// The letter a private-use glyph of old Thai fonts (U+F700 to U+F71A) was drawn for, else itself.
char32_t plain_letter(char32_t c);
/// Invisible letters that only trouble searching: ZWSP, word joiner, byte order mark, soft hyphen.
bool is_invisible(char32_t c);
/// Blanks that are not U+0020: no-break, figure, narrow no-break.
bool is_odd_blank(char32_t c);
/// Nothing to be read: no text, or only blanks, line ends and what cannot be seen.
bool is_blank(std::string_view text);

}  // namespace ruam::thai
