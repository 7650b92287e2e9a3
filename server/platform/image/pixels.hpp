#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ruam::image {

/// Eight-bit RGBA, rows from the top, not premultiplied.
struct Pixels {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;

  std::uint8_t* at(int x, int y) { return &rgba[(std::size_t(y) * width + x) * 4]; }
  const std::uint8_t* at(int x, int y) const { return &rgba[(std::size_t(y) * width + x) * 4]; }
};

/// A JPEG or PNG as pixels, turned as the camera said; large photographs come at a half, quarter or
/// eighth of their size. Nothing when it is neither, broken, or claims more than 40 megapixels.
std::optional<Pixels> decode(std::string_view bytes);

/// Reduced to fit, each new pixel the mean of what it covers; smaller ones stay as they are.
Pixels fitted(const Pixels& from, int most_width, int most_height);

/// Throws when the encoder fails.
std::string to_png(const Pixels& pixels);

}  // namespace ruam::image
