#pragma once

#include <functional>
#include <optional>

#include "plans/plan.hpp"

/// Whether what a plan is aligned to still holds (RULES §9). No I/O.
namespace ruam::plans {

/// What is known of a link's target: an item of a catalogue or a plan of another office.
struct Target {
  bool is_known = false;
  std::optional<std::int64_t> from, to;  ///< years B.E.; nothing: open
  bool is_verified = true;
};
using FindTarget = std::function<Target(const Link&)>;

/// Warnings at "/links/N": plan.link_unknown, plan.link_expired {year} (over already),
/// plan.link_ends_early {year} (before the plan does), plan.link_not_yet {year} (begins after the
/// plan does), plan.link_unverified.
Faults find_link_warnings(const Content& content, const Years& years, std::int64_t this_year,
                          const FindTarget& find);

}  // namespace ruam::plans
