#include "committees/store/imports.hpp"

#include "platform/json/json.hpp"

namespace ruam::committees {
namespace {

constexpr std::string_view import_columns =
    "SELECT office_id, committee_id, id, file_name, status, grid, faults, by_name, created_at, "
    "updated_at FROM member_imports WHERE office_id = $1 AND committee_id = $2 ";

MemberImport read_import(const db::Row& r) {
  MemberImport import{.id = r.get<Uuid>(2), .committee = {r.get<OfficeId>(0), r.get<Uuid>(1)}};
  import.file_name = r.text(3);
  import.status = r.get<ImportStatus>(4);
  import.roll.rows = json::read<std::vector<RollRow>>(r.text(5)).value();
  import.roll.faults = json::read<std::vector<RollFault>>(r.text(6)).value();
  import.by_name = r.text(7);
  import.created_at = r.get<Instant>(8);
  import.updated_at = r.get<Instant>(9);
  return import;
}

}  // namespace

Result<MemberImport> ImportStore::get(CommitteeId committee, Uuid id) const {
  static const auto sql = std::string(import_columns) + "AND id = $3";
  auto found = tx_.find(sql, read_import, committee.office, committee.uuid, id);
  if (!found) return Problem{Kind::not_found, "committee.import_not_found"};
  return std::move(*found);
}

std::vector<MemberImport> ImportStore::list(CommitteeId committee) const {
  static const auto sql = std::string(import_columns) + "ORDER BY created_at DESC, id LIMIT 50";
  return tx_.list(sql, read_import, committee.office, committee.uuid);
}

void ImportStore::insert(const MemberImport& i) {
  tx_.run(
      "INSERT INTO member_imports (office_id, committee_id, id, file_name, status, grid, faults, "
      "by_name, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      i.committee.office, i.committee.uuid, i.id, i.file_name, i.status, json::write(i.roll.rows),
      json::write(i.roll.faults), i.by_name, i.created_at, i.updated_at);
}

void ImportStore::update(const MemberImport& i) {
  tx_.run(
      "UPDATE member_imports SET status = $4, grid = $5, faults = $6, updated_at = $7 WHERE "
      "office_id = $1 AND committee_id = $2 AND id = $3",
      i.committee.office, i.committee.uuid, i.id, i.status, json::write(i.roll.rows),
      json::write(i.roll.faults), i.updated_at);
}

}  // namespace ruam::committees
