#include <algorithm>

#include "catalog/queries.hpp"
#include "files/actions.hpp"
#include "people/queries.hpp"
#include "plans/access.hpp"
#include "plans/actions.hpp"
#include "plans/actions/keep.hpp"
#include "plans/queries/guidelines.hpp"
#include "plans/store/deployment.hpp"
#include "platform/history.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::plans {
namespace {

inline constexpr std::string_view record_kind = "plan_record";

Ref ref(const Record& record) { return {record.plan.office, std::string(record_kind), record.id}; }

/// Names in the record exist. Refuses: plan.record.
Result<void> check_names(db::Tx& tx, OfficeId office, const RecordContent& content) {
  Problem problem{Kind::invalid, "plan.record"};
  if (content.with_office && people::get_office(tx, *content.with_office).has_error())
    problem.faults.push_back({"/with_office", "people.office_not_found"});
  if (!content.source.empty() && !catalog::find(tx, office, "budget_sources", content.source))
    problem.faults.push_back({"/source", "not_one_of"});
  if (problem.faults.empty()) return {};
  return problem;
}

Result<void> attach_files(db::Tx& tx, const Context& context, const Record& record,
                          const std::vector<Uuid>& before) {
  for (const auto& file : record.content.files)
    if (std::find(before.begin(), before.end(), file) == before.end())
      TRY(files::attach(tx, context, {record.plan.office, file}, plans::ref(record.plan),
                        record.updated_at));
  return {};
}

void tell_record(db::Tx& tx, const Context& context, const Record& record, What what) {
  history::record(
      tx, context, ref(record), record.updated_at,
      {.action = what.action, .before = what.before, .after = what.after, .reason = what.reason});
  what.action = "record_" + what.action;
  tell(tx, context, record.plan, record.updated_at, what);
  jobs::emit(tx, context, "plan.changed", plans::ref(record.plan));
  note_practice(tx, context, record.plan, record.updated_at);
}

}  // namespace

Result<Uuid> add_record(Context& context, PlanId id, RecordContent content) {
  Record record{.id = new_uuid(), .plan = id, .content = std::move(content)};
  record.by_name = context.actor.name;
  record.created_at = record.updated_at = context.clock.now();
  const auto today = context.clock.today();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    const auto plan = TRY(Store{tx}.get(id));
    if (plan.edition == 0) return Problem{Kind::conflict, "plan.not_approved"};
    TRY(check_record(record.content, list_guidelines(tx, id.office), today));
    TRY(check_names(tx, id.office, record.content));
    TRY(attach_files(tx, context, record, {}));
    DeploymentStore{tx}.insert(record);
    tell_record(tx, context, record, {.action = "add", .after = json::to_value(record.content)});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<Uuid> {
    TRY(people::require_on(tx, context.actor, deploy_plans, plans::ref(id)));
    return idempotency::once(tx, context, record.id, [&] { return work(tx); });
  });
}

Result<void> edit_record(Context& context, PlanId id, Uuid record_id, RecordContent content,
                         std::int64_t expected_version) {
  const auto now = context.clock.now();
  const auto today = context.clock.today();
  return with_plan(context, id, deploy_plans, [&](db::Tx& tx, Plan&) -> Result<void> {
    DeploymentStore store{tx};
    const auto before = TRY(store.get_record(id, record_id));
    if (before.version != expected_version)
      return Problem{Kind::stale, "plan.stale", {{"version", std::to_string(before.version)}}};
    TRY(check_record(content, list_guidelines(tx, id.office), today));
    TRY(check_names(tx, id.office, content));
    auto record = before;
    record.content = content;
    record.updated_at = now;
    ++record.version;
    TRY(attach_files(tx, context, record, before.content.files));
    store.update(record);
    tell_record(tx, context, record,
                {.action = "edit",
                 .before = json::to_value(before.content),
                 .after = json::to_value(record.content)});
    return {};
  });
}

Result<void> remove_record(Context& context, PlanId id, Uuid record_id, const std::string& reason) {
  if (thai::is_blank(reason))
    return Problem{Kind::invalid, "plan.reason_missing", {}, {{"/reason", "missing"}}};
  const auto now = context.clock.now();
  return with_plan(context, id, deploy_plans, [&](db::Tx& tx, Plan&) -> Result<void> {
    DeploymentStore store{tx};
    auto record = TRY(store.get_record(id, record_id));
    store.remove(record);
    record.updated_at = now;
    tell_record(tx, context, record,
                {.action = "remove", .reason = reason, .before = json::to_value(record.content)});
    return {};
  });
}

Result<void> set_monitoring(Context& context, PlanId id, const Monitoring& said,
                            std::int64_t expected_version, const Describe& describe) {
  if (said.starts_on && said.ends_on && *said.ends_on < *said.starts_on)
    return Problem{
        Kind::invalid, "plan.monitoring_days", {}, {{"/ends_on", "plan.monitoring_days"}}};
  const auto now = context.clock.now();
  return with_plan(context, id, deploy_plans, [&](db::Tx& tx, Plan& plan) -> Result<void> {
    DeploymentStore store{tx};
    const auto before = store.monitoring(id);
    if (before.version != expected_version)
      return Problem{Kind::stale, "plan.stale", {{"version", std::to_string(before.version)}}};
    if (said.committee && said.committee != before.said.committee) {
      const Ref committee{id.office, "committee", *said.committee};
      if (describe(tx, context.actor, {&committee, 1}).front().hidden)
        return Problem{Kind::invalid,
                       "plan.committee_unknown",
                       {},
                       {{"/committee", "plan.committee_unknown"}}};
    }
    store.save(id, {said, before.version + 1});
    renew_edges(tx, plan, read_content(plan.content));
    tell(tx, context, id, now,
         {.action = "monitoring",
          .before = json::to_value(before.said),
          .after = json::to_value(said)});
    jobs::emit(tx, context, "plan.changed", plans::ref(id));
    return {};
  });
}

Result<void> acknowledge(Context& context, PlanId id) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(require_reader(tx, context.actor, id));
    const auto plan = TRY(Store{tx}.get(id));
    if (plan.edition == 0) return Problem{Kind::conflict, "plan.not_approved"};
    DeploymentStore{tx}.insert(
        id, {context.actor.person, plan.edition, context.actor.home, context.actor.name, now});
    note_practice(tx, context, id, now);
    return {};
  });
}

}  // namespace ruam::plans
