#pragma once

#include <vector>

#include "plans/queries.hpp"
#include "platform/http/router.hpp"

namespace ruam::plans {

enum class ExportFormat { csv, xlsx };

/// A list of plans as a spreadsheet with Thai heads.
Result<http::FileReply> export_rows(const std::vector<Row>& rows, ExportFormat format);

}  // namespace ruam::plans
