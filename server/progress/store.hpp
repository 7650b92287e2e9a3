#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "platform/clock.hpp"
#include "platform/db/db.hpp"
#include "progress/report.hpp"

namespace ruam::progress {

/// Who reports: carried from the account when the report is submitted (section 22).
struct Reporter {
  std::optional<Uuid> person;
  std::string name, position, phone, email;
};

/// A report as it lies in the database. `content`, `carried` and `money` are JSON.
struct Record {
  ReportId id;
  Uuid project;
  std::string project_code, project_title, project_status;
  std::int64_t fiscal_year = 0, quarter = 0;
  Status status = Status::open;
  std::int64_t version = 1;
  Date due_on;
  OfficeId receiver;
  std::string content, carried;
  std::optional<std::string> money;
  std::string findings = "[]";
  std::int64_t findings_count = 0;
  std::string sha256;  ///< of content and carried together
  Reporter reporter;
  std::optional<Date> submitted_on;
  Instant created_at, updated_at;
};

/// What the transparency log keeps of a receipt.
boost::json::value logged(const Receipt& receipt);

/// Every statement that names this room's tables for writing, over one transaction.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  /// Reports whose content is not what its SHA-256 says.
  std::vector<Fault> verify() const;
  /// Refuses: report.not_found.
  Result<Record> get(ReportId id) const;
  std::optional<ReportId> find(OfficeId office, Uuid project, std::int64_t fiscal_year,
                               std::int64_t quarter) const;
  /// Contents of the project's earlier reports of the year, oldest first.
  std::vector<Record> list_earlier(const Record& report) const;
  /// All reports of a project over the years, oldest first.
  std::vector<Record> list_of_project(OfficeId office, Uuid project) const;
  void insert(const Record& report);
  void update(const Record& report);

  std::optional<Receipt> find_receipt(OfficeId office, Uuid id) const;
  void insert(ReportId report, const Receipt& receipt);
  std::vector<Receipt> list_receipts(ReportId report) const;

 private:
  db::Tx& tx_;
};

}  // namespace ruam::progress
