#pragma once

#include "overview/matrix.hpp"
#include "platform/http/router.hpp"

namespace ruam::overview {

enum class ExportFormat { csv, xlsx };

/// The table as people read it: a line for each goal and, below it, for each project that serves
/// it; what serves none stands at the end. Holes in words. XLSX also has money by source and by
/// quarter.
Result<http::FileReply> export_matrix(const Matrix& matrix, ExportFormat format);

}  // namespace ruam::overview
