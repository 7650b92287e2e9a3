#pragma once

#include <set>
#include <vector>

#include "platform/db/db.hpp"
#include "projects/book.hpp"
#include "projects/store.hpp"

namespace ruam::projects {

/// Every statement that writes the tables of plan books, over one transaction.
class BookStore {
 public:
  explicit BookStore(db::Tx& tx) : tx_(tx) {}

  /// Refuses: book.not_found.
  Result<Book> get(BookId id) const;
  void insert(const Book& book);
  void update(const Book& book);

  /// The book's projects in their order.
  std::vector<BookLine> list_lines(BookId id) const;
  /// When any of its projects was touched last.
  std::optional<Instant> last_edit(BookId id) const;
  void set_projects(BookId id, const std::vector<BookLine>& lines);
  /// These projects of the office, in this order. Refuses: book.projects (with those it lacks).
  Result<std::vector<BookLine>> find_lines(OfficeId office,
                                           const std::vector<Uuid>& projects) const;

  /// Brings all projects of the book to where the decision leads; answers how many they were.
  std::int64_t move_projects(const Book& book, Decision decision, Status to,
                             std::optional<std::int64_t> next_step);
  /// Keeps the contents of all its projects as their next revisions.
  void keep_revisions(BookId id, const Signature& signature, std::string_view why);

  /// Books whose content is not what its SHA-256 says.
  std::vector<Fault> verify() const;

 private:
  db::Tx& tx_;
};

}  // namespace ruam::projects
