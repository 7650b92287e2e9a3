#include <algorithm>

#include "chain/actions.hpp"
#include "followups/actions.hpp"
#include "followups/actions/keep.hpp"
#include "followups/store.hpp"
#include "people/access.hpp"
#include "platform/idempotency.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::followups {
namespace {

/// What happens to the old ones, and how they look at the new.
struct Succession {
  Status kind;
  std::string reason;
  Instant at;
};

Result<Followup> changeable(const Store& store, FollowupId id) {
  auto f = TRY(store.get(id));
  if (is_changeable(f)) return f;
  return Problem{Kind::conflict, "followup.not_changeable", {{"code", f.code}}};
}

/// As all the old ones were decided on; different decisions are to be taken anew.
Entry carried_on(const std::vector<Followup>& old, const Plan& plan, Uuid id, Instant at) {
  const auto& first = old.front();
  Entry entry{id, first.source, plan, at};
  entry.source.item.reset();  // an item has one follow-up: the first
  const bool is_one_source = std::all_of(old.begin(), old.end(), [&](const Followup& f) {
    return f.source.kind == first.source.kind && f.source.id == first.source.id;
  });
  if (!is_one_source) {
    entry.source = {};
    for (const auto& f : old)
      entry.source.words += (entry.source.words.empty() ? "รวมจาก " : ", ") + f.code;
  }
  const bool is_one_decision = std::all_of(
      old.begin(), old.end(), [&](const Followup& f) { return f.decision == first.decision; });
  if (is_one_decision) {
    entry.decision = first.decision;
    entry.decided_by = first.decided_by;
    entry.decision_reason = first.decision_reason;
  }
  return entry;
}

void end(db::Tx& tx, const Context& context, const Followup& before, const Succession& how) {
  auto f = before;
  f.status = how.kind;
  f.last_reason = how.reason;
  f.updated_at = how.at;
  ++f.version;
  Store{tx}.update(f);
  note(tx, context, f, &before, boost::describe::enum_to_string(how.kind, ""), how.reason);
}

Result<void> succeed(db::Tx& tx, const Context& context, const std::vector<Followup>& old,
                     const std::vector<Entry>& entries, const Succession& how) {
  for (const auto& entry : entries) {
    const auto made = TRY(enter(tx, context, old.front().id.office, entry));
    for (const auto& before : old) {
      Store{tx}.add_lineage(made.id.office, {before.id.uuid, made.id.uuid, how.kind, how.reason,
                                             context.actor.name, how.at});
      chain::link(tx, ref(before.id), ref(made.id), "became");
    }
  }
  for (const auto& before : old) end(tx, context, before, how);
  return {};
}

}  // namespace

Result<FollowupId> merge(Context& context, OfficeId office, const Merge& request) {
  TRY(check_reason(request.reason));
  TRY(check_plan(request.plan));
  auto ids = request.all;
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  if (ids.size() < 2)
    return Problem{Kind::invalid, "followup.merge_two", {}, {{"/all", "followup.merge_two"}}};
  const auto id = new_uuid();
  const Succession how{Status::merged, request.reason, context.clock.now()};

  return context.db.write([&](db::Tx& tx) -> Result<FollowupId> {
    TRY(people::require(tx, context.actor, decide_followups, office));
    const auto made = idempotency::once(tx, context, id, [&]() -> Result<void> {
      TRY(check_names(tx, office, request.plan));
      std::vector<Followup> old;
      for (const auto& one : ids) old.push_back(TRY(changeable(Store{tx}, {office, one})));
      return succeed(tx, context, old, {carried_on(old, request.plan, id, how.at)}, how);
    });
    return FollowupId{office, TRY(made)};
  });
}

Result<std::vector<FollowupId>> split(Context& context, FollowupId id, const Split& request) {
  TRY(check_reason(request.reason));
  if (request.parts.size() < 2)
    return Problem{Kind::invalid, "followup.split_two", {}, {{"/parts", "followup.split_two"}}};
  for (const auto& part : request.parts) TRY(check_plan(part));
  std::vector<Uuid> ids;
  for (std::size_t i = 0; i < request.parts.size(); ++i) ids.push_back(new_uuid());
  const Succession how{Status::split, request.reason, context.clock.now()};

  const auto work = [&](db::Tx& tx) -> Result<void> {
    const std::vector<Followup> old{TRY(changeable(Store{tx}, id))};
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      TRY(check_names(tx, id.office, request.parts[i]));
      entries.push_back(carried_on(old, clean(request.parts[i]), ids[i], how.at));
    }
    return succeed(tx, context, old, entries, how);
  };
  return context.db.write([&](db::Tx& tx) -> Result<std::vector<FollowupId>> {
    TRY(people::require(tx, context.actor, decide_followups, id.office));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    std::vector<FollowupId> all;
    for (const auto& one : Store{tx}.lineage_at(id.office, id.uuid))
      if (one.from == id.uuid) all.push_back({id.office, one.to});
    return all;
  });
}

Result<FollowupId> reword(Context& context, FollowupId id, const Reword& request) {
  TRY(check_reason(request.reason));
  if (thai::is_blank(request.text))
    return Problem{
        Kind::invalid, "followup.text_missing", {}, {{"/text", "followup.text_missing"}}};
  const auto next = new_uuid();
  const Succession how{Status::reworded, request.reason, context.clock.now()};

  return context.db.write([&](db::Tx& tx) -> Result<FollowupId> {
    TRY(people::require(tx, context.actor, decide_followups, id.office));
    const auto made = idempotency::once(tx, context, next, [&]() -> Result<void> {
      const auto old = TRY(changeable(Store{tx}, id));
      auto plan = old.plan;
      plan.text = request.text;
      auto entry = carried_on({old}, plan, next, how.at);
      entry.steps = old.steps;
      return succeed(tx, context, {old}, {entry}, how);
    });
    return FollowupId{id.office, TRY(made)};
  });
}

}  // namespace ruam::followups
