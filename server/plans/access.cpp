#include "plans/access.hpp"

#include <algorithm>

#include "people/access.hpp"
#include "plans/store/deployment.hpp"

namespace ruam::plans {

Result<void> require_reader(db::Tx& tx, const Actor& actor, PlanId id) {
  auto own = people::require_on(tx, actor, read_plans, ref(id));
  if (own.has_value() || !actor.is_signed_in()) return own;
  for (const auto& adoption : DeploymentStore{tx}.list_adoptions(id))
    if (people::require(tx, actor, read_plans, adoption.adopter).has_value()) return {};
  return own;
}

bool reads_as_adopter(db::Tx& tx, const Actor& actor, PlanId id) {
  return people::require_on(tx, actor, read_plans, ref(id)).has_error();
}

}  // namespace ruam::plans
