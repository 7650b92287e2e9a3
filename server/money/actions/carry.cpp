#include "money/carry.hpp"

#include "chain/actions.hpp"
#include "money/actions/common.hpp"
#include "people/access.hpp"
#include "platform/db/db.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"

namespace ruam::money {
namespace {

void keep_carried_source(db::Tx& tx, const Context& context, OfficeId office, const Source& source,
                         Instant at) {
  Store store{tx};
  if (store.get_source({office, source.id}).has_value()) return;
  store.save_source(office, source);
  const auto self = ref(SourceId{office, source.id});
  chain::replace_edges(tx, self,
                       {{ref(SourceId{office, *source.carried_from}), self, "carried_to"}});
  history::record(tx, context, self, at,
                  {"open", nullptr, json::parse(json::write(source)).value()});
}

Result<void> write_opening(db::Tx& tx, const Context& context, LineId id, const Line& blank,
                           const std::pair<Uuid, Uuid>& ids) {
  const Store store{tx};
  const auto carried = TRY(store.get_line(id));
  const auto source = TRY(store.get_source({id.office, carried.source_id}));
  tx.lock(ref(SourceId{id.office, source.id}));
  TRY(check_opening(carried, store.standing_of(id.office, carried), source, blank.date));
  auto opening = opening_of(carried, source, blank);
  opening.source.id = carried_source({id.office, source.id}, blank.year);
  opening.allocation.id = ids.first;
  TRY(check_line(opening.allocation, context.clock.today()));
  keep_carried_source(tx, context, id.office, opening.source, blank.at);
  opening.allocation.source_id = opening.source.id;
  write_line(tx, context, id.office, opening.allocation);
  if (!opening.obligation) return {};
  opening.obligation->id = ids.second;
  opening.obligation->source_id = opening.source.id;
  write_line(tx, context, id.office, *opening.obligation);
  return {};
}

}  // namespace

Result<LineId> open_carried(Context& context, LineId carried, Date date) {
  const auto blank = started_line(context, LineKind::allocation, date);
  const std::pair ids{new_uuid(), new_uuid()};
  return context.db.write([&](db::Tx& tx) -> Result<LineId> {
    TRY(people::require(tx, context.actor, write_permission, carried.office));
    const auto made = TRY(idempotency::once(
        tx, context, ids.first, [&] { return write_opening(tx, context, carried, blank, ids); }));
    return LineId{carried.office, made};
  });
}

}  // namespace ruam::money
