#include "files/sniff.hpp"

#include <gtest/gtest.h>

#include "files/exif.hpp"

namespace ruam::files {
namespace {

using namespace std::string_literals;

std::string segment(char marker, const std::string& payload) {
  const auto length = payload.size() + 2;
  return "\xFF"s + marker + static_cast<char>(length >> 8) + static_cast<char>(length & 255) +
         payload;
}

/// Big-endian TIFF: orientation 6, DateTimeOriginal 2024:01:19, then a place in words.
std::string exif() {
  return "Exif\0\0"s + "MM\0\x2A\0\0\0\x08"s + "\0\x02"s + "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"s +
         "\x87\x69\0\x04\0\0\0\x01\0\0\0\x26"s + "\0\0\0\0"s + "\0\x01"s +
         "\x90\x03\0\x02\0\0\0\x14\0\0\0\x38"s + "\0\0\0\0"s + "2024:01:19 09:30:00\0"s +
         "SECRET PLACE"s;
}

const std::string frame = segment('\xC0', "\x08\x02\xD0\x05\x00\x01\x01\x11\x00"s);  // 1280 × 720
const std::string scan = segment('\xDA', "\x01\x01\x00\x00\x3F\x00"s) + "coded\xFF\x00 data";

std::string photo() {
  return "\xFF\xD8"s + segment('\xE0', "JFIF\0\x01\x01"s) + segment('\xE1', exif()) +
         segment('\xE1', "http://ns.adobe.com/xap/1.0/\0SECRET PLACE"s) +
         segment('\xFE', "SECRET PLACE") + frame + scan + "\xFF\xD9" + "a second picture: SECRET";
}

std::string png_chunk(const std::string& name, const std::string& data) {
  const auto length = data.size();
  return std::string{0, 0, static_cast<char>(length >> 8), static_cast<char>(length & 255)} + name +
         data + "CRC!";
}
const std::string png =
    "\x89PNG\r\n\x1a\n"s + png_chunk("IHDR", "\0\0\x03\x20\0\0\x02\x58\x08\x02\0\0\0"s) +
    png_chunk("tEXt", "SECRET PLACE") + png_chunk("IDAT", "pixels") + png_chunk("IEND", "");

std::optional<Type> type_of(const std::string& bytes) { return sniff({bytes, bytes}); }

TEST(Sniff, TellsTypesByTheirBytesAndTakesNothingElse) {
  EXPECT_EQ(type_of(photo()), Type::jpeg);
  EXPECT_EQ(type_of(png), Type::png);
  EXPECT_EQ(type_of("%PDF-1.7\n..."), Type::pdf);
  EXPECT_EQ(type_of("PK\x03\x04...[Content_Types].xml...word/document.xml"), Type::docx);
  EXPECT_EQ(type_of("PK\x03\x04...[Content_Types].xml...xl/workbook.xml"), Type::xlsx);
  EXPECT_EQ(type_of("ก,ข\r\n1,2\r\n"), Type::text);
  for (const auto& refused :
       {"PK\x03\x04 any other zip"s, "MZ\x90\0"s, "GIF89a\x01\0"s, "\xFF\xFE text"s, "a\0b"s, ""s})
    EXPECT_EQ(type_of(refused), std::nullopt) << refused;
}

TEST(LookAt, ReadsSizeAndTheCamerasDay) {
  const auto picture = look_at(Type::jpeg, photo());
  EXPECT_EQ(picture.width, 1280);
  EXPECT_EQ(picture.height, 720);
  EXPECT_EQ(picture.taken_on, (Date{2024, 1, 19}));
  EXPECT_TRUE(picture.has_exif);

  EXPECT_EQ(look_at(Type::png, png).width, 800);
  EXPECT_EQ(look_at(Type::png, png).height, 600);
}

TEST(LookAt, SurvivesEveryCutAndEveryFlippedByte) {
  const auto whole = photo();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    look_at(Type::jpeg, whole.substr(0, i));
    without_metadata(Type::jpeg, whole.substr(0, i));
    auto flipped = whole;
    flipped[i] = static_cast<char>(flipped[i] ^ 0xFF);
    look_at(Type::jpeg, flipped);
    without_metadata(Type::jpeg, flipped);
    without_metadata(Type::png, png.substr(0, std::min(i, png.size())));
  }
}

TEST(WithoutMetadata, LeavesThePixelsAndTheOrientationOfAJpeg) {
  const auto bare = without_metadata(Type::jpeg, photo());

  EXPECT_EQ(bare.find("SECRET"), std::string::npos);
  EXPECT_NE(bare.find(frame + scan), std::string::npos) << "coded data byte for byte";
  EXPECT_TRUE(bare.ends_with("\xFF\xD9"));
  const auto exif_at = bare.find("Exif\0\0"s);
  ASSERT_NE(exif_at, std::string::npos);
  EXPECT_EQ(read_exif(std::string_view(bare).substr(exif_at + 6)).orientation, 6);
  EXPECT_EQ(look_at(Type::jpeg, bare).width, 1280);
}

TEST(WithoutMetadata, LeavesThePixelsOfAPng) {
  const auto bare = without_metadata(Type::png, png);
  EXPECT_EQ(bare.find("SECRET"), std::string::npos);
  EXPECT_NE(bare.find("pixels"), std::string::npos);
  EXPECT_TRUE(bare.ends_with(png_chunk("IEND", "")));
}

TEST(MaybeShrunk, IsASmallJpegOrOneWithoutCameraData) {
  Picture picture;
  picture.has_exif = true;
  EXPECT_FALSE(is_maybe_shrunk(Type::jpeg, picture, 2'000'000));
  EXPECT_TRUE(is_maybe_shrunk(Type::jpeg, picture, 1'999'999));
  EXPECT_TRUE(is_maybe_shrunk(Type::jpeg, {}, 5'000'000));
  EXPECT_FALSE(is_maybe_shrunk(Type::pdf, {}, 10));
}

TEST(SafeName, KeepsThaiAndDropsTricks) {
  EXPECT_EQ(safe_name("ภาพกิจกรรม 1.JPG", Type::jpeg), "ภาพกิจกรรม 1.JPG");
  EXPECT_EQ(safe_name("../../etc/passwd", Type::text), "passwd.txt");
  EXPECT_EQ(safe_name("C:\\Users\\a\\photo.jpeg", Type::jpeg), "photo.jpeg");
  EXPECT_EQ(safe_name("รูป\u202egpj.exe", Type::jpeg), "รูปgpj.exe.jpg");
  EXPECT_EQ(safe_name("a\"b\r\nc.pdf", Type::pdf), "a_b__c.pdf");
  EXPECT_EQ(safe_name("...", Type::png), "file.png");
  EXPECT_LE(safe_name(std::string(500, 'x'), Type::pdf).size(), 200u);
}

}  // namespace
}  // namespace ruam::files
