#pragma once

#include <string>

#include "platform/context.hpp"
#include "platform/result.hpp"
#include "progress/report.hpp"

namespace ruam::documents {

/// What goes to the Ministry by e-mail: DOCX, PDF and the photos' original bytes, numbered.
struct Package {
  std::string name, bytes;
};

/// Refuses: forbidden, report.not_found, files.not_found, document.no_template.
Result<Package> make_package(const Context& context, progress::ReportId id);

}  // namespace ruam::documents
