#pragma once

#include <string_view>
#include <vector>

#include "platform/sheet/sheet.hpp"

namespace ruam::sheet {

/// read_xlsx() for reading only: a workbook with macros is read too, its macros are left alone.
/// Refuses: sheet.too_large, sheet.not_xlsx.
Result<std::vector<Grid>> read_values(std::string_view bytes, const Limits& limits = {});

}  // namespace ruam::sheet
