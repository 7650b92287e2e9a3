#pragma once

#include <vector>

#include "money/queries.hpp"
#include "platform/http/router.hpp"

namespace ruam::money {

enum class ExportFormat { csv, xlsx };

/// The ledger as a file, for people who read it outside of Ruam.
Result<http::FileReply> export_lines(const std::vector<LineRow>& lines,
                                     const std::vector<SourceRow>& sources, ExportFormat format);

}  // namespace ruam::money
