#include "platform/thai/words.hpp"

#include <cstdint>
#include <memory>
#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/rbbi.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "platform/thai/letters.hpp"

namespace ruam::thai {
namespace {

using Breaker = std::unique_ptr<icu::BreakIterator>;
using MakeBreaker = icu::BreakIterator*(const icu::Locale&, UErrorCode&);

Breaker make_breaker(MakeBreaker* make) {
  UErrorCode error = U_ZERO_ERROR;
  Breaker breaker{make(icu::Locale{"th"}, error)};
  if (U_FAILURE(error) || !breaker) throw std::runtime_error("ICU has no Thai breaks");
  return breaker;
}

/// The text in UTF-16, and for each unit the byte it came from (and one more: the size).
struct Wide {
  std::u16string units;
  std::vector<std::size_t> bytes;

  void read(std::string_view text) {
    units.clear();
    bytes.clear();
    for (std::size_t at = 0; at < text.size();) {
      const auto [code, size] = letter_at(text, at);
      if (code > 0xFFFF) {
        units += static_cast<char16_t>(0xD7C0 + (code >> 10));
        units += static_cast<char16_t>(0xDC00 + (code & 0x3FF));
        bytes.push_back(at);
      } else {
        units += static_cast<char16_t>(code);
      }
      bytes.push_back(at);
      at += size;
    }
    bytes.push_back(text.size());
  }
};

/// Is the place before unit `at` inside a cluster, whatever the dictionary says?
bool is_inside_cluster(const std::u16string& units, std::size_t at) {
  if (at >= units.size()) return false;
  const char32_t next = units[at], before = at ? units[at - 1] : U' ';
  if (is_mark(next)) return at > 0;
  if (is_follow_vowel(next)) return is_consonant(before) || is_mark(before) || next != 0x0E45;
  return is_lead_vowel(before) && is_consonant(next);
}

/// Calls `found(unit, byte)` for each break after 0.
template <class Found>
void each_break(icu::BreakIterator& breaker, const Wide& wide, Found found) {
  const icu::UnicodeString units{false, wide.units.data(), static_cast<int32_t>(wide.units.size())};
  breaker.setText(units);
  breaker.first();
  for (auto at = breaker.next(); at != icu::BreakIterator::DONE; at = breaker.next()) {
    const auto unit = static_cast<std::size_t>(at);
    if (!is_inside_cluster(wide.units, unit)) found(unit, wide.bytes[unit]);
  }
  breaker.setText(icu::UnicodeString{});
}

/// Breaks of one kind; the breaker and its buffers are kept for the thread.
template <class Found>
void find_breaks(MakeBreaker* make, Breaker& breaker, std::string_view text, Found found) {
  thread_local Wide wide;
  if (!breaker) breaker = make_breaker(make);
  wide.read(text);
  each_break(*breaker, wide,
             [&](std::size_t unit, std::size_t byte) { found(wide.units, unit, byte); });
}

bool has_word_letter(std::string_view piece) {
  for (std::size_t at = 0; at < piece.size();) {
    const auto [code, size] = letter_at(piece, at);
    if (u_isalnum(static_cast<UChar32>(code))) return true;
    at += size;
  }
  return false;
}

/// ๆ and ฯ stay with the word they repeat or shorten.
bool clings_to_word(char32_t c) { return c == 0x0E46 || c == 0x0E2F; }

bool must_break(char16_t before) {
  return before == '\n' || before == '\r' || before == '\v' || before == '\f' || before == 0x0085 ||
         before == 0x2028 || before == 0x2029;
}

}  // namespace

std::vector<std::size_t> word_breaks(std::string_view text) {
  thread_local Breaker breaker;
  std::vector<std::size_t> breaks;
  find_breaks(
      icu::BreakIterator::createWordInstance, breaker, text,
      [&](const std::u16string&, std::size_t, std::size_t byte) { breaks.push_back(byte); });
  return breaks;
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> found;
  std::size_t from = 0;
  for (const auto to : word_breaks(text)) {
    const auto piece = text.substr(from, to - from);
    if (has_word_letter(piece)) found.push_back(piece);
    from = to;
  }
  return found;
}

std::vector<LineBreak> line_breaks(std::string_view text) {
  thread_local Breaker breaker;
  std::vector<LineBreak> breaks;
  find_breaks(icu::BreakIterator::createLineInstance, breaker, text,
              [&](const std::u16string& units, std::size_t unit, std::size_t byte) {
                const bool must = must_break(units[unit - 1]);
                if (must || unit == units.size() || !clings_to_word(units[unit]))
                  breaks.push_back({byte, must});
              });
  return breaks;
}

std::vector<std::size_t> cluster_breaks(std::string_view text) {
  thread_local Breaker breaker;
  std::vector<std::size_t> breaks;
  find_breaks(
      icu::BreakIterator::createCharacterInstance, breaker, text,
      [&](const std::u16string&, std::size_t, std::size_t byte) { breaks.push_back(byte); });
  return breaks;
}

}  // namespace ruam::thai
