#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ruam::doc {

/// A JPEG or PNG as it goes into a document: camera metadata (place, device) left out, pixels not
/// touched.
struct PictureFile {
  enum class Format { jpeg, png };
  Format format = Format::jpeg;
  int width = 0, height = 0;  ///< pixels as stored
  int orientation = 1;        ///< EXIF 1…8; 5 and above lie on their side
  int components = 3;
  std::string bytes = {};  ///< of a JPEG whose orientation is not 1: with just that tag

  bool lies_on_side() const { return orientation >= 5; }
  int shown_width() const { return lies_on_side() ? height : width; }
  int shown_height() const { return lies_on_side() ? width : height; }
};

/// Empty when the bytes are neither, are cut off before their size, or claim over 100 megapixels.
std::optional<PictureFile> read_picture(std::string_view bytes);

/// Rows of 8-bit RGB, transparency laid on white; empty when the PNG is broken.
std::string png_pixels(const PictureFile& picture);

}  // namespace ruam::doc
