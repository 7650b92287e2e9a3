#include "people/access.hpp"
#include "people/actions.hpp"
#include "people/fields.hpp"
#include "people/queries.hpp"
#include "people/record.hpp"
#include "people/signature_picture.hpp"
#include "people/store.hpp"
#include "platform/idempotency.hpp"
#include "platform/jobs.hpp"

namespace ruam::people {
namespace {

Result<void> check_division_exists(const Store& store, OfficeId office, const Person& person) {
  if (person.division_id) TRY(store.get_division({office, *person.division_id}));
  return {};
}

}  // namespace

Result<Division> add_division(Context& context, OfficeId office, Division division) {
  TRY(check_division(division));
  const auto now = context.clock.now();
  division.id = new_uuid();
  division.version = 1;
  return context.db.write([&](db::Tx& tx) -> Result<Division> {
    TRY(require(tx, context.actor, manage_persons, office));
    Store store{tx};
    const auto id = TRY(idempotency::once(tx, context, division.id, [&]() -> Result<void> {
      store.add(office, division);
      Recorder{tx, context, now}.added(ref(DivisionId{office, division.id}), division);
      return {};
    }));
    return store.get_division({office, id});
  });
}

Result<Division> save_division(Context& context, OfficeId office, Division division) {
  TRY(check_division(division));
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<Division> {
    TRY(require(tx, context.actor, manage_persons, office));
    Store store{tx};
    const DivisionId id{office, division.id};
    const auto before = TRY(store.get_division(id));
    TRY(check_fresh(before, division.version));
    auto after = division;
    ++after.version;
    store.save(office, after);
    Recorder{tx, context, now}.changed(ref(id), before, after);
    return after;
  });
}

Result<Person> add_person(Context& context, OfficeId office, Person person) {
  TRY(check_person(person));
  const auto now = context.clock.now();
  person.id = new_uuid();
  person.erased = false;
  person.version = 1;
  return context.db.write([&](db::Tx& tx) -> Result<Person> {
    TRY(require(tx, context.actor, manage_persons, office));
    Store store{tx};
    TRY(check_division_exists(store, office, person));
    const auto id = TRY(idempotency::once(tx, context, person.id, [&]() -> Result<void> {
      store.add(office, person);
      Recorder{tx, context, now, personal_fields}.added(ref(PersonId{office, person.id}), person);
      return {};
    }));
    return store.get_person({office, id});
  });
}

Result<Person> save_person(Context& context, OfficeId office, Person person) {
  TRY(check_person(person));
  const auto now = context.clock.now();
  const PersonId id{office, person.id};
  return context.db.write([&](db::Tx& tx) -> Result<Person> {
    TRY(require(tx, context.actor, manage_persons, office));
    Store store{tx};
    const auto before = TRY(store.get_person(id));
    TRY(check_fresh(before, person.version));
    TRY(check_division_exists(store, office, person));
    auto after = person;
    after.erased = before.erased;
    ++after.version;
    store.save(office, after);
    after = TRY(store.get_person(id));
    Recorder{tx, context, now, personal_fields}.changed(ref(id), before, after);
    forget_cached(tx);
    return after;
  });
}

Result<boost::json::value> export_person(Context& context, PersonId id) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<boost::json::value> {
    TRY(require(tx, context.actor, manage_privacy, id.office));
    boost::json::object all;
    const auto person = TRY(Store{tx}.get_person(id));
    all["person"] = json_of(person);
    boost::json::array accounts, stand_ins;
    for (const auto& account : list_accounts(tx, id.office))
      if (account.office == id.office && account.person_id == id.uuid)
        accounts.push_back(json_of(account));
    for (const auto& stand_in : list_stand_ins(tx, id.office))
      if (stand_in.person_office == id.office && stand_in.person_id == id.uuid)
        stand_ins.push_back(json_of(stand_in));
    all["accounts"] = std::move(accounts);
    // That it is kept is said; the picture itself is its owner's alone.
    all["has_signature_picture"] = Store{tx}.find_signature_picture(id).has_value();
    all["stand_ins"] = std::move(stand_ins);
    Recorder{tx, context, now}.happened(ref(id), "export_personal_data");
    return boost::json::value(std::move(all));
  });
}

Result<Person> erase_person(Context& context, PersonId id, std::string reason) {
  TRY(Fields{}.required("/reason", reason, 2000).check("people.reason_missing"));
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<Person> {
    TRY(require(tx, context.actor, manage_privacy, id.office));
    Store store{tx};
    const auto before = TRY(store.get_person(id));
    auto after = erased(before);
    ++after.version;
    store.save(id.office, after);
    for (const auto& account : store.list_accounts_of(id)) {
      auto closed = TRY(store.get_account(account));
      closed.login = "erased-" + closed.id.to_string();
      closed.active = false;
      ++closed.version;
      store.save(account.office, closed);
      store.set_password(account, "");
      store.remove_sessions(account);
      history::erase_name(tx, account.uuid);
    }
    store.remove_signature_picture(id);
    jobs::emit(tx, context, person_erased, ref(id));
    Recorder{tx, context, now, personal_fields}.changed(ref(id), before, after, "erase", reason);
    forget_cached(tx);
    return after;
  });
}

}  // namespace ruam::people
