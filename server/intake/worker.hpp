#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>

#include <boost/describe/class.hpp>

#include "intake/intake.hpp"
#include "intake/read_file.hpp"

/// A stranger's file is read in a process of its own: whatever is in it can end that process only.
namespace ruam::intake {

/// What one file may cost.
struct WorkerLimits {
  std::chrono::milliseconds time{120'000};  ///< wall clock, pages recognised included
  int cpu_seconds = 90;                     ///< of one process
  std::size_t memory = 1U << 30;            ///< address space of one process, bytes
  int pages = 500;                          ///< more are left out
  int recognised_pages = 60;                ///< pictures read; the rest is FileText::unread
};
BOOST_DESCRIBE_STRUCT(WorkerLimits, (), (cpu_seconds, memory, pages, recognised_pages))

/// All that intake knows of a file.
struct FileReading {
  FileText file;
  Reading reading;
};
BOOST_DESCRIBE_STRUCT(FileReading, (), (file, reading))

/// Reads, repairs, recognises, extracts and checks a file in a process of its own, which has no
/// network, writes no files and holds no secrets. Blocks: call it from a job, never on a request.
/// Refuses as read_file() does, and intake.too_slow, intake.too_much_memory, intake.broke (the
/// process ended by itself), intake.no_worker (it could not be started).
Result<FileReading> read_in_worker(const std::filesystem::path& path,
                                   const WorkerLimits& limits = {});

/// What the program does as `ruam read-file` (words behind it); answers the exit status. A test
/// program that reads in workers calls this from its own main() when argv[1] is «read-file».
int be_worker(const std::vector<std::string>& words);

}  // namespace ruam::intake
