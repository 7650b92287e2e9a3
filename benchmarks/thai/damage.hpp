#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ruam::thai_bench {

/// The artefact classes A1 to A11 of text pulled from Thai PDFs, and how often each was met in the
/// documents they were counted in.
struct Artefact {
  const char* name;
  const char* example;
  int met;
};
inline constexpr Artefact artefacts[] = {
    {"A1", "ส านักงาน", 191}, {"A2", "เหลื่อมล้ า", 6}, {"A3", "เพ่ือ", 198},      {"A4", "ยั ่งยืน", 20},
    {"A5", "วเิคราะห์", 3},    {"A6", "ทีจ่าก", 2},     {"A7", "สมทุรปราการ", 5}, {"A8", "ไมมี่", 1},
    {"A9", "กำรเพิ่ม", 2},     {"A10", "ทั้ งนี้", 5},    {"A11", "ระบจุ านวน", 1}};
inline constexpr std::size_t artefact_count = std::size(artefacts);

/// A word of a clean line: where it stands, in letters, and the class that tore it, or -1.
struct Unit {
  std::uint32_t begin, end;
  int artefact = -1;
  bool is_name = false;
};

struct Line {
  std::u32string clean, torn;
  std::vector<Unit> units;
};

/// Tears words of a clean line: each with chance `share`, by a class drawn from `weights` among
/// those that fit it. Two torn words are at least a word apart.
Line tear(std::string_view clean, double share, const std::vector<double>& weights,
          std::uint64_t& seed);

/// A line as PDFs wear it down, for searching: half of all sara am split, 30 % of vowel and tone
/// swapped, 10 % of marks behind the next leading vowel, 1 % with a blank before and 0.5 % behind,
/// 1 % of tones and 0.2 % of vowels one consonant late.
std::string wear(std::string_view clean, std::uint64_t& seed);

/// Marks the words of the clean line that did not come back: all true for the same text.
std::vector<bool> came_back(const Line& line, std::u32string_view now);

std::u32string letters_of(std::string_view text);
std::string text_of(std::u32string_view letters);

}  // namespace ruam::thai_bench
