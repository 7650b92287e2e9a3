#include <algorithm>

#include "chain/actions.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "plans/access.hpp"
#include "plans/actions.hpp"
#include "plans/actions/keep.hpp"
#include "platform/code_of.hpp"
#include "platform/idempotency.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::plans {
namespace {

bool same_target(const PlanNode& a, const PlanNode& b) {
  return a.office == b.office && a.plan == b.plan && a.node == b.node;
}

/// New links to other offices' plans lead to plans and nodes that the actor may read.
Result<void> check_links(db::Tx& tx, const Actor& actor, const Content& content,
                         const Content* before) {
  Problem problem{Kind::invalid, "plan.content"};
  for (std::size_t i = 0; i < content.links.size(); ++i) {
    const auto& target = content.links[i].plan;
    if (!target) continue;
    const bool was_there =
        before && std::any_of(before->links.begin(), before->links.end(), [&](const Link& link) {
          return link.plan && same_target(*link.plan, *target);
        });
    if (was_there) continue;
    const PlanId plan{target->office, target->plan};
    Store store{tx};
    const auto node = target->node ? store.find_node(target->office, *target->node) : std::nullopt;
    const bool is_there = store.get(plan).has_value() &&
                          require_reader(tx, actor, plan).has_value() &&
                          (!target->node || (node && node->plan == plan));
    if (!is_there)
      problem.faults.push_back(
          {"/content/links/" + std::to_string(i) + "/plan", "plan.link_hidden"});
  }
  if (problem.faults.empty()) return {};
  return problem;
}

boost::json::value said(const Prepared& ready) {
  return {{"years", json::to_value(ready.years)}, {"content", ready.value}};
}

boost::json::value said(const Plan& plan) {
  return {{"years", json::to_value(plan.years)}, {"content", json::parse(plan.content).value()}};
}

/// What a draft begins with. Refuses: plan.not_found, plan.not_later.
Result<Content> first_content(const Context& context, OfficeId office, const NewPlan& request) {
  if (request.content) {
    auto content = *request.content;
    if (thai::is_blank(content.title)) content.title = request.title;
    return content;
  }
  Content content;
  if (request.predecessor) {
    const auto before = context.db.read([&](db::Tx& tx) -> Result<Plan> {
      TRY(people::require(tx, context.actor, write_plans, office));
      return Store{tx}.get({office, *request.predecessor});
    });
    TRY(before);
    if (request.years.from <= before->years.from)
      return Problem{Kind::invalid, "plan.not_later", {}, {{"/years/from", "plan.not_later"}}};
    content = inherit(read_content(before->content), request.years, new_uuid);
  }
  content.title = request.title;
  return content;
}

}  // namespace

Result<void> begin(db::Tx& tx, const Context& context, const Begun& begun, const Prepared& ready) {
  Store store{tx};
  const auto own = TRY(people::get_office(tx, begun.id.office));
  if (begun.predecessor) TRY(store.get({begun.id.office, *begun.predecessor}));
  TRY(check_links(tx, context.actor, ready.content, nullptr));
  Plan plan{.id = begun.id, .predecessor = begun.predecessor};
  apply(ready, plan);
  const auto number = store.next_number(begun.id.office, plan.years.from);
  plan.code = make_code(own.code, plan.years, number);
  plan.author = context.actor.name;
  plan.created_at = plan.updated_at = begun.at;
  store.insert(plan);
  TRY(keep_nodes(tx, plan, ready.content, nullptr));
  tell(tx, context, plan.id, begun.at, {.action = "create", .after = said(ready)});
  jobs::emit(tx, context, "plan.changed", ref(plan.id));
  return {};
}

Result<PlanId> create(Context& context, OfficeId office, NewPlan request) {
  TRY(check_frame(request.title, request.years));
  auto content = TRY(first_content(context, office, request));
  const auto ready = TRY(prepare(std::move(content), request.years));
  const Begun begun{{office, new_uuid()}, request.predecessor, context.clock.now()};

  return context.db.write([&](db::Tx& tx) -> Result<PlanId> {
    TRY(people::require(tx, context.actor, write_plans, office));
    const auto made = idempotency::once(tx, context, begun.id.uuid,
                                        [&] { return begin(tx, context, begun, ready); });
    return PlanId{office, TRY(made)};
  });
}

Result<void> edit(Context& context, PlanId id, const Years& years, Content content,
                  std::int64_t expected_version) {
  const auto ready = TRY(prepare(std::move(content), years));
  const auto now = context.clock.now();

  return with_plan(context, id, write_plans, [&](db::Tx& tx, Plan& plan) -> Result<void> {
    if (plan.version != expected_version)
      return Problem{Kind::stale, "plan.stale", {{"version", std::to_string(plan.version)}}};
    if (plan.status == Status::ended) return Problem{Kind::conflict, "plan.ended"};
    const auto before = read_content(plan.content);
    TRY(check_links(tx, context.actor, ready.content, &before));
    const auto said_before = said(plan);
    apply(ready, plan);
    ++plan.version;
    plan.updated_at = now;
    Store{tx}.update(plan);
    const auto in_force = approved_content(tx, plan);
    TRY(keep_nodes(tx, plan, ready.content, in_force ? &*in_force : nullptr));
    tell(tx, context, id, now, {.action = "edit", .before = said_before, .after = said(ready)});
    jobs::emit(tx, context, "plan.changed", ref(id));
    return {};
  });
}

Result<void> propose(Context& context, PlanId id, const std::string& content_sha256) {
  const auto now = context.clock.now();
  return with_plan(context, id, write_plans, [&](db::Tx& tx, Plan& plan) -> Result<void> {
    if (plan.status == Status::ended) return Problem{Kind::conflict, "plan.ended"};
    if (plan.content_sha256 != content_sha256)
      return Problem{Kind::conflict, "plan.content_changed"};
    if (plan.approved_sha256 == content_sha256) return Problem{Kind::conflict, "plan.nothing_new"};
    plan.proposed_sha256 = content_sha256;
    ++plan.version;
    plan.updated_at = now;
    Store{tx}.update(plan);
    tell(tx, context, id, now,
         {.action = "propose", .after = {{"content_sha256", content_sha256}}});
    jobs::emit(tx, context, "plan.proposed", ref(id));
    return {};
  });
}

Result<void> discard_review(Context& context, PlanId id) {
  const auto now = context.clock.now();
  return with_plan(context, id, write_plans, [&](db::Tx& tx, Plan& plan) -> Result<void> {
    if (!is_under_review(plan) || plan.status == Status::ended)
      return Problem{Kind::conflict, "plan.no_review"};
    const auto edition = Store{tx}.find_edition(id, plan.edition);
    const auto ready = TRY(prepare(read_content(edition->content), edition->years));
    const auto before = said(plan);
    apply(ready, plan);
    plan.proposed_sha256.clear();
    ++plan.version;
    plan.updated_at = now;
    Store{tx}.update(plan);
    TRY(keep_nodes(tx, plan, ready.content, &ready.content));
    tell(tx, context, id, now, {.action = "discard", .before = before, .after = said(ready)});
    jobs::emit(tx, context, "plan.changed", ref(id));
    return {};
  });
}

Result<void> remove(Context& context, PlanId id) {
  const auto now = context.clock.now();
  return with_plan(context, id, write_plans, [&](db::Tx& tx, Plan& plan) -> Result<void> {
    Store store{tx};
    if (plan.edition > 0) return Problem{Kind::conflict, "plan.was_approved"};
    if (!store.list_successors(id).empty()) return Problem{Kind::conflict, "plan.has_successor"};
    chain::replace_edges(tx, ref(id), {});
    tell(tx, context, id, now, {.action = "remove", .before = said(plan)});
    store.remove(id);
    return {};
  });
}

Result<void> end(Context& context, PlanId id, const EndPlan& request) {
  if (thai::is_blank(request.reason))
    return Problem{Kind::invalid, "plan.reason_missing", {}, {{"/reason", "missing"}}};
  if (request.on > context.clock.today())
    return Problem{Kind::invalid, "plan.end_day", {}, {{"/on", "plan.end_day"}}};
  const auto now = context.clock.now();
  return with_plan(context, id, deploy_plans, [&](db::Tx& tx, Plan& plan) -> Result<void> {
    TRY(check_in_force(plan));
    const auto before = std::exchange(plan.status, Status::ended);
    plan.ended_on = request.on;
    plan.end_reason = request.reason;
    ++plan.version;
    plan.updated_at = now;
    Store{tx}.update(plan);
    tell(tx, context, id, now,
         {.action = "end",
          .reason = request.reason,
          .before = {{"status", code_of(before)}},
          .after = {{"status", code_of(plan.status)}, {"on", to_string(request.on)}}});
    jobs::emit(tx, context, "plan.ended", ref(id));
    return {};
  });
}

}  // namespace ruam::plans
