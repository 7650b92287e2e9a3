#include <gtest/gtest.h>

#include "platform/doc/goldens_for_test.hpp"
#include "platform/doc/hard_words_for_test.hpp"
#include "platform/doc/samples_for_test.hpp"
#include "platform/doc/write.hpp"

namespace ruam::doc {
namespace {

using namespace samples;

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

class Golden : public ::testing::TestWithParam<std::pair<const char*, Document (*)()>> {};

TEST_P(Golden, PageLooksAsItDid) {
  const auto& [name, make] = GetParam();
  expect_pages(make(), source_folder() / "server/platform/doc/goldens", name);
}

INSTANTIATE_TEST_SUITE_P(Pages, Golden,
                         ::testing::Values(std::pair{"proposal", &proposal},
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
