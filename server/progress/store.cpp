#include "progress/store.hpp"

#include "platform/sha256.hpp"

namespace ruam::progress {
namespace {

constexpr std::string_view report_columns =
    "SELECT id, project_id, project_code, project_title, project_status, fiscal_year, quarter, "
    "status, version, due_on, receiver_office_id, content, carried, money, findings, "
    "findings_count, sha256, reporter_person_id, reporter_name, reporter_position, "
    "reporter_phone, reporter_email, submitted_on, created_at, updated_at FROM reports ";

Record read(OfficeId office, const db::Row& row) {
  return {
      .id = {office, row.get<Uuid>(0)},
      .project = row.get<Uuid>(1),
      .project_code = row.get<std::string>(2),
      .project_title = row.get<std::string>(3),
      .project_status = row.get<std::string>(4),
      .fiscal_year = row.get<std::int64_t>(5),
      .quarter = row.get<std::int64_t>(6),
      .status = row.get<Status>(7),
      .version = row.get<std::int64_t>(8),
      .due_on = row.get<Date>(9),
      .receiver = row.get<OfficeId>(10),
      .content = row.get<std::string>(11),
      .carried = row.get<std::string>(12),
      .money = row.get<std::optional<std::string>>(13),
      .findings = row.get<std::string>(14),
      .findings_count = row.get<std::int64_t>(15),
      .sha256 = row.get<std::string>(16),
      .reporter = {row.get<std::optional<Uuid>>(17), row.get<std::string>(18),
                   row.get<std::string>(19), row.get<std::string>(20), row.get<std::string>(21)},
      .submitted_on = row.get<std::optional<Date>>(22),
      .created_at = row.get<Instant>(23),
      .updated_at = row.get<Instant>(24)};
}

Receipt read_receipt(const db::Row& row) {
  return {row.get<Uuid>(0),        row.get<ReceiptKind>(1), row.get<Instant>(2),
          row.get<std::string>(3), row.get<std::string>(4), row.get<std::string>(5)};
}

}  // namespace

boost::json::value logged(const Receipt& r) {
  return {{"kind", boost::describe::enum_to_string(r.kind, "")},
          {"at", to_string(r.at)},
          {"sha256", r.sha256},
          {"note", r.note}};
}

Result<Record> Store::get(ReportId id) const {
  static const auto sql = std::string(report_columns) + "WHERE office_id = $1 AND id = $2";
  auto found = tx_.find(
      sql, [&](const db::Row& row) { return read(id.office, row); }, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "report.not_found"};
  return std::move(*found);
}

std::optional<ReportId> Store::find(OfficeId office, Uuid project, std::int64_t fiscal_year,
                                    std::int64_t quarter) const {
  return tx_.find(
      "SELECT id FROM reports WHERE office_id = $1 AND project_id = $2 AND fiscal_year = $3 "
      "AND quarter = $4",
      [&](const db::Row& row) {
        return ReportId{office, row.get<Uuid>(0)};
      },
      office, project, fiscal_year, quarter);
}

std::vector<Record> Store::list_earlier(const Record& report) const {
  static const auto sql = std::string(report_columns) +
                          "WHERE office_id = $1 AND project_id = $2 AND fiscal_year = $3 "
                          "AND quarter < $4 ORDER BY quarter";
  return tx_.list(
      sql, [&](const db::Row& row) { return read(report.id.office, row); }, report.id.office,
      report.project, report.fiscal_year, report.quarter);
}

std::vector<Record> Store::list_of_project(OfficeId office, Uuid project) const {
  static const auto sql = std::string(report_columns) +
                          "WHERE office_id = $1 AND project_id = $2 ORDER BY fiscal_year, quarter";
  return tx_.list(
      sql, [&](const db::Row& row) { return read(office, row); }, office, project);
}

void Store::insert(const Record& r) {
  tx_.run(
      "INSERT INTO reports (office_id, id, project_id, project_code, project_title, "
      "project_status, fiscal_year, quarter, status, version, due_on, receiver_office_id, content, "
      "carried, money, findings, findings_count, sha256, reporter_person_id, reporter_name, "
      "reporter_position, reporter_phone, reporter_email, submitted_on, created_at, updated_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
      "$19, $20, $21, $22, $23, $24, $25, $26)",
      r.id.office, r.id.uuid, r.project, r.project_code, r.project_title, r.project_status,
      r.fiscal_year, r.quarter, r.status, r.version, r.due_on, r.receiver, r.content, r.carried,
      r.money, r.findings, r.findings_count, r.sha256, r.reporter.person, r.reporter.name,
      r.reporter.position, r.reporter.phone, r.reporter.email, r.submitted_on, r.created_at,
      r.updated_at);
}

void Store::update(const Record& r) {
  tx_.run(
      "UPDATE reports SET project_title = $3, project_status = $4, status = $5, version = $6, "
      "content = $7, carried = $8, money = $9, findings = $10, findings_count = $11, "
      "sha256 = $12, reporter_person_id = $13, reporter_name = $14, reporter_position = $15, "
      "reporter_phone = $16, reporter_email = $17, submitted_on = $18, updated_at = $19 "
      "WHERE office_id = $1 AND id = $2",
      r.id.office, r.id.uuid, r.project_title, r.project_status, r.status, r.version, r.content,
      r.carried, r.money, r.findings, r.findings_count, r.sha256, r.reporter.person,
      r.reporter.name, r.reporter.position, r.reporter.phone, r.reporter.email, r.submitted_on,
      r.updated_at);
}

void Store::insert(ReportId report, const Receipt& receipt) {
  tx_.run(
      "INSERT INTO report_receipts (office_id, id, report_id, kind, at, by_name, sha256, note) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      report.office, receipt.id, report.uuid, receipt.kind, receipt.at, receipt.by_name,
      receipt.sha256, receipt.note);
}

std::vector<Receipt> Store::list_receipts(ReportId report) const {
  return tx_.list(
      "SELECT id, kind, at, by_name, sha256, note FROM report_receipts "
      "WHERE office_id = $1 AND report_id = $2 ORDER BY at, id",
      read_receipt, report.office, report.uuid);
}

std::optional<Receipt> Store::find_receipt(OfficeId office, Uuid id) const {
  return tx_.find(
      "SELECT id, kind, at, by_name, sha256, note FROM report_receipts "
      "WHERE office_id = $1 AND id = $2",
      read_receipt, office, id);
}

std::vector<Fault> Store::verify() const {
  std::vector<Fault> faults;
  tx_.each("SELECT id, content, carried, sha256 FROM reports", [&](const db::Row& row) {
    if (to_hex(Sha256{}.add(row.text(1)).add(row.text(2)).finish()) != row.text(3))
      faults.push_back({"report/" + row.get<Uuid>(0).to_string(), "verify.content_changed"});
  });
  return faults;
}

}  // namespace ruam::progress
