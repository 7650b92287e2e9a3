#pragma once

#include <vector>

#include "plans/deployment.hpp"
#include "platform/db/db.hpp"

namespace ruam::plans {

/// The guidelines as the office's list plan_guidelines has them, in order.
std::vector<Guideline> list_guidelines(db::Tx& tx, OfficeId office);

/// How far each guideline of an approved plan is; of a draft, as if it were approved as written.
std::vector<Standing> find_standings(db::Tx& tx, const Plan& plan,
                                     const std::vector<Guideline>& guidelines, Date today);

}  // namespace ruam::plans
