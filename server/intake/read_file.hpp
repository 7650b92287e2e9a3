#pragma once

#include <filesystem>
#include <string>

#include "platform/result.hpp"

namespace ruam::intake {

/// The text of a file by what is in it, not by its name: plain text (UTF-8 or the Thai Windows code
/// page), PDF with its layout (by pdftotext in a process of its own, bounded in time and memory),
/// Word and OpenDocument (a paragraph a line, the cells of a row parted by tabs).
/// Refuses: intake.unreadable, intake.too_large, intake.no_text, intake.no_pdf_tool, docx.*, odt.*.
Result<std::string> text_of_file(const std::filesystem::path& path);

}  // namespace ruam::intake
