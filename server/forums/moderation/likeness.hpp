#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ruam::forums {

/// A statement that says nearly the same.
struct Alike {
  std::size_t statement = 0;  ///< its number, in the order of adding
  double likeness = 0;        ///< 1 is the same letters, blanks and signs aside

  friend bool operator==(const Alike&, const Alike&) = default;
};

/// Finds statements that say nearly the same while people type: the share of three-letter pieces
/// (Dice) two texts have in common, so that a misspelling costs little and word borders nothing.
class NearSame {
 public:
  /// Below this two statements are different things said alike.
  static constexpr double least = 0.6;

  void add(std::string_view text);
  /// The likest first, then by number; `most` at the most.
  std::vector<Alike> like(std::string_view text, std::size_t most = 5) const;

 private:
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> holders_;  ///< by piece
  std::vector<std::uint32_t> sizes_;                                       ///< pieces of each
};

}  // namespace ruam::forums
