#include "projects/actions/books.hpp"

#include "chain/actions.hpp"
#include "people/access.hpp"
#include "platform/code_of.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"
#include "projects/actions/book_signing.hpp"
#include "projects/actions/signing.hpp"
#include "projects/store/books.hpp"

namespace ruam::projects {
namespace {

using boost::json::value;

Result<void> check_edit(const BookEdit& edit) {
  if (edit.title.find_first_not_of(" \n\t") == std::string::npos)
    return Problem{Kind::invalid, "book.title_missing", {}, {{"/title", "missing"}}};
  if (edit.projects.empty())
    return Problem{Kind::invalid, "book.empty", {}, {{"/projects", "missing"}}};
  if (edit.projects.size() > most_projects_in_book)
    return Problem{Kind::invalid,
                   "book.too_many",
                   {{"most", std::to_string(most_projects_in_book)}},
                   {{"/projects", "book.too_many"}}};
  return {};
}

/// Puts the lines into the book, as it will be signed.
Result<void> fill(Book& book, const std::vector<BookLine>& lines) {
  auto faults = check_lines(book, lines);
  if (!faults.empty()) return with_count({Kind::invalid, "book.projects", {}, std::move(faults)});
  const auto course = course_of(lines);
  book.next_step = course.next_step;
  book.steps = TRY(json::read<std::vector<Step>>(course.steps));
  book.content = book_content(book, lines);
  book.content_sha256 = to_hex(sha256(book.content));
  return {};
}

void link(db::Tx& tx, const Book& book, const std::vector<BookLine>& lines) {
  std::vector<chain::Edge> edges;
  for (const auto& line : lines)
    edges.push_back({.from = ref(book.id), .to = ref(line.id), .kind = "collects"});
  chain::replace_edges(tx, ref(book.id), std::move(edges));
}

bool same_projects(const std::vector<BookLine>& one, const std::vector<BookLine>& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const BookLine& a, const BookLine& b) { return a.id == b.id; });
}

value parsed(const std::string& content) {
  return content.empty() ? value{} : json::parse(content).value();
}

Result<Signature> sign_book(db::Tx& tx, const Context& context, const Decided& ready,
                            const DecisionRequest& request) {
  const auto& book = ready.book;
  TRY(check_decision(book.status, static_cast<std::size_t>(book.next_step.value_or(0)),
                     request.decision));
  if (request.decision == Decision::reject) return Problem{Kind::invalid, "book.not_rejected"};
  const Desk desk{book.id.office,  book.id.uuid, book.round,
                  *book.next_step, book.steps,   book.content_sha256};
  auto signature = TRY(make_signature(tx, context, desk, request));
  auto obstacles = find_obstacles(book, ready.judged);
  if (!obstacles.empty())
    return with_count({Kind::conflict, "book.obstacles", {}, std::move(obstacles)});
  return signature;
}

Result<void> decide_all(db::Tx& tx, const Context& context, const Decided& ready,
                        const DecisionRequest& request, const SignatureIds& ids) {
  TRY(check_unchanged(tx, ready));
  auto signature = TRY(sign_book(tx, context, ready, request));
  auto going = ready;
  enter(tx, context, going, std::move(signature), ids);
  tell(tx, context, going);
  return {};
}

}  // namespace

Result<BookId> create_book(Context& context, OfficeId office, const NewBook& request) {
  if (request.fiscal_year < 2500 || request.fiscal_year > 2700)
    return Problem{Kind::invalid,
                   "project.fiscal_year",
                   {{"year", std::to_string(request.fiscal_year)}},
                   {{"/fiscal_year", "project.fiscal_year"}}};
  TRY(check_edit({request.title, request.projects}));
  const BookId id{office, new_uuid()};
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    BookStore store{tx};
    Book book{.id = id, .fiscal_year = request.fiscal_year, .title = request.title};
    book.created_by = context.actor.person;
    book.created_name = context.actor.name;
    book.created_at = book.updated_at = now;
    const auto lines = TRY(store.find_lines(office, request.projects));
    TRY(fill(book, lines));
    store.insert(book);
    store.set_projects(id, lines);
    link(tx, book, lines);
    history::record(tx, context, ref(id), now,
                    {.action = "create", .before = nullptr, .after = parsed(book.content)});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<BookId> {
    TRY(people::require(tx, context.actor, write_projects, office));
    return BookId{office, TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }))};
  });
}

Result<void> edit_book(Context& context, BookId id, const BookEdit& request,
                       std::int64_t expected_version) {
  TRY(check_edit(request));
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    BookStore store{tx};
    auto book = TRY(store.get(id));
    if (book.version != expected_version)
      return Problem{Kind::stale, "project.stale", {{"version", std::to_string(book.version)}}};
    if (!is_editable(book.status)) return Problem{Kind::conflict, "book.not_editable"};
    const auto before = book.content;
    const auto old_lines = store.list_lines(id);
    const auto lines = TRY(store.find_lines(id.office, request.projects));
    book.title = request.title;
    TRY(fill(book, lines));
    ++book.version;
    book.updated_at = now;
    store.update(book);
    if (!same_projects(old_lines, lines)) {
      store.set_projects(id, lines);
      link(tx, book, lines);
    }
    history::record(tx, context, ref(id), now,
                    {.action = "edit", .before = parsed(before), .after = parsed(book.content)});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_projects, id.office));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> decide_book(Context& context, BookId id, const DecisionRequest& request) {
  const auto ready = TRY(read_for_decision(context, id));
  const auto ids = make_ids(ready);
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, read_projects, id.office));
    TRY(idempotency::once(tx, context, id.uuid,
                          [&] { return decide_all(tx, context, ready, request, ids); }));
    return {};
  });
}

Result<void> withdraw_book(Context& context, BookId id) {
  const auto now = context.clock.now();

  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_projects, id.office));
    BookStore store{tx};
    auto book = TRY(store.get(id));
    if (!is_editable(book.status)) return Problem{Kind::conflict, "book.not_editable"};
    const auto before = std::exchange(book.status, Status::cancelled);
    book.next_step.reset();
    ++book.version;
    book.updated_at = now;
    store.update(book);
    link(tx, book, {});
    history::record(tx, context, ref(id), now,
                    {.action = "withdraw",
                     .before = {{"status", code_of(before)}},
                     .after = {{"status", code_of(book.status)}}});
    return {};
  });
}

}  // namespace ruam::projects
