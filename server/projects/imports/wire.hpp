#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "projects/imports/book.hpp"
#include "projects/store/imports.hpp"

/// Imports as they cross the wire.
namespace ruam::projects::wire {

struct ImportRow {
  Uuid id;
  std::int64_t fiscal_year = 0;
  std::string file_name;
  ImportStatus status = ImportStatus::faulty;
  std::int64_t projects = 0, made = 0, faults = 0;
  Satang planned;
  std::string by;
  Instant created_at, updated_at;
};
BOOST_DESCRIBE_STRUCT(ImportRow, (),
                      (id, fiscal_year, file_name, status, projects, made, faults, planned, by,
                       created_at, updated_at))

struct Imports {
  std::vector<ImportRow> rows;
};
BOOST_DESCRIBE_STRUCT(Imports, (), (rows))

/// A project of the workbook; `project_id` once it is made.
struct ImportProject {
  std::int64_t number = 0;
  std::string reference, title;
  Satang planned;
  std::optional<Uuid> project_id;
};
BOOST_DESCRIBE_STRUCT(ImportProject, (), (number, reference, title, planned, project_id))

struct Import : ImportRow {
  std::vector<imports::BookFault> book_faults;
  std::vector<ImportProject> book_projects;
};
BOOST_DESCRIBE_STRUCT(Import, (ImportRow), (book_faults, book_projects))

struct UndoImport {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(UndoImport, (), (reason))

}  // namespace ruam::projects::wire
