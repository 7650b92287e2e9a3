#include "platform/thai/collate.hpp"

#include <memory>
#include <stdexcept>

#include <unicode/coll.h>

namespace ruam::thai {
namespace {

std::unique_ptr<const icu::Collator> make_collator() {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<const icu::Collator> collator{
      icu::Collator::createInstance(icu::Locale{"th"}, error)};
  if (U_FAILURE(error) || !collator) throw std::runtime_error("ICU has no Thai collation");
  return collator;
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

}  // namespace

int compare(std::string_view a, std::string_view b) {
  thread_local const auto collator = make_collator();
  UErrorCode error = U_ZERO_ERROR;
  const auto order = collator->compareUTF8(piece(a), piece(b), error);
  if (U_SUCCESS(error) && order != UCOL_EQUAL) return order;
  const int bytes = a.compare(b);
  return bytes < 0 ? -1 : bytes > 0 ? 1 : 0;
}

int sqlite_collation(void*, int size_a, const void* a, int size_b, const void* b) {
  const auto text = [](const void* data, int size) {
    return std::string_view{static_cast<const char*>(data), static_cast<std::size_t>(size)};
  };
  return compare(text(a, size_a), text(b, size_b));
}

}  // namespace ruam::thai
