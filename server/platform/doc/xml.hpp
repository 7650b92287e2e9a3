#pragma once

#include <string>
#include <string_view>

namespace ruam::doc {

/// Text for an XML or HTML element or double-quoted attribute; expects clean UTF-8.
std::string escaped(std::string_view text);

}  // namespace ruam::doc
