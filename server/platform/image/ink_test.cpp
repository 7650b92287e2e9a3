#include "platform/image/ink.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "platform/image/pixels.hpp"

namespace ruam::image {
namespace {

Pixels sheet(int width, int height, int light) {
  Pixels p{width, height, {}};
  p.rgba.assign(std::size_t(width) * height * 4, std::uint8_t(light));
  for (std::size_t i = 3; i < p.rgba.size(); i += 4) p.rgba[i] = 255;
  return p;
}

void dot(Pixels& p, int x, int y) {
  for (int b = y - 2; b <= y + 2; ++b)
    for (int a = x - 2; a <= x + 2; ++a) {
      auto* at = p.at(a, b);
      at[0] = 20, at[1] = 30, at[2] = 120, at[3] = 255;
    }
}

/// A wave of ink from (100, 200) to (400, 200).
void scribble(Pixels& p) {
  for (int x = 100; x < 400; ++x) dot(p, x, 200 + int(40 * std::sin(x / 20.0)));
}

TEST(Ink, IsCutOutOfItsPaperAndTrimmed) {
  auto photo = sheet(600, 400, 230);
  scribble(photo);

  const auto ink = ink_of(to_png(photo));

  ASSERT_TRUE(ink.has_value()) << ink.error().code;
  EXPECT_NEAR(ink->width, 312, 4);
  EXPECT_NEAR(ink->height, 92, 6);
  const auto cut = decode(ink->png).value();
  EXPECT_EQ(cut.at(0, 0)[3], 0) << "the paper is gone";
  std::size_t dark = 0;
  for (std::size_t i = 3; i < cut.rgba.size(); i += 4) dark += cut.rgba[i] == 255;
  EXPECT_GT(dark, 1000u);
}

TEST(Ink, IsFoundInUnevenLight) {
  auto photo = sheet(600, 400, 0);
  for (int y = 0; y < 400; ++y)
    for (int x = 0; x < 600; ++x)
      for (int i = 0; i < 3; ++i) photo.at(x, y)[i] = std::uint8_t(140 + x / 6);
  scribble(photo);

  const auto ink = ink_of(to_png(photo));

  ASSERT_TRUE(ink.has_value()) << ink.error().code;
  EXPECT_NEAR(ink->width, 312, 12);
  EXPECT_NEAR(ink->height, 92, 12);
}

TEST(Ink, KeepsAGroundThatIsClearAlready) {
  Pixels drawn{600, 400, std::vector<std::uint8_t>(600 * 400 * 4)};
  scribble(drawn);

  const auto ink = ink_of(to_png(drawn));

  ASSERT_TRUE(ink.has_value()) << ink.error().code;
  EXPECT_NEAR(ink->width, 312, 4);
}

TEST(Ink, IsNoLargerThanADocumentNeeds) {
  auto photo = sheet(1900, 1900, 240);
  for (int i = 50; i < 1800; ++i) dot(photo, i, i);

  const auto ink = ink_of(to_png(photo));

  ASSERT_TRUE(ink.has_value()) << ink.error().code;
  EXPECT_LE(ink->width, most_ink_width);
  EXPECT_LE(ink->height, most_ink_height);
}

TEST(Ink, IsNotFoundWhereNothingWasWrittenOrAllIsDark) {
  EXPECT_EQ(ink_of(to_png(sheet(300, 200, 250))).error().code, "image.no_ink");
  auto black = sheet(300, 200, 250);
  for (int y = 20; y < 180; ++y)
    for (int x = 20; x < 280; x += 4) dot(black, x, y);
  EXPECT_EQ(ink_of(to_png(black)).error().code, "image.no_ink");
}

TEST(Ink, RefusesWhatIsNoPicture) {
  auto photo = sheet(600, 400, 230);
  scribble(photo);
  const auto png = to_png(photo);
  EXPECT_EQ(ink_of("").error().code, "image.not_picture");
  EXPECT_EQ(ink_of("<svg/>").error().code, "image.not_picture");
  EXPECT_EQ(ink_of("\xFF\xD8\xFF\xE0\x00\x10JFIF").error().code, "image.not_picture");
  for (const auto size : {png.size() / 2, std::size_t{40}})
    EXPECT_EQ(ink_of(std::string_view(png).substr(0, size)).error().code, "image.not_picture");
  auto huge = png;
  huge.replace(16, 8, std::string("\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF", 8));
  EXPECT_EQ(ink_of(huge).error().code, "image.not_picture");
}

}  // namespace
}  // namespace ruam::image
