#pragma once

#include <optional>
#include <string>
#include <vector>

#include "files/actions.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "projects/actions/signing.hpp"
#include "projects/paper.hpp"
#include "projects/store.hpp"

/// Reading a sheet of paper: its scan, and its lines as signatures.
namespace ruam::projects {

/// The signed copy: the PDF itself, or one made of the pictures.
struct Scan {
  std::vector<Uuid> pages;
  std::optional<Uuid> file;                ///< already there
  std::optional<files::NewFile> new_file;  ///< to be entered
};

/// What is made outside the write: ids, the time, the scan.
struct SheetEntry {
  Uuid id;
  Instant at;
  std::vector<Uuid> signatures;
  Scan scan;
};

/// `of`: the project or plan book that the uploads belong to. Refuses: forbidden,
/// project.paper_empty, project.paper_pages, project.paper_steps, project.paper_mixed,
/// files.not_found.
Result<SheetEntry> read_entry(const Context& context, const Ref& of, const NewPaper& request);

/// What was signed on paper, and what the sheet is judged by.
struct PaperDesk {
  Desk desk;
  Ref about;                      ///< its history tells when it became what was printed
  Instant created_at;             ///< where the history does not
  bool has_findings;              ///< the linter still has something to say of it
  std::optional<Date> made = {};  ///< that day, where it is known otherwise
};

/// Enters the sheet and answers its signatures, which the caller enters in order. Refuses:
/// project.paper_steps, project.content_changed, project.paper_date, project.paper_stand_in,
/// project.paper_needs_reason (a fault for each flag), people.person_not_found.
Result<std::vector<Signature>> enter_sheet(db::Tx& tx, const Context& context, const Ref& of,
                                           const PaperDesk& at, const NewPaper& request,
                                           const SheetEntry& entry);

}  // namespace ruam::projects
