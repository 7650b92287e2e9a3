#include "people/access.hpp"
#include "people/signature_picture.hpp"
#include "platform/idempotency.hpp"
#include "projects/actions.hpp"
#include "projects/actions/keep.hpp"
#include "projects/actions/signing.hpp"
#include "projects/queries/books.hpp"
#include "projects/store.hpp"

namespace ruam::projects {
namespace {

/// A project goes up only when every fault is mended or passed with a reason.
Result<void> check_findings(db::Tx& tx, const Record& project) {
  auto faults = TRY(open_findings(tx, project));
  if (faults.empty()) return {};
  const auto count = std::to_string(faults.size());
  return Problem{
      Kind::precondition_missing, "project.findings", {{"count", count}}, std::move(faults)};
}

/// Reported rests on a signed result report, closed on one that the head has seen.
Result<void> check_result(const Store& store, ProjectId id, Status to) {
  if (to != Status::reported && to != Status::closed) return {};
  const auto state = store.result_state(id);
  if (state && (to == Status::reported || *state == "seen")) return {};
  return Problem{Kind::precondition_missing, "project.result_missing"};
}

/// The signer's own picture goes with this one signature, never with one that another enters.
Result<void> fix_picture(db::Tx& tx, const Context& context, OfficeId office,
                         const DecisionRequest& request, const Signature& signature) {
  Store store{tx};
  const bool is_shown = store.filling(office).filling == Filling::picture;
  if (request.paper || request.decision != Decision::sign || !is_shown) return {};
  const auto own = people::find_signature_picture(tx, context.actor);
  if (!own) return Problem{Kind::conflict, "people.no_signature_picture"};
  store.keep_picture(office, signature, own->png);
  return {};
}

}  // namespace

Result<void> decide(Context& context, ProjectId id, const DecisionRequest& request) {
  const auto signature_id = new_uuid(), paper_id = new_uuid();
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto project = TRY(store.get(id));
    TRY(check_not_in_book(tx, id));
    TRY(check_decision(project.status, static_cast<std::size_t>(project.next_step.value_or(0)),
                       request.decision));
    const Desk desk{id.office,          id.uuid,       project.round,
                    *project.next_step, project.steps, project.content_sha256};
    auto signature = TRY(make_signature(tx, context, desk, request));
    if (desk.step == 0) TRY(check_findings(tx, project));

    signature.id = signature_id;
    signature.at = now;
    if (request.paper) {
      signature.paper = paper_id;
      store.insert(id.office, sheet_of(context, id, signature));
    }
    if (request.use_picture.value_or(false))
      TRY(fix_picture(tx, context, id.office, request, signature));
    const auto before = project.status;
    take(tx, context, project, signature);
    ++project.version;
    project.updated_at = now;
    store.update(project);
    record_status(tx, context, {ref(id), now, "decide", request.reason}, before, project.status);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, read_projects, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> note_result(db::Tx& tx, const Context& context, ProjectId id, const ResultNote& note) {
  Store store{tx};
  auto project = TRY(store.get(id));
  const auto before = project.status;
  if (note.step == ResultStep::submitted && before != Status::running &&
      before != Status::completed && before != Status::reported)
    return Problem{Kind::conflict, "project.result_too_early"};
  const bool is_back = note.step == ResultStep::taken_back;
  store.save_result(id,
                    is_back                         ? ""
                    : note.step == ResultStep::seen ? "seen"
                                                    : "submitted",
                    note.sha256, note.at);
  if (note.step == ResultStep::seen) return {};
  project.status = is_back ? Status::completed : Status::reported;
  ++project.version;
  project.updated_at = note.at;
  store.update(project);
  record_status(tx, context, {ref(id), note.at, "result"}, before, project.status);
  return {};
}

Result<void> move(Context& context, ProjectId id, Status to, std::string_view reason) {
  const auto now = context.clock.now();
  const bool needs_reason = to == Status::suspended || to == Status::cancelled;
  if (needs_reason && reason.find_first_not_of(" \n\t") == std::string_view::npos)
    return Problem{Kind::invalid, "project.reason_missing", {}, {{"/reason", "missing"}}};

  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto project = TRY(store.get(id));
    TRY(check_move(project.status, to));
    TRY(check_result(store, id, to));

    const auto before = std::exchange(project.status, to);
    ++project.version;
    project.updated_at = now;
    store.update(project);
    record_status(tx, context, {ref(id), now, "move", std::string(reason)}, before, to);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    // A guest may write in a project, its course is its own office's.
    TRY(people::require(tx, context.actor, run_projects, id.office));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::projects
