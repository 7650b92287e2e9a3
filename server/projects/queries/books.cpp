#include "projects/queries/books.hpp"

#include <algorithm>

#include "people/access.hpp"
#include "platform/sha256.hpp"
#include "projects/store/books.hpp"

namespace ruam::projects {
namespace {

constexpr std::string_view book_columns =
    "SELECT b.id, b.title, b.fiscal_year, b.status, b.next_role, b.next_label, b.updated_at, "
    "(SELECT COUNT(*) FROM plan_book_projects m WHERE m.office_id = b.office_id "
    "AND m.book_id = b.id), "
    "(SELECT CAST(COALESCE(SUM(p.planned_satang), 0) AS bigint) FROM plan_book_projects m "
    "JOIN projects p ON p.office_id = m.office_id AND p.id = m.project_id "
    "WHERE m.office_id = b.office_id AND m.book_id = b.id) FROM plan_books b ";

BookRow read_book(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .title = row.get<std::string>(1),
          .fiscal_year = row.get<std::int64_t>(2),
          .status = row.get<Status>(3),
          .count = row.get<std::int64_t>(7),
          .planned = row.get<Satang>(8),
          .next_role = row.get<std::optional<std::string>>(4),
          .next_label = row.get<std::optional<std::string>>(5),
          .updated_at = row.get<Instant>(6)};
}

std::vector<BookRow> read_rows(db::Tx& tx, OfficeId office, std::int64_t from, std::int64_t to) {
  static const auto sql = std::string(book_columns) +
                          "WHERE b.office_id = $1 AND b.fiscal_year BETWEEN $2 AND $3 "
                          "AND b.status <> 'cancelled' "
                          "ORDER BY b.fiscal_year DESC, b.updated_at DESC, b.id LIMIT 500";
  return tx.list(sql, read_book, office, from, to);
}

bool has_obstacles(db::Tx& tx, BookId id) {
  BookStore store{tx};
  const auto book = store.get(id);
  return !book.has_value() || !find_obstacles(*book, store.list_lines(id)).empty();
}

}  // namespace

Result<std::vector<BookRow>> list_books(db::Tx& tx, const Actor& actor, OfficeId office,
                                        std::optional<std::int64_t> fiscal_year) {
  TRY(people::require(tx, actor, read_projects, office));
  return read_rows(tx, office, fiscal_year.value_or(0), fiscal_year.value_or(9'999));
}

Result<BookView> get_book(db::Tx& tx, const Actor& actor, BookId id) {
  TRY(people::require(tx, actor, read_projects, id.office));
  BookStore store{tx};
  BookView view{TRY(store.get(id)), store.list_lines(id), {}};
  auto& book = view.book;
  if (is_editable(book.status)) {
    book.content = book_content(book, view.lines);
    book.content_sha256 = to_hex(sha256(book.content));
  }
  for (auto& signature : Store{tx}.list_signatures(id.office, id.uuid))
    if (signature.round == book.round || signature.decision != Decision::sign)
      view.signatures.push_back(std::move(signature));
  return view;
}

std::optional<BookMention> find_open_book(db::Tx& tx, ProjectId project) {
  return tx.find(
      "SELECT o.id, o.title, o.status FROM plan_book_projects m JOIN plan_books o "
      "ON o.office_id = m.office_id AND o.id = m.book_id WHERE m.office_id = $1 "
      "AND m.project_id = $2 AND o.status IN ('draft', 'returned', 'proposed', 'endorsed')",
      [](const db::Row& row) {
        return BookMention{row.get<Uuid>(0), row.get<std::string>(1), row.get<Status>(2)};
      },
      project.office, project.uuid);
}

Result<void> check_not_in_book(db::Tx& tx, ProjectId project) {
  const auto book = find_open_book(tx, project);
  if (!book) return {};
  return Problem{Kind::conflict, "project.in_book", {{"title", book->title}}};
}

std::set<Uuid> list_booked(db::Tx& tx, OfficeId office) {
  std::set<Uuid> all;
  tx.each(
      "SELECT m.project_id FROM plan_book_projects m JOIN plan_books o "
      "ON o.office_id = m.office_id AND o.id = m.book_id WHERE m.office_id = $1 "
      "AND o.status IN ('draft', 'returned', 'proposed', 'endorsed')",
      [&](const db::Row& row) { all.insert(row.get<Uuid>(0)); }, office);
  return all;
}

std::vector<WaitingItem> waiting_books(db::Tx& tx, const Actor& actor, OfficeId office,
                                       Date today) {
  std::vector<WaitingItem> items;
  const auto add = [&](const BookRow& row, std::string why, std::string action) {
    const auto of = ref(BookId{office, row.id});
    items.push_back({.ref = of,
                     .code = {},
                     .label = row.title,
                     .why = std::move(why),
                     .action = std::move(action),
                     .url = "/plan-books/" + row.id.to_string(),
                     .since = row.updated_at});
  };
  const bool writes = people::require(tx, actor, write_projects, office).has_value();
  for (const auto& row : read_rows(tx, office, 0, 9'999)) {
    if (writes && row.status == Status::returned) add(row, "book.was_returned", "edit");
    if (!row.next_role || !is_open_book(row.status)) continue;
    if (!people::signing_capacity(tx, actor, {office, *row.next_role}, today).has_value()) continue;
    if (!is_editable(row.status))
      add(row, "book.waits_for_signature", "sign");
    else if (row.status == Status::draft && !has_obstacles(tx, {office, row.id}))
      add(row, "book.waits_for_proposal", "sign");
  }
  return items;
}

Description describe_book(db::Tx& tx, const Actor& actor, const Ref& book) {
  Description d{.ref = book, .hidden = true};
  if (!people::require(tx, actor, read_projects, book.office).has_value()) return d;
  tx.each(
      "SELECT title, status FROM plan_books WHERE office_id = $1 AND id = $2",
      [&](const db::Row& row) {
        d = {book, false, row.get<std::string>(0), "/plan-books/" + book.uuid.to_string(),
             row.get<std::string>(1)};
      },
      book.office, book.uuid);
  return d;
}

}  // namespace ruam::projects
