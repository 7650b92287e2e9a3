#pragma once

#include "documents/facts.hpp"
#include "documents/template.hpp"
#include "platform/doc/tree.hpp"

namespace ruam::documents {

/// The project result report (รายงานผลการดำเนินโครงการ, FORMS §15).
doc::Document result(const ResultFacts& report, const Template& form, const Style& style);

}  // namespace ruam::documents
