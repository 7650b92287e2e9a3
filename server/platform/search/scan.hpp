#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ruam::search {

/// How often each pair of neighbouring bytes has been seen.
class PairCounts {
 public:
  void add(std::string_view folded);
  std::uint32_t of(char first, char second) const { return counts_[index(first, second)]; }

 private:
  static std::size_t index(char first, char second) {
    return static_cast<std::size_t>(static_cast<unsigned char>(first)) << 8 |
           static_cast<unsigned char>(second);
  }
  std::vector<std::uint32_t> counts_ = std::vector<std::uint32_t>(std::size_t{1} << 16);
};

/// A folded text to look for. Looks only where its two rarest pairs of letters stand.
class Pattern {
 public:
  /// `needle` is not empty.
  Pattern(std::string needle, const PairCounts& counts);

  /// Every place where it stands, in order, also overlapping ones; the text is below 4 GiB.
  std::vector<std::uint32_t> find_all(std::string_view text) const;
  /// How often it stands in the text.
  std::uint32_t count(std::string_view text) const;
  /// How often its rarest pair has been seen: a guess at how many places must be compared.
  std::uint32_t rarity() const { return rarity_; }

 private:
  template <class Found>
  void each_place(std::string_view text, Found found) const;

  std::string needle_;
  std::size_t first_ = 0, second_ = 0;  ///< where its rarest pairs begin
  std::uint32_t rarity_ = UINT32_MAX;
};

}  // namespace ruam::search
