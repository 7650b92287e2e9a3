// Signatures, the sheets they were entered from, how documents show them, and who signs.

#include <span>

#include "platform/db/rows.hpp"
#include "platform/json/json.hpp"
#include "projects/store.hpp"
#include "projects/store/rows.hpp"

namespace ruam::projects {
namespace {

using rows::read_steps, rows::select;

constexpr std::string_view signature_columns =
    "id, subject_id, round, step, decision, person_id, person_name, position, acting_phrase, role, "
    "at, paper_date, paper_file_id, content_sha256, reason, paper_id, flags, withdrawn_at, "
    "withdrawn_by, withdrawn_name, withdrawn_reason, book_id";

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

void Store::insert(OfficeId office, const Signature& signature) {
  insert(office, std::span(&signature, 1));
}

void Store::insert(OfficeId office, std::span<const Signature> all) {
  db::Rows inserted{
      "INSERT INTO project_signatures (office_id, id, subject_id, round, step, decision, "
      "person_id, person_name, position, acting_phrase, role, at, paper_date, paper_file_id, "
      "content_sha256, reason, paper_id, flags, book_id)"};
  for (const auto& s : all)
    inserted.add(office, s.id, s.subject, s.round, s.step, s.decision, s.person, s.person_name,
                 s.position, s.acting_phrase, s.role, s.at, s.paper_date, s.paper_file,
                 s.content_sha256, s.reason, s.paper, s.flags, s.book);
  inserted.insert(tx_);
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
