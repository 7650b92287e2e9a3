#include "partners/store.hpp"
#include "platform/json/json.hpp"

namespace ruam::partners {
namespace {

constexpr std::string_view mou_columns =
    "SELECT office_id, id, code, fiscal_year, status, content, signed_on, starts_on, ends_on, "
    "signed_file_id, paper, reason, predecessor_id, import_id, version, created_at, updated_at "
    "FROM mous WHERE is_pending = 0 ";

std::string select_mous(std::string_view rest) {
  std::string sql{mou_columns};
  return sql.append(rest);
}

Mou read_mou(const db::Row& r) {
  Mou m{.id = {r.get<OfficeId>(0), r.get<Uuid>(1)},
        .code = r.get<std::string>(2),
        .fiscal_year = r.get<std::int64_t>(3),
        .status = r.get<MouStatus>(4),
        .content = json::read<MouContent>(r.text(5)).value()};
  m.signed_on = r.get<std::optional<Date>>(6);
  m.starts_on = r.get<std::optional<Date>>(7);
  m.ends_on = r.get<std::optional<Date>>(8);
  m.signed_file = r.get<std::optional<Uuid>>(9);
  m.paper = r.text(10);
  m.reason = r.text(11);
  m.predecessor = r.get<std::optional<Uuid>>(12);
  m.import = r.get<std::optional<Uuid>>(13);
  m.version = r.get<std::int64_t>(14);
  m.created_at = r.get<Instant>(15);
  m.updated_at = r.get<Instant>(16);
  return m;
}

}  // namespace

Result<Mou> Store::get(MouId id) const {
  static const auto sql = select_mous("AND office_id = $1 AND id = $2");
  auto found = tx_.find(sql, read_mou, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "mou.not_found"};
  return std::move(*found);
}

std::vector<Mou> Store::list_mous(OfficeId office) const {
  static const auto sql = select_mous("AND office_id = $1 ORDER BY code DESC, id");
  return tx_.list(sql, read_mou, office);
}

std::optional<Mou> Store::find_successor(MouId id) const {
  static const auto sql =
      select_mous("AND office_id = $1 AND predecessor_id = $2 AND status <> 'closed'");
  return tx_.find(sql, read_mou, id.office, id.uuid);
}

void Store::insert(const Mou& m) {
  tx_.run(
      "INSERT INTO mous (office_id, id, code, fiscal_year, status, title, content, signed_on, "
      "starts_on, ends_on, signed_file_id, paper, reason, predecessor_id, import_id, is_pending, "
      "version, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
      "$13, $14, $15, $16, $17, $18, $19)",
      m.id.office, m.id.uuid, m.code, m.fiscal_year, m.status, m.content.title,
      json::write(m.content), m.signed_on, m.starts_on, m.ends_on, m.signed_file, m.paper, m.reason,
      m.predecessor, m.import, m.is_pending, m.version, m.created_at, m.updated_at);
}

void Store::update(const Mou& m) {
  tx_.run(
      "UPDATE mous SET status = $3, title = $4, content = $5, signed_on = $6, starts_on = $7, "
      "ends_on = $8, signed_file_id = $9, paper = $10, reason = $11, version = $12, "
      "updated_at = $13 WHERE office_id = $1 AND id = $2",
      m.id.office, m.id.uuid, m.status, m.content.title, json::write(m.content), m.signed_on,
      m.starts_on, m.ends_on, m.signed_file, m.paper, m.reason, m.version, m.updated_at);
}

void Store::remove(MouId id) {
  tx_.run("DELETE FROM mous WHERE office_id = $1 AND id = $2", id.office, id.uuid);
}

}  // namespace ruam::partners
