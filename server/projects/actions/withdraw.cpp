// A signature wrongly entered from paper is taken back.

#include <algorithm>

#include "chain/queries.hpp"
#include "money/queries.hpp"
#include "people/access.hpp"
#include "people/permissions.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/tlog/tlog.hpp"
#include "projects/actions.hpp"
#include "projects/actions/keep.hpp"
#include "projects/actions/signing.hpp"
#include "projects/queries/books.hpp"

namespace ruam::projects {
namespace {

/// The project, or the request to change it, that a signature is of.
struct Subject {
  Record project;
  std::optional<ChangeRequest> change;

  Ref about() const { return change ? change_ref(project.id.office, change->id) : ref(project.id); }
  std::int64_t round() const { return change ? change->round : project.round; }
};

/// Refuses: project.not_found, project.signature_not_found.
Result<Subject> find_subject(const Store& store, ProjectId id, Uuid signature) {
  Subject subject{TRY(store.get(id)), {}};
  const auto found = store.find_signature(id.office, signature);
  if (found && found->subject == id.uuid) return subject;
  if (found)
    for (auto& change : store.list_changes(id))
      if (change.id == found->subject) {
        subject.change = std::move(change);
        return subject;
      }
  return Problem{Kind::not_found, "project.signature_not_found"};
}

/// The signature and those after it, which must all be of its sheet. One that was entered without a
/// sheet stands for itself.
Result<std::vector<Signature>> find_with_later(const Store& store, const Ref& about, Uuid wanted) {
  const auto all = store.list_signatures(about.office, about.uuid);
  const auto found = std::find_if(all.begin(), all.end(), [&](const Signature& s) {
    return s.id == wanted && s.paper_date && s.decision == Decision::sign;
  });
  if (found == all.end()) return Problem{Kind::not_found, "project.signature_not_found"};
  std::vector<Signature> taken;
  for (const auto& s : all) {
    const bool is_later =
        s.round > found->round ||
        (s.round == found->round && (s.step >= found->step || s.decision != Decision::sign));
    if (!is_later) continue;
    const bool is_of_sheet = s.id == found->id || (found->paper && s.paper == found->paper);
    if (!is_of_sheet || s.book) return Problem{Kind::conflict, "project.paper_depends"};
    taken.push_back(s);
  }
  return taken;
}

/// Whether other records already stand on the project's approval.
bool is_used(db::Tx& tx, const Record& project) {
  const auto id = project.id;
  if (!Store{tx}.list_changes(id).empty()) return true;
  if (!money::list_lines(tx, id.office, {.project = id.uuid, .limit = 1}).rows.empty()) return true;
  return !chain::list_edges(tx, ref(id), chain::Direction::after).empty();
}

/// Whether nothing stands on the signature but what waits for the next signer.
Result<void> check_open(db::Tx& tx, const Subject& subject) {
  const auto& project = subject.project;
  bool is_open = project.status == Status::proposed || project.status == Status::endorsed ||
                 (project.status == Status::approved && !is_used(tx, project));
  if (subject.change)
    is_open = subject.change->status == ChangeStatus::proposed ||
              subject.change->status == ChangeStatus::endorsed;
  if (is_open) return {};
  return Problem{Kind::conflict, "project.paper_depends"};
}

/// Who entered it from paper: the sheet says so, or history where there was no sheet yet.
bool is_own_entry(db::Tx& tx, const Context& context, const Subject& subject,
                  const Signature& signature) {
  const auto account = context.actor.account;
  if (!signature.paper) {
    const auto entry = find_entry(tx, subject.about(), signature);
    return entry && entry->account == account;
  }
  const auto papers = Store{tx}.list_papers(subject.project.id);
  return std::any_of(papers.begin(), papers.end(), [&](const Paper& paper) {
    return paper.id == *signature.paper && paper.recorded_by == account;
  });
}

Result<void> check_withdrawable(db::Tx& tx, const Context& context, const Subject& subject,
                                const Signature& first) {
  const auto office = subject.project.id.office;
  const bool is_admin =
      people::require(tx, context.actor, people::manage_accounts, office).has_value();
  if (!is_admin && !is_own_entry(tx, context, subject, first))
    return Problem{Kind::forbidden, "project.paper_not_yours"};
  if (first.round != subject.round()) return Problem{Kind::conflict, "project.paper_depends"};
  return check_open(tx, subject);
}

/// Marks them withdrawn, in the log and in history.
void mark(db::Tx& tx, const Context& context, const Ref& about, std::vector<Signature> taken,
          const What& what) {
  for (auto& one : taken) {
    one.withdrawn_at = what.at;
    one.withdrawn_by = context.actor.account;
    one.withdrawn_name = context.actor.name;
    one.withdrawn_reason = what.reason;
    Store{tx}.withdraw(about.office, one);
    tlog::append(tx, {about.office, "project_withdrawal", one.id}, what.at, logged_withdrawal(one));
    history::record(tx, context, about, what.at,
                    {.action = "withdraw_signature",
                     .before = {{"step", one.step + 1}, {"position", one.position}},
                     .after = nullptr,
                     .reason = what.reason});
  }
}

/// The record as it stood before that step was signed.
template <class Record, class State>
void step_back(Record& record, std::int64_t step, State signed_before) {
  record.next_step = step;
  if (step > 0)
    record.status = signed_before;
  else
    record.status = record.round > 1 ? State::returned : State::draft;
  ++record.version;
}

/// A change waits on for its next signer; it was not in force yet.
void step_back(db::Tx& tx, ChangeRequest& change, std::int64_t step, Instant at) {
  step_back(change, step, step > 1 ? ChangeStatus::endorsed : ChangeStatus::proposed);
  change.updated_at = at;
  Store{tx}.update(change);
}

void step_back(db::Tx& tx, const Context& context, Record& project, std::int64_t step,
               const What& what) {
  const auto before = project.status;
  const auto last = static_cast<std::size_t>(std::max<std::int64_t>(step, 1)) - 1;
  step_back(project, step, signed_status(last, project.steps.size()));
  project.updated_at = what.at;
  Store{tx}.update(project);
  record_status(tx, context, what, before, project.status);
}

}  // namespace

Result<void> check_withdrawal(db::Tx& tx, const Context& context, ProjectId id, Uuid signature) {
  const Store store{tx};
  const auto subject = TRY(find_subject(store, id, signature));
  const auto taken = TRY(find_with_later(store, subject.about(), signature));
  return check_withdrawable(tx, context, subject, taken.front());
}

Result<void> withdraw_paper(Context& context, ProjectId id, Uuid signature, std::string reason) {
  if (reason.find_first_not_of(" \n\t") == std::string::npos)
    return Problem{Kind::invalid, "project.reason_missing", {}, {{"/reason", "missing"}}};
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    const Store store{tx};
    auto subject = TRY(find_subject(store, id, signature));
    const auto taken = TRY(find_with_later(store, subject.about(), signature));
    TRY(check_withdrawable(tx, context, subject, taken.front()));
    TRY(check_not_in_book(tx, id));

    const What what{subject.about(), now, "withdraw_paper", reason};
    const auto step = taken.front().step;
    mark(tx, context, what.about, taken, what);
    if (subject.change)
      step_back(tx, *subject.change, step, now);
    else
      step_back(tx, context, subject.project, step, what);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, read_projects, id.office));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::projects
