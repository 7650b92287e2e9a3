#include "intake/intake.hpp"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "app/commands/all.hpp"
#include "intake/draft_json.hpp"
#include "intake/worker.hpp"

namespace ruam::app {
namespace {

namespace fs = std::filesystem;

void write_bytes(const fs::path& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  out.close();
  if (!out) throw std::runtime_error("cannot write " + path.string());
}

Result<void> read_file(const fs::path& file, const fs::path& folder) {
  const auto [text, reading] =
      TRY(intake::read_in_worker(file, {.time = std::chrono::minutes(10), .cpu_seconds = 300}));
  std::string clean;
  for (const auto& line : reading.clean)
    clean += (&line == reading.clean.data() ? "" : "\n") + line;
  const auto stem = folder / file.stem();
  write_bytes(stem.string() + ".txt", text.text);
  write_bytes(stem.string() + ".clean.txt", clean);
  write_bytes(stem.string() + ".json", intake::draft_json(reading.paper, reading.faults));
  std::printf("%s: %zu faults\n", file.c_str(), reading.faults.size());
  return {};
}

int run_intake(const Arguments& arguments) {
  const auto folder = arguments.value("--json");
  if (!folder) throw UsageError("ruam intake wants --json DIR");
  if (arguments.words.empty()) throw UsageError("ruam intake wants files");
  fs::create_directories(*folder);
  int status = 0;
  for (const auto& file : arguments.words) {
    const auto done = read_file(file, *folder);
    if (!done.has_error()) continue;
    std::fprintf(stderr, "%s: ", file.c_str());
    status = refuse(done.error());
  }
  return status;
}

int run_read_file(const Arguments& arguments) { return intake::be_worker(arguments.words); }

}  // namespace

Command read_file_command() {
  return {.name = "read-file",
          .words = "(for ruam itself)",
          .summary = "read one stranger's file in a process of its own",
          .details = "The server and `ruam intake` start it; nobody else needs it.",
          .options = {},
          .run = run_read_file};
}

Command intake_command() {
  return {.name = "intake",
          .words = "FILE… --json DIR",
          .summary = "read documents an office already has: draft, faults, repaired text",
          .details =
              "Writes, per file, STEM.txt, STEM.json and STEM.clean.txt (the same line numbers) to "
              "DIR.",
          .options = {{"--json", "DIR", "folder for the drafts"}},
          .run = run_intake};
}

}  // namespace ruam::app
