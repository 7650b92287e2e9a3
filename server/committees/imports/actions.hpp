#pragma once

#include <string>
#include <vector>

#include "committees/store/imports.hpp"
#include "platform/context.hpp"

/// Many members from one file: in, checked, proposed, taken back. All refuse unauthenticated,
/// forbidden (committees.write), committee.not_found and committee.import_not_found.
namespace ruam::committees {

/// The workbook to fill in.
Result<std::string> blank_roll(const Context& context, CommitteeId id);

struct RollUpload {
  std::string file_name, bytes;
};
/// Takes an XLSX or CSV file in and checks it; with a fault nobody becomes a member. Refuses:
/// committee.ended, sheet.too_large, sheet.not_xlsx, sheet.has_macros, sheet.not_csv.
Result<Uuid> take_in(Context& context, CommitteeId id, const RollUpload& upload);

/// Proposes everybody of it, all or nobody. Refuses: committee.import_faults,
/// committee.import_not_open, committee.ended, committee.member_invalid (a seat is gone).
Result<void> apply_import(Context& context, CommitteeId id, Uuid import);

/// Takes them back while none is appointed. Refuses: committee.import_not_done,
/// committee.import_in_use.
Result<void> undo_import(Context& context, CommitteeId id, Uuid import);

/// Refuses as all.
Result<MemberImport> get_import(const Context& context, CommitteeId id, Uuid import);
Result<std::vector<MemberImport>> list_imports(const Context& context, CommitteeId id);

}  // namespace ruam::committees
