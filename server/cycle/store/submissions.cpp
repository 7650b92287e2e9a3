#include "cycle/store/submissions.hpp"

namespace ruam::cycle {
namespace {

Step read_step(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .state = row.get<SubmissionState>(1),
          .on = row.get<Date>(2),
          .at = row.get<Instant>(3),
          .by_name = row.get<std::string>(4),
          .how = row.get<SentHow>(5),
          .number = row.get<std::string>(6),
          .note = row.get<std::string>(7),
          .file = row.get<std::optional<Uuid>>(8),
          .made_kind = row.get<std::string>(9),
          .made_of = row.get<std::optional<Uuid>>(10)};
}

constexpr std::string_view step_columns =
    "SELECT s.id, s.state, s.on_day, s.at, s.by_name, s.how, s.number, s.note, s.file_id, "
    "s.made_kind, s.made_id ";

}  // namespace

std::map<Uuid, SubmissionRecord> SubmissionStore::list(OfficeId office,
                                                       std::int64_t fiscal_year) const {
  std::map<Uuid, SubmissionRecord> all;
  tx_.each(
      "SELECT id, kind, duty_id, month, state, version, updated_at FROM cycle_submissions "
      "WHERE office_id = $1 AND fiscal_year = $2",
      [&](const db::Row& row) {
        const auto id = row.get<Uuid>(0);
        all[id] = {id,
                   {row.get<std::string>(2), fiscal_year, row.get<std::int64_t>(3)},
                   row.get<std::string>(1),
                   row.get<SubmissionState>(4),
                   row.get<std::int64_t>(5),
                   row.get<Instant>(6)};
      },
      office, fiscal_year);
  return all;
}

void SubmissionStore::save(OfficeId office, const SubmissionRecord& r) {
  tx_.run(
      "INSERT INTO cycle_submissions (office_id, id, kind, duty_id, fiscal_year, month, state, "
      "version, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
      "ON CONFLICT (office_id, id) DO UPDATE SET state = excluded.state, "
      "version = excluded.version, updated_at = excluded.updated_at",
      office, r.id, r.kind, r.round.duty, r.round.fiscal_year, r.round.month, r.state, r.version,
      r.updated_at);
}

void SubmissionStore::add(OfficeId office, Uuid submission, const Step& s) {
  tx_.run(
      "INSERT INTO cycle_submission_steps (office_id, id, submission_id, state, on_day, at, "
      "by_name, how, number, note, file_id, made_kind, made_id) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
      office, s.id, submission, s.state, s.on, s.at, s.by_name, s.how, s.number, s.note, s.file,
      s.made_kind, s.made_of);
}

std::vector<Step> SubmissionStore::list_steps(OfficeId office, Uuid submission) const {
  static const auto sql = std::string(step_columns) +
                          "FROM cycle_submission_steps s WHERE s.office_id = $1 "
                          "AND s.submission_id = $2 ORDER BY s.at, s.id";
  return tx_.list(sql, read_step, office, submission);
}

std::map<Uuid, std::vector<Step>> SubmissionStore::list_steps_of_year(
    OfficeId office, std::int64_t fiscal_year) const {
  static const auto sql =
      std::string(step_columns) +
      ", s.submission_id FROM cycle_submission_steps s JOIN cycle_submissions r "
      "ON r.office_id = s.office_id AND r.id = s.submission_id "
      "WHERE s.office_id = $1 AND r.fiscal_year = $2 ORDER BY s.at, s.id";
  std::map<Uuid, std::vector<Step>> all;
  tx_.each(
      sql, [&](const db::Row& row) { all[row.get<Uuid>(11)].push_back(read_step(row)); }, office,
      fiscal_year);
  return all;
}

std::optional<Step> SubmissionStore::find_step(OfficeId office, Uuid id) const {
  static const auto sql = std::string(step_columns) +
                          "FROM cycle_submission_steps s WHERE s.office_id = $1 AND s.id = $2";
  return tx_.find(sql, read_step, office, id);
}

}  // namespace ruam::cycle
