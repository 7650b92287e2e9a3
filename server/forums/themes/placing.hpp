#pragma once

#include <cstdint>
#include <vector>

#include "forums/themes/kin.hpp"
#include "forums/themes/statements.hpp"

namespace ruam::forums {

/// A place for statements: the matters it was made of (none where people made it), and whether it
/// takes what is no theme.
struct Place {
  std::vector<std::uint16_t> matters;
  bool is_aside = false;
};

/// A statement that people put somewhere; it stays there and the others learn from it.
struct Pin {
  std::size_t statement = 0;
  std::size_t place = 0;
};

/// How likely each statement belongs to each place; the last column is none of them.
struct Placing {
  std::size_t places = 0;
  std::vector<double> shares;  ///< statement by statement, places + 1 each, adding up to 1

  double& at(std::size_t statement, std::size_t place) {
    return shares[statement * (places + 1) + place];
  }
  double at(std::size_t statement, std::size_t place) const {
    return shares[statement * (places + 1) + place];
  }
  /// The likeliest; `places` when it is none of them.
  std::size_t best(std::size_t statement) const;
};

/// Places statements by the words of Kin and by what their terms share with statements already
/// placed, in rounds; a place that many statements speak for draws the doubtful ones. No chance,
/// no threads: sums follow the order of the corpus.
Placing place_statements(const Corpus& corpus, const Kin& kin, const std::vector<Place>& places,
                         const std::vector<Pin>& pins);

}  // namespace ruam::forums
