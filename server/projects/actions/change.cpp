#include <algorithm>

#include "people/access.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "projects/actions.hpp"
#include "projects/actions/keep.hpp"
#include "projects/actions/sheet.hpp"
#include "projects/draft.hpp"
#include "projects/store.hpp"

namespace ruam::projects {
namespace {

bool is_open(ChangeStatus status) {
  return status == ChangeStatus::draft || status == ChangeStatus::returned ||
         status == ChangeStatus::proposed || status == ChangeStatus::endorsed;
}

bool is_written(ChangeStatus status) {
  return status == ChangeStatus::draft || status == ChangeStatus::returned;
}

Result<void> check_reason(std::string_view reason) {
  if (reason.find_first_not_of(" \n\t") != std::string_view::npos) return {};
  return Problem{Kind::invalid, "project.reason_missing", {}, {{"/reason", "missing"}}};
}

Result<void> check_requestable(const Record& project, const std::vector<ChangeRequest>& others,
                               const std::string& new_sha256) {
  if (!is_in_force(project.status) || has_ended(project.status))
    return Problem{Kind::conflict, "project.not_in_force"};
  if (std::any_of(others.begin(), others.end(),
                  [](const ChangeRequest& c) { return is_open(c.status); }))
    return Problem{Kind::conflict, "project.change_open"};
  if (project.content_sha256 == new_sha256) return Problem{Kind::invalid, "project.change_nothing"};
  return {};
}

ChangeStatus signed_change_status(const ChangeRequest& change) {
  switch (signed_status(static_cast<std::size_t>(*change.next_step), change.steps.size())) {
    case Status::approved:
      return ChangeStatus::approved;
    case Status::proposed:
      return ChangeStatus::proposed;
    default:
      return ChangeStatus::endorsed;
  }
}

void advance(ChangeRequest& change, Decision decision) {
  switch (decision) {
    case Decision::sign:
      change.status = signed_change_status(change);
      if (change.status == ChangeStatus::approved)
        change.next_step.reset();
      else
        ++*change.next_step;
      return;
    case Decision::send_back:
      change.status = ChangeStatus::returned;
      change.next_step = 0;
      ++change.round;
      return;
    case Decision::reject:
      change.status = ChangeStatus::rejected;
      change.next_step.reset();
      return;
  }
}

Result<Prepared> prepare_for(Context& context, ProjectId id, Content content) {
  const auto year = TRY(writable_year(context, id));
  return prepare(context, id.office, year, std::move(content));
}

Result<ChangeRequest> read_change(Context& context, OfficeId office, Uuid change) {
  return context.db.read([&](db::Tx& tx) -> Result<ChangeRequest> {
    auto found = TRY(Store{tx}.get_change(office, change));
    TRY(people::require_on(tx, context.actor, read_projects, ref(found.project)));
    return found;
  });
}

Desk desk_of(const ChangeRequest& change) {
  return {change.project.office, change.id,    change.round,
          *change.next_step,     change.steps, change.content_sha256};
}

/// Whether the next signer can decide on it now.
Result<void> check_signable(const ChangeRequest& change, Decision decision) {
  if (!is_open(change.status) || !change.next_step)
    return Problem{Kind::conflict, "project.not_signable"};
  if (*change.next_step == 0 && decision != Decision::sign)
    return Problem{Kind::conflict, "project.first_step_signs_only"};
  return {};
}

/// What the change would make the project say.
Result<Prepared> read_ready(Context& context, OfficeId office, Uuid change_id) {
  const auto found = TRY(read_change(context, office, change_id));
  const auto year = TRY(fiscal_year_of(context, found.project));
  auto content = TRY(json::read<Content>(found.content));
  return prepare(context, office, year, std::move(content));
}

/// The approved change becomes what the project says.
void bring_into_force(db::Tx& tx, const Context& context, const ChangeRequest& change,
                      Record& project, const Prepared& ready, const Signature& last) {
  const auto before = project.content;
  apply(ready, project);
  ++project.version;
  project.updated_at = last.at;
  Store store{tx};
  store.update(project);
  store.keep_revision(project.id, {0, project.content, project.content_sha256, last.at,
                                   last.person_name, "change_" + std::to_string(change.number)});
  record_change(tx, context, {ref(project.id), last.at, "change", change.reason}, before, ready);
  jobs::emit(tx, context, "project.amended", ref(project.id));
}

/// A change that lies before its signers, with the project it is of.
struct Pending {
  ChangeRequest change;
  Record project;
  const Prepared& ready;  ///< its content
};

Result<Pending> find_pending(db::Tx& tx, OfficeId office, Uuid change_id, const Prepared& ready) {
  const Store store{tx};
  auto change = TRY(store.get_change(office, change_id));
  auto project = TRY(store.get(change.project));
  return Pending{std::move(change), std::move(project), ready};
}

/// The change was written on what the project still says.
Result<void> check_base(const Pending& pending) {
  if (pending.project.content_sha256 == pending.change.base_sha256) return {};
  return Problem{Kind::conflict, "project.change_outdated"};
}

/// Enters the signatures one after the other; the last of the chain brings the change into force.
void take(db::Tx& tx, const Context& context, Pending& pending,
          const std::vector<Signature>& signatures) {
  Store store{tx};
  auto& change = pending.change;
  for (const auto& one : signatures) {
    advance(change, one.decision);
    store.insert(change.project.office, one);
    record_signature(tx, context, change_ref(change.project.office, change.id), one);
  }
  ++change.version;
  change.updated_at = signatures.back().at;
  store.update(change);
  if (change.status == ChangeStatus::approved)
    bring_into_force(tx, context, change, pending.project, pending.ready, signatures.back());
}

}  // namespace

Result<Uuid> request_change(Context& context, ProjectId id, std::string reason, Content content) {
  TRY(check_reason(reason));
  const auto ready = TRY(prepare_for(context, id, std::move(content)));
  const auto change_id = new_uuid();
  const auto now = context.clock.now();

  return context.db.write([&](db::Tx& tx) -> Result<Uuid> {
    TRY(people::require_on(tx, context.actor, write_projects, ref(id)));
    return idempotency::once(tx, context, change_id, [&]() -> Result<void> {
      Store store{tx};
      const auto project = TRY(store.get(id));
      const auto others = store.list_changes(id);
      TRY(check_requestable(project, others, ready.sha256));

      ChangeRequest change{.id = change_id, .project = id};
      change.number = static_cast<std::int64_t>(others.size()) + 1;
      change.steps = project.steps;
      change.reason = reason;
      change.base_sha256 = project.content_sha256;
      change.content = ready.text;
      change.content_sha256 = ready.sha256;
      change.created_at = change.updated_at = now;
      store.insert(change);
      record_change(tx, context, {change_ref(id.office, change_id), now, "create", reason},
                    project.content, ready);
      return {};
    });
  });
}

Result<void> edit_change(Context& context, OfficeId office, Uuid change_id, std::string reason,
                         Content content, std::int64_t expected_version) {
  TRY(check_reason(reason));
  const auto found = TRY(read_change(context, office, change_id));
  const auto ready = TRY(prepare_for(context, found.project, std::move(content)));
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto change = TRY(store.get_change(office, change_id));
    if (change.version != expected_version)
      return Problem{Kind::stale, "project.stale", {{"version", std::to_string(change.version)}}};
    if (!is_written(change.status)) return Problem{Kind::conflict, "project.change_not_editable"};

    const auto before = change.content;
    change.reason = reason;
    change.content = ready.text;
    change.content_sha256 = ready.sha256;
    ++change.version;
    change.updated_at = now;
    store.update(change);
    record_change(tx, context, {change_ref(office, change_id), now, "edit", reason}, before, ready);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(idempotency::once(tx, context, change_id, [&] { return work(tx); }));
    return {};
  });
}

Result<void> decide_change(Context& context, OfficeId office, Uuid change_id,
                           const DecisionRequest& request) {
  const auto ready = TRY(read_ready(context, office, change_id));
  const auto now = context.clock.now();
  const auto paper_id = new_uuid();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto pending = TRY(find_pending(tx, office, change_id, ready));
    TRY(check_signable(pending.change, request.decision));
    auto signature = TRY(make_signature(tx, context, desk_of(pending.change), request));
    TRY(check_base(pending));
    signature.at = now;
    if (request.paper) {
      signature.paper = paper_id;
      store.insert(office, sheet_of(context, pending.project.id, signature));
    }
    take(tx, context, pending, {signature});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(idempotency::once(tx, context, change_id, [&] { return work(tx); }));
    return {};
  });
}

Result<Uuid> record_change_paper(Context& context, ProjectId id, Uuid change_id,
                                 const NewPaper& request) {
  const auto entry = TRY(read_entry(context, ref(id), request));
  const auto ready = TRY(read_ready(context, id.office, change_id));

  const auto work = [&](db::Tx& tx) -> Result<void> {
    auto pending = TRY(find_pending(tx, id.office, change_id, ready));
    if (pending.project.id != id) return Problem{Kind::not_found, "project.change_not_found"};
    TRY(check_signable(pending.change, Decision::sign));
    TRY(check_base(pending));
    const auto& change = pending.change;
    const PaperDesk at{desk_of(change), change_ref(id.office, change_id), change.created_at, false};
    const auto signatures = TRY(enter_sheet(tx, context, ref(id), at, request, entry));
    take(tx, context, pending, signatures);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<Uuid> {
    TRY(people::require(tx, context.actor, write_projects, id.office));
    return idempotency::once(tx, context, entry.id, [&] { return work(tx); });
  });
}

Result<void> withdraw_change(Context& context, OfficeId office, Uuid change_id) {
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto change = TRY(store.get_change(office, change_id));
    if (!is_written(change.status)) return Problem{Kind::conflict, "project.change_not_editable"};

    change.status = ChangeStatus::withdrawn;
    change.next_step.reset();
    ++change.version;
    change.updated_at = now;
    store.update(change);
    history::record(tx, context, change_ref(office, change_id), now,
                    {.action = "withdraw",
                     .before = {{"status", "draft"}},
                     .after = {{"status", "withdrawn"}}});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    const auto change = TRY(Store{tx}.get_change(office, change_id));
    TRY(people::require_on(tx, context.actor, write_projects, ref(change.project)));
    TRY(idempotency::once(tx, context, change_id, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::projects
