#include "platform/imports/store.hpp"

#include "platform/json/json.hpp"

namespace ruam::imports {
namespace {

/// Rows of a sheet as they are kept: a number from 1, and the cells.
struct KeptRow {
  std::int64_t number = 0;
  std::vector<std::string> cells;
};
BOOST_DESCRIBE_STRUCT(KeptRow, (), (number, cells))

ImportRecord read_record(OfficeId office, const db::Row& row) {
  return {.id = {office, row.get<Uuid>(0)},
          .kind = row.get<std::string>(1),
          .file_name = row.get<std::string>(2),
          .file_sha256 = row.get<std::string>(3),
          .status = row.get<Status>(4),
          .draft_count = row.get<std::int64_t>(5),
          .made_count = row.get<std::int64_t>(6),
          .fault_count = row.get<std::int64_t>(7),
          .faults = row.get<std::string>(8),
          .by_name = row.get<std::string>(9),
          .created_at = row.get<Instant>(10),
          .updated_at = row.get<Instant>(11)};
}

Block read_block(const db::Row& row) {
  return {row.get<std::int64_t>(0), json::read<std::vector<Draft>>(row.text(1)).value()};
}

}  // namespace

Result<ImportRecord> Store::get(ImportId id) const {
  auto found = tx_.find(
      "SELECT id, kind, file_name, file_sha256, status, draft_count, made_count, fault_count, "
      "faults, by_name, created_at, updated_at FROM imports WHERE office_id = $1 AND id = $2",
      [&](const db::Row& row) { return read_record(id.office, row); }, id.office, id.uuid);
  if (!found) return Problem{ruam::Kind::not_found, "import.not_found"};
  return std::move(*found);
}

std::vector<ImportRecord> Store::list(OfficeId office, int most) const {
  return tx_.list(
      "SELECT id, kind, file_name, file_sha256, status, draft_count, made_count, fault_count, "
      "'[]', by_name, created_at, updated_at FROM imports "
      "WHERE office_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2",
      [&](const db::Row& row) { return read_record(office, row); }, office, most);
}

void Store::insert(const ImportRecord& i) {
  tx_.run(
      "INSERT INTO imports (office_id, id, kind, file_name, file_sha256, status, draft_count, "
      "made_count, fault_count, faults, by_name, created_at, updated_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
      i.id.office, i.id.uuid, i.kind, i.file_name, i.file_sha256, i.status, i.draft_count,
      i.made_count, i.fault_count, i.faults, i.by_name, i.created_at, i.updated_at);
}

void Store::update(const ImportRecord& i) {
  tx_.run(
      "UPDATE imports SET status = $3, made_count = $4, updated_at = $5 "
      "WHERE office_id = $1 AND id = $2",
      i.id.office, i.id.uuid, i.status, i.made_count, i.updated_at);
}

void Store::add_rows(ImportId id, std::string_view sheet, const Rows& rows) {
  if (rows.empty()) return;
  std::vector<KeptRow> kept;
  for (const auto& [number, cells] : rows) kept.push_back({number, cells});
  tx_.run(
      "INSERT INTO import_rows (office_id, import_id, sheet, first_row, rows) "
      "VALUES ($1, $2, $3, $4, $5)",
      id.office, id.uuid, sheet, rows.front().first, json::write(kept));
}

std::vector<std::pair<std::string, StagedSheet>> Store::list_rows(ImportId id) const {
  std::vector<std::pair<std::string, StagedSheet>> sheets;
  tx_.each(
      "SELECT sheet, rows FROM import_rows WHERE office_id = $1 AND import_id = $2 "
      "ORDER BY sheet, first_row",
      [&](const db::Row& row) {
        if (sheets.empty() || sheets.back().first != row.text(0))
          sheets.push_back({row.get<std::string>(0), {}});
        for (auto& kept : json::read<std::vector<KeptRow>>(row.text(1)).value())
          sheets.back().second.emplace(kept.number, std::move(kept.cells));
      },
      id.office, id.uuid);
  return sheets;
}

void Store::add_block(ImportId id, const Block& block) {
  tx_.run(
      "INSERT INTO import_blocks (office_id, import_id, number, drafts, made) "
      "VALUES ($1, $2, $3, $4, 0)",
      id.office, id.uuid, block.number, json::write(block.drafts));
}

std::optional<Block> Store::next_block(ImportId id) const {
  return tx_.find(
      "SELECT number, drafts FROM import_blocks WHERE office_id = $1 AND import_id = $2 "
      "AND made = 0 ORDER BY number LIMIT 1",
      read_block, id.office, id.uuid);
}

std::optional<Block> Store::find_block(ImportId id, std::int64_t number) const {
  return tx_.find(
      "SELECT number, drafts FROM import_blocks WHERE office_id = $1 AND import_id = $2 "
      "AND number = $3",
      read_block, id.office, id.uuid, number);
}

void Store::set_made(ImportId id, const Block& block) {
  tx_.run(
      "UPDATE import_blocks SET drafts = $4, made = 1 "
      "WHERE office_id = $1 AND import_id = $2 AND number = $3",
      id.office, id.uuid, block.number, json::write(block.drafts));
}

std::vector<Uuid> Store::list_made(ImportId id) const {
  std::vector<Uuid> all;
  tx_.each(
      "SELECT number, drafts FROM import_blocks WHERE office_id = $1 AND import_id = $2 "
      "AND made = 1 ORDER BY number",
      [&](const db::Row& row) {
        for (const auto& draft : read_block(row).drafts)
          if (draft.record) all.push_back(*draft.record);
      },
      id.office, id.uuid);
  return all;
}

void Store::clear(ImportId id) {
  tx_.run("DELETE FROM import_rows WHERE office_id = $1 AND import_id = $2", id.office, id.uuid);
  tx_.run("DELETE FROM import_blocks WHERE office_id = $1 AND import_id = $2", id.office, id.uuid);
}

}  // namespace ruam::imports
