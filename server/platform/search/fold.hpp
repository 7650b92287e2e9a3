#pragma once

#include <string>
#include <string_view>

namespace ruam::search {

/// The form in which text and query are compared, so that damage and style do not matter: one byte
/// a Thai letter (TIS-620), five (0x80 to 0x9F) for letters of other scripts; digits and capitals
/// folded; repair rules 1 to 5 of platform/thai applied; marks in the order vowel, tone; blanks
/// between Thai letters dropped, other runs of blanks and controls one blank. Never holds byte 0.
std::string fold(std::string_view text);

}  // namespace ruam::search
