#include "platform/image/qr.hpp"

#include <memory>
#include <stdexcept>

#include <qrencode.h>

#include "platform/image/pixels.hpp"

namespace ruam::image {
namespace {

constexpr int quiet = 4;  ///< squares of white around it, as the standard asks

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

std::string qr_png(std::string_view text, int pixels) {
  const std::unique_ptr<QRcode, FreeCode> code(
      QRcode_encodeString8bit(std::string(text).c_str(), 0, QR_ECLEVEL_M));
  if (!code) throw std::runtime_error("no QR code holds this text");
  const int side = (code->width + 2 * quiet) * pixels;
  Pixels out{side, side, std::vector<std::uint8_t>(std::size_t(side) * side * 4, 255)};
  for (int y = 0; y < code->width * pixels; ++y)
    for (int x = 0; x < code->width * pixels; ++x) {
      if ((code->data[y / pixels * code->width + x / pixels] & 1) == 0) continue;
      auto* pixel = out.at(x + quiet * pixels, y + quiet * pixels);
      pixel[0] = pixel[1] = pixel[2] = 0;
    }
  return to_png(out);
}

}  // namespace ruam::image
