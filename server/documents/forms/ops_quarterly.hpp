#pragma once

#include "documents/facts.hpp"
#include "documents/template.hpp"
#include "platform/doc/tree.hpp"

namespace ruam::documents {

/// The Ministry's quarterly report in 23 sections (FORMS §2): no signature, ends with the reporter.
doc::Document ops_quarterly(const ReportFacts& report, const Template& form, const Style& style);

}  // namespace ruam::documents
