#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ruam::forums {

/// Text as words are compared: letters of Thai as they should be, small Latin letters, Arabic
/// digits, one letter for the same one drawn out (มากกกก), blanks for what cannot be seen.
std::u16string folded(std::string_view text);
/// And back to UTF-8.
std::string utf8(std::u16string_view text);

/// What a word says of a matter: 1 tells it, less hints at it.
struct Tie {
  std::uint16_t matter = 0;
  float strength = 0;
};

/// What people speak of at a forum.
struct Matter {
  std::string name;       ///< in Thai, as a theme may be called
  bool is_aside = false;  ///< greetings and the meeting itself: no theme
};

/// Which words speak of the same matter: words/kin.th.txt, with words that tell nothing. Lines of
/// one name are one matter.
class Kin {
 public:
  /// Some of the sorted words: those that begin with the letters walked so far.
  struct Range {
    std::uint32_t first = 0, last = 0;
    std::uint16_t depth = 0;
  };

  /// `kin` and `stop` as the files of words/ are written. Throws std::runtime_error when they are
  /// not.
  Kin(std::string_view kin, std::string_view stop);
  /// Those baked into the program, read at the first call.
  static const Kin& ours();

  const std::vector<Matter>& matters() const { return matters_; }
  std::size_t size() const { return words_.size(); }
  Range all() const { return {0, static_cast<std::uint32_t>(words_.size()), 0}; }
  /// The words of a range that go on with `letter`; empty when none does.
  Range step(Range from, char16_t letter) const;
  static bool is_empty(const Range& range) { return range.first == range.last; }
  /// Is what was walked a whole word?
  bool is_word(const Range& range) const;
  /// What a word says; nothing when it is not listed.
  std::span<const Tie> ties(std::u16string_view word) const;
  /// What a word that is not listed most likely says: a listed one written with another tone mark,
  /// or one that it begins or ends with.
  std::span<const Tie> likely_ties(std::u16string_view word) const;
  bool is_stop(std::u16string_view word) const;
  /// The matter with that name; nothing when there is none, or it is an aside.
  std::optional<std::uint16_t> find_matter(std::string_view name) const;

 private:
  struct Word {
    std::u16string text;
    std::vector<Tie> ties;
  };
  void read_kin(std::string_view file);
  void read_stop(std::string_view file);
  std::uint16_t matter_of(std::string_view name);
  void read_bones();

  std::vector<Matter> matters_;
  std::vector<Word> words_;
  std::vector<std::pair<std::u16string, std::uint32_t>> bones_;  ///< words without tone marks
  std::vector<std::u16string> stop_;
};

}  // namespace ruam::forums
