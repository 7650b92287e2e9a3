#pragma once

#include <vector>

#include "catalog/item.hpp"
#include "platform/http/router.hpp"

namespace ruam::catalog {

enum class ExportFormat { csv, xlsx };

/// A list as a file, with every extra column that any of its rows has.
Result<http::FileReply> export_items(const std::vector<Item>& items, ExportFormat format);

}  // namespace ruam::catalog
