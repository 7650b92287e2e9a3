#pragma once

#include <vector>

#include "cycle/pack.hpp"
#include "people/office.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"

/// What export packs are made of: the rows of each kind, from the rooms that keep them.
namespace ruam::cycle {

/// Who asks, of which office and year, and up to which month.
struct Source {
  db::Tx& tx;
  const Context& context;
  const people::Office& office;
  std::int64_t fiscal_year;
  Date month_end;  ///< last day of the month that a monthly table is of
};

/// Refuses: forbidden.
Result<std::vector<PackRow>> rows_of(const Source& from, PackRows kind);

}  // namespace ruam::cycle
