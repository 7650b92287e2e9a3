#include "chain/actions.hpp"
#include "partners/actions.hpp"
#include "partners/actions/keep.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"

namespace ruam::partners {
namespace {

using namespace keeping;

/// What the content names is there; bodies get their names. `known`: the project named before.
Result<void> settle_content(db::Tx& tx, const Context& context, OfficeId office,
                            ActivityContent& content, const std::vector<Uuid>& known,
                            const Describe& describe) {
  std::vector<std::pair<std::string, Body*>> bodies;
  for (std::size_t i = 0; i < content.participants.size(); ++i)
    bodies.emplace_back(Faults::at("/participants", i) + "/body", &content.participants[i].body);
  TRY(settle(tx, office, bodies));
  if (content.mou) TRY(Store{tx}.get(MouId{office, *content.mou}));
  if (content.network) TRY(Store{tx}.get(NetworkId{office, *content.network}));
  if (content.project)
    TRY(check_projects(tx, context, office, {*content.project}, known, describe));
  return {};
}

}  // namespace

Result<ActivityId> create_activity(Context& context, OfficeId office, const ActivityContent& wanted,
                                   const Describe& describe) {
  TRY(check_activity(wanted));
  const ActivityId id{office, new_uuid()};
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<ActivityId> {
    TRY(people::require(tx, context.actor, write_partners, office));
    Activity activity{.id = id, .content = wanted, .created_at = now, .updated_at = now};
    TRY(settle_content(tx, context, office, activity.content, {}, describe));
    const auto made = idempotency::once(tx, context, id.uuid, [&]() -> Result<void> {
      const auto own = TRY(people::get_office(tx, office));
      Store store{tx};
      activity.code = make_activity_code(own.code, store.next_number(office, "A"));
      store.insert(activity);
      TRY(attach(tx, context, ref(id), activity.content.evidence, now));
      declare(tx, activity);
      note(tx, context, ref(id), now,
           {.action = "create", .before = {}, .after = json::to_value(activity.content)});
      return {};
    });
    return ActivityId{office, TRY(made)};
  });
}

Result<void> edit_activity(Context& context, ActivityId id, const ActivityContent& wanted,
                           std::int64_t expected_version, const Describe& describe) {
  TRY(check_activity(wanted));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto before = TRY(store.get(id));
    TRY(check_fresh(before.version, expected_version));
    auto activity = before;
    activity.content = wanted;
    std::vector<Uuid> known;
    if (before.content.project) known.push_back(*before.content.project);
    TRY(settle_content(tx, context, id.office, activity.content, known, describe));
    activity.updated_at = now;
    ++activity.version;
    store.update(activity);
    TRY(attach(tx, context, ref(id), activity.content.evidence, now));
    declare(tx, activity);
    note(tx, context, ref(id), now,
         {.action = "edit",
          .before = json::to_value(before.content),
          .after = json::to_value(activity.content)});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_partners, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> remove_activity(Context& context, ActivityId id, const std::string& reason) {
  TRY(check_reason(reason));
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_partners, id.office));
    Store store{tx};
    const auto before = TRY(store.get(id));
    store.replace_ties(ref(id), {});
    chain::replace_edges(tx, ref(id), {});
    store.remove(id);
    note(tx, context, ref(id), now,
         {.action = "remove",
          .before = json::to_value(before.content),
          .after = {},
          .reason = reason});
    return {};
  });
}

}  // namespace ruam::partners
