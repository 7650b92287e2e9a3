#include "partners/actions.hpp"
#include "partners/actions/keep.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"

namespace ruam::partners {
namespace {

Result<void> check_organisation(db::Tx& tx, const EntryContent& content) {
  if (!content.organisation || people::get_office(tx, *content.organisation).has_value()) return {};
  return Problem{
      Kind::invalid, "partner.body_missing", {}, {{"/organisation", "partner.body_missing"}}};
}

}  // namespace

Entry add_entry(db::Tx& tx, const Context& context, Entry entry, std::string_view office_code) {
  Store store{tx};
  entry.code = make_entry_code(office_code, store.next_number(entry.id.office, "P"));
  store.insert(entry);
  keeping::note(tx, context, ref(entry.id), entry.created_at,
                {.action = "create",
                 .before = {},
                 .after = json::to_value(entry.content),
                 .personal = personal_fields(entry.content)});
  return entry;
}

Result<EntryId> create_entry(Context& context, OfficeId office, const EntryContent& content) {
  TRY(check_entry(content));
  const EntryId id{office, new_uuid()};
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<EntryId> {
    TRY(people::require(tx, context.actor, write_partners, office));
    TRY(check_organisation(tx, content));
    const auto made = idempotency::once(tx, context, id.uuid, [&]() -> Result<void> {
      const auto own = TRY(people::get_office(tx, office));
      add_entry(tx, context, {.id = id, .content = content, .created_at = now, .updated_at = now},
                own.code);
      return {};
    });
    return EntryId{office, TRY(made)};
  });
}

Result<void> edit_entry(Context& context, EntryId id, const EntryContent& content,
                        std::int64_t expected_version) {
  TRY(check_entry(content));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto before = TRY(store.get(id));
    TRY(keeping::check_fresh(before.version, expected_version));
    TRY(check_organisation(tx, content));
    auto entry = before;
    entry.content = content;
    entry.updated_at = now;
    ++entry.version;
    store.update(entry);
    keeping::note(
        tx, context, ref(id), now,
        {.action = "edit",
         .before = json::to_value(before.content),
         .after = json::to_value(content),
         .personal = personal_fields(is_person(before.content.kind) ? before.content : content)});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_partners, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::partners
