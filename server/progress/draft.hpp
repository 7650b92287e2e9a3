#pragma once

#include <string>
#include <vector>

#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "progress/content.hpp"
#include "progress/store.hpp"
#include "projects/content.hpp"
#include "projects/draft.hpp"

/// What a report is made of beside the reporter's own words.
namespace ruam::progress {

using projects::Finding;

/// Section 17 from the ledger, up to the end of the report's quarter.
Money read_money(db::Tx& tx, const Record& report);
/// The same for a report that was submitted: as it was then.
Money money_of(db::Tx& tx, const Record& report);

/// What a new report starts with: every activity and indicator, earlier texts, last quarter's
/// benefit, and the next steps that the schedule proposes.
ReportContent first_content(const projects::Content& project, const Record& report,
                            const std::vector<Record>& earlier);

/// Fits a written content to the project: activities that are gone leave, new ones come, earlier
/// texts are always the earlier reports' own.
ReportContent fitted(ReportContent content, const projects::Content& project,
                     const std::vector<Record>& earlier);

/// Runs the one linter over the report.
std::vector<Finding> find_faults(db::Tx& tx, const Record& report, const ReportContent& content,
                                 const projects::Content& project);

/// Puts content, project, findings and hash on the record.
void apply(db::Tx& tx, Record& report, const ReportContent& content, std::string carried);

}  // namespace ruam::progress
