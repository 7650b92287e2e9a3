#pragma once

#include <string>
#include <vector>

#include "platform/context.hpp"
#include "projects/store/imports.hpp"

/// Many projects from one workbook: in, checked, made, taken back. All refuse unauthenticated,
/// forbidden (projects.write) and import.not_found.
namespace ruam::projects::imports {

/// The form for the office and year. Refuses: project.fiscal_year.
Result<std::string> blank_form(const Context& context, OfficeId office, std::int64_t fiscal_year);

struct Upload {
  std::int64_t fiscal_year = 0;
  std::string file_name, bytes;
};

/// Takes a workbook in and checks it; with a fault it waits to be mended, nothing becomes a
/// project. Refuses: project.fiscal_year, sheet.too_large, sheet.not_xlsx, sheet.has_macros.
Result<ImportId> take_in(Context& context, OfficeId office, const Upload& upload);

/// Makes the next projects of an import without faults, at most `chunk_size`, hidden until the last
/// is made; to be called until the status is done. Refuses: import.has_faults, import.not_open,
/// import.titles_taken (with a fault for each project), and what creating a project refuses.
Result<void> apply_next(Context& context, ImportId id);
inline constexpr int chunk_size = 40;

/// Takes all projects of the import back while none was changed, signed or put into a plan book.
/// Refuses: project.reason_missing, import.not_done, import.in_use (with a fault for each such
/// project).
Result<void> undo(Context& context, ImportId id, const std::string& reason);

/// The workbook as it came, with its faults in red.
Result<std::string> marked_workbook(const Context& context, ImportId id);

}  // namespace ruam::projects::imports
