#pragma once

#include <string>
#include <vector>

#include "platform/context.hpp"
#include "projects/actions.hpp"
#include "projects/book.hpp"

/// Verbs of plan books. All refuse unauthenticated, forbidden and, for what does not exist,
/// book.not_found.
namespace ruam::projects {

struct BookEdit {
  std::string title;
  std::vector<Uuid> projects;  ///< in the order of printing
};
BOOST_DESCRIBE_STRUCT(BookEdit, (), (title, projects))

struct NewBook {
  std::int64_t fiscal_year = 0;  ///< B.E.
  std::string title;
  std::vector<Uuid> projects;
};
BOOST_DESCRIBE_STRUCT(NewBook, (), (fiscal_year, title, projects))

/// Collects projects of one year that are not decided on yet; each stands in one open book at most.
/// Refuses: project.fiscal_year, book.title_missing, book.empty, book.too_many, book.projects (with
/// a fault for each project that cannot stand in it).
Result<BookId> create_book(Context& context, OfficeId office, const NewBook& request);

/// Renames it, orders it anew, takes projects in and out while it is written.
/// Refuses: project.stale, book.not_editable, and as create_book().
Result<void> edit_book(Context& context, BookId id, const BookEdit& request,
                       std::int64_t expected_version);

/// Signs the book, or sends it back, as the next signer: the same decision on every project in it,
/// each with a signature of its own, or on none. Refuses: book.not_rejected, book.obstacles (a
/// fault for each project that stands in the way), and as decide() of a project.
Result<void> decide_book(Context& context, BookId id, const DecisionRequest& request);

/// Enters a sheet that was signed in ink: all its signatures at once, on the book and on every
/// project in it, with its scan. Refuses: as record_paper() of a project, book.changed and
/// book.obstacles.
Result<void> record_book_paper(Context& context, BookId id, const NewPaper& request);

/// Gives a book up that is written; its projects are free again. Refuses: book.not_editable.
Result<void> withdraw_book(Context& context, BookId id);

}  // namespace ruam::projects
