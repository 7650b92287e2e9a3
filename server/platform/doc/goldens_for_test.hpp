#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <png.h>

#include "platform/doc/commands_for_test.hpp"
#include "platform/doc/write.hpp"

/// Pages as images, compared with those kept in a goldens/ folder. `scripts/renew-goldens` renews
/// them: look at each before committing it.
namespace ruam::doc::samples {

struct Pixels {
  unsigned width = 0, height = 0;
  std::vector<unsigned char> gray;
};

inline Pixels read_gray(const std::filesystem::path& path) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_file(&image, path.c_str()) == 0) return {};
  image.format = PNG_FORMAT_GRAY;
  Pixels out{image.width, image.height, std::vector<unsigned char>(PNG_IMAGE_SIZE(image))};
  if (png_image_finish_read(&image, nullptr, out.gray.data(), 0, nullptr) == 0) return {};
  return out;
}

/// Share of pixels that differ by more than rounding.
inline double difference(const Pixels& a, const Pixels& b) {
  if (a.gray.empty() || a.width != b.width || a.height != b.height) return 1;
  std::size_t different = 0;
  for (std::size_t i = 0; i < a.gray.size(); ++i)
    if (std::abs(int(a.gray[i]) - int(b.gray[i])) > 24) ++different;
  return double(different) / double(a.gray.size());
}

/// Page N of the document is the image FOLDER/NAME-N.png, no page more, none less.
inline void expect_pages(const Document& document, const std::filesystem::path& folder,
                         const std::string& name) {
  const Scratch scratch;
  run("pdftoppm -r 100 -gray -png " + scratch.put("d.pdf", to_pdf(document)) + " " +
      scratch.path("page"));
  const bool renew = std::getenv("RUAM_RENEW_GOLDENS") != nullptr;
  const auto fresh_page = [&](int page) {  // poppler pads numbers when there are ten pages
    const auto plain = scratch.path("page-" + std::to_string(page) + ".png");
    return std::filesystem::exists(plain) ? plain
                                          : scratch.path("page-0" + std::to_string(page) + ".png");
  };
  int pages = 0;
  for (int page = 1; std::filesystem::exists(fresh_page(page)); ++page, ++pages) {
    const auto golden = folder / (name + "-" + std::to_string(page) + ".png");
    const auto pixels = read_gray(fresh_page(page));
    if (renew && difference(pixels, read_gray(golden)) > 0)
      std::filesystem::copy_file(fresh_page(page), golden,
                                 std::filesystem::copy_options::overwrite_existing);
    EXPECT_LE(difference(pixels, read_gray(golden)), 0.001) << golden;
  }

  EXPECT_GT(pages, 0);
  EXPECT_FALSE(std::filesystem::exists(folder / (name + "-" + std::to_string(pages + 1) + ".png")))
      << "a page is gone";
}

}  // namespace ruam::doc::samples
