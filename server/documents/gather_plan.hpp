#pragma once

#include "documents/facts.hpp"
#include "documents/plan_facts.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"

namespace ruam::documents {

/// What the papers of a plan print: a draft what is written now, any other copy the edition in
/// force, where there is one. Refuses: forbidden, plan.not_found.
Result<PlanFacts> gather_plan(db::Tx& tx, const Context& context, plans::PlanId id, Copy copy);

}  // namespace ruam::documents
