#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

/// Damage to files, the same for the same seed.
namespace ruam::intake::testing {

class Mutator {
 public:
  explicit Mutator(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}

  std::size_t below(std::size_t most) { return most == 0 ? 0 : next() % most; }

  /// One to four wounds: bytes flipped or set, pieces cut out, doubled or moved, the end cut off.
  std::string wounded(std::string bytes) {
    for (auto wounds = 1 + below(4); wounds > 0 && !bytes.empty(); --wounds) wound(bytes);
    return bytes;
  }

 private:
  std::uint64_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_;
  }

  void wound(std::string& bytes) {
    const auto at = below(bytes.size());
    const auto size = std::min(bytes.size() - at, 1 + below(64));
    switch (below(7)) {
      case 0:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        break;
      case 1:
        std::fill_n(bytes.begin() + std::ptrdiff_t(at), size, '\xFF');
        break;
      case 2:
        std::fill_n(bytes.begin() + std::ptrdiff_t(at), size, '\0');
        break;
      case 3:
        bytes.erase(at, size);
        break;
      case 4:
        bytes.insert(below(bytes.size()), bytes.substr(at, size));
        break;
      case 5:
        bytes.insert(at, std::to_string(next()));  // numbers where lengths stand
        break;
      default:
        if (below(4) == 0) bytes.resize(at);
    }
  }

  std::uint64_t state_;
};

}  // namespace ruam::intake::testing
