// Requests to change a project, and how far its result report is.

#include "platform/json/json.hpp"
#include "projects/store.hpp"
#include "projects/store/rows.hpp"

namespace ruam::projects {
namespace {

using rows::read_steps, rows::select;

constexpr std::string_view change_columns =
    "id, project_id, number, version, round, status, next_step, steps, reason, base_sha256, "
    "content, content_sha256, created_at, updated_at";

ChangeRequest read_change(OfficeId office, const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .project = {office, row.get<Uuid>(1)},
          .number = row.get<std::int64_t>(2),
          .version = row.get<std::int64_t>(3),
          .round = row.get<std::int64_t>(4),
          .status = row.get<ChangeStatus>(5),
          .next_step = row.get<std::optional<std::int64_t>>(6),
          .steps = read_steps(row.text(7)),
          .reason = row.get<std::string>(8),
          .base_sha256 = row.get<std::string>(9),
          .content = row.get<std::string>(10),
          .content_sha256 = row.get<std::string>(11),
          .created_at = row.get<Instant>(12),
          .updated_at = row.get<Instant>(13)};
}

}  // namespace

Result<ChangeRequest> Store::get_change(OfficeId office, Uuid id) const {
  static const auto sql =
      select(change_columns, "FROM project_changes WHERE office_id = $1 AND id = $2");
  auto found = tx_.find(
      sql, [&](const db::Row& row) { return read_change(office, row); }, office, id);
  if (!found) return Problem{Kind::not_found, "project.change_not_found"};
  return std::move(*found);
}

std::vector<ChangeRequest> Store::list_changes(ProjectId project) const {
  static const auto sql =
      select(change_columns,
             "FROM project_changes WHERE office_id = $1 AND project_id = $2 ORDER BY number");
  return tx_.list(
      sql, [&](const db::Row& row) { return read_change(project.office, row); }, project.office,
      project.uuid);
}

void Store::insert(const ChangeRequest& c) {
  tx_.run(
      "INSERT INTO project_changes (office_id, id, project_id, number, version, round, status, "
      "next_step, steps, reason, base_sha256, content, content_sha256, created_at, updated_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
      c.project.office, c.id, c.project.uuid, c.number, c.version, c.round, c.status, c.next_step,
      json::write(c.steps), c.reason, c.base_sha256, c.content, c.content_sha256, c.created_at,
      c.updated_at);
}

void Store::update(const ChangeRequest& c) {
  tx_.run(
      "UPDATE project_changes SET version = $3, round = $4, status = $5, next_step = $6, "
      "reason = $7, content = $8, content_sha256 = $9, updated_at = $10 "
      "WHERE office_id = $1 AND id = $2",
      c.project.office, c.id, c.version, c.round, c.status, c.next_step, c.reason, c.content,
      c.content_sha256, c.updated_at);
}

std::optional<std::string> Store::result_state(ProjectId id) const {
  auto state = tx_.find(
      "SELECT state FROM project_results WHERE office_id = $1 AND project_id = $2",
      [](const db::Row& row) { return row.get<std::string>(0); }, id.office, id.uuid);
  if (state && state->empty()) state.reset();
  return state;
}

void Store::save_result(ProjectId id, std::string_view state, std::string_view sha256, Instant at) {
  tx_.run(
      "INSERT INTO project_results (office_id, project_id, state, sha256, at) "
      "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (office_id, project_id) "
      "DO UPDATE SET state = excluded.state, sha256 = excluded.sha256, at = excluded.at",
      id.office, id.uuid, state, sha256, at);
}

}  // namespace ruam::projects
