#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "platform/result.hpp"

/// Pictures of handwriting made fit to stand in a document.
namespace ruam::image {

/// A small PNG: ink on nothing, trimmed to what was drawn.
struct Ink {
  std::string png;
  std::int64_t width = 0, height = 0;
};

inline constexpr std::size_t most_ink_upload = 8'000'000;
inline constexpr int most_ink_width = 900, most_ink_height = 360;

/// Takes the paper away from a photograph, scan or drawing (JPEG, PNG) of ink: uneven light is
/// evened out, a background that is transparent already is kept. Refuses: image.not_picture (no
/// picture, broken, or more than 40 megapixels), image.no_ink (nothing darker than its ground, or
/// so much that it is no handwriting).
Result<Ink> ink_of(std::string_view bytes);

}  // namespace ruam::image
