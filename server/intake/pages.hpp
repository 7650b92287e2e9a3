#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "platform/config.hpp"
#include "platform/result.hpp"

namespace ruam::intake {

/// A page of a stored PDF as a PNG, drawn once and kept beside the files; bounded in time and
/// memory. Refuses: intake.no_such_page, intake.no_pdf_tool.
Result<std::filesystem::path> page_picture(const Config& config, const std::string& sha256,
                                           std::int64_t page);

}  // namespace ruam::intake
