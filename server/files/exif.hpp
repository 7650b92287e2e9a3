#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/clock.hpp"

/// The few EXIF fields an office needs (CIPA DC-008); safe for hostile bytes.
namespace ruam::files {

struct Exif {
  std::optional<Date> taken_on;  ///< DateTimeOriginal
  int orientation = 1;           ///< 1 to 8, as TIFF has it
};

/// Reads a TIFF block (what follows "Exif\0\0"); what is broken stays empty.
Exif read_exif(std::string_view tiff);

/// A JPEG segment that says the orientation and nothing else.
std::string orientation_segment(int orientation);

}  // namespace ruam::files
