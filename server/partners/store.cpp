#include "partners/store.hpp"

#include "platform/json/json.hpp"

namespace ruam::partners {
namespace {

constexpr std::string_view entry_columns =
    "SELECT office_id, id, code, content, import_id, version, created_at, updated_at "
    "FROM partner_entries WHERE is_pending = 0 ";

std::string select_entries(std::string_view rest) {
  std::string sql{entry_columns};
  return sql.append(rest);
}

Entry read_entry(const db::Row& r) {
  return {.id = {r.get<OfficeId>(0), r.get<Uuid>(1)},
          .code = r.get<std::string>(2),
          .content = json::read<EntryContent>(r.text(3)).value(),
          .version = r.get<std::int64_t>(5),
          .import = r.get<std::optional<Uuid>>(4),
          .created_at = r.get<Instant>(6),
          .updated_at = r.get<Instant>(7)};
}

}  // namespace

Result<Entry> Store::get(EntryId id) const {
  static const auto sql = select_entries("AND office_id = $1 AND id = $2");
  auto found = tx_.find(sql, read_entry, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "partner.not_found"};
  return std::move(*found);
}

std::vector<Entry> Store::list_entries(OfficeId office) const {
  static const auto sql =
      select_entries("AND office_id = $1 ORDER BY name COLLATE \"th-x-icu\", id");
  return tx_.list(sql, read_entry, office);
}

std::vector<Entry> Store::list_open_entries(OfficeId but, std::string_view province_id) const {
  static const auto sql = select_entries(
      "AND province_id = $2 AND is_open = 1 AND is_active = 1 AND office_id <> $1 "
      "ORDER BY name COLLATE \"th-x-icu\", id");
  return tx_.list(sql, read_entry, but, province_id);
}

void Store::insert(const Entry& e) {
  const auto& c = e.content;
  tx_.run(
      "INSERT INTO partner_entries (office_id, id, code, kind, name, stakeholder, "
      "organisation_id, province_id, district, is_open, is_active, content, import_id, is_pending, "
      "version, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
      "$13, $14, $15, $16, $17)",
      e.id.office, e.id.uuid, e.code, c.kind, c.name, c.stakeholder, c.organisation,
      c.place.province_id, c.place.district, c.is_open, c.is_active, json::write(c), e.import,
      e.is_pending, e.version, e.created_at, e.updated_at);
}

void Store::update(const Entry& e) {
  const auto& c = e.content;
  tx_.run(
      "UPDATE partner_entries SET kind = $3, name = $4, stakeholder = $5, organisation_id = $6, "
      "province_id = $7, district = $8, is_open = $9, is_active = $10, content = $11, "
      "version = $12, updated_at = $13 WHERE office_id = $1 AND id = $2",
      e.id.office, e.id.uuid, c.kind, c.name, c.stakeholder, c.organisation, c.place.province_id,
      c.place.district, c.is_open, c.is_active, json::write(c), e.version, e.updated_at);
}

void Store::remove(EntryId id) {
  tx_.run("DELETE FROM partner_entries WHERE office_id = $1 AND id = $2", id.office, id.uuid);
}

void Store::replace_ties(const Ref& record, const std::vector<Part>& ties) {
  tx_.run("DELETE FROM partner_ties WHERE office_id = $1 AND kind = $2 AND record_id = $3",
          record.office, record.kind, record.uuid);
  std::int64_t position = 0;
  for (const auto& tie : ties)
    tx_.run(
        "INSERT INTO partner_ties (office_id, kind, record_id, position, body_office_id, "
        "body_entry_id, body_name, stakeholder) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        record.office, record.kind, record.uuid, position++, tie.body.office, tie.body.entry,
        tie.body.name, tie.stakeholder);
}

namespace {

/// Of the two tables that imports fill.
std::string table_of(std::string_view kind) {
  return kind == mou_kind ? "mous" : "partner_entries";
}

}  // namespace

std::vector<Made> Store::list_made(OfficeId office, std::string_view kind, Uuid import) const {
  return tx_.list(
      "SELECT id, code, version FROM " + table_of(kind) +
          " WHERE office_id = $1 AND import_id = $2 ORDER BY code",
      [](const db::Row& r) {
        return Made{r.get<Uuid>(0), r.get<std::string>(1), r.get<std::int64_t>(2)};
      },
      office, import);
}

void Store::reveal(OfficeId office, std::string_view kind, Uuid import) {
  tx_.run(
      "UPDATE " + table_of(kind) + " SET is_pending = 0 WHERE office_id = $1 AND import_id = $2",
      office, import);
}

std::int64_t Store::next_number(OfficeId office, std::string_view letter,
                                std::int64_t fiscal_year) {
  return *tx_.find(
      "INSERT INTO partner_numbers (office_id, letter, fiscal_year, last) VALUES ($1, $2, $3, 1) "
      "ON CONFLICT (office_id, letter, fiscal_year) "
      "DO UPDATE SET last = partner_numbers.last + 1 RETURNING last",
      [](const db::Row& row) { return row.get<std::int64_t>(0); }, office, letter, fiscal_year);
}

}  // namespace ruam::partners
