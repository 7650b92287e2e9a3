#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/db/db.hpp"
#include "projects/imports/book.hpp"
#include "projects/project.hpp"

namespace ruam::projects {

enum class ImportStatus { faulty, ready, applying, done, undone };
BOOST_DESCRIBE_ENUM(ImportStatus, faulty, ready, applying, done, undone)

using ImportId = RecordId<struct ProjectImportKind>;
inline Ref ref(const ImportId& id) { return {id.office, "project_import", id.uuid}; }

/// A workbook that came in, and how far it is.
struct ImportRecord {
  ImportId id;
  std::int64_t fiscal_year = 0;
  std::string file_name, file_sha256;
  ImportStatus status = ImportStatus::faulty;
  std::int64_t project_count = 0, made_count = 0, fault_count = 0;
  Satang planned;
  std::string faults = "[]";  ///< JSON of BookFault
  std::string by_name;
  Instant created_at, updated_at;
};

/// A project to be, or that has become one.
struct ImportDraft {
  std::int64_t number = 0;
  std::string reference, title;
  Satang planned;
  std::string content;  ///< JSON of Content
  std::optional<Uuid> project;
};

/// Statements on imports and on the projects that came by them, over one transaction.
class ImportStore {
 public:
  explicit ImportStore(db::Tx& tx) : tx_(tx) {}

  /// Refuses: import.not_found.
  Result<ImportRecord> get(ImportId id) const;
  /// Newest first, without their faults.
  std::vector<ImportRecord> list(OfficeId office, int most) const;
  void insert(const ImportRecord& import);
  /// Status, made_count and time.
  void update(const ImportRecord& import);

  void add_row(ImportId id, std::string_view sheet, std::int64_t row, std::string_view cells);
  std::vector<std::pair<std::string, imports::StagedSheet>> list_rows(ImportId id) const;

  void add_draft(ImportId id, const ImportDraft& draft);
  /// Without their contents.
  std::vector<ImportDraft> list_drafts(ImportId id) const;
  /// The next that have not become projects.
  std::vector<ImportDraft> list_waiting(ImportId id, int most) const;
  bool is_waiting(ImportId id, std::int64_t number) const;
  void set_project(ImportId id, std::int64_t number, Uuid project);

  /// Takes a project out of everybody's sight until reveal().
  void hide(ProjectId project, Uuid import);
  /// Brings all projects of the import into sight, now.
  void reveal(ImportId id, Instant at);
  /// The projects of the import, in sight or not.
  struct Made {
    Uuid id;
    std::string code;
    Status status = Status::draft;
    std::int64_t version = 1;
  };
  std::vector<Made> list_made(ImportId id) const;
  /// Hides them again and gives their codes free; renews the office's last number when they were
  /// the last ones.
  void withdraw(ImportId id, std::int64_t fiscal_year, const std::vector<Made>& made);

  /// Titles of the year's projects with their codes.
  std::vector<std::pair<std::string, std::string>> list_titles(OfficeId office,
                                                               std::int64_t fiscal_year) const;

 private:
  db::Tx& tx_;
};

}  // namespace ruam::projects
