#include "catalog/queries.hpp"
#include "money/actions.hpp"
#include "money/actions/common.hpp"
#include "people/access.hpp"
#include "platform/db/db.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"

namespace ruam::money {
namespace {

Result<void> check_with_catalog(db::Tx& tx, OfficeId office, const Source& source) {
  TRY(check_source(source));
  if (catalog::find(tx, office, "budget_sources", source.class_id)) return {};
  return Problem{Kind::invalid,
                 "money.class_not_found",
                 {{"class", source.class_id}},
                 {{"/class_id", "money.class_not_found", {{"class", source.class_id}}}}};
}

boost::json::value as_value(const Source& source) {
  return json::parse(json::write(source)).value();
}

}  // namespace

Result<SourceId> open_source(Context& context, OfficeId office, Source source) {
  const auto at = context.clock.now();
  source.id = new_uuid();
  source.version = 1;
  return context.db.write([&](db::Tx& tx) -> Result<SourceId> {
    TRY(people::require(tx, context.actor, write_permission, office));
    TRY(check_with_catalog(tx, office, source));
    const auto id = TRY(idempotency::once(tx, context, source.id, [&]() -> Result<void> {
      Store{tx}.save_source(office, source);
      history::record(tx, context, ref(SourceId{office, source.id}), at,
                      {"open", nullptr, as_value(source)});
      return {};
    }));
    return SourceId{office, id};
  });
}

Result<void> change_source(Context& context, OfficeId office, Source source,
                           std::int64_t expected_version) {
  const auto at = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_permission, office));
    Store store{tx};
    const SourceId id{office, source.id};
    const auto before = TRY(store.get_source(id));
    if (before.version != expected_version)
      return Problem{Kind::stale, "money.stale", {{"current", json::write(before)}}};
    TRY(check_with_catalog(tx, office, source));
    auto after = source;
    after.carried_from = before.carried_from;
    after.version = before.version + 1;
    store.save_source(office, after);
    history::record(tx, context, ref(id), at, {"change", as_value(before), as_value(after)});
    return {};
  });
}

}  // namespace ruam::money
