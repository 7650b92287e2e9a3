#include "plans/actions/keep.hpp"

#include <algorithm>
#include <set>

#include "chain/actions.hpp"
#include "chain/queries.hpp"
#include "plans/queries/guidelines.hpp"
#include "plans/store/deployment.hpp"
#include "platform/code_of.hpp"
#include "platform/history.hpp"
#include "platform/jobs.hpp"

namespace ruam::plans {
namespace {

bool is_served(db::Tx& tx, const Ref& node) {
  const auto edges = chain::list_edges(tx, node, chain::Direction::after);
  return std::any_of(edges.begin(), edges.end(),
                     [](const chain::Edge& edge) { return edge.kind == "serves"; });
}

}  // namespace

void apply(const Prepared& ready, Plan& plan) {
  plan.title = ready.content.title;
  plan.years = ready.years;
  plan.content = ready.text;
  plan.content_sha256 = ready.sha256;
  plan.node_count = static_cast<std::int64_t>(ready.content.nodes.size());
  plan.indicator_count = static_cast<std::int64_t>(ready.content.indicators.size());
  plan.gap_count = static_cast<std::int64_t>(ready.gaps.size());
}

std::vector<NodeRow> make_nodes(PlanId plan, const Content& written, const Content* in_force) {
  std::vector<NodeRow> rows;
  std::map<Uuid, std::size_t> places;
  const auto add = [&](const Content& content, bool is_in_force) {
    const auto counted = numbers(content);
    for (std::size_t i = 0; i < content.nodes.size(); ++i) {
      const auto& node = content.nodes[i];
      const auto [at, is_new] = places.emplace(node.id, rows.size());
      if (is_new) rows.push_back({.id = node.id, .plan = plan, .written = false});
      auto& row = rows[at->second];
      row.place = static_cast<std::int64_t>(at->second);
      row.parent = node.parent;
      row.kind = node.kind;
      row.number = counted[i];
      row.text = node.text;
      if (is_in_force)
        row.in_force = true;
      else
        row.written = true;
    }
  };
  add(written, false);
  if (in_force) add(*in_force, true);
  return rows;
}

Result<void> keep_nodes(db::Tx& tx, const Plan& plan, const Content& written,
                        const Content* in_force) {
  Store store{tx};
  auto rows = make_nodes(plan.id, written, in_force);
  std::set<Uuid> there, kept;
  const auto before = store.list_nodes(plan.id);
  for (const auto& row : before) there.insert(row.id);
  Problem elsewhere{Kind::invalid, "plan.content"};
  for (const auto& row : rows) {
    kept.insert(row.id);
    if (!there.contains(row.id) && store.find_node(plan.id.office, row.id))
      elsewhere.faults.push_back({"/content/nodes", "plan.id_elsewhere", {{"item", row.text}}});
  }
  if (!elsewhere.faults.empty()) return elsewhere;
  for (auto row : before) {
    if (kept.contains(row.id) || !is_served(tx, node_ref(plan.id.office, row.id))) continue;
    row.in_force = row.written = false;
    row.place = static_cast<std::int64_t>(rows.size());
    rows.push_back(std::move(row));
  }
  store.save_nodes(plan.id, rows);
  renew_edges(tx, plan, written);
  return {};
}

std::optional<Content> approved_content(db::Tx& tx, const Plan& plan) {
  if (plan.edition == 0) return std::nullopt;
  const auto edition = Store{tx}.find_edition(plan.id, plan.edition);
  if (!edition) return std::nullopt;
  return read_content(edition->content);
}

void renew_edges(db::Tx& tx, const Plan& plan, const Content& written) {
  const auto office = plan.id.office;
  const auto self = ref(plan.id);
  std::vector<chain::Edge> edges;
  if (plan.predecessor)
    edges.push_back({ref(PlanId{office, *plan.predecessor}), self, "continues"});
  const auto rows = Store{tx}.list_nodes(plan.id);
  std::set<Uuid> there;
  for (const auto& row : rows) there.insert(row.id);
  for (const auto& row : rows) {
    const bool has_parent = row.parent && there.contains(*row.parent);
    edges.push_back(
        {has_parent ? node_ref(office, *row.parent) : self, node_ref(office, row.id), "contains"});
  }
  for (const auto& node : written.nodes)
    if (node.inherited)
      edges.push_back({node_ref(office, *node.inherited), node_ref(office, node.id), "continues"});
  for (const auto& link : written.links) {
    if (!link.plan) continue;
    const auto& other = *link.plan;
    edges.push_back(
        {other.node ? node_ref(other.office, *other.node) : ref(PlanId{other.office, other.plan}),
         link.node ? node_ref(office, *link.node) : self, "aligns"});
  }
  if (const auto committee = DeploymentStore{tx}.monitoring(plan.id).said.committee)
    edges.push_back({self, {office, "committee", *committee}, "steers"});
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  chain::replace_edges(tx, self, std::move(edges));
}

void note_practice(db::Tx& tx, const Context& context, PlanId id, Instant at) {
  Store store{tx};
  auto plan = store.get(id).value();
  if (plan.status != Status::approved) return;
  const auto guidelines = list_guidelines(tx, id.office);
  if (!is_deployed(guidelines, find_standings(tx, plan, guidelines, civil_date(at)))) return;
  plan.status = Status::in_deployment;
  ++plan.version;
  plan.updated_at = at;
  store.update(plan);
  tell(tx, context, id, at,
       {.action = "deployed",
        .before = {{"status", code_of(Status::approved)}},
        .after = {{"status", code_of(plan.status)}}});
  jobs::emit(tx, context, "plan.in_deployment", ref(id));
}

Result<void> check_in_force(const Plan& plan) {
  if (plan.status == Status::draft) return Problem{Kind::conflict, "plan.not_approved"};
  if (plan.status == Status::ended) return Problem{Kind::conflict, "plan.ended"};
  return {};
}

void tell(db::Tx& tx, const Context& context, PlanId id, Instant at, What what) {
  history::record(tx, context, ref(id), at,
                  {.action = std::move(what.action),
                   .before = std::move(what.before),
                   .after = std::move(what.after),
                   .reason = std::move(what.reason)});
}

}  // namespace ruam::plans
