#include "platform/search/scan.hpp"

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

std::size_t Pattern::find(std::string_view text, std::size_t from) const {
  if (needle_.size() < 2 || text.size() < needle_.size() + lane_count)
    return text.find(needle_, from);
  const auto a0 = fill(needle_[first_]), a1 = fill(needle_[first_ + 1]);
  const auto b0 = fill(needle_[second_]), b1 = fill(needle_[second_ + 1]);
  const auto last = text.size() - needle_.size() - lane_count;
  for (; from <= last; from += lane_count) {
    const char *a = text.data() + from + first_, *b = text.data() + from + second_;
    const auto both = (load(a) == a0) & (load(a + 1) == a1) & (load(b) == b0) & (load(b + 1) == b1);
    if (!any(both)) continue;
    for (std::size_t i = 0; i < lane_count; ++i)
      if (both[i] && std::memcmp(text.data() + from + i, needle_.data(), needle_.size()) == 0)
        return from + i;
  }
  return text.find(needle_, from);
}

std::uint32_t Pattern::count(std::string_view text) const {
  std::uint32_t found = 0;
  for (auto at = find(text, 0); at != text.npos; at = find(text, at + 1)) ++found;
  return found;
}

}  // namespace ruam::search
