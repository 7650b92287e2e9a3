#include "platform/tlog/checkpoint.hpp"

#include <filesystem>

#include <gmock/gmock.h>

#include "platform/ids.hpp"

namespace ruam::tlog {
namespace {

const Checkpoint head{"office.example/log", 20'852'163, sha256("x")};

TEST(CheckpointNote, HasTheLinesOfTheSpecification) {
  const auto note = Signer::make("office.example/log").sign(head);

  EXPECT_THAT(note, ::testing::StartsWith("office.example/log\n20852163\n"
                                          "LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=\n"
                                          "\n\xE2\x80\x94 office.example/log "));
  EXPECT_TRUE(note.ends_with("\n"));
}

TEST(CheckpointNote, OpensWithItsKeyOnly) {
  const auto signer = Signer::make("office.example/log");
  const auto stranger = Signer::make("office.example/log");
  auto note = signer.sign(head);
  const auto key = Verifier::parse(signer.verifier().to_string());

  ASSERT_TRUE(key);
  EXPECT_EQ(key->open(note), head);
  EXPECT_EQ(stranger.verifier().open(note), std::nullopt);
  for (std::size_t i = 0; i < note.size() - 2; ++i) {
    auto changed = note;
    changed[i] ^= 1;
    EXPECT_NE(key->open(changed), head) << i;
  }
}

TEST(CheckpointNote, ReadsTheKeyAndNoteOfTheReferenceImplementation) {
  // From the tests of golang.org/x/mod/sumdb/note.
  const auto key =
      Verifier::parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

  ASSERT_TRUE(key);
  EXPECT_EQ(key->name(), "PeterNeumann");
  EXPECT_EQ(key->to_string(), "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  EXPECT_FALSE(
      Verifier::parse("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"));
  EXPECT_FALSE(Verifier::parse("nothing"));
}

TEST(LogKey, IsMadeOnceAndKeptForItsOwnerAlone) {
  namespace fs = std::filesystem;
  const auto file = fs::temp_directory_path() / ("tlog-" + new_uuid().to_string());

  const auto made = Signer::load_or_make(file, "a.example");
  const auto loaded = Signer::load_or_make(file, "ignored");

  EXPECT_EQ(loaded.verifier().to_string(), made.verifier().to_string());
  EXPECT_EQ(made.verifier().open(loaded.sign({"a.example", 1, {}})),
            (Checkpoint{"a.example", 1, {}}));
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  fs::remove(file);
}

}  // namespace
}  // namespace ruam::tlog
