#pragma once

#include <optional>

#include <boost/describe.hpp>

#include "money/queries.hpp"

/// How far a project's money is off the office's spending plan, as written last.
namespace ruam::money {

/// Of one project to the end of a quarter. Moved is disbursed and passed on: both leave the office.
struct PlanVariance {
  Satang planned, moved;
  std::optional<std::int64_t> off;  ///< hundredths of a percent of planned; behind is negative
  std::int64_t allowed_percent = 10;
  bool needs_reason = false;
};
BOOST_DESCRIBE_STRUCT(PlanVariance, (), (planned, moved, off, allowed_percent, needs_reason))

/// Without a plan to date `off` is nothing, and any money that moved needs a reason.
PlanVariance variance_of(Satang planned, Satang moved, std::int64_t allowed_percent);

/// What the office set, or 10.
std::int64_t allowed_variance(db::Tx& tx, OfficeId office);
/// Nothing when the office's plan has no row for the project: then there is nothing to be off.
std::optional<PlanVariance> find_variance(db::Tx& tx, OfficeId office, Uuid project,
                                          QuarterName until);

}  // namespace ruam::money
