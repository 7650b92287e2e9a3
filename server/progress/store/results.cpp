#include "progress/store/results.hpp"

#include "platform/json/json.hpp"
#include "platform/sha256.hpp"

namespace ruam::progress {
namespace {

constexpr std::string_view result_columns =
    "SELECT office_id, id, project_id, project_code, project_title, fiscal_year, status, version, "
    "round, next_step, steps, content, figures, sha256, created_at, updated_at FROM "
    "result_reports ";

constexpr std::string_view signature_columns =
    "SELECT id, round, step, decision, person_id, person_name, position, acting_phrase, role, at, "
    "paper_date, paper_file_id, sha256, reason FROM result_signatures ";

std::string joined(std::string_view columns_of, std::string_view rest) {
  std::string sql{columns_of};
  return sql.append(rest);
}

ResultRecord read_result(const db::Row& r) {
  ResultRecord out{.id = {r.get<OfficeId>(0), r.get<Uuid>(1)}, .project = r.get<Uuid>(2)};
  out.project_code = r.text(3);
  out.project_title = r.text(4);
  out.fiscal_year = r.get<std::int64_t>(5);
  out.status = r.get<ResultStatus>(6);
  out.version = r.get<std::int64_t>(7);
  out.round = r.get<std::int64_t>(8);
  out.next_step = r.get<std::optional<std::int64_t>>(9);
  out.steps = json::read<std::vector<projects::Step>>(r.text(10)).value();
  out.content = r.text(11);
  out.figures = r.get<std::optional<std::string>>(12);
  out.sha256 = r.text(13);
  out.created_at = r.get<Instant>(14);
  out.updated_at = r.get<Instant>(15);
  return out;
}

ResultSignature read_signature(const db::Row& r) {
  return {.id = r.get<Uuid>(0),
          .round = r.get<std::int64_t>(1),
          .step = r.get<std::int64_t>(2),
          .decision = r.get<projects::Decision>(3),
          .person = r.get<Uuid>(4),
          .person_name = r.get<std::string>(5),
          .position = r.get<std::string>(6),
          .acting_phrase = r.get<std::string>(7),
          .role = r.get<std::string>(8),
          .at = r.get<Instant>(9),
          .paper_date = r.get<std::optional<Date>>(10),
          .paper_file = r.get<std::optional<Uuid>>(11),
          .sha256 = r.get<std::string>(12),
          .reason = r.get<std::string>(13)};
}

}  // namespace

boost::json::value logged(const ResultSignature& s) {
  return {{"round", s.round},
          {"step", s.step},
          {"decision", boost::describe::enum_to_string(s.decision, "")},
          {"role", s.role},
          {"position", s.position},
          {"acting_phrase", s.acting_phrase},
          {"at", to_string(s.at)},
          {"paper_date", s.paper_date ? boost::json::value(to_string(*s.paper_date)) : nullptr},
          {"sha256", s.sha256},
          {"reason", s.reason}};
}

Result<ResultRecord> ResultStore::get(ResultId id) const {
  static const auto sql = joined(result_columns, "WHERE office_id = $1 AND id = $2");
  auto found = tx_.find(sql, read_result, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "result.not_found"};
  return std::move(*found);
}

std::optional<ResultRecord> ResultStore::find(OfficeId office, Uuid project) const {
  static const auto sql = joined(result_columns, "WHERE office_id = $1 AND project_id = $2");
  return tx_.find(sql, read_result, office, project);
}

std::vector<ResultRecord> ResultStore::list_open(OfficeId office) const {
  static const auto sql =
      joined(result_columns, "WHERE office_id = $1 AND status <> 'seen' ORDER BY updated_at, id");
  return tx_.list(sql, read_result, office);
}

void ResultStore::insert(const ResultRecord& r) {
  tx_.run(
      "INSERT INTO result_reports (office_id, id, project_id, project_code, project_title, "
      "fiscal_year, status, version, round, next_step, steps, content, figures, sha256, "
      "created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
      "$14, $15, $16)",
      r.id.office, r.id.uuid, r.project, r.project_code, r.project_title, r.fiscal_year, r.status,
      r.version, r.round, r.next_step, json::write(r.steps), r.content, r.figures, r.sha256,
      r.created_at, r.updated_at);
}

void ResultStore::update(const ResultRecord& r) {
  tx_.run(
      "UPDATE result_reports SET project_title = $3, status = $4, version = $5, round = $6, "
      "next_step = $7, content = $8, figures = $9, sha256 = $10, updated_at = $11 "
      "WHERE office_id = $1 AND id = $2",
      r.id.office, r.id.uuid, r.project_title, r.status, r.version, r.round, r.next_step, r.content,
      r.figures, r.sha256, r.updated_at);
}

void ResultStore::insert(ResultId report, const ResultSignature& s) {
  tx_.run(
      "INSERT INTO result_signatures (office_id, id, result_id, round, step, decision, person_id, "
      "person_name, position, acting_phrase, role, at, paper_date, paper_file_id, sha256, reason) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
      report.office, s.id, report.uuid, s.round, s.step, s.decision, s.person, s.person_name,
      s.position, s.acting_phrase, s.role, s.at, s.paper_date, s.paper_file, s.sha256, s.reason);
}

std::vector<ResultSignature> ResultStore::list_signatures(ResultId report) const {
  static const auto sql =
      joined(signature_columns, "WHERE office_id = $1 AND result_id = $2 ORDER BY at, step");
  return tx_.list(sql, read_signature, report.office, report.uuid);
}

std::optional<ResultSignature> ResultStore::find_signature(OfficeId office, Uuid id) const {
  static const auto sql = joined(signature_columns, "WHERE office_id = $1 AND id = $2");
  return tx_.find(sql, read_signature, office, id);
}

std::vector<Fault> ResultStore::verify() const {
  std::vector<Fault> faults;
  tx_.each(
      "SELECT id, content, figures, sha256 FROM result_reports WHERE figures IS NOT NULL",
      [&](const db::Row& row) {
        if (to_hex(Sha256{}.add(row.text(1)).add(row.text(2)).finish()) != row.text(3))
          faults.push_back({"result/" + row.get<Uuid>(0).to_string(), "verify.content_changed"});
      });
  return faults;
}

}  // namespace ruam::progress
