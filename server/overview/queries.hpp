#pragma once

#include "overview/matrix.hpp"
#include "platform/db/db.hpp"

namespace ruam::overview {

/// The table of one office and fiscal year (B.E.), gathered in a fixed number of questions.
/// Refuses: forbidden.
Result<Matrix> coverage(db::Tx& tx, const Actor& actor, OfficeId office, std::int64_t fiscal_year);

}  // namespace ruam::overview
