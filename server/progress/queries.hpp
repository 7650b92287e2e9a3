#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"
#include "progress/report.hpp"
#include "progress/store.hpp"

/// Read models: lists of reports, one whole report, what waits.
namespace ruam::progress {

struct Filter {
  std::optional<std::int64_t> fiscal_year, quarter;
  std::optional<Status> status;
  std::optional<Uuid> project;
};

struct Row {
  Uuid id;
  OfficeId office;
  std::string office_short;
  Uuid project_id;
  std::string project_code, project_title;
  std::int64_t fiscal_year = 0, quarter = 0;
  Status status = Status::open;
  Date due_on;
  std::int64_t findings_count = 0, version = 1;
  std::optional<Date> submitted_on;
  Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, office, office_short, project_id, project_code, project_title,
                       fiscal_year, quarter, status, due_on, findings_count, version, submitted_on,
                       updated_at))

struct Rows {
  std::vector<Row> rows;
};
BOOST_DESCRIBE_STRUCT(Rows, (), (rows))

/// The office's own reports, newest quarter first. Refuses: forbidden.
Result<Rows> list(db::Tx& tx, const Context& context, OfficeId office, const Filter& filter);
/// What offices below have submitted to this one. Refuses: forbidden.
Result<Rows> list_received(db::Tx& tx, const Context& context, OfficeId office,
                           const Filter& filter);

/// A report to a reader of its office, or, once submitted, to its receiver.
/// Refuses: forbidden, report.not_found.
Result<Record> get(db::Tx& tx, const Actor& actor, ReportId id);
std::optional<ReportId> find(db::Tx& tx, OfficeId office, Uuid project, std::int64_t fiscal_year,
                             std::int64_t quarter);

std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office);
/// A logged receipt as the table has it now.
boost::json::value recount_receipt(db::Tx& tx, const tlog::Entry& entry);
/// Reports whose content is not what its SHA-256 says.
std::vector<Fault> verify_contents(db::Tx& tx);

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs);

}  // namespace ruam::progress
