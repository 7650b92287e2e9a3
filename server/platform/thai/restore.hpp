#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ruam::thai {

/// What was wrong with a place of the text: 0 to 5 are the safe rules of repair(), the others are
/// found by the language model or need a look at more than a cluster.
enum class Damage : std::uint8_t {
  hygiene,            ///< 0: form, invisible letters, old glyphs, เเ for แ, doubled marks
  nikhahit,           ///< 1: ํา for ำ
  blank_before_mark,  ///< 2: ที ่
  sara_am_split,      ///< 3: ส านัก
  tone_before_vowel,  ///< 4: ท่ี
  mark_past_vowel,    ///< 5: ทีเ่กิด
  tone_late,          ///< ทีจ่าก
  vowel_late,         ///< สมทุรปราการ
  pair_torn,          ///< ไมมี่
  am_for_aa,          ///< กำรเพิ่ม
  aa_for_am,          ///< สานักงาน
  blank_inside,       ///< ทั้ งนี้
  mixed_digits,       ///< ๒๕๖7
  markup,             ///< <p>
  line_break,         ///< a word that goes on in the next line; told, never changed
  mark_doubled,       ///< ที้่: two tones or two vowels on one letter
};
/// "tone_late": as it stands in JSON.
std::string_view name_of(Damage damage);

/// One change of a place: `before` are the raw bytes at `offset`, `after` what they should be.
struct Edit {
  Damage damage = Damage::hygiene;
  std::size_t line = 1;    ///< of the raw text, from 1
  std::size_t offset = 0;  ///< byte in the raw text
  std::string before, after;
  double confidence = 1;   ///< 0 to 1; of the safe rules 1
  bool is_applied = true;  ///< false: only proposed

  friend bool operator==(const Edit&, const Edit&) = default;
};

/// Text as it should be and how it came to be; keep it beside the raw text.
struct Restored {
  std::string text;         ///< with the same line ends as the raw text
  std::vector<Edit> edits;  ///< by offset; those applied never overlap
};

/// Repairs Thai text (< 4 GiB) by the safe rules and by a model of Thai words: clean text stays as
/// it is, lines keep their numbers, after a person's title (นาย, นาง …) the model only proposes.
/// Threads may share it; the model (2 MB) is made at the first call.
Restored restore(std::string_view raw);

/// The raw text with the edits at these places in the list, no others; where two overlap what was
/// only proposed counts.
std::string with_edits(std::string_view raw, const std::vector<Edit>& edits,
                       const std::vector<std::size_t>& chosen);

}  // namespace ruam::thai
