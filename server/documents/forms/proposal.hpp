#pragma once

#include "documents/facts.hpp"
#include "documents/template.hpp"
#include "platform/doc/tree.hpp"

namespace ruam::documents {

/// The office's proposal form (แบบเสนอโครงการ, FORMS §1): sections as the template orders them.
doc::Document proposal(const ProjectFacts& project, const Template& form, const Style& style);

}  // namespace ruam::documents
