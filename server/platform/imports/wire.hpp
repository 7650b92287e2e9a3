#pragma once

#include "platform/imports/store.hpp"

/// Imports as they cross the wire.
namespace ruam::imports::wire {

struct Import {
  Uuid id;
  std::string kind, file_name;
  Status status = Status::faulty;
  std::int64_t records = 0, made = 0, faults = 0;
  std::string by;
  Instant created_at, updated_at;
};
BOOST_DESCRIBE_STRUCT(Import, (),
                      (id, kind, file_name, status, records, made, faults, by, created_at,
                       updated_at))

struct ImportList {
  std::vector<Import> rows;
};
BOOST_DESCRIBE_STRUCT(ImportList, (), (rows))

/// A record to be, as the preview shows it; `record_id` once it is made.
struct PreviewRow {
  std::string title, detail;
  std::optional<Uuid> record_id;
};
BOOST_DESCRIBE_STRUCT(PreviewRow, (), (title, detail, record_id))

/// `preview` is the beginning of what the workbook would make.
struct ImportDetail : Import {
  std::vector<BookFault> book_faults;
  std::vector<PreviewRow> preview;
};
BOOST_DESCRIBE_STRUCT(ImportDetail, (Import), (book_faults, preview))

struct UndoReason {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(UndoReason, (), (reason))

}  // namespace ruam::imports::wire
