#include <algorithm>

#include "followups/actions.hpp"
#include "followups/actions/keep.hpp"
#include "followups/store.hpp"

namespace ruam::followups {
namespace {

/// The same matter told again: while nothing was done, the new words and days count.
void take_over(db::Tx& tx, const Context& context, const Followup& there, const Opening& opening) {
  const auto& plan = opening.plan;
  const bool is_same = there.plan.text == plan.text && there.plan.due_on == plan.due_on &&
                       there.plan.owner.name == plan.owner.name &&
                       there.plan.owner.person_id == plan.owner.person_id;
  if (is_same || there.status != Status::open || !there.steps.empty()) return;
  auto f = there;
  f.plan = clean(plan);
  f.source.words = opening.words;
  f.updated_at = context.clock.now();
  ++f.version;
  Store{tx}.update(f);
  note(tx, context, f, &there, "edit");
}

}  // namespace

Result<FollowupId> open_from(db::Tx& tx, const Context& context, const Opening& opening) {
  TRY(check_plan(opening.plan));
  const auto office = opening.source.office;
  TRY(check_names(tx, office, opening.plan));
  if (opening.item) {
    const auto there = Store{tx}.find_item(office, opening.source.uuid, *opening.item);
    if (there) {
      take_over(tx, context, *there, opening);
      return there->id;
    }
  }
  Entry entry{new_uuid(),
              {opening.source.kind, opening.source.uuid, opening.item, opening.words},
              opening.plan,
              context.clock.now()};
  if (!opening.accepted_by.empty()) {
    entry.decision = Decision::accepted;
    entry.decided_by = opening.accepted_by;
  }
  return TRY(enter(tx, context, office, entry)).id;
}

Result<void> withdraw(db::Tx& tx, const Context& context, const Ref& source, Uuid item,
                      std::string_view reason) {
  const auto there = Store{tx}.find_item(source.office, source.uuid, item);
  if (!there || there->status != Status::open || !there->steps.empty()) return {};
  auto f = *there;
  f.status = Status::dropped;
  f.last_reason = reason;
  f.updated_at = context.clock.now();
  ++f.version;
  Store{tx}.update(f);
  note(tx, context, f, &*there, "dropped", reason);
  return {};
}

Result<void> keep_recommendations(db::Tx& tx, const Context& context, const Ref& record,
                                  std::string_view words, const std::vector<Recommendation>& all) {
  Store store{tx};
  const auto now = context.clock.now();
  for (const auto& one : all) {
    const auto there = store.find_item(record.office, record.uuid, one.item);
    if (!there) {
      const Entry entry{
          new_uuid(),
          {record.kind, record.uuid, one.item, std::string(words)},
          {.text = one.text, .use = {}, .owner = {{}, {}, one.owner}, .due_on = one.due_on},
          now};
      TRY(enter(tx, context, record.office, entry));
      continue;
    }
    const bool is_mine_to_change =
        there->decision == Decision::undecided && !has_successor(there->status);
    if (!is_mine_to_change || (there->plan.text == one.text && !has_ended(there->status))) continue;
    auto f = *there;
    f.plan.text = one.text;
    f.status = Status::open;
    f.updated_at = now;
    ++f.version;
    store.update(f);
    note(tx, context, f, &*there, "edit");
  }
  for (const auto& there : store.list_of(record.office, record.uuid)) {
    const bool is_there = std::any_of(all.begin(), all.end(), [&](const Recommendation& one) {
      return there.source.item == one.item;
    });
    if (is_there || !there.source.item || there.decision != Decision::undecided ||
        has_ended(there.status))
      continue;
    auto f = there;
    f.status = Status::dropped;
    f.last_reason = "ไม่อยู่ในฉบับที่ลงนามล่าสุด";
    f.updated_at = now;
    ++f.version;
    store.update(f);
    note(tx, context, f, &there, "dropped", f.last_reason);
  }
  return {};
}

}  // namespace ruam::followups
