#include "files/store.hpp"

#include <cstring>

namespace ruam::files {
namespace {

constexpr std::string_view columns =
    "SELECT id, sha256, size, type, name, width, height, taken_on, maybe_shrunk, kind, record_id,"
    " purpose, uploaded_by, uploaded_at FROM files ";

std::string statement(std::string_view rest) { return std::string(columns).append(rest); }

std::string hex_of(const db::Row& row, int column) {
  Digest digest{};
  const auto bytes = row.bytes(column);
  std::memcpy(digest.data(), bytes.data(), std::min(bytes.size(), digest.size()));
  return to_hex(digest);
}

File read_file(const db::Row& row) {
  File file{.id = row.get<Uuid>(0),
            .name = row.get<std::string>(4),
            .sha256 = hex_of(row, 1),
            .size = row.get<std::int64_t>(2),
            .type = row.get<Type>(3),
            .width = row.get<std::optional<std::int64_t>>(5),
            .height = row.get<std::optional<std::int64_t>>(6),
            .taken_on = row.get<std::optional<Date>>(7),
            .hint = {},
            .kind = row.get<std::string>(9),
            .record = row.get<std::optional<Uuid>>(10),
            .purpose = row.get<Purpose>(11),
            .uploaded_by = row.get<Uuid>(12),
            .uploaded_at = row.get<Instant>(13)};
  if (row.get<bool>(8)) file.hint = "maybe_shrunk";
  return file;
}

}  // namespace

Result<File> Store::get(FileId id) const {
  auto file = tx_.find(statement("WHERE office_id = $1 AND id = $2 AND removed = 0"), read_file,
                       id.office, id.uuid);
  if (!file) return Problem{Kind::not_found, "files.not_found"};
  return std::move(*file);
}

std::vector<File> Store::list_of(const Ref& record) const {
  return tx_.list(statement("WHERE office_id = $1 AND record_id = $2 AND kind = $3 AND removed = 0"
                            " ORDER BY id"),
                  read_file, record.office, record.uuid, record.kind);
}

void Store::add(OfficeId office, const File& file, const Digest& digest) {
  tx_.run(
      "INSERT INTO files (office_id, id, sha256, size, type, name, width, height, taken_on,"
      " maybe_shrunk, kind, record_id, purpose, uploaded_by, uploaded_at, removed)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0)",
      office, file.id, as_bytes(digest), file.size, file.type, file.name, file.width, file.height,
      file.taken_on, file.hint.has_value(), file.kind, file.record, file.purpose, file.uploaded_by,
      file.uploaded_at);
}

void Store::set_record(OfficeId office, const File& file) {
  tx_.run(
      "UPDATE files SET kind = $3, record_id = $4, purpose = $5 WHERE office_id = $1 AND id = $2",
      office, file.id, file.kind, file.record, file.purpose);
}

void Store::set_removed(FileId id) {
  tx_.run("UPDATE files SET removed = 1 WHERE office_id = $1 AND id = $2", id.office, id.uuid);
}

}  // namespace ruam::files
