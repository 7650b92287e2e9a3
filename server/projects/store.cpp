#include "projects/store.hpp"

#include "platform/json/json.hpp"
#include "platform/sha256.hpp"

namespace ruam::projects {
namespace {

constexpr std::string_view project_columns =
    "id, code, fiscal_year, status, version, round, next_step, steps, title, division, programme, "
    "tactic, responsible, objective, period, planned_satang, content, content_sha256, findings, "
    "findings_count, owner_person_id, owner_name, created_at, updated_at";

constexpr std::string_view change_columns =
    "id, project_id, number, version, round, status, next_step, steps, reason, base_sha256, "
    "content, content_sha256, created_at, updated_at";

constexpr std::string_view signature_columns =
    "id, subject_id, round, step, decision, person_id, person_name, position, acting_phrase, role, "
    "at, paper_date, paper_file_id, content_sha256, reason, paper_id, flags, withdrawn_at, "
    "withdrawn_by, withdrawn_name, withdrawn_reason, book_id";

std::string select(std::string_view columns, std::string_view rest) {
  std::string sql = "SELECT ";
  sql.append(columns).append(" ").append(rest);
  return sql;
}

/// The projects of an office share one chain, so that the last text read is often the next.
std::vector<Step> read_steps(std::string_view text) {
  thread_local std::string last_text;
  thread_local std::vector<Step> last;
  if (text != last_text) {
    last = json::read<std::vector<Step>>(text).value();
    last_text = text;
  }
  return last;
}

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
                      row.get<std::optional<std::string>>(14), row.get<Satang>(15)},
          .content = row.get<std::string>(16),
          .content_sha256 = row.get<std::string>(17),
          .findings = row.get<std::string>(18),
          .findings_count = row.get<std::int64_t>(19),
          .owner_person = row.get<Uuid>(20),
          .owner_name = row.get<std::string>(21),
          .created_at = row.get<Instant>(22),
          .updated_at = row.get<Instant>(23)};
}

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

Signature read_signature(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .subject = row.get<Uuid>(1),
          .round = row.get<std::int64_t>(2),
          .step = row.get<std::int64_t>(3),
          .decision = row.get<Decision>(4),
          .person = row.get<Uuid>(5),
          .person_name = row.get<std::string>(6),
          .position = row.get<std::string>(7),
          .acting_phrase = row.get<std::string>(8),
          .role = row.get<std::string>(9),
          .at = row.get<Instant>(10),
          .paper_date = row.get<std::optional<Date>>(11),
          .paper_file = row.get<std::optional<Uuid>>(12),
          .content_sha256 = row.get<std::string>(13),
          .reason = row.get<std::string>(14),
          .paper = row.get<std::optional<Uuid>>(15),
          .flags = row.get<std::string>(16),
          .book = row.get<std::optional<Uuid>>(21),
          .withdrawn_at = row.get<std::optional<Instant>>(17),
          .withdrawn_by = row.get<std::optional<Uuid>>(18),
          .withdrawn_name = row.get<std::string>(19),
          .withdrawn_reason = row.get<std::string>(20)};
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

boost::json::value logged(const Signature& s) {
  boost::json::object what{{"subject", s.subject.to_string()},
                           {"round", s.round},
                           {"step", s.step},
                           {"decision", boost::describe::enum_to_string(s.decision, "")},
                           {"person", s.person.to_string()},
                           {"name", s.person_name},
                           {"position", s.position},
                           {"acting_phrase", s.acting_phrase},
                           {"role", s.role},
                           {"at", to_string(s.at)},
                           {"paper_date", s.paper_date ? to_string(*s.paper_date) : ""},
                           {"paper_file", s.paper_file ? s.paper_file->to_string() : ""},
                           {"content_sha256", s.content_sha256},
                           {"reason", s.reason}};
  // What was logged before sheets were known stays provable.
  if (s.paper) what["paper"] = s.paper->to_string();
  if (!s.flags.empty()) what["flags"] = s.flags;
  if (s.book) what["plan_book"] = s.book->to_string();
  return what;
}

boost::json::value logged_withdrawal(const Signature& s) {
  return {{"signature", s.id.to_string()},
          {"at", s.withdrawn_at ? to_string(*s.withdrawn_at) : ""},
          {"by", s.withdrawn_by ? s.withdrawn_by->to_string() : ""},
          {"reason", s.withdrawn_reason}};
}

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
      "owner_person_id, owner_name, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, "
      "$8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, "
      "$26, $27)",
      p.id.office, p.id.uuid, p.code, p.fiscal_year, p.status, p.version, p.round, p.next_step,
      role_of(step), label_of(step), json::write(p.steps), p.summary.title, p.summary.division,
      p.summary.programme, p.summary.tactic, p.summary.responsible, p.summary.objective,
      p.summary.period, p.summary.planned, p.content, p.content_sha256, p.findings,
      p.findings_count, p.owner_person, p.owner_name, p.created_at, p.updated_at);
}

void Store::update(const Record& p) {
  const auto step = next(p);
  tx_.run(
      "UPDATE projects SET status = $3, version = $4, round = $5, next_step = $6, next_role = $7, "
      "next_label = $8, steps = $9, title = $10, division = $11, programme = $12, tactic = $13, "
      "responsible = $14, objective = $15, period = $16, planned_satang = $17, content = $18, "
      "content_sha256 = $19, findings = $20, findings_count = $21, updated_at = $22 "
      "WHERE office_id = $1 AND id = $2",
      p.id.office, p.id.uuid, p.status, p.version, p.round, p.next_step, role_of(step),
      label_of(step), json::write(p.steps), p.summary.title, p.summary.division,
      p.summary.programme, p.summary.tactic, p.summary.responsible, p.summary.objective,
      p.summary.period, p.summary.planned, p.content, p.content_sha256, p.findings,
      p.findings_count, p.updated_at);
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

std::vector<Signature> Store::list_signatures(OfficeId office, Uuid subject) const {
  auto all = list_all_signatures(office, subject);
  std::erase_if(all, [](const Signature& s) { return s.withdrawn_at.has_value(); });
  return all;
}

std::vector<Signature> Store::list_all_signatures(OfficeId office, Uuid subject) const {
  static const auto sql = select(signature_columns,
                                 "FROM project_signatures WHERE office_id = $1 AND subject_id = $2 "
                                 "ORDER BY at, step, id");
  return tx_.list(sql, read_signature, office, subject);
}

std::optional<Signature> Store::find_signature(OfficeId office, Uuid id) const {
  static const auto sql =
      select(signature_columns, "FROM project_signatures WHERE office_id = $1 AND id = $2");
  return tx_.find(sql, read_signature, office, id);
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

void Store::insert(OfficeId office, const Signature& s) {
  tx_.run(
      "INSERT INTO project_signatures (office_id, id, subject_id, round, step, decision, "
      "person_id, person_name, position, acting_phrase, role, at, paper_date, paper_file_id, "
      "content_sha256, reason, paper_id, flags, book_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, "
      "$9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
      office, s.id, s.subject, s.round, s.step, s.decision, s.person, s.person_name, s.position,
      s.acting_phrase, s.role, s.at, s.paper_date, s.paper_file, s.content_sha256, s.reason,
      s.paper, s.flags, s.book);
}

void Store::withdraw(OfficeId office, const Signature& s) {
  tx_.run(
      "UPDATE project_signatures SET withdrawn_at = $3, withdrawn_by = $4, withdrawn_name = $5, "
      "withdrawn_reason = $6 WHERE office_id = $1 AND id = $2",
      office, s.id, s.withdrawn_at, s.withdrawn_by, s.withdrawn_name, s.withdrawn_reason);
}

void Store::insert(OfficeId office, const Paper& p) {
  tx_.run(
      "INSERT INTO project_papers (office_id, id, project_id, subject_id, pages, signed_file_id, "
      "content_sha256, recorded_by, recorded_name, at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      office, p.id, p.project, p.subject, json::write(p.pages), p.signed_file, p.content_sha256,
      p.recorded_by, p.recorded_name, p.at);
}

std::vector<Paper> Store::list_papers(ProjectId project) const {
  return tx_.list(
      "SELECT id, project_id, subject_id, pages, signed_file_id, content_sha256, recorded_by, "
      "recorded_name, at FROM project_papers WHERE office_id = $1 AND project_id = $2 "
      "ORDER BY at DESC, id DESC",
      [](const db::Row& row) {
        return Paper{.id = row.get<Uuid>(0),
                     .project = row.get<Uuid>(1),
                     .subject = row.get<Uuid>(2),
                     .pages = json::read<std::vector<Uuid>>(row.text(3)).value(),
                     .signed_file = row.get<std::optional<Uuid>>(4),
                     .content_sha256 = row.get<std::string>(5),
                     .recorded_by = row.get<Uuid>(6),
                     .recorded_name = row.get<std::string>(7),
                     .at = row.get<Instant>(8)};
      },
      project.office, project.uuid);
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

FillingSetting Store::filling(OfficeId office) const {
  const auto found = tx_.find(
      "SELECT filling, version FROM signature_fillings WHERE office_id = $1",
      [](const db::Row& row) {
        return FillingSetting{row.get<Filling>(0), row.get<std::int64_t>(1)};
      },
      office);
  return found.value_or(FillingSetting{});
}

void Store::save_filling(OfficeId office, const FillingSetting& setting) {
  tx_.run(
      "INSERT INTO signature_fillings (office_id, filling, version) VALUES ($1, $2, $3) "
      "ON CONFLICT (office_id) DO UPDATE SET filling = excluded.filling, "
      "version = excluded.version",
      office, setting.filling, setting.version);
}

void Store::keep_picture(OfficeId office, const Signature& signature, std::string_view png) {
  tx_.run(
      "INSERT INTO project_signature_pictures (office_id, signature_id, person_id, picture) "
      "VALUES ($1, $2, $3, $4)",
      office, signature.id, signature.person, std::as_bytes(std::span(png)));
}

std::optional<std::string> Store::find_picture(OfficeId office, Uuid signature) const {
  return tx_.find(
      "SELECT picture FROM project_signature_pictures WHERE office_id = $1 AND signature_id = $2",
      [](const db::Row& row) {
        const auto bytes = row.bytes(0);
        return std::string{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
      },
      office, signature);
}

void Store::remove_pictures(Uuid person) {
  tx_.run("DELETE FROM project_signature_pictures WHERE person_id = $1", person);
}

Chain Store::chain(OfficeId office, std::int64_t fiscal_year) const {
  // The chain of the latest year up to this one stays in force until the office changes it.
  const auto found = tx_.find(
      "SELECT steps, version, fiscal_year FROM signer_chains WHERE office_id = $1 "
      "AND fiscal_year <= $2 ORDER BY fiscal_year DESC LIMIT 1",
      [&](const db::Row& row) {
        const bool own = row.get<std::int64_t>(2) == fiscal_year;
        return Chain{read_steps(row.text(0)), own ? row.get<std::int64_t>(1) : 0};
      },
      office, fiscal_year);
  return found.value_or(Chain{usual_chain(), 0});
}

void Store::save_chain(OfficeId office, std::int64_t fiscal_year, const Chain& chain) {
  tx_.run(
      "INSERT INTO signer_chains (office_id, fiscal_year, steps, version) "
      "VALUES ($1, $2, $3, $4) ON CONFLICT (office_id, fiscal_year) "
      "DO UPDATE SET steps = excluded.steps, version = excluded.version",
      office, fiscal_year, json::write(chain.steps), chain.version);
}

}  // namespace ruam::projects
