// A plan book that was signed in ink: the whole sheet is entered at once, for each of its projects.

#include <algorithm>

#include "people/access.hpp"
#include "platform/idempotency.hpp"
#include "projects/actions/book_signing.hpp"
#include "projects/actions/books.hpp"
#include "projects/actions/sheet.hpp"

namespace ruam::projects {
namespace {

/// Made outside of the write.
struct Entry {
  SheetEntry sheet;
  std::vector<SignatureIds> signatures;  ///< of each line
};

/// Paper has happened: what the linter says is flagged and explained; only what cannot have been on
/// that paper stands in the way.
Result<bool> check_obstacles(const Decided& ready) {
  auto obstacles = find_obstacles(ready.book, ready.judged);
  const auto said = obstacles.size();
  std::erase_if(obstacles, [](const Fault& one) { return one.code == "book.project_findings"; });
  if (obstacles.empty()) return said > 0;
  return with_count({Kind::conflict, "book.obstacles", {}, std::move(obstacles)});
}

Result<void> enter_all(db::Tx& tx, const Context& context, const Decided& ready,
                       const NewPaper& request, const Entry& entry) {
  const auto& book = ready.book;
  TRY(check_unchanged(tx, ready));
  const auto next = book.next_step.value_or(0);
  TRY(check_decision(book.status, static_cast<std::size_t>(next), Decision::sign));
  const bool has_findings = TRY(check_obstacles(ready));
  const PaperDesk at{
      {book.id.office, book.id.uuid, book.round, next, book.steps, book.content_sha256},
      ref(book.id),
      book.created_at,
      has_findings,
      ready.made};
  auto signatures = TRY(enter_sheet(tx, context, ref(book.id), at, request, entry.sheet));
  auto going = ready;
  going.now = entry.sheet.at;
  for (std::size_t i = 0; i < signatures.size(); ++i)
    enter(tx, context, going, std::move(signatures[i]), entry.signatures.at(i));
  tell(tx, context, going);
  return {};
}

}  // namespace

Result<void> record_book_paper(Context& context, BookId id, const NewPaper& request) {
  const auto ready = TRY(read_for_decision(context, id));
  Entry entry{TRY(read_entry(context, ref(id), request)), {}};
  for (const auto& signature : entry.sheet.signatures) {
    entry.signatures.push_back(make_ids(ready));
    entry.signatures.back().book = signature;
  }

  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_projects, id.office));
    TRY(idempotency::once(tx, context, entry.sheet.id,
                          [&] { return enter_all(tx, context, ready, request, entry); }));
    return {};
  });
}

}  // namespace ruam::projects
