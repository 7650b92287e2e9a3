#include "intake/store.hpp"

#include "platform/json/json.hpp"

namespace ruam::intake {
namespace {

constexpr std::string_view field_columns =
    "id, parent_id, name, said, value, named, first_line, last_line, certainty, state, remembered, "
    "version";

Field read_field(const db::Row& row) {
  Field field{.id = row.get<Uuid>(0),
              .parent = row.get<std::optional<Uuid>>(1),
              .name = row.get<Name>(2),
              .said = json::read<Value>(row.text(3)).value(),
              .value = json::read<Value>(row.text(4)).value(),
              .named = row.get<std::string>(5),
              .first = row.get<std::int64_t>(6),
              .last = row.get<std::int64_t>(7),
              .certainty = row.get<checks::Certainty>(8),
              .state = row.get<FieldState>(9),
              .version = row.get<std::int64_t>(11)};
  if (!row.is_null(10)) field.remembered = json::read<Remembered>(row.text(10)).value();
  return field;
}

std::optional<std::string> remembered_text(const Field& field) {
  if (!field.remembered) return std::nullopt;
  return json::write(*field.remembered);
}

constexpr std::string_view correction_columns =
    "id, paper_id, field_id, name, state, heading, said, value, account_id, by_name, at";

Correction read_correction(OfficeId office, const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .paper = {office, row.get<Uuid>(1)},
          .field = row.get<Uuid>(2),
          .name = row.get<Name>(3),
          .state = row.get<FieldState>(4),
          .heading = row.get<std::string>(5),
          .said = json::read<Value>(row.text(6)).value(),
          .value = json::read<Value>(row.text(7)).value(),
          .account = row.get<Uuid>(8),
          .by = row.get<std::string>(9),
          .at = row.get<Instant>(10)};
}

Record read_paper_row(PaperId id, const db::Row& row) {
  return {.id = id,
          .file = row.get<Uuid>(0),
          .file_name = row.get<std::string>(1),
          .file_type = row.get<std::string>(2),
          .sha256 = row.get<std::string>(3),
          .batch = row.get<std::optional<Uuid>>(4),
          .state = row.get<PaperState>(5),
          .problem = row.get<std::string>(6),
          .kind = row.get<std::string>(7),
          .title = row.get<std::string>(8),
          .fiscal_year = row.get<std::int64_t>(9),
          .pages = row.get<std::int64_t>(10),
          .lines = row.get<std::int64_t>(11),
          .fields = row.get<std::int64_t>(12),
          .open = row.get<std::int64_t>(13),
          .faults = row.get<std::int64_t>(14),
          .made_kind = row.get<std::string>(15),
          .made = row.get<std::optional<Uuid>>(16),
          .author_account = row.get<Uuid>(17),
          .author_name = row.get<std::string>(18),
          .version = row.get<std::int64_t>(19),
          .created_at = row.get<Instant>(20),
          .updated_at = row.get<Instant>(21)};
}

}  // namespace

Result<Record> Store::get(PaperId id) const {
  auto found = tx_.find(
      "SELECT file_id, file_name, file_type, sha256, batch_id, state, problem, kind, title, "
      "fiscal_year, page_count, line_count, field_count, open_count, fault_count, made_kind, "
      "made_id, author_account_id, author_name, version, created_at, updated_at "
      "FROM intake_papers WHERE office_id = $1 AND id = $2",
      [&](const db::Row& row) { return read_paper_row(id, row); }, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "intake.not_found"};
  return std::move(*found);
}

std::optional<PaperId> Store::find_bytes(OfficeId office, std::string_view sha256) const {
  return tx_.find(
      "SELECT id FROM intake_papers WHERE office_id = $1 AND sha256 = $2",
      [&](const db::Row& row) {
        return PaperId{office, row.get<Uuid>(0)};
      },
      office, std::string(sha256));
}

void Store::insert(const Record& p) {
  tx_.run(
      "INSERT INTO intake_papers (office_id, id, file_id, file_name, file_type, sha256, batch_id, "
      "state, problem, kind, title, fiscal_year, page_count, line_count, field_count, open_count, "
      "fault_count, made_kind, made_id, author_account_id, author_name, version, created_at, "
      "updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, "
      "$17, $18, $19, $20, $21, $22, $23, $24)",
      p.id.office, p.id.uuid, p.file, p.file_name, p.file_type, p.sha256, p.batch, p.state,
      p.problem, p.kind, p.title, p.fiscal_year, p.pages, p.lines, p.fields, p.open, p.faults,
      p.made_kind, p.made, p.author_account, p.author_name, p.version, p.created_at, p.updated_at);
}

void Store::update(const Record& p) {
  tx_.run(
      "UPDATE intake_papers SET state = $3, problem = $4, kind = $5, title = $6, fiscal_year = $7, "
      "page_count = $8, line_count = $9, field_count = $10, open_count = $11, fault_count = $12, "
      "made_kind = $13, made_id = $14, version = $15, updated_at = $16 "
      "WHERE office_id = $1 AND id = $2",
      p.id.office, p.id.uuid, p.state, p.problem, p.kind, p.title, p.fiscal_year, p.pages, p.lines,
      p.fields, p.open, p.faults, p.made_kind, p.made, p.version, p.updated_at);
}

void Store::remove(PaperId id) {
  tx_.run("DELETE FROM intake_fields WHERE office_id = $1 AND paper_id = $2", id.office, id.uuid);
  tx_.run("DELETE FROM intake_texts WHERE office_id = $1 AND paper_id = $2", id.office, id.uuid);
  tx_.run("DELETE FROM intake_papers WHERE office_id = $1 AND id = $2", id.office, id.uuid);
}

Text Store::text(PaperId id) const {
  return tx_
      .find(
          "SELECT lines, sections, faults, kept_lines FROM intake_texts "
          "WHERE office_id = $1 AND paper_id = $2",
          [](const db::Row& row) {
            return Text{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2),
                        json::read<std::vector<std::int64_t>>(row.text(3)).value()};
          },
          id.office, id.uuid)
      .value_or(Text{});
}

void Store::save(PaperId id, const Text& text) {
  tx_.run(
      "INSERT INTO intake_texts (office_id, paper_id, lines, sections, faults, kept_lines) "
      "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (office_id, paper_id) DO UPDATE SET "
      "lines = excluded.lines, sections = excluded.sections, faults = excluded.faults, "
      "kept_lines = excluded.kept_lines",
      id.office, id.uuid, text.lines, text.sections, text.faults, json::write(text.kept));
}

std::vector<Field> Store::list_fields(PaperId id) const {
  std::string sql = "SELECT ";
  sql.append(field_columns)
      .append(" FROM intake_fields WHERE office_id = $1 AND paper_id = $2 ORDER BY place, id");
  return tx_.list(sql, read_field, id.office, id.uuid);
}

Result<Field> Store::get_field(PaperId id, Uuid field) const {
  std::string sql = "SELECT ";
  sql.append(field_columns)
      .append(" FROM intake_fields WHERE office_id = $1 AND paper_id = $2 AND id = $3");
  auto found = tx_.find(sql, read_field, id.office, id.uuid, field);
  if (!found) return Problem{Kind::not_found, "intake.field_not_found"};
  return std::move(*found);
}

void Store::save(PaperId id, const std::vector<Field>& fields) {
  tx_.run("DELETE FROM intake_fields WHERE office_id = $1 AND paper_id = $2", id.office, id.uuid);
  std::int64_t place = 0;
  for (const auto& field : fields) insert(id, field, ++place);
}

void Store::add(PaperId id, const Field& field) {
  const auto last = tx_.find(
      "SELECT COALESCE(MAX(place), 0) FROM intake_fields WHERE office_id = $1 AND paper_id = $2",
      [](const db::Row& row) { return row.get<std::int64_t>(0); }, id.office, id.uuid);
  insert(id, field, last.value_or(0) + 1);
}

void Store::insert(PaperId id, const Field& f, std::int64_t place) {
  tx_.run(
      "INSERT INTO intake_fields (office_id, id, paper_id, parent_id, place, name, said, value, "
      "named, first_line, last_line, certainty, state, remembered, version) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
      id.office, f.id, id.uuid, f.parent, place, f.name, json::write(f.said), json::write(f.value),
      f.named, f.first, f.last, f.certainty, f.state, remembered_text(f), f.version);
}

void Store::update(PaperId id, const Field& f) {
  tx_.run(
      "UPDATE intake_fields SET value = $4, state = $5, remembered = $6, version = $7 "
      "WHERE office_id = $1 AND paper_id = $2 AND id = $3",
      id.office, id.uuid, f.id, json::write(f.value), f.state, remembered_text(f), f.version);
}

std::int64_t Store::count_open(PaperId id) const {
  return tx_
      .find(
          "SELECT COUNT(*) FROM intake_fields WHERE office_id = $1 AND paper_id = $2 "
          "AND state = $3",
          [](const db::Row& row) { return row.get<std::int64_t>(0); }, id.office, id.uuid,
          FieldState::proposed)
      .value_or(0);
}

std::int64_t Store::count_fields(PaperId id) const {
  return tx_
      .find(
          "SELECT COUNT(*) FROM intake_fields WHERE office_id = $1 AND paper_id = $2",
          [](const db::Row& row) { return row.get<std::int64_t>(0); }, id.office, id.uuid)
      .value_or(0);
}

void Store::add(const Correction& c) {
  tx_.run(
      "INSERT INTO intake_corrections (office_id, id, paper_id, field_id, name, state, heading, "
      "said, value, account_id, by_name, at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
      c.paper.office, c.id, c.paper.uuid, c.field, c.name, c.state, c.heading, json::write(c.said),
      json::write(c.value), c.account, c.by, c.at);
}

std::vector<Correction> Store::list_corrections(PaperId id) const {
  std::string sql = "SELECT ";
  sql.append(correction_columns)
      .append(
          " FROM intake_corrections WHERE office_id = $1 AND paper_id = $2 ORDER BY at DESC, id");
  return tx_.list(
      sql, [&](const db::Row& row) { return read_correction(id.office, row); }, id.office, id.uuid);
}

std::vector<Correction> Store::list_lessons(OfficeId office, std::size_t most) const {
  std::string sql = "SELECT ";
  sql.append(correction_columns)
      .append(
          " FROM intake_corrections WHERE office_id = $1 AND state IN ('corrected', 'added', "
          "'cleared') ORDER BY at DESC, id LIMIT $2");
  return tx_.list(
      sql, [&](const db::Row& row) { return read_correction(office, row); }, office,
      static_cast<std::int64_t>(most));
}

}  // namespace ruam::intake
