// What was signed in ink is entered: a whole sheet at once.

#include "people/access.hpp"
#include "platform/idempotency.hpp"
#include "projects/actions.hpp"
#include "projects/actions/keep.hpp"
#include "projects/actions/sheet.hpp"
#include "projects/queries/books.hpp"

namespace ruam::projects {
namespace {

Result<void> enter(db::Tx& tx, const Context& context, ProjectId id, const NewPaper& request,
                   const SheetEntry& entry) {
  Store store{tx};
  auto project = TRY(store.get(id));
  TRY(check_not_in_book(tx, id));
  const auto next = project.next_step.value_or(0);
  TRY(check_decision(project.status, static_cast<std::size_t>(next), Decision::sign));
  const bool has_findings = next == 0 && !TRY(open_findings(tx, project)).empty();
  // The desk refers to what does not change while its signatures are taken.
  const auto steps = project.steps;
  const auto sha256 = project.content_sha256;
  const PaperDesk at{{id.office, id.uuid, project.round, next, steps, sha256},
                     ref(id),
                     project.created_at,
                     has_findings};
  const auto before = project.status;
  for (const auto& one : TRY(enter_sheet(tx, context, ref(id), at, request, entry)))
    take(tx, context, project, one);
  ++project.version;
  project.updated_at = entry.at;
  store.update(project);
  record_status(tx, context, {ref(id), entry.at, "record_paper"}, before, project.status);
  return {};
}

}  // namespace

Result<Uuid> record_paper(Context& context, ProjectId id, const NewPaper& request) {
  const auto entry = TRY(read_entry(context, ref(id), request));
  return context.db.write([&](db::Tx& tx) -> Result<Uuid> {
    TRY(people::require(tx, context.actor, write_projects, id.office));
    return idempotency::once(tx, context, entry.id,
                             [&] { return enter(tx, context, id, request, entry); });
  });
}

}  // namespace ruam::projects
