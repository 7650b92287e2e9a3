#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <boost/describe/enum_to_string.hpp>
#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "intake/intake.hpp"
#include "platform/doc/commands_for_test.hpp"

namespace ruam::intake {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// What was found of what there is, and how much of what was said is right; in whole percents.
struct Tally {
  int right = 0, wrong = 0, there = 0;

  int recall() const { return there ? 100 * right / there : 100; }
  int precision() const { return right + wrong ? 100 * right / (right + wrong) : 100; }
};

struct Score {
  Tally kinds, sections, faults;
  int documents = 0;
};

std::int64_t number(const json::object& object, const char* name) {
  const auto* value = object.if_contains(name);
  return value && value->is_int64() ? value->as_int64() : 0;
}

/// A fault counts when its kind is the same and its place within three lines, or in the section.
bool is_met(const json::object& truth, const checks::PaperFault& fault,
            const checks::Paper& paper) {
  if (json::value_to<std::string>(truth.at("kind")) != fault.kind) return false;
  if (fault.kind == "missing_section") return true;
  const auto near = [&](std::int64_t first, std::int64_t last) {
    return fault.first <= last + 3 && std::max(fault.first, fault.last) >= first - 3;
  };
  const auto first = number(truth, "where_line");
  if (near(first, std::max(first, number(truth, "where_line_end")))) return true;
  if (const auto* also = truth.if_contains("also_lines"))
    for (const auto& line : also->as_array())
      if (near(line.as_int64(), line.as_int64())) return true;
  const auto* section = paper.section_of(fault.first);
  return section && section->first <= first && first <= section->last &&
         section->last - section->first < 40;
}

void add_faults(const json::array& truths, const Reading& reading, Tally& tally) {
  for (const auto& one : truths) {
    const auto& truth = one.as_object();
    const auto* optional = truth.if_contains("optional");
    if (optional && optional->as_bool()) continue;
    ++tally.there;
    tally.right +=
        std::any_of(reading.faults.begin(), reading.faults.end(),
                    [&](const auto& fault) { return is_met(truth, fault, reading.paper); });
  }
  for (const auto& fault : reading.faults)
    tally.wrong += std::none_of(truths.begin(), truths.end(), [&](const auto& truth) {
      return is_met(truth.as_object(), fault, reading.paper);
    });
}

void add_sections(const json::array& truths, const checks::Paper& paper, Tally& tally) {
  for (const auto& one : truths) {
    const auto& truth = one.as_object();
    if (json::value_to<std::string>(truth.at("heading")).find("ไม่มีหัวข้อ") != std::string::npos)
      continue;
    ++tally.there;
    tally.right +=
        std::any_of(paper.sections.begin(), paper.sections.end(), [&](const auto& section) {
          return !section.is_sub && std::abs(section.first - number(truth, "line_start")) <= 2;
        });
  }
}

Score score_of(const char* folder) {
  Score score;
  const auto samples = doc::samples::source_folder() / "server/intake/samples" / folder;
  for (const auto& entry : fs::directory_iterator(samples)) {
    if (entry.path().extension() != ".json") continue;
    const auto truth = json::parse(bytes_of(entry.path())).as_object();
    const auto reading = read_text(bytes_of(fs::path(entry.path()).replace_extension(".txt")));
    ++score.documents;
    ++score.kinds.there;
    score.kinds.right += json::value_to<std::string>(truth.at("doc_type")) ==
                         boost::describe::enum_to_string(reading.paper.kind, "");
    add_sections(truth.at("sections").as_array(), reading.paper, score.sections);
    add_faults(truth.at("inconsistencies").as_array(), reading, score.faults);
  }
  return score;
}

void expect_floors(const Score& score, int kinds, int sections, int recall, int precision) {
  EXPECT_GE(score.documents, 16);
  EXPECT_GE(score.kinds.recall(), kinds);
  EXPECT_GE(score.sections.recall(), sections);
  EXPECT_GE(score.faults.recall(), recall);
  EXPECT_GE(score.faults.precision(), precision);
  std::printf("kinds %d %%, sections %d %%, faults: recall %d %%, precision %d %%\n",
              score.kinds.recall(), score.sections.recall(), score.faults.recall(),
              score.faults.precision());
}

TEST(Samples, OfDevelopmentAreReadAboveTheirFloors) {
  expect_floors(score_of("dev"), 95, 90, 80, 90);
}

TEST(Samples, OfOtherHandsAreReadAboveTheirFloors) {
  expect_floors(score_of("others"), 90, 72, 70, 90);
}

TEST(Samples, HeldOutAreReadAboveTheirFloors) {
  expect_floors(score_of("held_out"), 80, 76, 44, 76);
}

}  // namespace
}  // namespace ruam::intake
