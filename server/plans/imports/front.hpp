#pragma once

#include "platform/imports/kind.hpp"

namespace ruam::plans::imports {

/// A plan from a workbook: it becomes a draft, which is taken back while nobody has changed it.
ruam::imports::Kind plan_kind_of_import();

}  // namespace ruam::plans::imports
