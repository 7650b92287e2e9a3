#include "files/actions.hpp"

#include "files/store.hpp"
#include "people/access.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"

namespace ruam::files {
namespace {

boost::json::value json_of(const File& file) { return json::parse(json::write(file)).value(); }

File file_of(const NewFile& wanted, const Actor& actor, Instant at) {
  const auto& stored = wanted.stored;
  File file{.id = wanted.id,
            .name = safe_name(wanted.name, stored.type),
            .sha256 = to_hex(stored.digest),
            .size = stored.size,
            .type = stored.type,
            .width = stored.picture.width,
            .height = stored.picture.height,
            .taken_on = stored.picture.taken_on,
            .hint = {},
            .kind = wanted.record ? wanted.record->kind : "",
            .record = {},
            .purpose = wanted.purpose,
            .uploaded_by = actor.account,
            .uploaded_at = at};
  if (wanted.record) file.record = wanted.record->uuid;
  if (is_maybe_shrunk(stored.type, stored.picture, stored.size)) file.hint = "maybe_shrunk";
  return file;
}

bool sees(db::Tx& tx, const Actor& actor, const Ref& record, const Describe& describe) {
  const auto described = describe(tx, actor, std::span(&record, 1));
  return !described.empty() && !described.front().hidden;
}

Result<void> check_record(db::Tx& tx, const Actor& actor, const NewFile& wanted,
                          const Describe& describe) {
  if (!wanted.record || sees(tx, actor, *wanted.record, describe)) return {};
  return Problem{Kind::not_found, "files.record_not_found"};
}

bool belongs_to(const File& file, const Ref& record) {
  return file.kind == record.kind && file.record == record.uuid;
}

}  // namespace

File add(db::Tx& tx, const Context& context, const NewFile& wanted, Instant at) {
  const auto file = file_of(wanted, context.actor, at);
  Store{tx}.add(wanted.office, file, wanted.stored.digest);
  history::record(tx, context, ref(FileId{wanted.office, file.id}), at,
                  {.action = "upload", .before = nullptr, .after = json_of(file)});
  return file;
}

Result<File> upload(Context& context, const NewFile& wanted, const Describe& describe) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<File> {
    TRY(people::require(tx, context.actor, add_files, wanted.office));
    TRY(check_record(tx, context.actor, wanted, describe));
    const auto id = TRY(idempotency::once(tx, context, wanted.id, [&]() -> Result<void> {
      add(tx, context, wanted, now);
      return {};
    }));
    return Store{tx}.get({wanted.office, id});
  });
}

Result<File> attach(db::Tx& tx, const Context& context, FileId id, const Ref& record, Instant at) {
  Store store{tx};
  const auto before = TRY(store.get(id));
  if (belongs_to(before, record)) return before;
  if (before.record || record.office != id.office)
    return Problem{Kind::conflict, "files.belongs_elsewhere"};
  auto after = before;
  after.kind = record.kind;
  after.record = record.uuid;
  store.set_record(id.office, after);
  history::record(tx, context, ref(id), at,
                  {.action = "attach", .before = json_of(before), .after = json_of(after)});
  return after;
}

Result<File> detach(db::Tx& tx, const Context& context, FileId id, const Ref& record, Instant at) {
  Store store{tx};
  const auto before = TRY(store.get(id));
  if (!belongs_to(before, record)) return Problem{Kind::conflict, "files.belongs_elsewhere"};
  auto after = before;
  after.kind.clear();
  after.record.reset();
  store.set_record(id.office, after);
  history::record(tx, context, ref(id), at,
                  {.action = "detach", .before = json_of(before), .after = json_of(after)});
  return after;
}

Result<void> remove(Context& context, FileId id) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, add_files, id.office));
    Store store{tx};
    const auto file = TRY(store.get(id));
    if (file.record) return Problem{Kind::conflict, "files.in_use"};
    if (file.uploaded_by != context.actor.account) return Problem{Kind::forbidden, "forbidden"};
    store.set_removed(id);
    history::record(tx, context, ref(id), now,
                    {.action = "remove", .before = json_of(file), .after = nullptr});
    return {};
  });
}

Result<File> get_visible(db::Tx& tx, const Actor& actor, FileId id, const Describe& describe) {
  const auto file = TRY(Store{tx}.get(id));
  const bool is_own = actor.is_signed_in() && file.uploaded_by == actor.account;
  if (file.record ? sees(tx, actor, {id.office, file.kind, *file.record}, describe) : is_own)
    return file;
  return Problem{Kind::not_found, "files.not_found"};
}

std::vector<File> list_visible(db::Tx& tx, const Actor& actor, const Ref& record,
                               const Describe& describe) {
  if (!sees(tx, actor, record, describe)) return {};
  return Store{tx}.list_of(record);
}

Result<File> get(db::Tx& tx, FileId id) { return Store{tx}.get(id); }

std::vector<File> list(db::Tx& tx, const Ref& record) { return Store{tx}.list_of(record); }

}  // namespace ruam::files
