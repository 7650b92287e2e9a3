#include "committees/imports/actions.hpp"

#include "committees/actions/keep.hpp"
#include "people/access.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"

namespace ruam::committees {
namespace {

Result<std::vector<sheet::Grid>> grids_of(const std::string& bytes) {
  if (bytes.starts_with("PK")) return sheet::read_xlsx(bytes);
  auto grid = TRY(sheet::read_csv(bytes));
  grid.name = "CSV";
  return std::vector<sheet::Grid>{std::move(grid)};
}

void note(db::Tx& tx, const Context& context, const MemberImport& import, std::string action) {
  history::record(tx, context, ref(import.committee), import.updated_at,
                  {.action = std::move(action),
                   .before = nullptr,
                   .after = {{"file", import.file_name},
                             {"members", static_cast<std::int64_t>(import.roll.rows.size())}}});
}

}  // namespace

Result<std::string> blank_roll(const Context& context, CommitteeId id) {
  const auto content = context.db.read([&](db::Tx& tx) -> Result<Content> {
    TRY(people::require_on(tx, context.actor, write_committees, ref(id)));
    return TRY(Store{tx}.get(id)).content;
  });
  return sheet::write_forms(roll_form(TRY(content)));
}

Result<Uuid> take_in(Context& context, CommitteeId id, const RollUpload& upload) {
  const auto allowed = context.db.read(
      [&](db::Tx& tx) { return people::require_on(tx, context.actor, write_committees, ref(id)); });
  TRY(allowed);
  const auto grids = TRY(grids_of(upload.bytes));
  const auto now = context.clock.now();
  const auto import_id = new_uuid();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    const auto committee = TRY(open_committee(tx, id));
    MemberImport import{.id = import_id, .committee = id, .file_name = upload.file_name};
    import.roll = read_roll(grids, committee.content, Store{tx}.list_members(id));
    import.status = is_ready(import.roll) ? ImportStatus::ready : ImportStatus::faulty;
    import.by_name = context.actor.name;
    import.created_at = import.updated_at = now;
    ImportStore{tx}.insert(import);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<Uuid> {
    TRY(people::require_on(tx, context.actor, write_committees, ref(id)));
    return idempotency::once(tx, context, import_id, [&] { return work(tx); });
  });
}

Result<void> apply_import(Context& context, CommitteeId id, Uuid import_id) {
  const auto now = context.clock.now();
  std::vector<Uuid> ids(most_import_rows);
  for (auto& one : ids) one = new_uuid();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    const auto committee = TRY(open_committee(tx, id));
    auto import = TRY(ImportStore{tx}.get(id, import_id));
    if (import.status == ImportStatus::done) return {};
    if (import.status == ImportStatus::faulty)
      return Problem{Kind::conflict, "committee.import_faults"};
    if (import.status == ImportStatus::undone)
      return Problem{Kind::conflict, "committee.import_not_open"};
    const auto all = Store{tx}.list_members(id);
    auto place = all.empty() ? 1 : all.back().place + 1;
    for (std::size_t i = 0; i < import.roll.rows.size(); ++i) {
      const auto& row = import.roll.rows[i];
      Member member{.id = ids.at(i), .committee = id, .holder = row.holder, .seats = row.seats};
      member.from = row.from;
      member.until = row.until;
      member.import_id = import_id;
      member.place = place++;
      TRY(check_member(committee.content, member));
      keep(tx, context, {now, "import_member"}, static_cast<const Member*>(nullptr), member);
    }
    import.status = ImportStatus::done;
    import.updated_at = now;
    ImportStore{tx}.update(import);
    note(tx, context, import, "import");
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_committees, ref(id)));
    TRY(idempotency::once(tx, context, import_id, [&] { return work(tx); }));
    return {};
  });
}

Result<void> undo_import(Context& context, CommitteeId id, Uuid import_id) {
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto import = TRY(ImportStore{tx}.get(id, import_id));
    if (import.status == ImportStatus::undone) return {};
    if (import.status != ImportStatus::done)
      return Problem{Kind::conflict, "committee.import_not_done"};
    const auto made = store.list_of_import(id, import_id);
    Problem in_use{Kind::conflict, "committee.import_in_use"};
    for (const auto& one : made)
      if (one.status != MemberStatus::proposed)
        in_use.faults.push_back({"member/" + one.id.to_string(), "committee.appointed"});
    for (const auto& order : store.list_orders(id))
      if (order.status == OrderStatus::draft)
        return Problem{Kind::conflict, "committee.order_open"};
    if (!in_use.faults.empty()) return in_use;
    for (const auto& one : made) drop(tx, context, {now, "undo_import"}, one);
    import.status = ImportStatus::undone;
    import.updated_at = now;
    ImportStore{tx}.update(import);
    note(tx, context, import, "undo_import");
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_committees, ref(id)));
    TRY(idempotency::once(tx, context, import_id, [&] { return work(tx); }));
    return {};
  });
}

Result<MemberImport> get_import(const Context& context, CommitteeId id, Uuid import) {
  return context.db.read([&](db::Tx& tx) -> Result<MemberImport> {
    TRY(people::require_on(tx, context.actor, write_committees, ref(id)));
    return ImportStore{tx}.get(id, import);
  });
}

Result<std::vector<MemberImport>> list_imports(const Context& context, CommitteeId id) {
  return context.db.read([&](db::Tx& tx) -> Result<std::vector<MemberImport>> {
    TRY(people::require_on(tx, context.actor, write_committees, ref(id)));
    return ImportStore{tx}.list(id);
  });
}

}  // namespace ruam::committees
