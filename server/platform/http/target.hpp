#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ruam::http {

/// Undoes %XX ('+' too when `is_form`); nothing for a broken escape, broken UTF-8, NUL or control
/// characters.
std::optional<std::string> decode(std::string_view text, bool is_form = false);

/// True for valid UTF-8 (no surrogates, no overlong forms).
bool is_utf8(std::string_view text);

}  // namespace ruam::http
