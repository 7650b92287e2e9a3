#pragma once

#include <string_view>
#include <vector>

#include "platform/context.hpp"
#include "platform/room.hpp"
#include "progress/attendance.hpp"
#include "progress/store/attendance.hpp"
#include "projects/project.hpp"

/// Verbs and reading of sign-in sheets. All refuse unauthenticated, forbidden and what does not
/// exist; sheets are read by who reads reports and written by who writes them.
namespace ruam::progress {

/// Starts a sheet of a project. Refuses: project.not_found, as check_register().
Result<RegisterId> start_register(Context& context, projects::ProjectId project, Register content);
/// Replaces it. Refuses: attendance.stale, as check_register().
Result<void> edit_register(Context& context, RegisterId id, Register content,
                           std::int64_t expected_version);
/// Erases it with all names. Refuses: attendance.counted (a signed result report rests on it).
Result<void> remove_register(Context& context, RegisterId id);

/// Reads people from text pasted out of a spreadsheet, or from the bytes of an XLSX or CSV file;
/// stores nothing. Refuses: sheet.*.
Result<ReadPeople> read_pasted(std::string_view text);
Result<ReadPeople> read_file(std::string_view bytes);

/// What a list and a report show of a sheet.
struct RegisterRow {
  Uuid id;
  std::string title;
  std::optional<Date> date;
  std::string activity;
  std::int64_t listed = 0, present = 0;
  std::optional<Claim> claim;
  std::string difference_reason;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(RegisterRow, (),
                      (id, title, date, activity, listed, present, claim, difference_reason,
                       version))
RegisterRow row_of(const RegisterRecord& sheet, const projects::Content& project);

struct RegisterRows {
  std::vector<RegisterRow> rows;
  std::int64_t people = 0;  ///< over all sheets, each once
};
BOOST_DESCRIBE_STRUCT(RegisterRows, (), (rows, people))
/// Refuses: forbidden, project.not_found.
Result<RegisterRows> list_registers(db::Tx& tx, const Actor& actor, projects::ProjectId project);
/// Refuses: forbidden, attendance.not_found.
Result<RegisterRecord> get_register(db::Tx& tx, const Actor& actor, RegisterId id);

std::vector<Description> describe_registers(db::Tx& tx, const Actor& actor,
                                            std::span<const Ref> refs);

}  // namespace ruam::progress
