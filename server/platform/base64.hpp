#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ruam {

/// Bytes from standard base64 with or without padding; nothing for any other text.
std::optional<std::string> decode_base64(std::string_view text);

}  // namespace ruam
