#include "people/access.hpp"
#include "people/actions.hpp"
#include "people/record.hpp"
#include "people/store.hpp"
#include "platform/idempotency.hpp"

namespace ruam::people {
namespace {

Result<void> check_code_is_free(const Store& store, const Office& office) {
  const auto other = store.find_office_by_code(office.code);
  if (!other || other->id == office.id) return {};
  return Problem{Kind::conflict,
                 "people.office_code_taken",
                 {{"code", office.code}},
                 {{"/code", "people.office_code_taken", {{"code", office.code}}}}};
}

Result<Office> insert_office(db::Tx& tx, const Context& context, Office office, Instant at) {
  const auto insert = [&]() -> Result<void> {
    Store store{tx};
    TRY(check_code_is_free(store, office));
    store.add(office);
    Recorder{tx, context, at}.added(ref(office), office);
    forget_cached(tx);
    return {};
  };
  const auto id = TRY(idempotency::once(tx, context, office.id.uuid, insert));
  return Store{tx}.get_office({id});
}

/// Who may edit it: the office itself and those above; for an outside body its keeper.
OfficeId keeper_of(const Office& office) { return office.registered_by.value_or(office.id); }

}  // namespace

Result<Office> add_office(Context& context, OfficeId parent, Office office) {
  TRY(check_office(office));
  const auto now = context.clock.now();
  office.id = {new_uuid()};
  office.parent_id = parent;
  office.registered_by.reset();
  office.version = 1;
  return context.db.write([&](db::Tx& tx) -> Result<Office> {
    TRY(require(tx, context.actor, manage_offices, parent));
    office.path = make_path(TRY(Store{tx}.get_office(parent)).path, office.id);
    return insert_office(tx, context, office, now);
  });
}

Result<Office> add_top_office(Context& context, Office office) {
  if (!is_server_operator(context.actor)) return Problem{Kind::forbidden, "forbidden"};
  TRY(check_office(office));
  const auto now = context.clock.now();
  office.id = {new_uuid()};
  office.parent_id.reset();
  office.registered_by.reset();
  office.path = make_path("", office.id);
  office.version = 1;
  return context.db.write([&](db::Tx& tx) { return insert_office(tx, context, office, now); });
}

Result<Office> add_outside_body(Context& context, OfficeId keeper, Office office) {
  TRY(check_office(office));
  const auto now = context.clock.now();
  office.id = {new_uuid()};
  office.parent_id.reset();
  office.registered_by = keeper;
  office.kind = OfficeKind::outside;
  office.path = make_path("", office.id);
  office.version = 1;
  return context.db.write([&](db::Tx& tx) -> Result<Office> {
    TRY(require(tx, context.actor, manage_offices, keeper));
    return insert_office(tx, context, office, now);
  });
}

Result<Office> save_office(Context& context, Office office) {
  TRY(check_office(office));
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<Office> {
    Store store{tx};
    const auto before = TRY(store.get_office(office.id));
    TRY(require(tx, context.actor, manage_offices, keeper_of(before)));
    TRY(check_fresh(before, office.version));
    TRY(check_code_is_free(store, office));

    auto after = office;
    after.parent_id = before.parent_id;
    after.registered_by = before.registered_by;
    after.path = before.path;
    if (before.registered_by) after.kind = before.kind;
    ++after.version;
    store.save(after);
    Recorder{tx, context, now}.changed(ref(after), before, after);
    forget_cached(tx);
    return after;
  });
}

Result<Office> move_office(Context& context, OfficeId id, OfficeId new_parent) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<Office> {
    Store store{tx};
    const auto before = TRY(store.get_office(id));
    const auto parent = TRY(store.get_office(new_parent));
    TRY(require(tx, context.actor, manage_offices, before.parent_id.value_or(id)));
    TRY(require(tx, context.actor, manage_offices, new_parent));
    if (is_within(parent.path, id)) return Problem{Kind::conflict, "people.office_below_itself"};

    auto after = before;
    after.parent_id = new_parent;
    after.path = make_path(parent.path, id);
    ++after.version;
    store.move_paths(before.path, after.path);
    store.save(after);
    Recorder{tx, context, now}.changed(ref(after), before, after, "move");
    forget_cached(tx);
    return after;
  });
}

}  // namespace ruam::people
