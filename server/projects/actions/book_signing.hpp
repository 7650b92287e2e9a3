#pragma once

#include <vector>

#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "projects/book.hpp"
#include "projects/store.hpp"

/// What every way of deciding on a plan book does: one signature on the book, one on each project.
namespace ruam::projects {

/// A book as it was read, hashed and linted before the write, which then only stores.
struct Decided {
  Book book;
  std::vector<BookLine> lines;
  std::vector<BookLine> judged;  ///< the same, with what the linter says today
  Date made;  ///< the day on which it became what is signed; early once it went up
  Instant now;
};
/// Refuses: forbidden, book.not_found.
Result<Decided> read_for_decision(const Context& context, BookId id);

/// Made outside of the write, which may run again.
struct SignatureIds {
  Uuid book;
  std::vector<Uuid> projects;
};
SignatureIds make_ids(const Decided& ready);

/// Refuses: book.changed (since it was read).
Result<void> check_unchanged(db::Tx& tx, const Decided& ready);

/// Enters the book's signature and the same for each of its projects, with their history and log,
/// and moves them all on, here and in the store.
void enter(db::Tx& tx, const Context& context, Decided& going, Signature signature,
           const SignatureIds& ids);

/// Emits where book and projects stand now.
void tell(db::Tx& tx, const Context& context, const Decided& gone);

/// How many faults there are, for the sentence.
Problem with_count(Problem problem);

}  // namespace ruam::projects
