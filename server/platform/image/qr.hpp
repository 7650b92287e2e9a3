#pragma once

#include <string>
#include <string_view>

namespace ruam::image {

/// A QR code (ISO/IEC 18004, error correction M) as a PNG, black on white with the quiet zone that
/// readers want; `pixels` for each of its squares. Throws for more text than a code holds (2,331
/// bytes).
std::string qr_png(std::string_view text, int pixels = 8);

}  // namespace ruam::image
