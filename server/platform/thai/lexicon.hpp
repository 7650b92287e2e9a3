#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ruam::thai {

/// A Thai letter less U+0E00; 0 is the edge of a word.
using LetterCode = std::uint8_t;

/// The words of Thai with what each costs (twelfths of a nat of surprise), what a pair of
/// neighbours saves, and what three letters in a row cost in a word that is not listed.
/// From model/thai.model, which tools/thai/build makes.
class Lexicon {
 public:
  using Place = std::uint32_t;  ///< in the tree of words
  using Word = std::uint32_t;   ///< its number, in the order of letters
  static constexpr Place root = 1, nowhere = 0;
  static constexpr Word no_word = 0xFFFFFFFF;

  /// Throws std::runtime_error when it is not such a file.
  explicit Lexicon(std::string_view file);
  /// The one that is baked into the program, made at the first call.
  static const Lexicon& ours();

  Place step(Place from, LetterCode letter) const {
    const auto to = (tree_[from].base & base_mask) + letter;
    return tree_[to].base >> 24 == letter ? to : nowhere;
  }
  /// The word that ends at a place, or no_word.
  Word word_at(Place place) const { return tree_[place].word - 1; }
  int cost(Word word) const { return costs_[word]; }
  /// What the second costs less after the first; 0 for most pairs.
  int gain(Word one, Word two) const;
  int letter_cost(LetterCode a, LetterCode b, LetterCode c) const {
    return letters_[(a * letter_count + b) * letter_count + c];
  }
  std::size_t size() const { return costs_.size(); }
  std::size_t bytes() const;

 private:
  static constexpr std::uint32_t base_mask = 0xFFFFFF;
  static constexpr std::size_t letter_count = 0x50;
  struct Branch {
    std::uint32_t base = 0;  ///< where its children lie, and in the upper byte its own letter
    std::uint32_t word = 0;  ///< number + 1
  };
  class Reader;
  class Planter;

  void read_words(Reader& reader, std::size_t count);
  void read_pairs(Reader& reader, std::size_t count);
  void read_letters(Reader& triples, Reader& pairs);
  void keep_gain(Word one, Word two, std::uint8_t gain);

  struct Gain {
    Word one = no_word, two = no_word;
    std::uint8_t gain = 0;
  };
  std::vector<Branch> tree_;
  std::vector<std::uint8_t> costs_;
  std::vector<Gain> gains_;  ///< by hash, its size a power of two
  std::vector<std::uint8_t> letters_;
};

}  // namespace ruam::thai
