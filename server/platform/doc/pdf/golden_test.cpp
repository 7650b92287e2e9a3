#include <cstdlib>
#include <vector>

#include <gtest/gtest.h>
#include <png.h>

#include "platform/doc/commands_for_test.hpp"
#include "platform/doc/hard_words_for_test.hpp"
#include "platform/doc/samples_for_test.hpp"
#include "platform/doc/write.hpp"

/// Pages as images, compared with those kept in goldens/. `scripts/renew-goldens` renews them: look
/// at each before committing it.
namespace ruam::doc {
namespace {

using namespace samples;

struct Pixels {
  unsigned width = 0, height = 0;
  std::vector<unsigned char> gray;
};

Pixels read_gray(const std::filesystem::path& path) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_file(&image, path.c_str()) == 0) return {};
  image.format = PNG_FORMAT_GRAY;
  Pixels out{image.width, image.height, std::vector<unsigned char>(PNG_IMAGE_SIZE(image))};
  if (png_image_finish_read(&image, nullptr, out.gray.data(), 0, nullptr) == 0) return {};
  return out;
}

/// Share of pixels that differ by more than rounding.
double difference(const Pixels& a, const Pixels& b) {
  if (a.gray.empty() || a.width != b.width || a.height != b.height) return 1;
  std::size_t different = 0;
  for (std::size_t i = 0; i < a.gray.size(); ++i)
    if (std::abs(int(a.gray[i]) - int(b.gray[i])) > 24) ++different;
  return double(different) / double(a.gray.size());
}

Document hard_words() {
  std::string words;
  for (const auto& word : hard_clusters) words += word + "  ";
  for (const auto& word : office_words) words += word + " ";
  Document out{.digits = Digits::thai, .draft = true, .footer = "ฉบับทดสอบ"};
  for (const auto align : {Align::left, Align::justify})
    out.blocks.push_back(Paragraph{.runs = {text(words)}, .align = align, .space_before = 8});
  return out;
}

Document certificate() {
  Document out{.page = {.landscape = true, .left_mm = 25, .right_mm = 25, .frame = true},
               .size = 30,
               .numbers = PageNumbers::none};
  out.blocks.push_back(
      Paragraph{.runs = {text("เกียรติบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า")}, .align = Align::center});
  out.blocks.push_back(Paragraph{
      .runs = {bold("โรงเรียนตัวอย่าง")}, .align = Align::center, .size = 50, .space_before = 20});
  return out;
}

class Golden : public testing::TestWithParam<std::pair<const char*, Document (*)()>> {};

TEST_P(Golden, PageLooksAsItDid) {
  const auto& [name, make] = GetParam();
  const auto folder = source_folder() / "server/platform/doc/goldens";
  const Scratch scratch;
  run("pdftoppm -r 100 -gray -png " + scratch.put("d.pdf", to_pdf(make())) + " " +
      scratch.path("page"));
  const bool renew = std::getenv("RUAM_RENEW_GOLDENS") != nullptr;
  int pages = 0;

  for (int page = 1; std::filesystem::exists(scratch.path("page-" + std::to_string(page) + ".png"));
       ++page) {
    const auto fresh = scratch.path("page-" + std::to_string(page) + ".png");
    const auto golden = folder / (std::string(name) + "-" + std::to_string(page) + ".png");
    const auto pixels = read_gray(fresh);
    if (renew && difference(pixels, read_gray(golden)) > 0.001)
      std::filesystem::copy_file(fresh, golden, std::filesystem::copy_options::overwrite_existing);
    EXPECT_LE(difference(pixels, read_gray(golden)), 0.001) << golden;
    ++pages;
  }

  EXPECT_GT(pages, 0);
  EXPECT_FALSE(std::filesystem::exists(
      folder / (std::string(name) + "-" + std::to_string(pages + 1) + ".png")))
      << "a page is gone";
}

INSTANTIATE_TEST_SUITE_P(Pages, Golden,
                         testing::Values(std::pair{"proposal", &proposal},
                                         std::pair{"hard-words", &hard_words},
                                         std::pair{"certificate", &certificate},
                                         std::pair{"long-table", +[] { return long_table(60); }}),
                         [](const auto& one) {
                           std::string name = one.param.first;
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace ruam::doc
