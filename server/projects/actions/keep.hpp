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

/// Records a change of state in history and emits "project.STATUS" (say, project.approved).
void record_status(db::Tx& tx, const Context& context, const What& what, Status before,
                   Status after);

}  // namespace ruam::projects
