#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "platform/thai/lexicon.hpp"
#include "platform/thai/restore.hpp"

namespace ruam::thai {

/// A blank between letters, among letter codes.
inline constexpr LetterCode blank_code = 0x4F;

/// What the model would do with some letters: `count` of them from `at` become `after`.
struct Mending {
  Damage damage;
  std::uint32_t at, count;
  std::vector<LetterCode> after;
};

/// A reading of letters, and by how many nats it is likelier than the letters as they stand.
struct Reading {
  std::vector<Mending> mendings;  ///< in order, never overlapping
  double gain = 0;
};

/// A piece of a text: a word of the list, a blank, or letters of no word.
struct Piece {
  std::uint32_t begin, end;
  Lexicon::Word word;  ///< no_word for the others
};

/// How much damage of a kind the model expects; nats that a change must be worth. Less in a text
/// that the safe rules found torn.
struct Doubts {
  double tone_late = 5, pair_torn = 5, am_for_aa = 5.5, aa_for_am = 8, blank_inside = 5,
         mark_doubled = 2;
};

/// Reads letters as words. One per thread: it keeps its buffers.
class Lattice {
 public:
  explicit Lattice(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// The cheapest pieces of the letters as they stand.
  void cut(std::span<const LetterCode> letters, std::vector<Piece>& pieces);
  /// The likeliest reading of a short stretch (a few words); `before` is the word left of it.
  Reading read(std::span<const LetterCode> letters, Lexicon::Word before, const Doubts& doubts);
  /// Does a word of the list run over the blank at `at` if that is left out, from one of the
  /// places before it?
  bool joins(std::span<const LetterCode> letters, std::uint32_t at,
             std::span<const std::uint32_t> starts) const;

 private:
  struct Hop;
  struct Walk;
  /// How the cheapest way to a node came there; two to a node, what it costs is in costs_.
  struct Reached {
    std::uint32_t from;
    Lexicon::Word word;
    std::uint8_t marks, is_alien;
    std::uint32_t mark[2];
    LetterCode last[2];
  };

  int decode(bool may_mend);
  void walk(const Walk& walk);
  void leave_blank(std::uint32_t node);
  void take_alien(std::uint32_t node);
  void reach(std::uint32_t node, int cost, const Reached& way);
  int cost_of(std::uint32_t node) const;
  std::size_t hops(std::uint32_t node, Hop* out) const;
  std::vector<Mending> trace() const;

  const Lexicon& lexicon_;
  std::span<const LetterCode> letters_;
  bool may_mend_ = true;
  int toll_[16] = {};
  std::vector<int> costs_;
  std::vector<Reached> best_;
  struct Step {
    int cost;
    std::uint32_t from;
    Lexicon::Word word;
  };
  std::vector<Step> steps_;
};

}  // namespace ruam::thai
