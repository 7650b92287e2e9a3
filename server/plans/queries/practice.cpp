#include "plans/queries/practice.hpp"

#include <algorithm>

#include "plans/store/deployment.hpp"

namespace ruam::plans {

Practised list_practice(db::Tx& tx, const Plan& plan) {
  DeploymentStore store{tx};
  Practised out{store.list_records(plan.id), store.list_adoptions(plan.id)};
  const auto receipts = store.list_receipts(plan.id);
  out.readers = std::count_if(receipts.begin(), receipts.end(),
                              [&](const Receipt& one) { return one.edition == plan.edition; });
  out.monitoring = store.monitoring(plan.id).said;
  return out;
}

}  // namespace ruam::plans
