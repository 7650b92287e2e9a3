#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ruam::thai {

/// Can a composition (NFC) reach over the place before this letter? False if it may.
bool begins_segment(char32_t c);
/// The NFC of a short text when it differs from it.
std::optional<std::u32string> composed(std::u32string_view text);

}  // namespace ruam::thai
