#pragma once

#include <string>

#include "people/access.hpp"
#include "plans/content_text.hpp"
#include "plans/store.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/idempotency.hpp"

/// What all actions do with a plan: put the content on the record, renew its nodes and edges, tell
/// history.
namespace ruam::plans {

/// Puts a prepared content and what lists show of it on the record.
void apply(const Prepared& ready, Plan& plan);

/// The nodes of what is written and of what is in force, in the order of what is written.
std::vector<NodeRow> make_nodes(PlanId plan, const Content& written, const Content* in_force);

/// Renews the plan's node records and its edges; nodes that a project serves stay. Refuses:
/// plan.content (an id that is another plan's node).
Result<void> keep_nodes(db::Tx& tx, const Plan& plan, const Content& written,
                        const Content* in_force);

/// The last approved content, or nothing.
std::optional<Content> approved_content(db::Tx& tx, const Plan& plan);

/// Declares all edges of the plan anew.
void renew_edges(db::Tx& tx, const Plan& plan, const Content& written);

/// Moves an approved plan into deployment when all guidelines that open it are done.
void note_practice(db::Tx& tx, const Context& context, PlanId id, Instant at);

/// A draft to begin, made ready outside of the write.
struct Begun {
  PlanId id;
  std::optional<Uuid> predecessor;
  Instant at;
};

/// Begins the draft with the next code of its first year; the caller has asked for the right to
/// write. Refuses: people.office_not_found, plan.not_found (no such predecessor), plan.content.
Result<void> begin(db::Tx& tx, const Context& context, const Begun& begun, const Prepared& ready);

/// What every change of an existing plan does: the right, once for a repeated request, the plan as
/// it stands. change: Result<void>(db::Tx&, Plan&).
template <class F>
Result<void> with_plan(Context& context, PlanId id, Permission permission, F&& change) {
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, permission, ref(id)));
    const auto done = idempotency::once(tx, context, id.uuid, [&]() -> Result<void> {
      auto plan = TRY(Store{tx}.get(id));
      return change(tx, plan);
    });
    TRY(done);
    return {};
  });
}

/// Refuses: plan.not_approved, plan.ended.
Result<void> check_in_force(const Plan& plan);

struct What {
  std::string action, reason = {};
  boost::json::value before = nullptr, after = nullptr;
};
void tell(db::Tx& tx, const Context& context, PlanId id, Instant at, What what);

}  // namespace ruam::plans
