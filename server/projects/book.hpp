#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/clock.hpp"
#include "platform/money.hpp"
#include "platform/result.hpp"
#include "projects/project.hpp"

/// Nouns and rules of a plan book (เล่มแผนปฏิบัติการ): projects of one year that go up together under
/// one memo. One decision on the book is the same decision on every project in it. No I/O.
namespace ruam::projects {

using BookId = RecordId<struct BookKind>;
inline constexpr std::string_view book_kind = "plan_book";
inline constexpr std::size_t most_projects_in_book = 300;

inline Ref ref(const BookId& id) { return {id.office, std::string(book_kind), id.uuid}; }

/// draft, proposed, endorsed, approved, returned; cancelled when it was given up.
struct Book {
  BookId id;
  std::int64_t fiscal_year = 0;
  std::string title;
  Status status = Status::draft;
  std::int64_t version = 1, round = 1;
  std::optional<std::int64_t> next_step = 0;
  std::vector<Step> steps;
  std::string content, content_sha256;  ///< what is signed, canonical; of a draft as it is now
  Uuid created_by;
  std::string created_name;
  Instant created_at, updated_at;
};

/// A project as it stands in the book, and what may keep the book from going up.
struct BookLine {
  ProjectId id;
  std::string code, title, responsible, content_sha256;
  Satang planned;
  Status status = Status::draft;
  std::int64_t fiscal_year = 0, round = 1, findings_count = 0;
  std::optional<std::int64_t> next_step;
  std::string steps;                 ///< JSON of its chain of signers
  std::optional<Uuid> in_open_book;  ///< the open book it stands in

  friend bool operator==(const BookLine&, const BookLine&) = default;
};

/// Whether its projects are bound to it.
bool is_open_book(Status status);

/// Where the next signature belongs, as most of the lines have it.
struct BookCourse {
  std::optional<std::int64_t> next_step;
  std::string steps;  ///< JSON
};
BookCourse course_of(const std::vector<BookLine>& lines);

Satang total(const std::vector<BookLine>& lines);

/// {title, fiscal_year, projects: [{id, code, title, planned, content_sha256}], total}, canonical.
std::string book_content(const Book& book, const std::vector<BookLine>& lines);

/// What keeps projects from being put into a book: /projects/N, with code and title of the project.
/// Codes: book.project_twice, book.project_year, book.project_status, book.project_elsewhere.
std::vector<Fault> check_lines(const Book& book, const std::vector<BookLine>& lines);

/// What keeps the book from being decided on, /projects/N. Codes: book.project_step (another signer
/// is next), book.project_changed (since the book went up), book.project_findings.
std::vector<Fault> find_obstacles(const Book& book, const std::vector<BookLine>& lines);

}  // namespace ruam::projects
