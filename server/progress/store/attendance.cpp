#include "progress/store/attendance.hpp"

#include "platform/json/json.hpp"

namespace ruam::progress {
namespace {

RegisterRecord read_register(OfficeId office, const db::Row& row) {
  return {.id = {office, row.get<Uuid>(0)},
          .project = row.get<Uuid>(1),
          .content = json::read<Register>(row.text(2)).value(),
          .version = row.get<std::int64_t>(3),
          .created_at = row.get<Instant>(4),
          .updated_at = row.get<Instant>(5)};
}

}  // namespace

Result<RegisterRecord> RegisterStore::get(RegisterId id) const {
  auto found = tx_.find(
      "SELECT id, project_id, content, version, created_at, updated_at FROM attendance_registers "
      "WHERE office_id = $1 AND id = $2",
      [&](const db::Row& row) { return read_register(id.office, row); }, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "attendance.not_found"};
  return std::move(*found);
}

std::vector<RegisterRecord> RegisterStore::list(OfficeId office, Uuid project) const {
  return tx_.list(
      "SELECT id, project_id, content, version, created_at, updated_at FROM attendance_registers "
      "WHERE office_id = $1 AND project_id = $2 ORDER BY COALESCE(held_on, '9999-12-31'), id",
      [&](const db::Row& row) { return read_register(office, row); }, office, project);
}

void RegisterStore::insert(const RegisterRecord& r) {
  tx_.run(
      "INSERT INTO attendance_registers (office_id, id, project_id, title, held_on, listed, "
      "present, content, version, created_at, updated_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      r.id.office, r.id.uuid, r.project, r.content.title, r.content.date,
      r.content.attendees.size(), count_present(r.content), json::write(r.content), r.version,
      r.created_at, r.updated_at);
}

void RegisterStore::update(const RegisterRecord& r) {
  tx_.run(
      "UPDATE attendance_registers SET title = $3, held_on = $4, listed = $5, present = $6, "
      "content = $7, version = $8, updated_at = $9 WHERE office_id = $1 AND id = $2",
      r.id.office, r.id.uuid, r.content.title, r.content.date, r.content.attendees.size(),
      count_present(r.content), json::write(r.content), r.version, r.updated_at);
}

void RegisterStore::remove(RegisterId id) {
  tx_.run("DELETE FROM attendance_registers WHERE office_id = $1 AND id = $2", id.office, id.uuid);
}

}  // namespace ruam::progress
