#pragma once

#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "cycle/pack.hpp"
#include "cycle/register.hpp"
#include "platform/context.hpp"

/// Export packs of an office: shipped and its own, and the files made by them.
namespace ruam::cycle {

/// A pack as the office has it. `version` is 0 for a shipped one.
struct PackRecord {
  Pack pack;
  bool is_own = false;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(PackRecord, (), (pack, is_own, version))

/// What a mapping may name, by kind of row.
struct PackFields {
  PackRows rows;
  std::vector<std::string> fields;
};
BOOST_DESCRIBE_STRUCT(PackFields, (), (rows, fields))

struct PackList {
  std::vector<PackRecord> rows;
  std::vector<PackFields> fields;
};
BOOST_DESCRIBE_STRUCT(PackList, (), (rows, fields))

struct ExportOrder {
  std::string pack;  ///< empty: that of the return's kind
};
BOOST_DESCRIBE_STRUCT(ExportOrder, (), (pack))

/// Refuses: forbidden.
Result<PackList> list_packs(db::Tx& tx, const Actor& actor, OfficeId office);
/// Keeps the office's own mapping. Refuses: forbidden, cycle.pack_invalid, cycle.stale.
Result<PackRecord> save_pack(Context& context, OfficeId office, Pack pack,
                             std::int64_t expected_version);

/// Makes the file, keeps it with the return as exported, with its SHA-256 in the log. It says that
/// a file was made, not that anybody has it. Refuses: as add_step, cycle.pack_not_found.
Result<void> export_pack(Context& context, OfficeId office, Uuid submission,
                         std::int64_t fiscal_year, const std::string& pack,
                         std::int64_t expected_version);

/// The latest file made for each return of a year, as one archive.
struct ExportArchive {
  std::string name;
  std::string bytes;
};
/// With manifest.json: what each file is, its SHA-256, when and by whom it was made, and what
/// happened to the return since; «รายการ.csv» says the same to people. Refuses: forbidden,
/// cycle.nothing_exported.
Result<ExportArchive> zip_exports(const Context& context, OfficeId office,
                                  std::int64_t fiscal_year);

}  // namespace ruam::cycle
