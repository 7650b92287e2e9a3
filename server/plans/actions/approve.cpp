#include <algorithm>
#include <map>

#include "files/actions.hpp"
#include "indicators/actions.hpp"
#include "people/access.hpp"
#include "plans/actions.hpp"
#include "plans/actions/keep.hpp"
#include "plans/logged.hpp"
#include "platform/code_of.hpp"
#include "platform/jobs.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/thai/letters.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::plans {
namespace {

Result<void> check_request(const ApprovePlan& request, Date today) {
  if (request.on > today)
    return Problem{Kind::invalid, "plan.approved_on", {}, {{"/on", "plan.approved_on"}}};
  if (thai::is_blank(request.by))
    return Problem{Kind::invalid, "plan.approved_by", {}, {{"/by", "missing"}}};
  return {};
}

Result<void> check_plan(const Plan& plan, const ApprovePlan& request, const Faults& gaps) {
  if (plan.status == Status::ended) return Problem{Kind::conflict, "plan.ended"};
  if (plan.content_sha256 != request.content_sha256)
    return Problem{Kind::conflict, "plan.content_changed"};
  if (plan.approved_sha256 == request.content_sha256)
    return Problem{Kind::conflict, "plan.nothing_new"};
  if (gaps.empty() || !thai::is_blank(request.reason)) return {};
  Problem problem{
      Kind::precondition_missing, "plan.gaps", {{"count", std::to_string(gaps.size())}}, gaps};
  for (auto& fault : problem.faults) fault.where = "/content" + fault.where;
  return problem;
}

/// A plan's indicator as the room indicators keeps it: reached in its last year.
indicators::Indicator defined(const Indicator& from, NodeKind kind) {
  indicators::Indicator to{.id = from.id, .text = from.text, .method = from.method};
  to.kind = kind == NodeKind::output ? indicators::Kind::output : indicators::Kind::outcome;
  to.direction = from.direction == Direction::higher_better  ? indicators::Direction::higher_better
                 : from.direction == Direction::lower_better ? indicators::Direction::lower_better
                                                             : indicators::Direction::exact;
  to.target.unit = from.unit;
  for (const auto& target : from.targets)
    if (target.value) {
      to.target.kind = indicators::TargetKind::count;
      to.target.value = target.value;
    }
  return to;
}

/// Each node owns its indicators; a node that is gone keeps none.
Result<void> define_indicators(db::Tx& tx, const Plan& plan, const Content& content,
                               const Content* before) {
  std::map<Uuid, std::vector<indicators::Indicator>> by_node;
  std::map<Uuid, NodeKind> kinds;
  if (before)
    for (const auto& node : before->nodes) by_node[node.id];
  for (const auto& node : content.nodes) kinds[node.id] = node.kind;
  for (const auto& one : content.indicators)
    by_node[one.node].push_back(defined(one, kinds[one.node]));
  for (const auto& [node, all] : by_node)
    TRY(indicators::replace(tx, node_ref(plan.id.office, node), all));
  return {};
}

}  // namespace

boost::json::value logged(const Edition& edition) {
  return {{"plan", edition.plan.uuid.to_string()},
          {"edition", edition.edition},
          {"content_sha256", edition.content_sha256},
          {"approved_on", to_string(edition.approved_on)},
          {"approved_by", edition.approved_by},
          {"role", edition.role},
          {"position", edition.position},
          {"acting_phrase", edition.acting_phrase},
          {"gaps", static_cast<std::int64_t>(edition.gaps.size())},
          {"reason", edition.reason}};
}

boost::json::value recount_edition(db::Tx& tx, const tlog::Entry& entry) {
  const auto edition = Store{tx}.find_edition(entry.ref.office, entry.ref.uuid);
  return edition ? logged(*edition) : nullptr;
}

namespace {

Result<void> sign(db::Tx& tx, const Context& context, Plan& plan, Edition edition,
                  const ApprovePlan& request) {
  Store store{tx};
  const auto capacity = TRY(people::signing_capacity(
      tx, context.actor, {plan.id.office, "office_head"}, context.clock.today()));
  const auto content = read_content(plan.content);
  const auto before = approved_content(tx, plan);
  edition.gaps = find_gaps(content, plan.years);
  TRY(check_plan(plan, request, edition.gaps));
  if (request.file)
    TRY(files::attach(tx, context, {plan.id.office, *request.file}, ref(plan.id), edition.at));
  edition.edition = plan.edition + 1;
  edition.years = plan.years;
  edition.content = plan.content;
  edition.content_sha256 = plan.content_sha256;
  edition.person = capacity.person;
  edition.person_name = capacity.name;
  edition.position = capacity.position;
  edition.acting_phrase = capacity.acting_phrase;
  edition.role = capacity.role;
  store.insert(edition);
  const auto status = plan.status;
  if (status == Status::draft) plan.status = Status::approved;
  plan.edition = edition.edition;
  plan.approved_sha256 = edition.content_sha256;
  plan.approved_on = edition.approved_on;
  plan.approved_by = edition.approved_by;
  ++plan.version;
  plan.updated_at = edition.at;
  store.update(plan);
  TRY(keep_nodes(tx, plan, content, &content));
  TRY(define_indicators(tx, plan, content, before ? &*before : nullptr));
  tell(tx, context, plan.id, edition.at,
       {.action = "approve",
        .reason = edition.reason,
        .before = {{"status", code_of(status)}, {"edition", edition.edition - 1}},
        .after = {{"status", code_of(plan.status)},
                  {"edition", edition.edition},
                  {"approved_on", to_string(edition.approved_on)},
                  {"approved_by", edition.approved_by},
                  {"content_sha256", edition.content_sha256}}});
  tlog::append(tx, {plan.id.office, std::string(edition_kind), edition.id}, edition.at,
               logged(edition));
  jobs::emit(tx, context, "plan.approved", ref(plan.id));
  note_practice(tx, context, plan.id, edition.at);
  return {};
}

}  // namespace

Result<void> approve(Context& context, PlanId id, const ApprovePlan& request) {
  TRY(check_request(request, context.clock.today()));
  Edition edition{.id = new_uuid(),
                  .plan = id,
                  .approved_on = request.on,
                  .approved_by = request.by,
                  .reason = request.reason,
                  .file = request.file,
                  .at = context.clock.now()};
  return with_plan(context, id, approve_plans, [&](db::Tx& tx, Plan& plan) -> Result<void> {
    // A guest may write in a plan; its own office approves it.
    TRY(people::require(tx, context.actor, approve_plans, id.office));
    return sign(tx, context, plan, edition, request);
  });
}

Result<void> record_result(Context& context, PlanId id, const NewResult& request) {
  const auto now = context.clock.now();
  const auto this_year = thai::fiscal_year(context.clock.today()).be;
  return with_plan(context, id, deploy_plans, [&](db::Tx& tx, Plan& plan) -> Result<void> {
    if (plan.edition == 0) return Problem{Kind::conflict, "plan.not_approved"};
    const auto content = approved_content(tx, plan);
    const auto found =
        std::find_if(content->indicators.begin(), content->indicators.end(),
                     [&](const Indicator& one) { return one.id == request.indicator; });
    if (found == content->indicators.end())
      return Problem{Kind::not_found, "plan.indicator_not_found"};
    if (request.year < plan.years.from || request.year > plan.years.to || request.year > this_year)
      return Problem{Kind::invalid, "plan.result_year", {}, {{"/year", "plan.result_year"}}};
    const indicators::Measurement measured{
        .period = {indicators::YearKind::fiscal, static_cast<int>(request.year), 0},
        .state = request.state,
        .count = request.value,
        .text = request.text};
    TRY(indicators::record(tx, {id.office, request.indicator}, measured, ref(id), now));
    boost::json::object after{{"indicator", found->text}, {"year", request.year}};
    after["state"] = code_of(request.state);
    after["value"] = request.value ? boost::json::value(request.value->value) : nullptr;
    after["text"] = request.text;
    tell(tx, context, id, now, {.action = "result", .after = std::move(after)});
    jobs::emit(tx, context, "plan.changed", ref(id));
    return {};
  });
}

}  // namespace ruam::plans
