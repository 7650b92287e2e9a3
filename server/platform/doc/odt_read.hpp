#pragma once

#include "platform/doc/docx/read.hpp"

namespace ruam::doc {

/// Texts of an OpenDocument text's content.xml, as read_docx gives those of a Word file.
/// Refuses: odt.not_odt, odt.too_large.
Result<std::vector<ReadBlock>> read_odt(std::string_view bytes, const ReadLimits& limits = {});

}  // namespace ruam::doc
