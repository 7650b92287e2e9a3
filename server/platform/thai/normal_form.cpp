#include "platform/thai/normal_form.hpp"

#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace ruam::thai {
namespace {

const icu::Normalizer2& nfc() {
  static const icu::Normalizer2& form = [&]() -> const icu::Normalizer2& {
    UErrorCode error = U_ZERO_ERROR;
    const auto* found = icu::Normalizer2::getNFCInstance(error);
    if (U_FAILURE(error)) throw std::runtime_error("ICU has no NFC data");
    return *found;
  }();
  return form;
}

}  // namespace

bool begins_segment(char32_t c) { return nfc().hasBoundaryBefore(static_cast<UChar32>(c)); }

std::optional<std::u32string> composed(std::u32string_view text) {
  const auto from = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                                  static_cast<int32_t>(text.size()));
  UErrorCode error = U_ZERO_ERROR;
  const auto to = nfc().normalize(from, error);
  if (U_FAILURE(error)) throw std::runtime_error("ICU cannot normalise");
  if (to == from) return {};
  std::u32string out;
  for (int32_t at = 0; at < to.length(); at = to.moveIndex32(at, 1))
    out += static_cast<char32_t>(to.char32At(at));
  return out;
}

}  // namespace ruam::thai
