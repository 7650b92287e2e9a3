#include "platform/doc/pdf/image.hpp"

#include <utility>

#include <fmt/format.h>

#include "platform/doc/pdf/deflate.hpp"
#include "platform/doc/pdf/ops.hpp"

namespace ruam::doc::pdf {

Image image_object(PictureFile picture) {
  const auto size = fmt::format("/Type/XObject/Subtype/Image/Width {}/Height {}/BitsPerComponent 8",
                                picture.width, picture.height);
  if (picture.format == PictureFile::Format::png) {
    const auto pixels = png_pixels(picture);
    if (pixels.empty()) return {};
    return {size + "/ColorSpace/DeviceRGB/Filter/FlateDecode", deflated(pixels, 6)};
  }
  std::string space = "/DeviceRGB";
  if (picture.components == 1) space = "/DeviceGray";
  if (picture.components == 4) space = "/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]";  // Adobe inverts
  return {size + "/ColorSpace" + space + "/Filter/DCTDecode", std::move(picture.bytes)};
}

std::string draw_image(const PictureFile& picture, std::size_t index, double x, double y,
                       double width, double height) {
  // The unit square's images of (1,0), (0,1) and the origin for EXIF orientations 1…8.
  struct Turn {
    int a, b, c, d, e, f;
  };
  static constexpr Turn turns[] = {{1, 0, 0, 1, 0, 0},  {-1, 0, 0, 1, 1, 0},  {-1, 0, 0, -1, 1, 1},
                                   {1, 0, 0, -1, 0, 1}, {0, -1, -1, 0, 1, 1}, {0, -1, 1, 0, 0, 1},
                                   {0, 1, 1, 0, 0, 0},  {0, 1, -1, 0, 1, 0}};
  const auto& t = turns[picture.orientation - 1];
  std::string out = "q ";
  put(out, "cm", t.a * width, t.b * height, t.c * width, t.d * height, x + t.e * width,
      y + t.f * height);
  return out + "/I" + std::to_string(index) + " Do Q\n";
}

}  // namespace ruam::doc::pdf
