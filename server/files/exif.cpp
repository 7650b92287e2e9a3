#include "files/exif.hpp"

#include <cstdint>

namespace ruam::files {
namespace {

constexpr std::uint32_t tag_orientation = 0x0112, tag_exif_directory = 0x8769, tag_taken = 0x9003;

/// A TIFF block with bounds checked at every step; what lies outside reads as 0.
class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : bytes_(bytes), is_little_(bytes.starts_with("II")) {}

  bool is_valid() const { return (is_little_ || bytes_.starts_with("MM")) && number(2, 2) == 42; }

  std::uint32_t number(std::size_t at, std::size_t count) const {
    if (at + count > bytes_.size()) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const auto place = is_little_ ? at + count - 1 - i : at + i;
      value = value << 8 | static_cast<unsigned char>(bytes_[place]);
    }
    return value;
  }

  /// Where the entry with that tag stands in the directory at `directory`; 0 when it is not there.
  std::size_t find(std::size_t directory, std::uint32_t tag) const {
    const auto count = number(directory, 2);
    for (std::size_t i = 0; i < count; ++i) {
      const auto entry = directory + 2 + 12 * i;
      if (entry + 12 > bytes_.size()) return 0;
      if (number(entry, 2) == tag) return entry;
    }
    return 0;
  }

  std::string_view text(std::size_t at, std::size_t length) const {
    if (at > bytes_.size()) return {};
    return bytes_.substr(at, length);
  }

 private:
  std::string_view bytes_;
  bool is_little_;
};

/// "2024:01:19 09:30:00"
std::optional<Date> date_of(std::string_view text) {
  if (text.size() < 10 || text[4] != ':' || text[7] != ':') return std::nullopt;
  std::string iso{text.substr(0, 10)};
  iso[4] = iso[7] = '-';
  return parse_date(iso);
}

}  // namespace

Exif read_exif(std::string_view bytes) {
  const Tiff tiff{bytes};
  Exif exif;
  if (!tiff.is_valid()) return exif;
  const std::size_t first = tiff.number(4, 4);
  if (const auto entry = tiff.find(first, tag_orientation)) {
    const auto value = tiff.number(entry + 8, 2);
    if (value >= 1 && value <= 8) exif.orientation = static_cast<int>(value);
  }
  if (const auto pointer = tiff.find(first, tag_exif_directory))
    if (const auto entry = tiff.find(tiff.number(pointer + 8, 4), tag_taken))
      exif.taken_on = date_of(tiff.text(tiff.number(entry + 8, 4), 19));
  return exif;
}

std::string orientation_segment(int orientation) {
  std::string segment(
      "\xFF\xE1\x00\x22"
      "Exif\0\0"
      "MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0",
      29);
  segment += static_cast<char>(orientation);
  return segment.append(6, '\0');
}

}  // namespace ruam::files
