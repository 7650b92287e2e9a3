#include "platform/imports/actions.hpp"

#include <algorithm>

#include "platform/config.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::imports {
namespace {

/// Workbooks of a nation's schools: below what the reader of sheets can bear.
constexpr sheet::Limits limits{
    .bytes = 64U << 20, .entries = 500, .ratio = 200, .rows = 100'100, .cells = 2'000'000};
constexpr std::size_t rows_at_once = 250, blocks_at_once = 4;

/// Rows with anything in them, as they came, by sheet.
std::vector<std::pair<std::string, Store::Rows>> staged_rows(const std::vector<Part>& parts,
                                                             const std::vector<sheet::Grid>& grids,
                                                             std::size_t most_rows) {
  std::vector<std::pair<std::string, Store::Rows>> all;
  for (const auto& part : parts) {
    const auto* grid = find_grid(grids, part.name);
    if (!grid) continue;
    const auto most = std::min(grid->rows.size(), most_rows + 1);
    for (std::size_t i = 0; i < most; ++i) {
      const auto& cells = grid->rows[i];
      if (std::all_of(cells.begin(), cells.end(), [](const auto& c) { return c.empty(); }))
        continue;
      if (all.empty() || all.back().first != part.name || all.back().second.size() == rows_at_once)
        all.push_back({std::string(part.name), {}});
      all.back().second.emplace_back(static_cast<std::int64_t>(i) + 1, cells);
    }
  }
  return all;
}

/// Goes in by parts, so that no write is long: an import that is not marked ready is not there yet.
Result<void> stage(Context& context, ImportId id,
                   const std::vector<std::pair<std::string, Store::Rows>>& rows,
                   const std::vector<Block>& blocks) {
  for (std::size_t from = 0; from < rows.size(); from += blocks_at_once)
    TRY(context.db.write([&](db::Tx& tx) -> Result<void> {
      for (auto i = from; i < std::min(rows.size(), from + blocks_at_once); ++i)
        Store{tx}.add_rows(id, rows[i].first, rows[i].second);
      return {};
    }));
  for (const auto& block : blocks)
    TRY(context.db.write([&](db::Tx& tx) -> Result<void> {
      Store{tx}.add_block(id, block);
      return {};
    }));
  return {};
}

std::vector<Block> in_blocks(std::vector<Draft> drafts, std::size_t chunk) {
  std::vector<Block> blocks;
  for (auto& draft : drafts) {
    if (blocks.empty() || blocks.back().drafts.size() == chunk)
      blocks.push_back({static_cast<std::int64_t>(blocks.size()) + 1, {}});
    blocks.back().drafts.push_back(std::move(draft));
  }
  return blocks;
}

Result<std::vector<sheet::Grid>> read_book(const Kind& kind, const Upload& upload) {
  if (upload.bytes.starts_with("PK") || kind.parts().size() > 1)
    return sheet::read_xlsx(upload.bytes, limits);
  auto grid = TRY(sheet::read_csv(upload.bytes, limits));
  grid.name = kind.parts().front().name;
  std::vector<sheet::Grid> grids;
  grids.push_back(std::move(grid));
  return grids;
}

Result<void> check_open(const ImportRecord& import) {
  if (import.status == Status::faulty)
    return Problem{
        ruam::Kind::conflict, "import.has_faults", {{"count", std::to_string(import.fault_count)}}};
  if (import.status == Status::undone) return Problem{ruam::Kind::conflict, "import.not_open"};
  return {};
}

}  // namespace

Result<const Kind*> find_kind(const Desk& desk, std::string_view name) {
  const auto found = desk.kinds.find(name);
  if (found == desk.kinds.end()) return Problem{ruam::Kind::not_found, "import.kind_unknown"};
  return &found->second;
}

Result<std::string> blank_form(const Desk& desk, const Context& context, OfficeId office,
                               std::string_view name) {
  const auto* kind = TRY(find_kind(desk, name));
  const auto forms = context.db.read([&](db::Tx& tx) -> Result<std::vector<sheet::Form>> {
    TRY(desk.gate(tx, context.actor, kind->permission, office));
    return kind->form(tx, office);
  });
  return sheet::write_forms(TRY(forms));
}

Result<ImportId> take_in(const Desk& desk, Context& context, OfficeId office,
                         const Upload& upload) {
  const auto* kind = TRY(find_kind(desk, upload.kind));
  const auto before = context.db.read([&](db::Tx& tx) -> Result<std::optional<Uuid>> {
    TRY(desk.gate(tx, context.actor, kind->permission, office));
    return idempotency::find(tx, context);
  });
  if (const auto made = TRY(before)) return ImportId{office, *made};
  const auto grids = TRY(read_book(*kind, upload));
  const auto now = context.clock.now();
  auto checked =
      context.db.read([&](db::Tx& tx) { return kind->check(tx, office, grids, civil_date(now)); });
  ImportRecord import{.id = {office, new_uuid()},
                      .kind = kind->name,
                      .file_name = upload.file_name,
                      .file_sha256 = to_hex(sha256(upload.bytes)),
                      .draft_count = static_cast<std::int64_t>(checked.drafts.size()),
                      .fault_count = count_blocking(checked.faults),
                      .faults = json::write(checked.faults),
                      .by_name = context.actor.name,
                      .created_at = now,
                      .updated_at = now};
  const bool is_ready = import.fault_count == 0;
  const auto kept = context.db.write([&](db::Tx& tx) -> Result<Uuid> {
    return idempotency::once(tx, context, import.id.uuid, [&]() -> Result<void> {
      Store{tx}.insert(import);
      return {};
    });
  });
  const auto id = TRY(kept);
  if (id != import.id.uuid) return ImportId{office, id};
  TRY(stage(context, import.id, staged_rows(kind->parts(), grids, kind->most_rows),
            is_ready ? in_blocks(std::move(checked.drafts), kind->chunk) : std::vector<Block>{}));
  if (is_ready) {
    import.status = Status::ready;
    TRY(context.db.write([&](db::Tx& tx) -> Result<void> {
      Store{tx}.update(import);
      return {};
    }));
  }
  return import.id;
}

Result<ImportRecord> get(const Desk& desk, db::Tx& tx, const Actor& actor, ImportId id) {
  auto import = Store{tx}.get(id);
  Result<void> allowed;
  // Who may take in nothing here is not told whether there is such an import.
  for (const auto& [name, kind] : desk.kinds) {
    if (import.has_value() && name != import->kind) continue;
    allowed = desk.gate(tx, actor, kind.permission, id.office);
    if (allowed.has_value()) break;
  }
  TRY(std::move(allowed));
  return import;
}

std::vector<ImportRecord> list(const Desk& desk, db::Tx& tx, const Actor& actor, OfficeId office) {
  auto all = Store{tx}.list(office, 100);
  std::erase_if(all, [&](const ImportRecord& import) {
    const auto kind = desk.kinds.find(import.kind);
    return kind == desk.kinds.end() ||
           desk.gate(tx, actor, kind->second.permission, office).has_error();
  });
  return all;
}

Result<void> apply_next(const Desk& desk, Context& context, ImportId id) {
  const auto seen = context.db.read([&](db::Tx& tx) { return get(desk, tx, context.actor, id); });
  const auto kind_name = TRY(seen).kind;
  const auto* kind = TRY(find_kind(desk, kind_name));
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    tx.lock(ref(id));
    Store store{tx};
    auto import = TRY(store.get(id));
    TRY(check_open(import));
    if (import.status == Status::done) return {};
    if (auto block = store.next_block(id)) {
      const auto made = TRY(kind->make(tx, context, id, block->drafts, now));
      for (std::size_t i = 0; i < made.size(); ++i) block->drafts[i].record = made[i];
      store.set_made(id, *block);
      import.made_count += static_cast<std::int64_t>(made.size());
      import.status = Status::applying;
    } else {
      TRY(kind->reveal(tx, context, id, now));
      import.status = Status::done;
      history::record(tx, context, ref(id), now,
                      {.action = "import",
                       .before = nullptr,
                       .after = {{"kind", import.kind},
                                 {"file", import.file_name},
                                 {"records", import.draft_count}}});
    }
    import.updated_at = now;
    store.update(import);
    return {};
  });
}

Result<void> undo(const Desk& desk, Context& context, ImportId id, const std::string& reason) {
  const auto seen = context.db.read([&](db::Tx& tx) { return get(desk, tx, context.actor, id); });
  const auto kind_name = TRY(seen).kind;
  const auto* kind = TRY(find_kind(desk, kind_name));
  if (thai::is_blank(reason))
    return Problem{ruam::Kind::invalid, "import.reason_missing", {}, {{"/reason", "missing"}}};
  const auto now = context.clock.now();
  // Read before the write, which others wait for; a chunk made meanwhile is read there.
  auto made = context.db.read([&](db::Tx& tx) { return Store{tx}.list_made(id); });
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    tx.lock(ref(id));
    Store store{tx};
    auto import = TRY(store.get(id));
    if (import.status == Status::undone) return {};
    if (import.status != Status::done && import.status != Status::applying)
      return Problem{ruam::Kind::conflict, "import.not_done"};
    if (static_cast<std::int64_t>(made.size()) != import.made_count) made = store.list_made(id);
    TRY(kind->withdraw(tx, context, id, made));
    import.status = Status::undone;
    import.updated_at = now;
    store.update(import);
    history::record(
        tx, context, ref(id), now,
        {.action = "undo_import",
         .before = {{"kind", import.kind}, {"records", static_cast<std::int64_t>(made.size())}},
         .after = nullptr,
         .reason = reason});
    return {};
  });
}

Result<std::string> marked_workbook(const Desk& desk, const Context& context, ImportId id) {
  using Sheets = std::vector<std::pair<std::string, StagedSheet>>;
  std::string stored;
  auto read = context.db.read([&](db::Tx& tx) -> Result<Sheets> {
    stored = TRY(get(desk, tx, context.actor, id)).faults;
    return Store{tx}.list_rows(id);
  });
  const auto sheets = TRY(std::move(read));
  const auto faults = TRY(json::read<std::vector<BookFault>>(stored));
  return sheet::write_forms(mark_faults(sheets, faults));
}

}  // namespace ruam::imports
