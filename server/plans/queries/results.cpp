#include <algorithm>

#include "catalog/queries.hpp"
#include "plans/actions/keep.hpp"
#include "plans/alignment.hpp"
#include "plans/queries.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::plans {
namespace {

indicators::Direction to_direction(Direction direction) {
  switch (direction) {
    case Direction::higher_better:
      return indicators::Direction::higher_better;
    case Direction::lower_better:
      return indicators::Direction::lower_better;
    case Direction::exact:
      return indicators::Direction::exact;
  }
  return {};
}

YearResult result_of(const Indicator& indicator, std::int64_t year,
                     const std::vector<indicators::Measurement>& measured) {
  YearResult out{.year = year};
  for (const auto& target : indicator.targets)
    if (target.year == year) out.target = target.value;
  const auto found = std::find_if(measured.begin(), measured.end(), [&](const auto& one) {
    return one.period ==
           indicators::Period{indicators::YearKind::fiscal, static_cast<int>(year), 0};
  });
  if (found == measured.end()) return out;
  out.state = found->state;
  out.value = found->count;
  out.text = found->text;
  if (!out.target || !out.value) return out;
  indicators::Indicator against{.direction = to_direction(indicator.direction)};
  against.target = {.kind = indicators::TargetKind::count, .value = out.target};
  const auto reached = indicators::achieve(against, *found);
  out.achievement = reached.achievement;
  out.is_reached = reached.is_reached;
  return out;
}

/// What is known of a link's target.
Target target_of(db::Tx& tx, OfficeId office, const Link& link) {
  if (link.plan) {
    const auto plan = Store{tx}.get({link.plan->office, link.plan->plan});
    if (plan.has_error()) return {};
    Target target{.is_known = true, .from = plan->years.from, .to = plan->years.to};
    if (plan->ended_on) target.to = thai::fiscal_year(*plan->ended_on).be;
    if (link.plan->node)
      target.is_known = find_node(tx, link.plan->office, *link.plan->node).has_value();
    return target;
  }
  const auto item = catalog::find(tx, office, link.list, link.item);
  if (!item) return {};
  Target target{.is_known = true, .is_verified = item->verified == catalog::Verified::yes};
  if (item->valid_from_be) target.from = *item->valid_from_be;
  if (item->valid_to_be) target.to = *item->valid_to_be;
  return target;
}

}  // namespace

std::vector<IndicatorResults> list_results(db::Tx& tx, const Plan& plan) {
  auto content = approved_content(tx, plan);
  if (!content) content = read_content(plan.content);
  std::vector<IndicatorResults> all;
  for (const auto& one : content->indicators) {
    const auto measured = indicators::list_measurements(tx, {plan.id.office, one.id});
    IndicatorResults row{.indicator = one.id,
                         .node = one.node,
                         .text = one.text,
                         .unit = one.unit,
                         .direction = one.direction,
                         .baseline = one.baseline};
    for (auto year = plan.years.from; year <= plan.years.to; ++year)
      row.years.push_back(result_of(one, year, measured));
    all.push_back(std::move(row));
  }
  return all;
}

Faults list_link_warnings(db::Tx& tx, OfficeId office, const Content& content, const Years& years,
                          Date today) {
  return find_link_warnings(content, years, thai::fiscal_year(today).be,
                            [&](const Link& link) { return target_of(tx, office, link); });
}

}  // namespace ruam::plans
