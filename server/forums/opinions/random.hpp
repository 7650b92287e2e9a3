#pragma once

#include <cstdint>

namespace ruam::forums {

/// The i-th number of a seed, without those before it (splitmix64).
inline std::uint64_t number_at(std::uint64_t seed, std::uint64_t i) {
  auto z = (seed + 1) * 0xD1342543DE82EF95 + (i + 1) * 0x9E3779B97F4A7C15;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

/// The same in [0, 1).
inline double share_at(std::uint64_t seed, std::uint64_t i) {
  return static_cast<double>(number_at(seed, i) >> 11) * 0x1p-53;
}

}  // namespace ruam::forums
