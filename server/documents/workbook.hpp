#pragma once

#include <string>

#include "platform/doc/tree.hpp"

namespace ruam::documents {

/// The document as a workbook: a sheet for each table with its figures as numbers, head rows joined
/// into one, and a last sheet with the words around them.
std::string to_workbook(const doc::Document& document);

}  // namespace ruam::documents
