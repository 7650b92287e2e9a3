#pragma once

#include <vector>

#include "platform/http/router.hpp"
#include "projects/queries.hpp"

namespace ruam::projects {

enum class ExportFormat { csv, xlsx };

/// A list as a spreadsheet with Thai heads, money in baht, dates B.E.
Result<http::FileReply> export_rows(const std::vector<Row>& rows, ExportFormat format);

}  // namespace ruam::projects
