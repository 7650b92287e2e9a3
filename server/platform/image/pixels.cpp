#include "platform/image/pixels.hpp"

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <stdexcept>

#include <jpeglib.h>
#include <png.h>

#include "platform/doc/picture.hpp"

namespace ruam::image {
namespace {

constexpr std::int64_t most_pixels = 40'000'000;
constexpr int enough = 2'000;  ///< pixels of the longer side of a photograph

std::optional<Pixels> decode_png(std::string_view bytes) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return {};
  image.format = PNG_FORMAT_RGBA;
  Pixels out{int(image.width), int(image.height), {}};
  out.rgba.resize(PNG_IMAGE_SIZE(image));
  const bool whole = png_image_finish_read(&image, nullptr, out.rgba.data(), 0, nullptr) != 0;
  png_image_free(&image);
  if (!whole) return {};
  return out;
}

struct Errors {
  jpeg_error_mgr manager;
  std::jmp_buf back;
};

[[noreturn]] void give_up(j_common_ptr info) {
  std::longjmp(reinterpret_cast<Errors*>(info->err)->back, 1);
}

int shrink_of(int longer) {
  int shrink = 1;
  while (shrink < 8 && longer / shrink > enough) shrink *= 2;
  return shrink;
}

/// The decoder's own part, without anything that a long jump would leave behind: `row` and `out`
/// belong to the caller.
bool read_rows(jpeg_decompress_struct& jpeg, Errors& errors, std::string_view bytes,
               std::vector<std::uint8_t>& row, Pixels& out) {
  if (setjmp(errors.back) != 0) return false;  // NOLINT: libjpeg knows no other way
  jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  if (jpeg_read_header(&jpeg, TRUE) != JPEG_HEADER_OK) return false;
  jpeg.out_color_space = JCS_RGB;
  jpeg.scale_num = 1;
  jpeg.scale_denom = unsigned(shrink_of(int(std::max(jpeg.image_width, jpeg.image_height))));
  jpeg_start_decompress(&jpeg);
  out.width = int(jpeg.output_width);
  out.height = int(jpeg.output_height);
  out.rgba.resize(std::size_t(out.width) * out.height * 4);
  row.resize(std::size_t(out.width) * 3);
  while (jpeg.output_scanline < jpeg.output_height) {
    auto* into = out.at(0, int(jpeg.output_scanline));
    JSAMPROW rows[] = {row.data()};
    jpeg_read_scanlines(&jpeg, rows, 1);
    for (int x = 0; x < out.width; ++x, into += 4) {
      std::copy_n(&row[std::size_t(x) * 3], 3, into);
      into[3] = 255;
    }
  }
  return true;
}

std::optional<Pixels> decode_jpeg(std::string_view bytes) {
  jpeg_decompress_struct jpeg = {};
  Errors errors = {};
  jpeg.err = jpeg_std_error(&errors.manager);
  errors.manager.error_exit = give_up;
  errors.manager.output_message = [](j_common_ptr) {};
  jpeg_create_decompress(&jpeg);
  std::vector<std::uint8_t> row;
  Pixels out;
  const bool whole = read_rows(jpeg, errors, bytes, row, out);
  jpeg_destroy_decompress(&jpeg);
  if (!whole) return {};
  return out;
}

/// As it is to be seen: EXIF 1…8.
Pixels turned(const Pixels& from, int orientation) {
  if (orientation == 1) return from;
  const bool on_side = orientation >= 5;
  Pixels out{on_side ? from.height : from.width, on_side ? from.width : from.height, {}};
  out.rgba.resize(from.rgba.size());
  const int right = from.width - 1, bottom = from.height - 1;
  for (int y = 0; y < out.height; ++y)
    for (int x = 0; x < out.width; ++x) {
      const int a = on_side ? y : x, b = on_side ? x : y;
      const bool mirror_x =
          orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
      const bool mirror_y =
          orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
      std::copy_n(from.at(mirror_x ? right - a : a, mirror_y ? bottom - b : b), 4, out.at(x, y));
    }
  return out;
}

}  // namespace

std::optional<Pixels> decode(std::string_view bytes) {
  const auto file = doc::read_picture(bytes);
  if (!file || std::int64_t{file->width} * file->height > most_pixels) return {};
  if (file->format == doc::PictureFile::Format::png) return decode_png(bytes);
  auto pixels = decode_jpeg(bytes);
  if (!pixels) return {};
  return turned(*pixels, file->orientation);
}

Pixels fitted(const Pixels& from, int most_width, int most_height) {
  const double scale =
      std::min({1.0, double(most_width) / from.width, double(most_height) / from.height});
  if (scale >= 1) return from;
  Pixels out{std::max(1, int(from.width * scale)), std::max(1, int(from.height * scale)), {}};
  out.rgba.resize(std::size_t(out.width) * out.height * 4);
  for (int y = 0; y < out.height; ++y)
    for (int x = 0; x < out.width; ++x) {
      const int left = int(std::int64_t{x} * from.width / out.width),
                right = std::max(left + 1, int(std::int64_t{x + 1} * from.width / out.width)),
                top = int(std::int64_t{y} * from.height / out.height),
                bottom = std::max(top + 1, int(std::int64_t{y + 1} * from.height / out.height));
      std::int64_t sum[3] = {}, alpha = 0;
      for (int b = top; b < bottom; ++b)
        for (int a = left; a < right; ++a) {
          const auto* p = from.at(a, b);
          for (int i = 0; i < 3; ++i) sum[i] += std::int64_t{p[i]} * p[3];
          alpha += p[3];
        }
      auto* to = out.at(x, y);
      for (int i = 0; i < 3; ++i) to[i] = alpha == 0 ? 0 : std::uint8_t(sum[i] / alpha);
      to[3] = std::uint8_t(alpha / (std::int64_t{right - left} * (bottom - top)));
    }
  return out;
}

std::string to_png(const Pixels& pixels) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  image.width = png_uint_32(pixels.width);
  image.height = png_uint_32(pixels.height);
  image.format = PNG_FORMAT_RGBA;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string out(size, '\0');
  if (png_image_write_to_memory(&image, out.data(), &size, 0, pixels.rgba.data(), 0, nullptr) == 0)
    throw std::runtime_error(std::string("png: ") + image.message);
  out.resize(size);
  return out;
}

}  // namespace ruam::image
