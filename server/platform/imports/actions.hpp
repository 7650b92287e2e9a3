#pragma once

#include <map>
#include <string>

#include "platform/imports/kind.hpp"
#include "platform/imports/store.hpp"

/// In, checked, made, taken back. All refuse what the gate refuses, import.kind_unknown and
/// import.not_found.
namespace ruam::imports {

/// Whether the actor may do this in the office; the house passes people's rule in.
using Gate = std::function<Result<void>(db::Tx&, const Actor&, const Permission&, OfficeId)>;

/// The kinds of all rooms by name, and the gate before them.
struct Desk {
  std::map<std::string, Kind, std::less<>> kinds;
  Gate gate;
};

/// Refuses: import.kind_unknown.
Result<const Kind*> find_kind(const Desk& desk, std::string_view name);

/// The workbook to fill in.
Result<std::string> blank_form(const Desk& desk, const Context& context, OfficeId office,
                               std::string_view kind);

struct Upload {
  std::string kind, file_name, bytes;
};

/// Takes a workbook (XLSX, or CSV for a form of one sheet) in and checks it; with a fault it waits
/// to be mended, nothing becomes a record. Refuses: sheet.too_large, sheet.not_xlsx, sheet.not_csv,
/// sheet.has_macros.
Result<ImportId> take_in(const Desk& desk, Context& context, OfficeId office, const Upload& upload);

/// Makes the next chunk; brings all into sight with the last. To be called until the status is
/// done. Refuses: import.has_faults, import.not_open, and what the room refuses.
Result<void> apply_next(const Desk& desk, Context& context, ImportId id);

/// Takes everything of the import back. Refuses: import.reason_missing, import.not_done,
/// import.in_use.
Result<void> undo(const Desk& desk, Context& context, ImportId id, const std::string& reason);

/// The record, for who may use its kind.
Result<ImportRecord> get(const Desk& desk, db::Tx& tx, const Actor& actor, ImportId id);
/// Newest first, of the kinds that the actor may use.
std::vector<ImportRecord> list(const Desk& desk, db::Tx& tx, const Actor& actor, OfficeId office);

/// The workbook as it came, with its faults in red.
Result<std::string> marked_workbook(const Desk& desk, const Context& context, ImportId id);

}  // namespace ruam::imports
