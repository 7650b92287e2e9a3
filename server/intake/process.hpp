#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Programs that read for us (pdftotext, tesseract, ourselves).
namespace ruam::intake {

struct Call {
  std::vector<std::string> words;  ///< the program, found by PATH, and its arguments
  std::string_view input = {};     ///< its standard input
  std::size_t most = 64U << 20;    ///< bytes of output; more ends it
  std::optional<std::chrono::steady_clock::time_point> until = {};
  bool has_group = false;  ///< its children end with it
};

struct Answer {
  std::string output, complaints;  ///< standard output; the first 4 KiB of standard error
  int status = 0;                  ///< exit status, or minus the signal that ended it
  bool is_late = false, is_cut = false;

  bool is_good() const { return status == 0 && !is_late && !is_cut; }
};

/// Runs a program to its end with an empty environment but PATH; nothing when it can't be started.
std::optional<Answer> call(const Call& call);

}  // namespace ruam::intake
