#pragma once

#include <string>
#include <vector>

#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "progress/content.hpp"
#include "progress/report.hpp"
#include "projects/project.hpp"

/// Verbs of the room. All refuse unauthenticated and forbidden, and report.not_found.
namespace ruam::progress {

struct NewReport {
  std::int64_t fiscal_year = 0, quarter = 0;
};
BOOST_DESCRIBE_STRUCT(NewReport, (), (fiscal_year, quarter))

/// Opens the report of a project in force; what the last quarter said is carried over.
/// Answers the report that is there already. Refuses: report.quarter, report.project_not_in_force.
Result<ReportId> open(Context& context, projects::ProjectId project, NewReport request);

/// Opens all reports of the quarter that contains the day, for every project in force of the
/// office. Answers how many were new.
Result<int> open_round(Context& context, OfficeId office, Date day);

/// Replaces what the reporter writes. Refuses: report.stale, report.not_editable, report.photos
/// (a picture that is not a photo of this report), json.faults (numbers that cannot be).
Result<void> edit(Context& context, ReportId id, ReportContent content,
                  std::int64_t expected_version);

/// Checks, submits, takes back, accepts or returns. Submitting fixes the money and the reporter and
/// leaves a receipt. Refuses: report.no_such_move, report.findings, report.reason_missing.
Result<void> move(Context& context, ReportId id, Status to, std::string_view reason);

/// Leaves a receipt that the package was exported.
Result<void> record_export(Context& context, ReportId id, std::string_view sha256);

}  // namespace ruam::progress
