#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "platform/thai/lattice.hpp"

/// Slips of the pen in words that can still be read, but only as scraps; private to the room.
namespace ruam::checks {

/// Reads runs of Thai letters as the likeliest words. A stretch that falls into rare scraps and is
/// one letter away from a long common word was probably that word. One per thread.
class ScrapReader {
 public:
  ScrapReader();

  /// Reads a run; true when all of it is words of the lexicon.
  bool read(std::u32string_view run);
  /// What stands in the run that was read last, and the word it should be.
  std::optional<std::pair<std::u32string, std::u32string>> slip();

 private:
  struct Found {
    std::size_t from = 0, to = 0;
    std::u32string word;
    int gain = 0;
  };

  int cost_of(const thai::Piece& piece) const;
  bool is_scrap(const thai::Piece& piece) const;
  void search(std::size_t first);
  void try_edits(std::size_t at, thai::Lexicon::Place place, const std::u32string& word);
  /// Goes on letter by letter without a further slip.
  void finish(std::size_t at, thai::Lexicon::Place place, std::u32string word);
  void weigh(std::size_t to, thai::Lexicon::Word number, const std::u32string& word);

  const thai::Lexicon& lexicon_;
  thai::Lattice lattice_;
  std::u32string run_;
  std::vector<thai::LetterCode> codes_;
  std::vector<thai::Piece> pieces_;
  std::vector<int> cost_to_;  ///< of the pieces before each boundary; -1 inside a piece
  std::size_t from_ = 0;
  Found best_;
};

}  // namespace ruam::checks
