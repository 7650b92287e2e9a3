#include "projects/store.hpp"

#include "platform/json/json.hpp"
#include "platform/sha256.hpp"
#include "projects/store/rows.hpp"

namespace ruam::projects {
namespace {

using rows::read_steps, rows::select;

constexpr std::string_view project_columns =
    "id, code, fiscal_year, status, version, round, next_step, steps, title, division, programme, "
    "tactic, responsible, objective, period, planned_satang, content, content_sha256, findings, "
    "findings_count, owner_person_id, owner_name, created_at, updated_at, extras_text";

Record read_project(OfficeId office, const db::Row& row) {
  return {.id = {office, row.get<Uuid>(0)},
          .code = row.get<std::string>(1),
          .fiscal_year = row.get<std::int64_t>(2),
          .status = row.get<Status>(3),
          .version = row.get<std::int64_t>(4),
          .round = row.get<std::int64_t>(5),
          .next_step = row.get<std::optional<std::int64_t>>(6),
          .steps = read_steps(row.text(7)),
          .summary = {row.get<std::string>(8), row.get<std::string>(9), row.get<std::string>(10),
                      row.get<std::string>(11), row.get<std::string>(12), row.get<std::string>(13),
                      row.get<std::optional<std::string>>(14), row.get<Satang>(15),
                      row.get<std::string>(24)},
          .content = row.get<std::string>(16),
          .content_sha256 = row.get<std::string>(17),
          .findings = row.get<std::string>(18),
          .findings_count = row.get<std::int64_t>(19),
          .owner_person = row.get<Uuid>(20),
          .owner_name = row.get<std::string>(21),
          .created_at = row.get<Instant>(22),
          .updated_at = row.get<Instant>(23)};
}

/// The role and label the next signer's list is found by; empty when nobody is next.
std::optional<Step> next(const Record& project) {
  if (!project.next_step) return std::nullopt;
  return project.steps.at(static_cast<std::size_t>(*project.next_step));
}

std::optional<std::string> role_of(const std::optional<Step>& step) {
  return step ? std::optional(step->role) : std::nullopt;
}

std::optional<std::string> label_of(const std::optional<Step>& step) {
  return step ? std::optional(step->label) : std::nullopt;
}

}  // namespace

Result<Record> Store::get(ProjectId id) const {
  static const auto sql = select(
      project_columns, "FROM projects WHERE office_id = $1 AND id = $2 AND pending_import IS NULL");
  auto found = tx_.find(
      sql, [&](const db::Row& row) { return read_project(id.office, row); }, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "project.not_found"};
  return std::move(*found);
}

std::optional<ProjectId> Store::find_code(OfficeId office, std::string_view code) const {
  return tx_.find(
      "SELECT id FROM projects WHERE office_id = $1 AND code = $2 AND pending_import IS NULL",
      [&](const db::Row& row) {
        return ProjectId{office, row.get<Uuid>(0)};
      },
      office, code);
}

void Store::insert(const Record& p) {
  const auto step = next(p);
  tx_.run(
      "INSERT INTO projects (office_id, id, code, fiscal_year, status, version, round, next_step, "
      "next_role, next_label, steps, title, division, programme, tactic, responsible, objective, "
      "period, planned_satang, content, content_sha256, findings, findings_count, "
      "owner_person_id, owner_name, created_at, updated_at, extras_text) VALUES ($1, $2, $3, $4, "
      "$5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, "
      "$24, $25, $26, $27, $28)",
      p.id.office, p.id.uuid, p.code, p.fiscal_year, p.status, p.version, p.round, p.next_step,
      role_of(step), label_of(step), json::write(p.steps), p.summary.title, p.summary.division,
      p.summary.programme, p.summary.tactic, p.summary.responsible, p.summary.objective,
      p.summary.period, p.summary.planned, p.content, p.content_sha256, p.findings,
      p.findings_count, p.owner_person, p.owner_name, p.created_at, p.updated_at, p.summary.extras);
}

void Store::update(const Record& p) {
  const auto step = next(p);
  tx_.run(
      "UPDATE projects SET status = $3, version = $4, round = $5, next_step = $6, next_role = $7, "
      "next_label = $8, steps = $9, title = $10, division = $11, programme = $12, tactic = $13, "
      "responsible = $14, objective = $15, period = $16, planned_satang = $17, content = $18, "
      "content_sha256 = $19, findings = $20, findings_count = $21, updated_at = $22, "
      "extras_text = $23 "
      "WHERE office_id = $1 AND id = $2",
      p.id.office, p.id.uuid, p.status, p.version, p.round, p.next_step, role_of(step),
      label_of(step), json::write(p.steps), p.summary.title, p.summary.division,
      p.summary.programme, p.summary.tactic, p.summary.responsible, p.summary.objective,
      p.summary.period, p.summary.planned, p.content, p.content_sha256, p.findings,
      p.findings_count, p.updated_at, p.summary.extras);
}

std::int64_t Store::next_number(OfficeId office, std::int64_t fiscal_year) {
  return *tx_.find(
      "INSERT INTO project_numbers (office_id, fiscal_year, last) VALUES ($1, $2, 1) "
      "ON CONFLICT (office_id, fiscal_year) DO UPDATE SET last = project_numbers.last + 1 "
      "RETURNING last",
      [](const db::Row& row) { return row.get<std::int64_t>(0); }, office, fiscal_year);
}

std::optional<Uuid> Store::find_predecessor(ProjectId id) const {
  const auto found = tx_.find(
      "SELECT predecessor_id FROM projects WHERE office_id = $1 AND id = $2",
      [](const db::Row& row) { return row.get<std::optional<Uuid>>(0); }, id.office, id.uuid);
  return found ? *found : std::nullopt;
}

void Store::set_predecessor(ProjectId id, Uuid predecessor) {
  tx_.run("UPDATE projects SET predecessor_id = $3 WHERE office_id = $1 AND id = $2", id.office,
          id.uuid, predecessor);
}

std::vector<Fault> Store::verify() const {
  std::vector<Fault> faults;
  const auto look = [&](const db::Row& row) {
    if (to_hex(sha256(row.text(1))) != row.text(2))
      faults.push_back({"project/" + row.get<Uuid>(0).to_string(), "verify.content_changed"});
  };
  tx_.each("SELECT id, content, content_sha256 FROM projects", look);
  tx_.each("SELECT project_id, content, content_sha256 FROM project_revisions", look);
  tx_.each("SELECT project_id, content, content_sha256 FROM project_changes", look);
  return faults;
}

void Store::keep_revision(ProjectId id, const Revision& r) {
  tx_.run(
      "INSERT INTO project_revisions (office_id, project_id, revision, content, content_sha256, "
      "at, by_name, why) SELECT $1, $2, COALESCE(MAX(revision), 0) + 1, $3, $4, $5, $6, $7 "
      "FROM project_revisions WHERE office_id = $1 AND project_id = $2",
      id.office, id.uuid, r.content, r.content_sha256, r.at, r.by_name, r.why);
}

std::vector<Revision> Store::list_revisions(ProjectId id) const {
  return tx_.list(
      "SELECT revision, content, content_sha256, at, by_name, why FROM project_revisions "
      "WHERE office_id = $1 AND project_id = $2 ORDER BY revision",
      [](const db::Row& row) {
        return Revision{row.get<std::int64_t>(0), row.get<std::string>(1), row.get<std::string>(2),
                        row.get<Instant>(3),      row.get<std::string>(4), row.get<std::string>(5)};
      },
      id.office, id.uuid);
}

}  // namespace ruam::projects
