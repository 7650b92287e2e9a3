#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "platform/db/db.hpp"
#include "platform/room.hpp"
#include "projects/book.hpp"
#include "projects/store.hpp"

/// Read models of plan books.
namespace ruam::projects {

/// One line of the list of books.
struct BookRow {
  Uuid id;
  std::string title;
  std::int64_t fiscal_year = 0;
  Status status = Status::draft;
  std::int64_t count = 0;
  Satang planned;
  std::optional<std::string> next_role, next_label;
  Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(BookRow, (),
                      (id, title, fiscal_year, status, count, planned, next_role, next_label,
                       updated_at))

struct BookView {
  Book book;
  std::vector<BookLine> lines;
  std::vector<Signature> signatures;  ///< of the round that counts, and what was sent back
};

/// The open book in which a project stands.
struct BookMention {
  Uuid id;
  std::string title;
  Status status = Status::draft;
};
BOOST_DESCRIBE_STRUCT(BookMention, (), (id, title, status))

/// Books of one office, the newest first; those given up are left out. Refuses: forbidden.
Result<std::vector<BookRow>> list_books(db::Tx& tx, const Actor& actor, OfficeId office,
                                        std::optional<std::int64_t> fiscal_year);
/// While it is written its content is what the projects say now. Refuses: forbidden,
/// book.not_found.
Result<BookView> get_book(db::Tx& tx, const Actor& actor, BookId id);

std::optional<BookMention> find_open_book(db::Tx& tx, ProjectId project);
/// A project in an open book is decided on with it. Refuses: project.in_book {title}.
Result<void> check_not_in_book(db::Tx& tx, ProjectId project);
/// Projects of the office that stand in an open book.
std::set<Uuid> list_booked(db::Tx& tx, OfficeId office);

/// One line a book instead of one a project.
std::vector<WaitingItem> waiting_books(db::Tx& tx, const Actor& actor, OfficeId office, Date today);
Description describe_book(db::Tx& tx, const Actor& actor, const Ref& book);

}  // namespace ruam::projects
