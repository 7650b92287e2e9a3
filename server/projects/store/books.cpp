#include "projects/store/books.hpp"

#include <map>

#include "platform/db/rows.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"

namespace ruam::projects {
namespace {

constexpr std::string_view line_columns =
    "SELECT p.id, p.code, p.title, p.responsible, p.content_sha256, p.planned_satang, p.status, "
    "p.fiscal_year, p.round, p.findings_count, p.next_step, p.steps, "
    "(SELECT o.id FROM plan_book_projects m JOIN plan_books o ON o.office_id = m.office_id "
    "AND o.id = m.book_id WHERE m.office_id = p.office_id AND m.project_id = p.id "
    "AND o.status IN ('draft', 'returned', 'proposed', 'endorsed') LIMIT 1) ";

BookLine read_line(OfficeId office, const db::Row& row) {
  return {.id = {office, row.get<Uuid>(0)},
          .code = row.get<std::string>(1),
          .title = row.get<std::string>(2),
          .responsible = row.get<std::string>(3),
          .content_sha256 = row.get<std::string>(4),
          .planned = row.get<Satang>(5),
          .status = row.get<Status>(6),
          .fiscal_year = row.get<std::int64_t>(7),
          .round = row.get<std::int64_t>(8),
          .findings_count = row.get<std::int64_t>(9),
          .next_step = row.get<std::optional<std::int64_t>>(10),
          .steps = row.get<std::string>(11),
          .in_open_book = row.get<std::optional<Uuid>>(12)};
}

std::optional<std::string> next(const Book& book, std::string Step::*of) {
  if (!book.next_step || book.steps.empty()) return std::nullopt;
  return book.steps.at(static_cast<std::size_t>(*book.next_step)).*of;
}

}  // namespace

Result<Book> BookStore::get(BookId id) const {
  auto found = tx_.find(
      "SELECT fiscal_year, title, status, version, round, next_step, steps, content, "
      "content_sha256, created_by, created_name, created_at, updated_at FROM plan_books "
      "WHERE office_id = $1 AND id = $2",
      [&](const db::Row& row) {
        return Book{.id = id,
                    .fiscal_year = row.get<std::int64_t>(0),
                    .title = row.get<std::string>(1),
                    .status = row.get<Status>(2),
                    .version = row.get<std::int64_t>(3),
                    .round = row.get<std::int64_t>(4),
                    .next_step = row.get<std::optional<std::int64_t>>(5),
                    .steps = json::read<std::vector<Step>>(row.text(6)).value(),
                    .content = row.get<std::string>(7),
                    .content_sha256 = row.get<std::string>(8),
                    .created_by = row.get<Uuid>(9),
                    .created_name = row.get<std::string>(10),
                    .created_at = row.get<Instant>(11),
                    .updated_at = row.get<Instant>(12)};
      },
      id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "book.not_found"};
  return std::move(*found);
}

void BookStore::insert(const Book& b) {
  tx_.run(
      "INSERT INTO plan_books (office_id, id, fiscal_year, title, status, version, round, "
      "next_step, next_role, next_label, steps, content, content_sha256, created_by, created_name, "
      "created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
      "$14, $15, $16, $17)",
      b.id.office, b.id.uuid, b.fiscal_year, b.title, b.status, b.version, b.round, b.next_step,
      next(b, &Step::role), next(b, &Step::label), json::write(b.steps), b.content,
      b.content_sha256, b.created_by, b.created_name, b.created_at, b.updated_at);
}

void BookStore::update(const Book& b) {
  tx_.run(
      "UPDATE plan_books SET title = $3, status = $4, version = $5, round = $6, next_step = $7, "
      "next_role = $8, next_label = $9, steps = $10, content = $11, content_sha256 = $12, "
      "updated_at = $13 WHERE office_id = $1 AND id = $2",
      b.id.office, b.id.uuid, b.title, b.status, b.version, b.round, b.next_step,
      next(b, &Step::role), next(b, &Step::label), json::write(b.steps), b.content,
      b.content_sha256, b.updated_at);
}

std::vector<BookLine> BookStore::list_lines(BookId id) const {
  static const auto sql = std::string(line_columns) +
                          "FROM plan_book_projects b JOIN projects p ON p.office_id = b.office_id "
                          "AND p.id = b.project_id WHERE b.office_id = $1 AND b.book_id = $2 "
                          "ORDER BY b.place";
  return tx_.list(
      sql, [&](const db::Row& row) { return read_line(id.office, row); }, id.office, id.uuid);
}

std::optional<Instant> BookStore::last_edit(BookId id) const {
  return tx_
      .find(
          "SELECT MAX(p.updated_at) FROM plan_book_projects b JOIN projects p "
          "ON p.office_id = b.office_id AND p.id = b.project_id "
          "WHERE b.office_id = $1 AND b.book_id = $2",
          [](const db::Row& row) { return row.get<std::optional<Instant>>(0); }, id.office, id.uuid)
      .value_or(std::nullopt);
}

void BookStore::set_projects(BookId id, const std::vector<BookLine>& lines) {
  tx_.run("DELETE FROM plan_book_projects WHERE office_id = $1 AND book_id = $2", id.office,
          id.uuid);
  db::Rows rows{"INSERT INTO plan_book_projects (office_id, book_id, place, project_id)"};
  std::int64_t place = 0;
  for (const auto& line : lines) rows.add(id.office, id.uuid, place++, line.id.uuid);
  rows.insert(tx_);
}

Result<std::vector<BookLine>> BookStore::find_lines(OfficeId office,
                                                    const std::vector<Uuid>& projects) const {
  static const auto sql = std::string(line_columns) +
                          "FROM projects p WHERE p.office_id = $1 AND p.id = $2 "
                          "AND p.pending_import IS NULL";
  std::vector<BookLine> lines;
  Problem lacking{Kind::invalid, "book.projects"};
  for (std::size_t i = 0; i < projects.size(); ++i) {
    auto line = tx_.find(
        sql, [&](const db::Row& row) { return read_line(office, row); }, office, projects[i]);
    if (line)
      lines.push_back(std::move(*line));
    else
      lacking.faults.push_back({"/projects/" + std::to_string(i), "project.not_found"});
  }
  if (lacking.faults.empty()) return lines;
  lacking.details["count"] = std::to_string(lacking.faults.size());
  return lacking;
}

std::int64_t BookStore::move_projects(const Book& book, Decision decision, Status to,
                                      std::optional<std::int64_t> next_step) {
  Book ahead{.next_step = next_step, .steps = book.steps};
  const std::int64_t new_round = decision == Decision::send_back ? 1 : 0;
  return tx_.run(
      "UPDATE projects SET status = $3, version = version + 1, round = round + $4, "
      "next_step = $5, next_role = $6, next_label = $7, updated_at = $8 WHERE office_id = $1 "
      "AND id IN (SELECT project_id FROM plan_book_projects WHERE office_id = $1 AND book_id = $2)",
      book.id.office, book.id.uuid, to, new_round, next_step, next(ahead, &Step::role),
      next(ahead, &Step::label), book.updated_at);
}

void BookStore::keep_revisions(BookId id, const Signature& signature, std::string_view why) {
  tx_.run(
      "INSERT INTO project_revisions (office_id, project_id, revision, content, content_sha256, "
      "at, by_name, why) SELECT p.office_id, p.id, (SELECT COALESCE(MAX(r.revision), 0) + 1 "
      "FROM project_revisions r WHERE r.office_id = p.office_id AND r.project_id = p.id), "
      "p.content, p.content_sha256, $3, $4, $5 FROM plan_book_projects b JOIN projects p "
      "ON p.office_id = b.office_id AND p.id = b.project_id "
      "WHERE b.office_id = $1 AND b.book_id = $2",
      id.office, id.uuid, signature.at, signature.person_name, why);
}

std::vector<Fault> BookStore::verify() const {
  std::vector<Fault> faults;
  tx_.each("SELECT id, content, content_sha256 FROM plan_books", [&](const db::Row& row) {
    if (to_hex(sha256(row.text(1))) != row.text(2))
      faults.push_back({"plan_book/" + row.get<Uuid>(0).to_string(), "verify.content_changed"});
  });
  return faults;
}

}  // namespace ruam::projects
