#pragma once

#include <vector>

#include "money/queries.hpp"

/// Money of a span of days, for tables of a month and of the year to date.
namespace ruam::money {

/// Days from the first to the last, both in.
struct Days {
  Date first, last;
};

/// Figures of the lines dated within these days; balance is what they give and take.
std::vector<SourceRow> list_sources_between(db::Tx& tx, OfficeId office, int fiscal_year,
                                            Days days);

}  // namespace ruam::money
