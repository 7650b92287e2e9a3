#pragma once

#include <string>
#include <vector>

#include "partners/coverage.hpp"
#include "partners/queries.hpp"
#include "platform/http/router.hpp"
#include "platform/sheet/sheet.hpp"

/// Lists as spreadsheets: Thai heads, days B.E. Never a contact.
namespace ruam::partners {

enum class ExportFormat { csv, xlsx };

std::string_view kind_name(EntryKind kind);
std::string_view standing_name(Standing standing);
std::string_view level_name(Level level);

sheet::Sheet sheet_of(const std::vector<EntryRow>& rows);
sheet::Sheet sheet_of(const std::vector<MouRow>& rows);
sheet::Sheet sheet_of(const std::vector<NetworkRow>& rows);
std::vector<sheet::Sheet> sheets_of(const Coverage& coverage);

/// One file of them; a CSV holds them below each other.
Result<http::FileReply> export_sheets(const std::vector<sheet::Sheet>& sheets,
                                      const std::string& name, ExportFormat format);

}  // namespace ruam::partners
