#pragma once

#include <string>

#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "projects/draft.hpp"
#include "projects/store.hpp"

/// What all actions do with a content: put it on the record, tell history and the chain.
namespace ruam::projects {

/// The project's fiscal year, which its faults depend on. Refuses: project.not_found.
Result<std::int64_t> fiscal_year_of(const Context& context, ProjectId id);
/// The same for one who may write it. Refuses: forbidden, project.not_found.
Result<std::int64_t> writable_year(const Context& context, ProjectId id);

/// Puts a prepared content, its summary and its findings on the record.
void apply(const Prepared& ready, Record& project);

struct What {
  Ref about;
  Instant at;
  std::string action, reason = {};
};

/// Records the change from the content `before` (canonical text, or nothing) in history and renews
/// the project's edges in the chain.
void record_change(db::Tx& tx, const Context& context, const What& what, std::string_view before,
                   const Prepared& after);

/// A draft to begin, made ready outside of the write.
struct NewDraft {
  ProjectId id;
  std::int64_t fiscal_year = 0;
  Instant at;
  std::string reason = {};                  ///< told in its history
  std::optional<Uuid> predecessor = {};     ///< the project it goes on with
  std::optional<Uuid> pending_import = {};  ///< hidden until that import is whole
};

/// Begins the draft with the office's chain of signers and the next code of the year; answers the
/// record. The caller has asked for the right to write. Refuses: people.office_not_found.
Result<Record> begin(db::Tx& tx, const Context& context, const NewDraft& draft,
                     const Prepared& ready);

/// Refuses: project.fiscal_year.
Result<void> check_fiscal_year(std::int64_t year);

/// Records a change of state in history and emits "project.STATUS" (say, project.approved).
void record_status(db::Tx& tx, const Context& context, const What& what, Status before,
                   Status after);

}  // namespace ruam::projects
