#include "platform/image/qr.hpp"

#include <gtest/gtest.h>

#include "platform/image/pixels.hpp"

namespace ruam::image {
namespace {

bool is_dark(const Pixels& picture, int column, int row) {
  return *picture.at((column + 4) * 2 + 1, (row + 4) * 2 + 1) == 0;
}

TEST(QrCode, IsAPictureWithItsThreeMarksAndAQuietZone) {
  const auto picture = decode(qr_png("https://example.org/reply/K7QM4TXD9HWE2ABC", 2)).value();
  const int squares = picture.width / 2 - 8;

  EXPECT_EQ(picture.width, picture.height);
  EXPECT_EQ((squares - 17) % 4, 0);  // versions grow by four
  for (const auto& [column, row] :
       {std::pair(0, 0), std::pair(squares - 7, 0), std::pair(0, squares - 7)})
    for (int i = 0; i < 7; ++i) {
      EXPECT_TRUE(is_dark(picture, column + i, row));
      EXPECT_TRUE(is_dark(picture, column, row + i));
      EXPECT_EQ(is_dark(picture, column + i, row + 1), i == 0 || i == 6);
    }
  for (int i = -4; i < squares + 4; ++i) EXPECT_FALSE(is_dark(picture, i, -1));
}

TEST(QrCode, RefusesWhatNoCodeHolds) {
  EXPECT_THROW(qr_png(std::string(3'000, 'a')), std::runtime_error);
}

}  // namespace
}  // namespace ruam::image
