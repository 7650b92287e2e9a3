// Stand-ins and shares: who acts in whose place, and which records are open to whom.

#include "people/access.hpp"
#include "people/actions.hpp"
#include "people/record.hpp"
#include "people/store.hpp"
#include "platform/idempotency.hpp"

namespace ruam::people {

Result<StandIn> add_stand_in(Context& context, OfficeId office, StandIn stand_in) {
  TRY(check_stand_in(stand_in));
  const auto now = context.clock.now();
  stand_in.id = new_uuid();
  stand_in.ended = false;
  stand_in.version = 1;
  return context.db.write([&](db::Tx& tx) -> Result<StandIn> {
    TRY(require(tx, context.actor, manage_stand_ins, office));
    Store store{tx};
    TRY(store.get_person({stand_in.person_office, stand_in.person_id}));
    const auto id = TRY(idempotency::once(tx, context, stand_in.id, [&]() -> Result<void> {
      store.add(office, stand_in);
      Recorder{tx, context, now}.added(ref(StandInId{office, stand_in.id}), stand_in);
      forget_cached(tx);
      return {};
    }));
    return store.get_stand_in({office, id});
  });
}

Result<StandIn> save_stand_in(Context& context, OfficeId office, StandIn stand_in) {
  TRY(check_stand_in(stand_in));
  const auto now = context.clock.now();
  const StandInId id{office, stand_in.id};
  return context.db.write([&](db::Tx& tx) -> Result<StandIn> {
    TRY(require(tx, context.actor, manage_stand_ins, office));
    Store store{tx};
    const auto before = TRY(store.get_stand_in(id));
    TRY(check_fresh(before, stand_in.version));
    TRY(store.get_person({stand_in.person_office, stand_in.person_id}));
    auto after = stand_in;
    ++after.version;
    store.save(office, after);
    Recorder{tx, context, now}.changed(ref(id), before, after);
    forget_cached(tx);
    return after;
  });
}

namespace {

void replace_share(Store& store, const Recorder& recorder, OfficeId office, const Share& share) {
  for (const auto& old : store.list_shares_of({office, share.kind, share.record})) {
    if (old.guest_office != share.guest_office) continue;
    store.remove({office, old.id});
    recorder.removed(ref(ShareId{office, old.id}), old);
  }
  store.add(office, share);
  recorder.added(ref(ShareId{office, share.id}), share);
}

}  // namespace

Result<Share> add_share(Context& context, OfficeId office, Share share) {
  if (share.guest_office == office) return Problem{Kind::invalid, "people.share_with_itself"};
  const auto now = context.clock.now();
  share.id = new_uuid();
  return context.db.write([&](db::Tx& tx) -> Result<Share> {
    TRY(require(tx, context.actor, manage_shares, office));
    Store store{tx};
    TRY(store.get_office(share.guest_office));
    const auto id = TRY(idempotency::once(tx, context, share.id, [&]() -> Result<void> {
      replace_share(store, Recorder{tx, context, now}, office, share);
      return {};
    }));
    return store.get_share({office, id});
  });
}

Result<void> remove_share(Context& context, ShareId id) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(require(tx, context.actor, manage_shares, id.office));
    Store store{tx};
    const auto share = TRY(store.get_share(id));
    store.remove(id);
    Recorder{tx, context, now}.removed(ref(id), share);
    return {};
  });
}

}  // namespace ruam::people
