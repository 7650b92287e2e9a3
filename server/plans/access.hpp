#pragma once

#include "plans/plan.hpp"
#include "platform/db/db.hpp"

/// Who may read a plan: besides the office and those it is opened to, every office that is asked to
/// adopt it.
namespace ruam::plans {

/// Refuses: unauthenticated, forbidden.
Result<void> require_reader(db::Tx& tx, const Actor& actor, PlanId id);

/// Whether the actor reads it as an asked office does: the approved edition, not what is being
/// written.
bool reads_as_adopter(db::Tx& tx, const Actor& actor, PlanId id);

}  // namespace ruam::plans
