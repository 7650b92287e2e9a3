#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ruam::thai {

/// One place where the text was not as it should be.
struct Change {
  int rule;              ///< 0 to 5, see repair()
  std::size_t offset;    ///< byte in the raw text
  std::string original;  ///< the raw bytes there

  friend bool operator==(const Change&, const Change&) = default;
};

struct Repaired {
  std::string text;
  std::vector<Change> changes;  ///< by offset; keep them beside the raw text
};

/// Repairs Thai text torn by PDF extraction and old fonts (< 4 GiB). Safe rules only: clean text
/// stays as it is, and repairing twice changes nothing more.
/// 0 hygiene: NFC, line ends, invisible letters, odd blanks, old glyphs, เเ to แ, doubled marks;
/// 1 nikhahit and aa to sara am (ํา), a tone behind sara am before it (ำ้);
/// 2 blank before a mark (ที ่); 3 sara am split (ส านัก); 4 tone before vowel (ท่ี);
/// 5 mark slid behind the next leading vowel (ทีเ่กิด).
Repaired repair(std::string_view raw);

}  // namespace ruam::thai
