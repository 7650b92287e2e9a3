#include "intake/worker.hpp"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/worker_wire.hpp"
#include "platform/doc/commands_for_test.hpp"

namespace fs = std::filesystem;

/// The tests start themselves as the worker.
int main(int count, char** words) {
  if (count > 1 && std::string_view(words[1]) == "read-file")
    return ruam::intake::be_worker({words + 2, words + count});
  testing::InitGoogleMock(&count, words);
  return RUN_ALL_TESTS();
}

namespace ruam::intake {
namespace {

fs::path sample(const char* name) {
  return doc::samples::source_folder() / "server/intake/samples/files" / name;
}

TEST(Worker, ReadsAPdfWithTheDraftAndThePlaceOfEachLine) {
  const auto reading = read_in_worker(sample("d03_result_nan.pdf"));

  ASSERT_FALSE(reading.has_error()) << reading.error().code;
  EXPECT_EQ(reading->file.format, "pdf");
  EXPECT_EQ(reading->reading.paper.kind, checks::PaperKind::project_result_report);
  EXPECT_FALSE(reading->reading.faults.empty());
  ASSERT_EQ(reading->file.places.size(), reading->reading.paper.lines.size());
  const auto& title = reading->file.places[0];
  EXPECT_EQ(title.page, 1);
  EXPECT_GT(title.top, 0);
  EXPECT_GT(title.bottom, title.top);
}

TEST(Worker, ReadsTheLettersOfAScannedPageAndSaysWhichPagesItLeftOut) {
  const auto reading = read_in_worker(sample("d05_plan_chapter_lampang.scan.pdf"),
                                      {.time = std::chrono::minutes(5), .recognised_pages = 1});

  ASSERT_FALSE(reading.has_error()) << reading.error().code;
  EXPECT_EQ(reading->file.format, "scan");
  EXPECT_THAT(reading->file.recognised, ::testing::ElementsAre(1));
  EXPECT_THAT(reading->file.unread, ::testing::Contains(2));
  std::string clean;
  for (const auto& line : reading->reading.clean) clean += line;
  EXPECT_NE(clean.find("การขับเคลื่อน"), std::string::npos) << clean.substr(0, 600);
  EXPECT_GT(reading->file.places[0].bottom, reading->file.places[0].top);
}

TEST(Worker, SaysThatThereIsNoSuchFile) {
  const auto reading = read_in_worker("/nowhere/file.pdf");

  ASSERT_TRUE(reading.has_error());
  EXPECT_EQ(reading.error().code, "intake.unreadable");
}

TEST(Worker, IsEndedWhenItTakesTooLong) {
  const auto reading = read_in_worker(sample("d20_participation_pattani_long.pdf"),
                                      {.time = std::chrono::milliseconds(1)});

  ASSERT_TRUE(reading.has_error());
  EXPECT_EQ(reading.error().code, "intake.too_slow");
}

TEST(Worker, IsEndedWhenItAsksForTooMuchMemory) {
  doc::samples::Scratch scratch;
  const auto path = scratch.put("long.txt", std::string(2U << 20, 'a'));

  const auto reading = read_in_worker(path, {.memory = 20U << 20});

  ASSERT_TRUE(reading.has_error());
  EXPECT_EQ(reading.error().code, "intake.too_much_memory");
}

TEST(Worker, AnswersWhatItSaidAndTrustsNothingElse) {
  FileReading reading;
  reading.file = {.format = "txt", .text = "ก", .places = {{.page = 2, .top = 3}}};
  reading.reading.paper.title = {"ชื่อ", 1, 1};
  reading.reading.faults = {{.kind = "misspelling", .first = 1, .params = {{"wrong", "ก"}}}};
  const auto bytes = pack_answer(reading);

  const auto same = unpack_answer(bytes);

  ASSERT_TRUE(same && !same->has_error());
  EXPECT_EQ((*same)->reading.paper.title.text, "ชื่อ");
  EXPECT_EQ((*same)->reading.faults[0].params.at("wrong"), "ก");
  for (std::size_t cut = 0; cut < bytes.size(); ++cut)
    EXPECT_FALSE(unpack_answer(std::string_view(bytes).substr(0, cut))) << cut;
}

}  // namespace
}  // namespace ruam::intake
