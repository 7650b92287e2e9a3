#include "platform/search/scan.hpp"

#include <bit>
#include <cstring>

namespace ruam::search {
namespace {

/// Sixteen bytes at once: SSE2 and NEON have them, the compiler does the rest.
using Lanes = unsigned char __attribute__((vector_size(16)));
using Halves = std::uint64_t __attribute__((vector_size(16)));
constexpr std::size_t lane_count = sizeof(Lanes);

inline Lanes load(const char* from) {
  Lanes lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}

inline Lanes fill(char c) { return Lanes{} + static_cast<unsigned char>(c); }

inline bool any(const auto& lanes) {
  Halves halves;
  std::memcpy(&halves, &lanes, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

/// Calls `found` with the number of each lane that is set (all of its bits); little-endian only.
template <class Found>
inline void each_lane(const auto& lanes, Found found) {
  static_assert(std::endian::native == std::endian::little);
  Halves halves;
  std::memcpy(&halves, &lanes, sizeof halves);
  for (std::size_t half = 0; half < 2; ++half)
    for (std::uint64_t bits = halves[half]; bits != 0;) {
      const auto lane = static_cast<std::size_t>(std::countr_zero(bits)) / 8;
      bits &= ~(std::uint64_t{0xFF} << lane * 8);
      found(half * 8 + lane);
    }
}

}  // namespace

void PairCounts::add(std::string_view folded) {
  for (std::size_t i = 1; i < folded.size(); ++i) ++counts_[index(folded[i - 1], folded[i])];
}

Pattern::Pattern(std::string needle, const PairCounts& counts) : needle_(std::move(needle)) {
  std::uint32_t next_rarest = UINT32_MAX;
  for (std::size_t i = 0; i + 1 < needle_.size(); ++i) {
    const auto seen = counts.of(needle_[i], needle_[i + 1]);
    if (seen < rarity_) {
      next_rarest = rarity_;
      second_ = first_;
      rarity_ = seen;
      first_ = i;
    } else if (seen < next_rarest) {
      next_rarest = seen;
      second_ = i;
    }
  }
}

/// Calls `found` for each place; those by sixteen lanes first, the last few one by one.
template <class Found>
void Pattern::each_place(std::string_view text, Found found) const {
  std::size_t from = 0;
  if (needle_.size() >= 2) {
    const auto a0 = fill(needle_[first_]), a1 = fill(needle_[first_ + 1]);
    const auto b0 = fill(needle_[second_]), b1 = fill(needle_[second_ + 1]);
    for (; from + needle_.size() + lane_count <= text.size(); from += lane_count) {
      const char *a = text.data() + from + first_, *b = text.data() + from + second_;
      const auto pair = (load(a) == a0) & (load(a + 1) == a1);
      if (!any(pair)) continue;
      const auto both = pair & (load(b) == b0) & (load(b + 1) == b1);
      each_lane(both, [&](std::size_t lane) {
        if (std::memcmp(text.data() + from + lane, needle_.data(), needle_.size()) == 0)
          found(from + lane);
      });
    }
  }
  for (auto at = text.find(needle_, from); at != text.npos; at = text.find(needle_, at + 1))
    found(at);
}

std::vector<std::uint32_t> Pattern::find_all(std::string_view text) const {
  std::vector<std::uint32_t> places;
  each_place(text, [&](std::size_t at) { places.push_back(static_cast<std::uint32_t>(at)); });
  return places;
}

std::uint32_t Pattern::count(std::string_view text) const {
  std::uint32_t found = 0;
  each_place(text, [&](std::size_t) { ++found; });
  return found;
}

}  // namespace ruam::search
