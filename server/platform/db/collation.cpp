#include "platform/db/collation.hpp"

#include <unicode/coll.h>

#include "platform/db/error.hpp"

namespace ruam::db {

struct ThaiOrder::Collator {
  std::unique_ptr<icu::Collator> icu;
};

ThaiOrder::ThaiOrder() : collator_(std::make_unique<Collator>()) {
  UErrorCode status = U_ZERO_ERROR;
  collator_->icu.reset(icu::Collator::createInstance(icu::Locale("th"), status));
  if (U_FAILURE(status)) throw Error(std::string("no Thai collation: ") + u_errorName(status));
}

ThaiOrder::~ThaiOrder() = default;

int ThaiOrder::compare(std::string_view a, std::string_view b) const {
  UErrorCode status = U_ZERO_ERROR;
  const auto piece = [](std::string_view s) {
    return icu::StringPiece(s.data(), static_cast<int32_t>(s.size()));
  };
  const auto order = collator_->icu->compareUTF8(piece(a), piece(b), status);
  if (order != UCOL_EQUAL) return order;
  return a.compare(b);
}

}  // namespace ruam::db
