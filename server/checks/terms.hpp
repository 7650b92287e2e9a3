#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ruam::checks {

std::u32string code_points(std::string_view text);
std::string text_of(std::u32string_view letters);

/// Long words of official documents (seven letters and more), found in spite of a slip: a letter
/// left out, one too many, two the wrong way round, up to two that look alike.
class Terms {
 public:
  Terms() = default;
  /// Shorter words and words of other scripts are left out.
  explicit Terms(const std::vector<std::string>& words);

  const std::vector<std::u32string>& all() const { return all_; }

  struct Slip {
    std::uint32_t term = 0;        ///< of all()
    std::size_t at = 0, size = 0;  ///< letters of the text
  };
  /// Where each term stands first that is not written right there; by term.
  std::vector<Slip> slips_in(std::u32string_view said) const;

 private:
  std::vector<std::u32string> all_;
  std::array<std::vector<std::uint32_t>, 128> by_first_, by_second_;
};

}  // namespace ruam::checks
