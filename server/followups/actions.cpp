#include "followups/actions.hpp"

#include <algorithm>

#include "files/actions.hpp"
#include "followups/actions/keep.hpp"
#include "followups/queries.hpp"
#include "followups/store.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/code_of.hpp"
#include "platform/idempotency.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::followups {
namespace {

/// Who writes for the record changes all of the plan; the owner's office only who and until when.
Result<void> check_editor(db::Tx& tx, const Actor& actor, const Followup& before,
                          const Plan& plan) {
  const auto right = people::require_on(tx, actor, write_followups, ref(before.id));
  if (right.has_value() || !may_assign(tx, actor, before)) return right;
  const auto office = before.id.office;
  if (plan.text == before.plan.text && plan.use == before.plan.use &&
      plan.use_type == before.plan.use_type &&
      plan.owner.office.value_or(office) == before.plan.owner.office.value_or(office))
    return {};
  return Problem{Kind::forbidden, "followup.only_owner_and_due"};
}

Problem no_source() {
  return {
      Kind::invalid, "followup.source_missing", {}, {{"/source/words", "followup.source_missing"}}};
}

Result<void> check_source(const Source& source) {
  const bool has_record = !source.kind.empty() && source.id;
  if (has_record || (source.kind.empty() && !source.id && !thai::is_blank(source.words))) return {};
  return no_source();
}

Result<void> check_evidence(db::Tx& tx, OfficeId office, const std::vector<Evidence>& all) {
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].file_id && files::get(tx, {office, *all[i].file_id}).has_error())
      return Problem{Kind::invalid,
                     "followup.evidence_file",
                     {},
                     {{"/evidence/" + std::to_string(i), "followup.evidence_file"}}};
  return {};
}

Result<void> check_current(const Followup& f, std::int64_t expected_version) {
  if (f.version == expected_version) return {};
  return Problem{Kind::stale, "followup.stale", {{"version", std::to_string(f.version)}}};
}

/// Who ticked a step off stays with it; a day that is not said is today.
std::vector<WorkStep> ticked(const std::vector<WorkStep>& before, std::vector<WorkStep> steps,
                             const std::string& who, Date today) {
  for (auto& step : steps) {
    const auto old = std::find_if(before.begin(), before.end(),
                                  [&](const WorkStep& one) { return one.id == step.id; });
    const bool was_done = old != before.end() && old->done_on;
    if (!step.done_on)
      step.done_by.clear();
    else
      step.done_by = was_done ? old->done_by : who;
    if (step.done_on && *step.done_on > today) step.done_on = today;
  }
  return steps;
}

Result<void> check_request(db::Tx& tx, const Followup& f, const MoveFollowup& request) {
  if (request.to == Status::in_progress && f.status == Status::open) return check_ready(f);
  if (request.to == Status::done) {
    TRY(check_done(request.result, request.evidence));
    return check_evidence(tx, f.id.office, request.evidence);
  }
  if (request.to == Status::confirmed || request.to == Status::closed) return {};
  return check_reason(request.reason);  // dropped, sent back or opened again
}

void apply(const Context& context, const MoveFollowup& request, Instant at, Followup& f) {
  if (request.to == Status::done) {
    f.result = request.result;
    f.evidence = request.evidence;
    f.done_by = context.actor.person;
    f.done_by_name = context.actor.name;
    f.done_on = civil_date(at);
  }
  if (request.to == Status::confirmed) {
    f.confirmed_by_person = context.actor.person;
    f.confirmed_by = context.actor.name;
    f.confirmed_on = civil_date(at);
  }
  if (request.to == Status::closed) {
    f.closed_by = context.actor.name;
    f.closed_on = civil_date(at);
  }
  if (is_reopening(f.status, request.to)) {
    ++f.reopened;
    f.confirmed_by_person.reset();
    f.confirmed_on.reset();
    f.closed_on.reset();
    f.confirmed_by.clear();
    f.closed_by.clear();
  }
  f.last_reason = request.reason;
  f.status = request.to;
  f.updated_at = at;
  ++f.version;
}

}  // namespace

Result<FollowupId> create(Context& context, OfficeId office, const NewFollowup& request,
                          const Describe& describe) {
  TRY(check_source(request.source));
  TRY(check_plan(request.plan));
  const Entry entry{new_uuid(), request.source, request.plan, context.clock.now()};

  return context.db.write([&](db::Tx& tx) -> Result<FollowupId> {
    TRY(people::require(tx, context.actor, write_followups, office));
    TRY(check_names(tx, office, request.plan));
    if (request.source.id) {
      const Ref record{office, request.source.kind, *request.source.id};
      if (describe(tx, context.actor, {&record, 1}).front().hidden) return no_source();
    }
    const auto made = idempotency::once(tx, context, entry.id, [&]() -> Result<void> {
      TRY(enter(tx, context, office, entry));
      return {};
    });
    return FollowupId{office, TRY(made)};
  });
}

Result<void> edit(Context& context, FollowupId id, const Plan& plan,
                  std::int64_t expected_version) {
  TRY(check_plan(plan));
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto before = TRY(store.get(id));
    TRY(check_editor(tx, context.actor, before, plan));
    TRY(check_current(before, expected_version));
    if (has_ended(before.status)) return Problem{Kind::conflict, "followup.ended"};
    if (before.decision != Decision::undecided && before.plan.text != plan.text)
      return Problem{Kind::conflict, "followup.decided_text"};
    TRY(check_names(tx, id.office, plan));

    auto f = before;
    f.plan = clean(plan);
    f.updated_at = now;
    ++f.version;
    store.update(f);
    note(tx, context, f, &before, "edit");
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> decide(Context& context, FollowupId id, const DecideFollowup& request) {
  const auto now = context.clock.now();
  if (request.decision == Decision::refused || request.decision == Decision::partly)
    TRY(check_reason(request.reason));

  return context.db.write([&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto before = TRY(store.get(id));
    TRY(people::require(tx, context.actor, decide_followups, id.office));
    const bool was_refused =
        before.status == Status::dropped && before.decision == Decision::refused;
    if (has_ended(before.status) && !was_refused) return Problem{Kind::conflict, "followup.ended"};
    if (before.status != Status::open && !was_refused)
      return Problem{Kind::conflict, "followup.under_way"};

    auto f = before;
    f.decision = request.decision;
    f.decision_reason = request.reason;
    f.decided_by = request.decision == Decision::undecided ? "" : context.actor.name;
    f.status = request.decision == Decision::refused ? Status::dropped : Status::open;
    f.updated_at = now;
    ++f.version;
    store.update(f);
    note(tx, context, f, &before, "decide", request.reason);
    return {};
  });
}

Result<void> move(Context& context, FollowupId id, const MoveFollowup& request) {
  const auto now = context.clock.now();

  return context.db.write([&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto before = TRY(get(tx, context.actor, id));
    TRY(require_step(tx, context.actor, before, request.to));
    TRY(check_move(before.status, request.to));
    if (request.to == Status::confirmed) TRY(check_confirmer(before, context.actor.person));
    if (request.to == Status::closed) TRY(check_closer(before, context.actor.person));
    TRY(check_request(tx, before, request));

    auto f = before;
    apply(context, request, now, f);
    store.update(f);
    const auto action = is_reopening(before.status, request.to) ? "reopen" : code_of(request.to);
    note(tx, context, f, &before, action, request.reason);
    return {};
  });
}

Result<void> keep_steps(Context& context, FollowupId id, std::vector<WorkStep> steps,
                        std::int64_t expected_version) {
  TRY(check_steps(steps));
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto before = TRY(get(tx, context.actor, id));
    TRY(require_step(tx, context.actor, before, Status::done));
    TRY(check_current(before, expected_version));
    if (!is_changeable(before)) return Problem{Kind::conflict, "followup.ended"};
    auto f = before;
    f.steps = ticked(before.steps, steps, context.actor.name, civil_date(now));
    f.updated_at = now;
    ++f.version;
    store.update(f);
    note(tx, context, f, &before, "steps");
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::followups
