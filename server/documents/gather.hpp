#pragma once

#include "documents/facts.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "progress/report.hpp"
#include "projects/book.hpp"
#include "projects/project.hpp"

/// Reads from the rooms what the forms print; the reader's rights are checked by the rooms.
namespace ruam::documents {

/// Refuses: forbidden, project.not_found.
Result<ProjectFacts> gather_project(db::Tx& tx, const Context& context, projects::ProjectId id,
                                    Copy copy);

/// Refuses: forbidden, book.not_found.
Result<BookFacts> gather_book(db::Tx& tx, const Context& context, projects::BookId id, Copy copy);

/// Refuses: forbidden, report.not_found. Photos' bytes are read afterwards, outside the
/// transaction, by read_photos().
Result<ReportFacts> gather_report(db::Tx& tx, const Context& context, progress::ReportId id,
                                  Copy copy);

/// Refuses: forbidden, result.not_found.
Result<ResultFacts> gather_result(db::Tx& tx, const Context& context, progress::ResultId id,
                                  Copy copy);
/// Refuses: forbidden, attendance.not_found.
Result<AttendanceFacts> gather_attendance(db::Tx& tx, const Context& context,
                                          progress::RegisterId id);

/// Refuses: forbidden, meeting.not_found.
Result<MeetingFacts> gather_meeting(db::Tx& tx, const Context& context, committees::MeetingId id);

/// Pictures with their captions, from the file store. Refuses: files.not_found.
Result<std::vector<PhotoFacts>> read_pictures(const Context& context, OfficeId office,
                                              const std::vector<progress::Photo>& photos);

/// The pictures of section 16, from the file store. Refuses: files.not_found.
Result<void> read_photos(const Context& context, progress::ReportId id, ReportFacts& report);

}  // namespace ruam::documents
