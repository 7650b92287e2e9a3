#include <map>

#include "people/access.hpp"
#include "plans/access.hpp"
#include "plans/queries.hpp"
#include "plans/store/deployment.hpp"
#include "platform/code_of.hpp"

namespace ruam::plans {
namespace {

std::string url_of(PlanId id, OfficeId reader) {
  auto url = "/plans/" + id.uuid.to_string();
  if (id.office != reader) url += "?office=" + id.office.uuid.to_string();
  return url;
}

void add_asked(db::Tx& tx, OfficeId office, std::vector<WaitingItem>& items) {
  for (const auto& adoption : DeploymentStore{tx}.list_asked(office)) {
    if (adoption.answer != Answer::asked) continue;
    const auto plan = Store{tx}.get(adoption.plan);
    if (plan.has_error() || !is_in_force(plan->status)) continue;
    items.push_back({.ref = ref(plan->id),
                     .code = plan->code,
                     .label = plan->title,
                     .why = "plan.waits_for_adoption",
                     .action = "adopt",
                     .url = url_of(plan->id, office),
                     .due = adoption.due_on,
                     .since = adoption.asked_at});
  }
}

struct NodeWords {
  Uuid plan;
  NodeKind kind = NodeKind::issue;
  std::string number, text;
};

/// The words of the nodes among the refs; of many in one office, by one look at all it has.
std::map<Ref, NodeWords> find_nodes(db::Tx& tx, std::span<const Ref> refs) {
  constexpr std::size_t few = 8;
  std::map<OfficeId, std::vector<Uuid>> by_office;
  for (const auto& one : refs)
    if (one.kind == node_kind) by_office[one.office].push_back(one.uuid);
  std::map<Ref, NodeWords> found;
  for (const auto& [office, ids] : by_office) {
    const auto keep = [&, where = office](const db::Row& r) {
      found[node_ref(where, r.get<Uuid>(0))] = {r.get<Uuid>(1), r.get<NodeKind>(2),
                                                r.get<std::string>(3), r.get<std::string>(4)};
    };
    if (ids.size() > few) {
      tx.each("SELECT id, plan_id, kind, number, text FROM plan_nodes WHERE office_id = $1", keep,
              office);
      continue;
    }
    for (const auto& id : ids)
      tx.each(
          "SELECT id, plan_id, kind, number, text FROM plan_nodes WHERE office_id = $1 AND id = $2",
          keep, office, id);
  }
  return found;
}

Description describe_node(const Ref& ref, const NodeWords& node) {
  return {ref, false, node.number + " " + node.text,
          "/plans/" + node.plan.to_string() + "?node=" + ref.uuid.to_string(), code_of(node.kind)};
}

}  // namespace

std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office, Date today) {
  std::vector<WaitingItem> items;
  const auto signs = [&](Permission permission) {
    return people::require(tx, actor, permission, office).has_value() &&
           people::signing_capacity(tx, actor, {office, "office_head"}, today).has_value();
  };
  if (signs(adopt_plans)) add_asked(tx, office, items);
  if (signs(approve_plans))
    for (const auto& plan : Store{tx}.list(office))
      if (is_proposed(plan))
        items.push_back({.ref = ref(plan.id),
                         .code = plan.code,
                         .label = plan.title,
                         .why = "plan.waits_for_approval",
                         .action = "approve",
                         .url = url_of(plan.id, office),
                         .since = plan.updated_at});
  return items;
}

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::vector<Description> all;
  std::map<PlanId, bool> readable;  // many nodes of one plan are asked about at once
  const auto may_read = [&](PlanId id) {
    const auto [at, is_new] = readable.emplace(id, false);
    if (is_new) at->second = require_reader(tx, actor, id).has_value();
    return at->second;
  };
  const auto nodes = find_nodes(tx, refs);
  for (const auto& one : refs) {
    Description d{.ref = one, .hidden = true};
    if (one.kind == node_kind) {
      const auto node = nodes.find(one);
      if (node != nodes.end() && may_read({one.office, node->second.plan}))
        d = describe_node(one, node->second);
    } else if (may_read({one.office, one.uuid})) {
      tx.each(
          "SELECT code, title, status FROM plans WHERE office_id = $1 AND id = $2",
          [&](const db::Row& row) {
            d = {one, false, row.get<std::string>(0) + " " + row.get<std::string>(1),
                 "/plans/" + one.uuid.to_string(), row.get<std::string>(2)};
          },
          one.office, one.uuid);
    }
    all.push_back(std::move(d));
  }
  return all;
}

}  // namespace ruam::plans
