#include "money/variance.hpp"

#include <cstdlib>

#include "money/statement.hpp"
#include "money/store.hpp"

namespace ruam::money {

PlanVariance variance_of(Satang planned, Satang moved, std::int64_t allowed_percent) {
  PlanVariance out{planned, moved, {}, allowed_percent, false};
  if (planned <= Satang{}) {
    out.needs_reason = moved > Satang{};
    return out;
  }
  out.off = percent_hundredths(moved, planned) - 10'000;
  out.needs_reason = std::abs(*out.off) > allowed_percent * 100;
  return out;
}

std::int64_t allowed_variance(db::Tx& tx, OfficeId office) {
  return Store{tx}.get_settings(office).variance_percent;
}

std::optional<PlanVariance> find_variance(db::Tx& tx, OfficeId office, Uuid project,
                                          QuarterName until) {
  const auto planned = planned_until(tx, office, project, until);
  if (!planned) return {};
  Satang moved;
  for (const auto& q : project_money_until(tx, office, project, until).quarters)
    if (q.year == until.year) moved.value += q.disbursed.value + q.transferred_out.value;
  return variance_of(*planned, moved, allowed_variance(tx, office));
}

}  // namespace ruam::money
