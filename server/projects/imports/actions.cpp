#include "projects/imports/actions.hpp"

#include <algorithm>

#include "catalog/queries.hpp"
#include "chain/actions.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"
#include "projects/actions/keep.hpp"
#include "projects/queries/books.hpp"
#include "projects/reading/words.hpp"

namespace ruam::projects::imports {
namespace {

/// A workbook for people: far below what the reader of sheets can bear.
constexpr sheet::Limits limits{
    .bytes = 40U << 20, .entries = 500, .ratio = 200, .rows = 20'000, .cells = 600'000};

std::vector<Option> options(db::Tx& tx, OfficeId office, const char* list, std::int64_t year) {
  std::vector<Option> all;
  for (const auto& item : catalog::list(tx, office, list, static_cast<int>(year)))
    all.push_back({item.id, item.name_th});
  return all;
}

World read_world(db::Tx& tx, const people::Office& own, OfficeId office, std::int64_t year) {
  World world{.fiscal_year = year, .office_names = {own.code, own.short_th, own.name_th}};
  world.programmes = options(tx, office, "budget_programs", year);
  world.sources = options(tx, office, "budget_sources", year);
  for (const auto& item :
       catalog::list(tx, office, "expenditure_categories", static_cast<int>(year)))
    if (!item.parent_id.empty()) world.categories.push_back({item.id, item.name_th});
  for (const auto& division : people::list_divisions(tx, office))
    world.divisions.push_back(division.name_th);
  for (const auto& [title, code] : ImportStore{tx}.list_titles(office, year))
    world.titles.emplace(key_of(title), code);
  return world;
}

Result<World> world_for(const Context& context, OfficeId office, std::int64_t year) {
  TRY(check_fiscal_year(year));
  return context.db.read([&](db::Tx& tx) -> Result<World> {
    TRY(people::require(tx, context.actor, write_projects, office));
    return read_world(tx, TRY(people::get_office(tx, office)), office, year);
  });
}

struct StagedRow {
  std::string sheet;
  std::int64_t number = 0;
  std::string cells;
};

std::vector<StagedRow> staged_rows(const std::vector<sheet::Grid>& grids) {
  std::vector<StagedRow> rows;
  for (const auto& part : parts())
    for (const auto& grid : grids) {
      if (grid.is_hidden || key_of(grid.name) != key_of(part.name)) continue;
      const auto most = std::min(grid.rows.size(), most_rows + 1);
      for (std::size_t i = 0; i < most; ++i)
        if (std::any_of(grid.rows[i].begin(), grid.rows[i].end(),
                        [](const auto& c) { return !c.empty(); }))
          rows.push_back({std::string(part.name), static_cast<std::int64_t>(i) + 1,
                          json::write(grid.rows[i])});
      break;
    }
  return rows;
}

/// Rows go in by parts, so that no write is long: an import without its record is not there yet.
Result<void> keep_rows(Context& context, ImportId id, const std::vector<StagedRow>& rows) {
  constexpr std::size_t at_once = 500;
  for (std::size_t from = 0; from < rows.size(); from += at_once) {
    const auto until = std::min(rows.size(), from + at_once);
    TRY(context.db.write([&](db::Tx& tx) -> Result<void> {
      for (auto i = from; i < until; ++i)
        ImportStore{tx}.add_row(id, rows[i].sheet, rows[i].number, rows[i].cells);
      return {};
    }));
  }
  return {};
}

Result<void> keep_drafts(Context& context, ImportId id, const std::vector<ImportDraft>& drafts) {
  constexpr std::size_t at_once = 100;
  for (std::size_t from = 0; from < drafts.size(); from += at_once) {
    const auto until = std::min(drafts.size(), from + at_once);
    TRY(context.db.write([&](db::Tx& tx) -> Result<void> {
      for (auto i = from; i < until; ++i) ImportStore{tx}.add_draft(id, drafts[i]);
      return {};
    }));
  }
  return {};
}

Result<ImportRecord> writable(const Context& context, ImportId id) {
  return context.db.read([&](db::Tx& tx) -> Result<ImportRecord> {
    TRY(people::require(tx, context.actor, write_projects, id.office));
    return ImportStore{tx}.get(id);
  });
}

/// Others may have begun a project of the same name since the workbook was checked.
Result<void> check_titles(const ImportStore& store, const ImportRecord& import) {
  std::map<std::string, std::string> taken;
  for (const auto& [title, code] : store.list_titles(import.id.office, import.fiscal_year))
    taken.emplace(key_of(title), code);
  Problem problem{Kind::conflict, "import.titles_taken"};
  for (const auto& draft : store.list_drafts(import.id))
    if (const auto known = taken.find(key_of(draft.title)); known != taken.end())
      problem.faults.push_back({"/projects/" + std::to_string(draft.number - 1),
                                "import.title_taken",
                                {{"title", draft.title}, {"code", known->second}}});
  if (problem.faults.empty()) return {};
  problem.details["count"] = std::to_string(problem.faults.size());
  return problem;
}

struct ReadyDraft {
  std::int64_t number = 0;
  NewDraft draft;
  Prepared ready;
};

Result<std::vector<ReadyDraft>> prepare_next(const Context& context, const ImportRecord& import) {
  const auto waiting = context.db.read(
      [&](db::Tx& tx) { return ImportStore{tx}.list_waiting(import.id, chunk_size); });
  std::vector<ReadyDraft> all;
  for (const auto& draft : waiting) {
    auto content = TRY(json::read<Content>(draft.content));
    auto ready = TRY(prepare(context, import.id.office, import.fiscal_year, std::move(content)));
    all.push_back({draft.number,
                   {.id = {import.id.office, new_uuid()},
                    .fiscal_year = import.fiscal_year,
                    .at = context.clock.now(),
                    .reason = import.file_name,
                    .pending_import = import.id.uuid},
                   std::move(ready)});
  }
  return all;
}

Result<void> check_open(const ImportRecord& import) {
  if (import.status == ImportStatus::faulty)
    return Problem{
        Kind::conflict, "import.has_faults", {{"count", std::to_string(import.fault_count)}}};
  if (import.status == ImportStatus::undone) return Problem{Kind::conflict, "import.not_open"};
  return {};
}

}  // namespace

Result<std::string> blank_form(const Context& context, OfficeId office, std::int64_t fiscal_year) {
  const auto world = TRY(world_for(context, office, fiscal_year));
  return sheet::write_forms(make_template(world, world.office_names.back()));
}

Result<ImportId> take_in(Context& context, OfficeId office, const Upload& upload) {
  const auto world = TRY(world_for(context, office, upload.fiscal_year));
  const auto known = context.db.read([&](db::Tx& tx) { return idempotency::find(tx, context); });
  if (const auto made = TRY(known)) return ImportId{office, *made};
  const auto grids = TRY(sheet::read_xlsx(upload.bytes, limits));
  const auto checked = check_book(grids, world);
  const auto now = context.clock.now();
  ImportRecord import{.id = {office, new_uuid()},
                      .fiscal_year = upload.fiscal_year,
                      .file_name = upload.file_name,
                      .file_sha256 = to_hex(sha256(upload.bytes)),
                      .project_count = static_cast<std::int64_t>(checked.projects.size()),
                      .fault_count = count_blocking(checked.faults),
                      .faults = json::write(checked.faults),
                      .by_name = context.actor.name,
                      .created_at = now,
                      .updated_at = now};
  import.status = import.fault_count == 0 ? ImportStatus::ready : ImportStatus::faulty;
  std::vector<ImportDraft> drafts;
  for (const auto& project : checked.projects) {
    import.planned.value += project.planned.value;
    drafts.push_back({static_cast<std::int64_t>(drafts.size()) + 1,
                      project.reference,
                      project.content.title,
                      project.planned,
                      json::write(project.content),
                      {}});
  }
  const auto kept = context.db.write([&](db::Tx& tx) -> Result<Uuid> {
    return idempotency::once(tx, context, import.id.uuid, [&]() -> Result<void> {
      ImportStore{tx}.insert(import);
      return {};
    });
  });
  const auto id = TRY(kept);
  if (id != import.id.uuid) return ImportId{office, id};
  TRY(keep_rows(context, import.id, staged_rows(grids)));
  if (import.status == ImportStatus::ready) TRY(keep_drafts(context, import.id, drafts));
  return import.id;
}

Result<void> apply_next(Context& context, ImportId id) {
  const auto import = TRY(writable(context, id));
  TRY(check_open(import));
  if (import.status == ImportStatus::done) return {};
  const auto next = TRY(prepare_next(context, import));
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    tx.lock(ref(id));
    ImportStore store{tx};
    auto current = TRY(store.get(id));
    TRY(check_open(current));
    if (current.status == ImportStatus::done) return {};
    TRY(check_titles(store, current));
    for (const auto& one : next) {
      if (!store.is_waiting(id, one.number)) continue;  // somebody else was here first
      TRY(begin(tx, context, one.draft, one.ready));
      store.set_project(id, one.number, one.draft.id.uuid);
      ++current.made_count;
    }
    current.status = ImportStatus::applying;
    current.updated_at = now;
    if (current.made_count == current.project_count) {
      current.status = ImportStatus::done;
      store.reveal(id, now);
      history::record(
          tx, context, ref(id), now,
          {.action = "import",
           .before = nullptr,
           .after = {{"file", current.file_name}, {"projects", current.project_count}}});
    }
    store.update(current);
    return {};
  });
}

Result<void> undo(Context& context, ImportId id, const std::string& reason) {
  TRY(writable(context, id));
  if (reading::trimmed(reason).empty())
    return Problem{
        Kind::invalid, "project.reason_missing", {}, {{"/reason", "project.reason_missing"}}};
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    tx.lock(ref(id));
    ImportStore store{tx};
    auto import = TRY(store.get(id));
    if (import.status == ImportStatus::undone) return {};
    if (import.status != ImportStatus::done && import.status != ImportStatus::applying)
      return Problem{Kind::conflict, "import.not_done"};
    const auto made = store.list_made(id);
    Problem in_use{Kind::conflict, "import.in_use"};
    const auto booked = list_booked(tx, id.office);
    for (const auto& one : made) {
      const auto where = "project/" + one.id.to_string();
      if (one.status != Status::draft || one.version != 1)
        in_use.faults.push_back({where, "import.project_in_use", {{"code", one.code}}});
      else if (booked.contains(one.id))
        in_use.faults.push_back({where, "import.project_in_book", {{"code", one.code}}});
    }
    if (!in_use.faults.empty()) {
      in_use.details["count"] = std::to_string(in_use.faults.size());
      return in_use;
    }
    store.withdraw(id, import.fiscal_year, made);
    for (const auto& one : made) chain::replace_edges(tx, ref(ProjectId{id.office, one.id}), {});
    import.status = ImportStatus::undone;
    import.updated_at = now;
    store.update(import);
    history::record(tx, context, ref(id), now,
                    {.action = "undo_import",
                     .before = {{"projects", static_cast<std::int64_t>(made.size())}},
                     .after = nullptr,
                     .reason = reason});
    return {};
  });
}

Result<std::string> marked_workbook(const Context& context, ImportId id) {
  const auto import = TRY(writable(context, id));
  auto sheets = context.db.read([&](db::Tx& tx) { return ImportStore{tx}.list_rows(id); });
  const auto place = [](const std::string& name) {
    return std::find_if(parts().begin(), parts().end(),
                        [&](const Part& p) { return p.name == name; });
  };
  std::sort(sheets.begin(), sheets.end(),
            [&](const auto& a, const auto& b) { return place(a.first) < place(b.first); });
  const auto faults = TRY(json::read<std::vector<BookFault>>(import.faults));
  return sheet::write_forms(mark_faults(sheets, faults));
}

}  // namespace ruam::projects::imports
