#include "projects/store/imports.hpp"

#include <algorithm>
#include <cstdlib>

#include "platform/json/json.hpp"

namespace ruam::projects {
namespace {

ImportRecord read_import(OfficeId office, const db::Row& row) {
  return {.id = {office, row.get<Uuid>(0)},
          .fiscal_year = row.get<std::int64_t>(1),
          .file_name = row.get<std::string>(2),
          .file_sha256 = row.get<std::string>(3),
          .status = row.get<ImportStatus>(4),
          .project_count = row.get<std::int64_t>(5),
          .made_count = row.get<std::int64_t>(6),
          .fault_count = row.get<std::int64_t>(7),
          .planned = row.get<Satang>(8),
          .faults = row.get<std::string>(9),
          .by_name = row.get<std::string>(10),
          .created_at = row.get<Instant>(11),
          .updated_at = row.get<Instant>(12)};
}

ImportDraft read_draft(const db::Row& row) {
  return {.number = row.get<std::int64_t>(0),
          .reference = row.get<std::string>(1),
          .title = row.get<std::string>(2),
          .planned = row.get<Satang>(3),
          .content = row.get<std::string>(4),
          .project = row.get<std::optional<Uuid>>(5)};
}

}  // namespace

Result<ImportRecord> ImportStore::get(ImportId id) const {
  auto found = tx_.find(
      "SELECT id, fiscal_year, file_name, file_sha256, status, project_count, made_count, "
      "fault_count, planned_satang, faults, by_name, created_at, updated_at FROM project_imports "
      "WHERE office_id = $1 AND id = $2",
      [&](const db::Row& row) { return read_import(id.office, row); }, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "import.not_found"};
  return std::move(*found);
}

std::vector<ImportRecord> ImportStore::list(OfficeId office, int most) const {
  return tx_.list(
      "SELECT id, fiscal_year, file_name, file_sha256, status, project_count, made_count, "
      "fault_count, planned_satang, '[]', by_name, created_at, updated_at FROM project_imports "
      "WHERE office_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2",
      [&](const db::Row& row) { return read_import(office, row); }, office, most);
}

void ImportStore::insert(const ImportRecord& i) {
  tx_.run(
      "INSERT INTO project_imports (office_id, id, fiscal_year, file_name, file_sha256, status, "
      "project_count, made_count, fault_count, planned_satang, faults, by_name, created_at, "
      "updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
      i.id.office, i.id.uuid, i.fiscal_year, i.file_name, i.file_sha256, i.status, i.project_count,
      i.made_count, i.fault_count, i.planned, i.faults, i.by_name, i.created_at, i.updated_at);
}

void ImportStore::update(const ImportRecord& i) {
  tx_.run(
      "UPDATE project_imports SET status = $3, made_count = $4, updated_at = $5 "
      "WHERE office_id = $1 AND id = $2",
      i.id.office, i.id.uuid, i.status, i.made_count, i.updated_at);
}

void ImportStore::add_row(ImportId id, std::string_view sheet, std::int64_t row,
                          std::string_view cells) {
  tx_.run(
      "INSERT INTO project_import_rows (office_id, import_id, sheet, row_number, cells) "
      "VALUES ($1, $2, $3, $4, $5)",
      id.office, id.uuid, sheet, row, cells);
}

std::vector<std::pair<std::string, imports::StagedSheet>> ImportStore::list_rows(
    ImportId id) const {
  std::vector<std::pair<std::string, imports::StagedSheet>> sheets;
  tx_.each(
      "SELECT sheet, row_number, cells FROM project_import_rows "
      "WHERE office_id = $1 AND import_id = $2 ORDER BY sheet, row_number",
      [&](const db::Row& row) {
        if (sheets.empty() || sheets.back().first != row.text(0))
          sheets.push_back({row.get<std::string>(0), {}});
        sheets.back().second[row.get<std::int64_t>(1)] =
            json::read<std::vector<std::string>>(row.text(2)).value();
      },
      id.office, id.uuid);
  return sheets;
}

void ImportStore::add_draft(ImportId id, const ImportDraft& d) {
  tx_.run(
      "INSERT INTO project_import_drafts (office_id, import_id, number, reference, title, "
      "planned_satang, content) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      id.office, id.uuid, d.number, d.reference, d.title, d.planned, d.content);
}

std::vector<ImportDraft> ImportStore::list_drafts(ImportId id) const {
  return tx_.list(
      "SELECT number, reference, title, planned_satang, '', project_id FROM project_import_drafts "
      "WHERE office_id = $1 AND import_id = $2 ORDER BY number",
      read_draft, id.office, id.uuid);
}

std::vector<ImportDraft> ImportStore::list_waiting(ImportId id, int most) const {
  return tx_.list(
      "SELECT number, reference, title, planned_satang, content, project_id "
      "FROM project_import_drafts WHERE office_id = $1 AND import_id = $2 AND project_id IS NULL "
      "ORDER BY number LIMIT $3",
      read_draft, id.office, id.uuid, most);
}

bool ImportStore::is_waiting(ImportId id, std::int64_t number) const {
  return tx_
      .find(
          "SELECT number FROM project_import_drafts WHERE office_id = $1 AND import_id = $2 "
          "AND number = $3 AND project_id IS NULL",
          [](const db::Row&) { return true; }, id.office, id.uuid, number)
      .has_value();
}

void ImportStore::set_project(ImportId id, std::int64_t number, Uuid project) {
  tx_.run(
      "UPDATE project_import_drafts SET project_id = $4 "
      "WHERE office_id = $1 AND import_id = $2 AND number = $3",
      id.office, id.uuid, number, project);
}

void ImportStore::hide(ProjectId project, Uuid import) {
  tx_.run("UPDATE projects SET pending_import = $3 WHERE office_id = $1 AND id = $2",
          project.office, project.uuid, import);
}

void ImportStore::reveal(ImportId id, Instant at) {
  tx_.run(
      "UPDATE projects SET pending_import = NULL, updated_at = $3 "
      "WHERE office_id = $1 AND pending_import = $2",
      id.office, id.uuid, at);
}

std::vector<ImportStore::Made> ImportStore::list_made(ImportId id) const {
  return tx_.list(
      "SELECT p.id, p.code, p.status, p.version FROM project_import_drafts d "
      "JOIN projects p ON p.office_id = d.office_id AND p.id = d.project_id "
      "WHERE d.office_id = $1 AND d.import_id = $2 ORDER BY d.number",
      [](const db::Row& row) {
        return Made{row.get<Uuid>(0), row.get<std::string>(1), row.get<Status>(2),
                    row.get<std::int64_t>(3)};
      },
      id.office, id.uuid);
}

void ImportStore::withdraw(ImportId id, std::int64_t fiscal_year, const std::vector<Made>& made) {
  for (const auto& one : made)
    tx_.run("UPDATE projects SET pending_import = $3, code = $4 WHERE office_id = $1 AND id = $2",
            id.office, one.id, id.uuid, one.code + "~" + one.id.to_string());
  // The next code follows the last one that is still in use.
  const auto last = tx_.list(
      "SELECT code FROM projects WHERE office_id = $1 AND fiscal_year = $2",
      [](const db::Row& row) {
        const auto code = row.get<std::string>(0);
        if (code.find('~') != std::string::npos) return std::int64_t{0};
        const auto number = code.substr(code.rfind('-') + 1);
        return static_cast<std::int64_t>(std::strtoll(number.c_str(), nullptr, 10));
      },
      id.office, fiscal_year);
  std::int64_t most = 0;
  for (const auto number : last) most = std::max(most, number);
  tx_.run("UPDATE project_numbers SET last = $3 WHERE office_id = $1 AND fiscal_year = $2",
          id.office, fiscal_year, most);
}

std::vector<std::pair<std::string, std::string>> ImportStore::list_titles(
    OfficeId office, std::int64_t fiscal_year) const {
  return tx_.list(
      "SELECT title, code FROM projects WHERE office_id = $1 AND fiscal_year = $2 "
      "AND pending_import IS NULL AND status NOT IN ('rejected', 'cancelled')",
      [](const db::Row& row) {
        return std::pair{row.get<std::string>(0), row.get<std::string>(1)};
      },
      office, fiscal_year);
}

}  // namespace ruam::projects
