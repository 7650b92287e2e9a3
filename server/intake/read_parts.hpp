#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "intake/read_file.hpp"

/// The parts of read_file(); private to the room.
namespace ruam::intake {

struct ReadBounds {
  int pages = 500;
  int recognised_pages = 60;
  std::chrono::steady_clock::time_point until =
      std::chrono::steady_clock::now() + std::chrono::minutes(2);
};

constexpr std::size_t most_file_bytes = 64U << 20;
constexpr std::size_t most_text_bytes = 16U << 20;

Problem unreadable_file();
Problem too_large_file();
Problem locked_file();

Result<FileText> read_file(const std::filesystem::path& path, const ReadBounds& bounds);
/// `path` is the same file.
Result<FileText> read_pdf(const std::filesystem::path& path, const ReadBounds& bounds);
/// A zip package: Word, OpenDocument text, workbook.
Result<FileText> read_package(std::string_view bytes);
/// One picture (PNG, JPEG, TIFF).
Result<FileText> read_picture(std::string_view bytes, const ReadBounds& bounds);

/// A line of a page as recognised, its place in thousandths of the page.
struct SeenLine {
  std::string text;
  LinePlace place;
};
/// The lines of a picture by tesseract; a refusal when it is not installed or gave up.
Result<std::vector<SeenLine>> recognise(std::string_view picture, const ReadBounds& bounds);

}  // namespace ruam::intake
