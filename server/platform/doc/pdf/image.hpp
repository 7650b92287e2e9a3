#pragma once

#include <string>

#include "platform/doc/picture.hpp"

namespace ruam::doc::pdf {

/// An image as an XObject: dictionary entries without /Length, and the stream.
struct Image {
  std::string dictionary, stream;
};

/// JPEG bytes pass through, PNG is decoded; empty stream when it cannot be decoded.
Image image_object(PictureFile picture);

/// Operators that draw image `index` upright into the box with lower left corner (x, y).
std::string draw_image(const PictureFile& picture, std::size_t index, double x, double y,
                       double width, double height);

}  // namespace ruam::doc::pdf
