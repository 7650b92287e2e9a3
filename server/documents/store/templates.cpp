#include "documents/store/templates.hpp"

#include "platform/json/json.hpp"

namespace ruam::documents {
namespace {

constexpr std::string_view columns =
    "SELECT id, line_id, edition, state, given_below, content, version, updated_by, created_at, "
    "updated_at, published_at FROM form_templates ";

OfficeTemplate read(OfficeId office, const db::Row& row) {
  return {.id = {office, row.get<Uuid>(0)},
          .line = row.get<Uuid>(1),
          .edition = row.get<std::int64_t>(2),
          .state = row.get<TemplateState>(3),
          .given_below = row.get<bool>(4),
          .content = json::read<Template>(row.text(5)).value(),
          .version = row.get<std::int64_t>(6),
          .updated_by = row.get<std::string>(7),
          .created_at = row.get<Instant>(8),
          .updated_at = row.get<Instant>(9),
          .published_at = row.get<std::optional<Instant>>(10)};
}

}  // namespace

Result<OfficeTemplate> TemplateStore::get(TemplateId id) const {
  auto found = tx_.find(
      std::string(columns) + "WHERE office_id = $1 AND id = $2",
      [&](const db::Row& row) { return read(id.office, row); }, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "template.not_found"};
  return std::move(*found);
}

std::vector<OfficeTemplate> TemplateStore::list(OfficeId office, std::string_view form) const {
  return tx_.list(
      std::string(columns) +
          "WHERE office_id = $1 AND ($2 = '' OR form = $2) "
          "ORDER BY form, line_id, edition DESC",
      [&](const db::Row& row) { return read(office, row); }, office, form);
}

std::int64_t TemplateStore::next_edition(OfficeId office, Uuid line) const {
  return 1 + *tx_.find(
                 "SELECT COALESCE(MAX(edition), 0) FROM form_templates "
                 "WHERE office_id = $1 AND line_id = $2",
                 [](const db::Row& row) { return row.get<std::int64_t>(0); }, office, line);
}

void TemplateStore::insert(const OfficeTemplate& one) {
  tx_.run(
      "INSERT INTO form_templates (office_id, id, line_id, edition, form, name, from_year, state, "
      "given_below, content, version, updated_by, created_at, updated_at, published_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
      one.id.office, one.id.uuid, one.line, one.edition, one.content.form, one.content.name,
      one.content.from_year, one.state, one.given_below, json::write(one.content), one.version,
      one.updated_by, one.created_at, one.updated_at, one.published_at);
}

void TemplateStore::update(const OfficeTemplate& one) {
  tx_.run(
      "UPDATE form_templates SET name = $3, from_year = $4, state = $5, given_below = $6, "
      "content = $7, version = $8, updated_by = $9, updated_at = $10, published_at = $11 "
      "WHERE office_id = $1 AND id = $2",
      one.id.office, one.id.uuid, one.content.name, one.content.from_year, one.state,
      one.given_below, json::write(one.content), one.version, one.updated_by, one.updated_at,
      one.published_at);
}

void TemplateStore::remove(TemplateId id) {
  tx_.run("DELETE FROM form_templates WHERE office_id = $1 AND id = $2", id.office, id.uuid);
}

}  // namespace ruam::documents
