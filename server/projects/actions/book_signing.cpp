#include "projects/actions/book_signing.hpp"

#include <algorithm>

#include "checks/from_catalog.hpp"
#include "people/access.hpp"
#include "platform/code_of.hpp"
#include "platform/history.hpp"
#include "platform/jobs.hpp"
#include "platform/sha256.hpp"
#include "platform/tlog/tlog.hpp"
#include "projects/actions/signing.hpp"
#include "projects/store/books.hpp"

namespace ruam::projects {
namespace {

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

/// The projects' share of the decision: each its own signature, history and log entry.
void sign_lines(db::Tx& tx, const Context& context, const Decided& going,
                const std::vector<BookLine>& before, Signature signature, const SignatureIds& ids) {
  const auto after = code_of(going.book.status);
  std::vector<Signature> signatures;
  std::vector<history::Changed> changes;
  std::vector<tlog::Logged> entries;
  signature.book = going.book.id.uuid;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const auto& line = before[i];
    signature.id = ids.projects.at(i);
    signature.subject = line.id.uuid;
    signature.round = line.round;
    signature.content_sha256 = line.content_sha256;
    signatures.push_back(signature);
    changes.push_back({ref(line.id),
                       {.action = boost::describe::enum_to_string(signature.decision, ""),
                        .before = {{"status", code_of(line.status)}},
                        .after = {{"status", after},
                                  {"step", signature.step + 1},
                                  {"role", signature.role},
                                  {"position", signature.position},
                                  {"acting_phrase", signature.acting_phrase},
                                  {"content_sha256", signature.content_sha256},
                                  {"plan_book", signature.book->to_string()}},
                        .reason = signature.reason}});
    entries.push_back({{line.id.office, "project_signature", signature.id}, logged(signature)});
  }
  Store{tx}.insert(going.book.id.office, signatures);
  history::record_all(tx, context, going.now, changes);
  tlog::append_all(tx, going.now, entries);
}

}  // namespace

Result<Decided> read_for_decision(const Context& context, BookId id) {
  return context.db.read([&](db::Tx& tx) -> Result<Decided> {
    TRY(people::require(tx, context.actor, read_projects, id.office));
    BookStore store{tx};
    Decided ready{.book = TRY(store.get(id)), .lines = store.list_lines(id)};
    auto& book = ready.book;
    if (is_editable(book.status)) {
      book.content = book_content(book, ready.lines);
      book.content_sha256 = to_hex(sha256(book.content));
      ready.made = civil_date(std::max(book.updated_at, store.last_edit(id).value_or(Instant{})));
    }
    ready.judged = ready.lines;
    ready.now = context.clock.now();
    if (book.next_step != 0) return ready;
    const auto lookup = checks::make_lookup(tx, id.office);
    for (auto& line : ready.judged) {
      const auto project = TRY(Store{tx}.get(line.id));
      const auto findings = TRY(open_findings(tx, project, *lookup));
      line.findings_count = static_cast<std::int64_t>(findings.size());
    }
    return ready;
  });
}

SignatureIds make_ids(const Decided& ready) {
  SignatureIds ids{.book = new_uuid()};
  for (std::size_t i = 0; i < ready.lines.size(); ++i) ids.projects.push_back(new_uuid());
  return ids;
}

Result<void> check_unchanged(db::Tx& tx, const Decided& ready) {
  BookStore store{tx};
  const auto id = ready.book.id;
  if (TRY(store.get(id)).version == ready.book.version && store.list_lines(id) == ready.lines)
    return {};
  return Problem{Kind::conflict, "book.changed"};
}

void enter(db::Tx& tx, const Context& context, Decided& going, Signature signature,
           const SignatureIds& ids) {
  auto& book = going.book;
  const auto id = book.id;
  signature.id = ids.book;
  signature.at = going.now;
  const bool proposes = signature.decision == Decision::sign && signature.step == 0;
  const auto before = going.lines;
  advance(book, signature.decision);
  ++book.version;
  book.updated_at = going.now;

  BookStore store{tx};
  store.update(book);
  Store{tx}.insert(id.office, signature);
  record_signature(tx, context, ref(id), signature);
  if (proposes || book.status == Status::approved)
    store.keep_revisions(id, signature, proposes ? "proposed" : "approved");
  store.move_projects(book, signature.decision, book.status, book.next_step);
  sign_lines(tx, context, going, before, std::move(signature), ids);
  for (auto& line : going.lines) {
    line.status = book.status;
    line.next_step = book.next_step;
  }
}

void tell(db::Tx& tx, const Context& context, const Decided& gone) {
  const auto status = code_of(gone.book.status);
  std::vector<Ref> projects;
  for (const auto& line : gone.lines) projects.push_back(ref(line.id));
  jobs::emit(tx, context, "plan_book." + status, ref(gone.book.id));
  jobs::emit_all(tx, context, "project." + status, projects);
}

Problem with_count(Problem problem) {
  problem.details["count"] = std::to_string(problem.faults.size());
  return problem;
}

}  // namespace ruam::projects
