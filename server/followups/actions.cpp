#include "followups/actions.hpp"

#include <algorithm>

#include "chain/actions.hpp"
#include "files/actions.hpp"
#include "followups/queries.hpp"
#include "followups/store.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/code_of.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::followups {
namespace {

Result<void> check_reason(const std::string& reason) {
  if (!thai::is_blank(reason)) return {};
  return Problem{Kind::invalid, "followup.reason_missing", {}, {{"/reason", "missing"}}};
}

/// The owner is an office that exists and, when a person is named, one of its people.
Result<void> check_owner(db::Tx& tx, OfficeId own, const Owner& owner) {
  const auto office = owner.office.value_or(own);
  const bool is_known =
      people::get_office(tx, office).has_value() &&
      (!owner.person_id || people::get_person(tx, {office, *owner.person_id}).has_value());
  if (is_known) return {};
  return Problem{
      Kind::invalid, "followup.owner_unknown", {}, {{"/owner", "followup.owner_unknown"}}};
}

/// Who writes for the record changes all of the plan; the owner's office only who and until when.
Result<void> check_editor(db::Tx& tx, const Actor& actor, const Followup& before,
                          const Plan& plan) {
  const auto right = people::require_on(tx, actor, write_followups, ref(before.id));
  if (right.has_value() || !may_assign(tx, actor, before)) return right;
  const auto office = before.id.office;
  if (plan.text == before.plan.text && plan.use == before.plan.use &&
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

void note(db::Tx& tx, const Context& context, const Followup& now, const Followup* before,
          std::string_view action, std::string_view reason = "") {
  const auto said = [](const Followup& f) {
    return boost::json::value{{"status", code_of(f.status)},
                              {"decision", boost::describe::enum_to_string(f.decision, "")},
                              {"plan", json::to_value(f.plan)},
                              {"result", f.result},
                              {"evidence", json::to_value(f.evidence)}};
  };
  history::record(tx, context, ref(now.id), now.updated_at,
                  {.action = std::string(action),
                   .before = before ? said(*before) : boost::json::value{},
                   .after = said(now),
                   .reason = std::string(reason)});
  jobs::emit(tx, context, before ? "followup." + code_of(now.status) : "followup.opened",
             ref(now.id));
}

struct Entry {
  Uuid id;
  Source source;
  Plan plan;
  Instant at;
};

Result<Followup> enter(db::Tx& tx, const Context& context, OfficeId office, const Entry& entry) {
  Store store{tx};
  const auto own = TRY(people::get_office(tx, office));
  Followup f{.id = {office, entry.id}};
  f.fiscal_year = thai::quarter_of(civil_date(entry.at)).year.be;
  f.code = make_code(own.code, f.fiscal_year, store.next_number(office, f.fiscal_year));
  f.source = entry.source;
  f.plan = entry.plan;
  f.created_at = f.updated_at = entry.at;
  store.insert(f);
  if (f.source.id) chain::link(tx, {office, f.source.kind, *f.source.id}, ref(f.id), "recommends");
  note(tx, context, f, nullptr, "create");
  return f;
}

Result<void> check_request(db::Tx& tx, const Followup& f, const MoveFollowup& request) {
  if (request.to == Status::in_progress && f.status == Status::open) return check_ready(f);
  if (request.to == Status::done) {
    TRY(check_done(request.result, request.evidence));
    return check_evidence(tx, f.id.office, request.evidence);
  }
  if (request.to == Status::confirmed) return {};
  return check_reason(request.reason);  // dropped, or sent back
}

void apply(const Context& context, const MoveFollowup& request, Instant at, Followup& f) {
  if (request.to == Status::done) {
    f.result = request.result;
    f.evidence = request.evidence;
    f.done_by = context.actor.person;
    f.done_by_name = context.actor.name;
    f.done_on = civil_date(at);
  }
  if (request.to == Status::confirmed) f.confirmed_by = context.actor.name;
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
    TRY(check_owner(tx, office, request.plan.owner));
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
    if (before.version != expected_version)
      return Problem{Kind::stale, "followup.stale", {{"version", std::to_string(before.version)}}};
    if (has_ended(before.status)) return Problem{Kind::conflict, "followup.ended"};
    if (before.decision != Decision::undecided && before.plan.text != plan.text)
      return Problem{Kind::conflict, "followup.decided_text"};
    TRY(check_owner(tx, id.office, plan.owner));

    auto f = before;
    f.plan = plan;
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
  if (request.decision == Decision::refused) TRY(check_reason(request.reason));

  return context.db.write([&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto before = TRY(store.get(id));
    TRY(people::require(tx, context.actor, decide_followups, id.office));
    const bool was_refused =
        before.status == Status::dropped && before.decision == Decision::refused;
    if (has_ended(before.status) && !was_refused) return Problem{Kind::conflict, "followup.ended"};
    if (before.status == Status::in_progress || before.status == Status::done)
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
    if (request.to == Status::confirmed && before.done_by == context.actor.person)
      return Problem{Kind::conflict, "followup.own_work"};
    TRY(check_request(tx, before, request));

    auto f = before;
    apply(context, request, now, f);
    store.update(f);
    note(tx, context, f, &before, code_of(request.to), request.reason);
    return {};
  });
}

Result<void> keep_recommendations(db::Tx& tx, const Context& context, const Ref& record,
                                  std::string_view words, const std::vector<Recommendation>& all) {
  Store store{tx};
  const auto now = context.clock.now();
  for (const auto& one : all) {
    const auto there = store.find_item(record.office, record.uuid, one.item);
    if (!there) {
      const Entry entry{
          new_uuid(),
          {record.kind, record.uuid, one.item, std::string(words)},
          {.text = one.text, .use = {}, .owner = {{}, {}, one.owner}, .due_on = one.due_on},
          now};
      TRY(enter(tx, context, record.office, entry));
      continue;
    }
    const bool is_mine_to_change = there->decision == Decision::undecided;
    if (!is_mine_to_change || (there->plan.text == one.text && !has_ended(there->status))) continue;
    auto f = *there;
    f.plan.text = one.text;
    f.status = Status::open;
    f.updated_at = now;
    ++f.version;
    store.update(f);
    note(tx, context, f, &*there, "edit");
  }
  for (const auto& there : store.list_of(record.office, record.uuid)) {
    const bool is_there = std::any_of(all.begin(), all.end(), [&](const Recommendation& one) {
      return there.source.item == one.item;
    });
    if (is_there || !there.source.item || there.decision != Decision::undecided ||
        has_ended(there.status))
      continue;
    auto f = there;
    f.status = Status::dropped;
    f.last_reason = "ไม่อยู่ในฉบับที่ลงนามล่าสุด";
    f.updated_at = now;
    ++f.version;
    store.update(f);
    note(tx, context, f, &there, "dropped", f.last_reason);
  }
  return {};
}

}  // namespace ruam::followups
