#include "platform/doc/picture.hpp"

#include <cstdint>

#include <png.h>

namespace ruam::doc {

namespace {

constexpr std::int64_t most_pixels = 100'000'000;

unsigned byte_at(std::string_view s, std::size_t at) {
  return at < s.size() ? static_cast<unsigned char>(s[at]) : 0;
}

unsigned big16(std::string_view s, std::size_t at) {
  return byte_at(s, at) << 8 | byte_at(s, at + 1);
}

/// Orientation tag 0x0112 of the first image directory; 1 when absent or odd.
int exif_orientation(std::string_view app1) {
  if (!app1.starts_with(std::string_view("Exif\0\0", 6))) return 1;
  const auto tiff = app1.substr(6);
  const bool little = tiff.starts_with("II");
  const auto u16 = [&](std::size_t at) {
    return little ? byte_at(tiff, at + 1) << 8 | byte_at(tiff, at) : big16(tiff, at);
  };
  const auto u32 = [&](std::size_t at) {
    return little ? u16(at + 2) << 16 | u16(at) : u16(at) << 16 | u16(at + 2);
  };
  const std::size_t directory = u32(4);
  const unsigned entries = u16(directory);
  for (unsigned i = 0; i < entries && directory + 14 + 12 * i <= tiff.size(); ++i) {
    const auto entry = directory + 2 + 12 * i;
    if (u16(entry) != 0x0112) continue;
    const auto value = int(u16(entry + 8));
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

std::string orientation_tag(int orientation) {
  std::string out(
      "\xFF\xE1\x00\x22"
      "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0",
      29);
  out += char(orientation);
  return out + std::string(6, '\0');
}

bool is_kept(unsigned marker, std::string_view body) {
  if (marker == 0xE2) return body.starts_with("ICC_PROFILE");
  if (marker == 0xE0 || marker == 0xEE) return true;  // JFIF; Adobe's colour transform
  return !(marker >= 0xE1 && marker <= 0xEF) && marker != 0xFE;
}

bool is_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// End of the entropy-coded data that begins at `at`: the next marker that is not a restart.
std::size_t scan_end(std::string_view s, std::size_t at) {
  for (;;) {
    at = s.find('\xFF', at);
    if (at == std::string_view::npos || at + 1 >= s.size()) return s.size();
    const unsigned next = byte_at(s, at + 1);
    if (next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) return at;
    at += next == 0xFF ? 1 : 2;
  }
}

std::optional<PictureFile> read_jpeg(std::string_view s) {
  PictureFile out{.format = PictureFile::Format::jpeg};
  std::string rest;
  rest.reserve(s.size());
  for (std::size_t at = 2; at + 4 <= s.size();) {
    if (byte_at(s, at) != 0xFF) return {};
    const unsigned marker = byte_at(s, at + 1);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    if (marker == 0xD9) break;
    const std::size_t length = big16(s, at + 2);
    if (length < 2 || at + 2 + length > s.size()) return {};
    const auto body = s.substr(at + 4, length - 2);
    if (marker == 0xE1 && out.orientation == 1) out.orientation = exif_orientation(body);
    if (is_frame(marker)) {
      out.height = int(big16(body, 1));
      out.width = int(big16(body, 3));
      out.components = int(byte_at(body, 5));
    }
    auto end = at + 2 + length;
    if (marker == 0xDA) end = scan_end(s, end);
    if (is_kept(marker, body)) rest += s.substr(at, end - at);
    at = end;
  }
  if (out.width == 0 || out.height == 0) return {};
  out.bytes = "\xFF\xD8";
  if (out.orientation != 1) out.bytes += orientation_tag(out.orientation);
  out.bytes += rest + "\xFF\xD9";
  return out;
}

/// Keeps only the chunks that make the picture: text, time and EXIF chunks go.
std::optional<PictureFile> read_png(std::string_view s) {
  PictureFile out{.format = PictureFile::Format::png};
  if (s.size() < 33 || s.substr(12, 4) != "IHDR") return {};
  const auto big32 = [&](std::size_t at) { return big16(s, at) << 16 | big16(s, at + 2); };
  out.width = int(big32(16) & 0x7FFFFFFF);
  out.height = int(big32(20) & 0x7FFFFFFF);
  out.bytes = s.substr(0, 8);
  for (std::size_t at = 8; at + 12 <= s.size();) {
    const std::size_t length = big32(at);
    if (length > s.size() - at - 12) return {};
    const auto type = s.substr(at + 4, 4);
    if (type != "tEXt" && type != "zTXt" && type != "iTXt" && type != "eXIf" && type != "tIME")
      out.bytes += s.substr(at, length + 12);
    at += length + 12;
  }
  return out;
}

}  // namespace

std::optional<PictureFile> read_picture(std::string_view bytes) {
  std::optional<PictureFile> out;
  if (bytes.starts_with("\xFF\xD8\xFF")) out = read_jpeg(bytes);
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) out = read_png(bytes);
  if (!out || out->width <= 0 || out->height <= 0) return {};
  if (std::int64_t{out->width} * out->height > most_pixels) return {};
  return out;
}

std::string png_pixels(const PictureFile& picture) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, picture.bytes.data(), picture.bytes.size()) == 0)
    return {};
  image.format = PNG_FORMAT_RGB;
  std::string pixels(PNG_IMAGE_SIZE(image), '\0');
  const png_color white = {255, 255, 255};
  const bool whole = png_image_finish_read(&image, &white, pixels.data(), 0, nullptr) != 0;
  png_image_free(&image);
  return whole ? pixels : std::string();
}

}  // namespace ruam::doc
