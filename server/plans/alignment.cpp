#include "plans/alignment.hpp"

namespace ruam::plans {

Faults find_link_warnings(const Content& content, const Years& years, std::int64_t this_year,
                          const FindTarget& find) {
  Faults warnings;
  for (std::size_t i = 0; i < content.links.size(); ++i) {
    const auto& link = content.links[i];
    const auto warn = [&](const char* code, std::optional<std::int64_t> year = {}) {
      Fault fault{"/links/" + std::to_string(i), code, {{"item", link.text}}};
      if (year) fault.params["year"] = std::to_string(*year);
      warnings.push_back(std::move(fault));
    };
    if (!link.plan && link.item.empty()) continue;  // words of a plan that is in no list
    const auto target = find(link);
    if (!target.is_known) {
      warn("plan.link_unknown");
      continue;
    }
    if (target.to && *target.to < this_year)
      warn("plan.link_expired", target.to);
    else if (target.to && *target.to < years.to)
      warn("plan.link_ends_early", target.to);
    if (target.from && *target.from > years.from) warn("plan.link_not_yet", target.from);
    if (!target.is_verified) warn("plan.link_unverified");
  }
  return warnings;
}

}  // namespace ruam::plans
