#pragma once

#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "followups/store.hpp"
#include "people/office.hpp"
#include "platform/context.hpp"

/// How offices keep their word: what is overdue, what had to be opened again.
namespace ruam::followups {

/// An office, alone or with all below it. Shares are hundredths of a percent and say nothing when
/// there is nothing to share: overdue of what is open, reopened of what was ever closed.
struct RateRow {
  people::OfficeShort office;
  bool with_below = false;  ///< a line of the level below, summed up
  bool has_below = false;   ///< it can be opened further
  Tally tally;
  std::optional<std::int64_t> overdue_share, reopened_share;
};
BOOST_DESCRIBE_STRUCT(RateRow, (),
                      (office, with_below, has_below, tally, overdue_share, reopened_share))

struct Rates {
  RateRow all;                ///< the office and everything below
  std::vector<RateRow> rows;  ///< the office itself, then each office directly below
  std::vector<people::OfficeShort> above;
};
BOOST_DESCRIBE_STRUCT(Rates, (), (all, rows, above))

/// What the office and those below it are to do. Offices that the actor may not read are not
/// counted. Refuses: forbidden.
Result<Rates> rates(db::Tx& tx, const Context& context, OfficeId office, YearSpan years);

}  // namespace ruam::followups
