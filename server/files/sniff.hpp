#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "files/file.hpp"

/// What the bytes of a file say about it; pure, and safe for hostile bytes.
namespace ruam::files {

/// The two ends of a file; a small file lies whole in both.
struct Sample {
  std::string head, tail;
};
inline constexpr std::size_t sample_bytes = 256 << 10;

/// The type by magic bytes and, for Office files, by the names in the zip's directory; nothing for
/// any other file.
std::optional<Type> sniff(const Sample& sample);

/// Whether the zip's directory promises to unpack to far more than any Office file does.
bool is_bomb(const Sample& sample, std::int64_t size);

struct Picture {
  std::optional<std::int64_t> width, height;
  std::optional<Date> taken_on;  ///< EXIF DateTimeOriginal
  bool has_exif = false;
};

/// Size and camera data of a JPEG or PNG; what cannot be read stays empty.
Picture look_at(Type type, std::string_view head);

/// A JPEG below the Ministry's size or without camera data was probably sent through a chat.
bool is_maybe_shrunk(Type type, const Picture& picture, std::int64_t size);

/// The same picture for the public, without place, camera, thumbnail or words (RULES §7.8): only
/// metadata segments are left out, the image data stays byte for byte. A turned JPEG keeps its
/// orientation. Any other type comes back as it is.
std::string without_metadata(Type type, std::string_view bytes);

}  // namespace ruam::files
