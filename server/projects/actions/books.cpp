#include "projects/actions/books.hpp"

#include "chain/actions.hpp"
#include "people/access.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"
#include "platform/tlog/tlog.hpp"
#include "projects/actions/signing.hpp"
#include "projects/store/books.hpp"

namespace ruam::projects {
namespace {

using boost::json::value;

std::string name(Status status) { return boost::describe::enum_to_string(status, ""); }

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

Problem with_count(Problem problem) {
  problem.details["count"] = std::to_string(problem.faults.size());
  return problem;
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

/// What is read, hashed and numbered before the write, which then only stores.
struct Decided {
  Book book;
  std::vector<BookLine> lines;
  std::vector<BookLine> judged;  ///< the same, with what the linter says today
  std::vector<Uuid> signatures;
  Uuid signature;
  Instant now;
};

Result<Decided> read_for_decision(const Context& context, BookId id) {
  return context.db.read([&](db::Tx& tx) -> Result<Decided> {
    TRY(people::require(tx, context.actor, read_projects, id.office));
    BookStore store{tx};
    Decided ready{.book = TRY(store.get(id)), .lines = store.list_lines(id)};
    if (is_editable(ready.book.status)) {
      ready.book.content = book_content(ready.book, ready.lines);
      ready.book.content_sha256 = to_hex(sha256(ready.book.content));
    }
    ready.judged = ready.lines;
    for (auto& line : ready.judged) {
      ready.signatures.push_back(new_uuid());
      if (ready.book.next_step != 0) continue;
      const auto project = TRY(Store{tx}.get(line.id));
      const auto findings = TRY(open_findings(tx, project));
      line.findings_count = static_cast<std::int64_t>(findings.size());
    }
    ready.signature = new_uuid();
    ready.now = context.clock.now();
    return ready;
  });
}

/// The state and the next signer after the decision.
void advance(Book& book, Decision decision) {
  if (decision == Decision::send_back) {
    book.status = Status::returned;
    book.next_step = 0;
    ++book.round;
    return;
  }
  const auto step = static_cast<std::size_t>(*book.next_step);
  book.status = signed_status(step, book.steps.size());
  if (step + 1 < book.steps.size())
    ++*book.next_step;
  else
    book.next_step.reset();
}

/// One project's share of the decision: its own signature, history and log entry.
void sign_line(db::Tx& tx, const Context& context, const BookLine& line, Signature signature,
               Status after) {
  signature.subject = line.id.uuid;
  signature.round = line.round;
  signature.content_sha256 = line.content_sha256;
  Store{tx}.insert(line.id.office, signature);
  const auto about = ref(line.id);
  history::record(tx, context, about, signature.at,
                  {.action = boost::describe::enum_to_string(signature.decision, ""),
                   .before = {{"status", name(line.status)}},
                   .after = {{"status", name(after)},
                             {"step", signature.step + 1},
                             {"role", signature.role},
                             {"position", signature.position},
                             {"acting_phrase", signature.acting_phrase},
                             {"content_sha256", signature.content_sha256},
                             {"plan_book", signature.book->to_string()}},
                   .reason = signature.reason});
  tlog::append(tx, {about.office, "project_signature", signature.id}, signature.at,
               logged(signature));
  jobs::emit(tx, context, "project." + name(after), about);
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
  signature.id = ready.signature;
  signature.at = ready.now;
  return signature;
}

Result<void> decide_all(db::Tx& tx, const Context& context, const Decided& ready,
                        const DecisionRequest& request) {
  BookStore store{tx};
  const auto id = ready.book.id;
  if (TRY(store.get(id)).version != ready.book.version || store.list_lines(id) != ready.lines)
    return Problem{Kind::conflict, "book.changed"};
  auto signature = TRY(sign_book(tx, context, ready, request));
  const bool proposes = request.decision == Decision::sign && signature.step == 0;

  auto book = ready.book;
  advance(book, request.decision);
  ++book.version;
  book.updated_at = ready.now;
  store.update(book);
  Store{tx}.insert(id.office, signature);
  record_signature(tx, context, ref(id), signature);
  jobs::emit(tx, context, "plan_book." + name(book.status), ref(id));

  if (proposes || book.status == Status::approved)
    store.keep_revisions(id, signature, proposes ? "proposed" : "approved");
  store.move_projects(book, request.decision, book.status, book.next_step);
  signature.book = id.uuid;
  for (std::size_t i = 0; i < ready.lines.size(); ++i) {
    signature.id = ready.signatures[i];
    sign_line(tx, context, ready.lines[i], signature, book.status);
  }
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
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, read_projects, id.office));
    TRY(idempotency::once(tx, context, id.uuid,
                          [&] { return decide_all(tx, context, ready, request); }));
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
                     .before = {{"status", name(before)}},
                     .after = {{"status", name(book.status)}}});
    return {};
  });
}

}  // namespace ruam::projects
