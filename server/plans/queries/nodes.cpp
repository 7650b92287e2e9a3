#include <algorithm>
#include <set>

#include "people/queries.hpp"
#include "plans/queries.hpp"
#include "plans/store/deployment.hpp"
#include "platform/search/fold.hpp"

namespace ruam::plans {
namespace {

// The joined columns of a node and its plan, in the order of read_mention().
constexpr std::string_view mention_columns =
    "SELECT n.office_id, n.plan_id, n.id, p.code, p.title, p.from_year, p.to_year, p.status, "
    "n.kind, n.number, n.text FROM plan_nodes n "
    "JOIN plans p ON p.office_id = n.office_id AND p.id = n.plan_id ";

std::string select(std::string_view rest) {
  std::string sql{mention_columns};
  return sql.append(rest);
}

NodeMention read_mention(const db::Row& r) {
  return {.office = r.get<OfficeId>(0),
          .plan = r.get<Uuid>(1),
          .node = r.get<Uuid>(2),
          .plan_code = r.get<std::string>(3),
          .plan_title = r.get<std::string>(4),
          .years = {r.get<std::int64_t>(5), r.get<std::int64_t>(6)},
          .status = r.get<Status>(7),
          .kind = r.get<NodeKind>(8),
          .number = r.get<std::string>(9),
          .text = r.get<std::string>(10)};
}

std::vector<NodeMention> of_office(db::Tx& tx, OfficeId office) {
  static const auto sql = select(
      "WHERE n.office_id = $1 AND n.in_force = 1 AND p.status <> 'ended' "
      "ORDER BY p.from_year DESC, p.code, n.place");
  return tx.list(sql, read_mention, office);
}

std::vector<NodeMention> of_plan(db::Tx& tx, PlanId plan) {
  static const auto sql =
      select("WHERE n.office_id = $1 AND n.plan_id = $2 AND n.in_force = 1 ORDER BY n.place");
  return tx.list(sql, read_mention, plan.office, plan.uuid);
}

bool holds_in(const NodeMention& node, std::optional<std::int64_t> year) {
  return !year || (node.years.from <= *year && *year <= node.years.to);
}

/// Plans of others that the office may read.
std::set<PlanId> readable(db::Tx& tx, OfficeId office, Date today) {
  std::set<PlanId> plans;
  for (const auto& adoption : DeploymentStore{tx}.list_asked(office)) plans.insert(adoption.plan);
  for (const auto& shared : people::list_shared_with(tx, office, plan_kind, today))
    plans.insert({shared.office, shared.uuid});
  return plans;
}

}  // namespace

std::optional<NodeMention> find_node(db::Tx& tx, OfficeId office, Uuid node) {
  static const auto sql = select("WHERE n.office_id = $1 AND n.id = $2");
  return tx.find(sql, read_mention, office, node);
}

std::vector<NodeMention> list_nodes_in_force(db::Tx& tx, OfficeId office, std::int64_t year) {
  auto all = of_office(tx, office);
  std::erase_if(all, [&](const NodeMention& node) { return !holds_in(node, year); });
  return all;
}

std::vector<NodeMention> search_nodes(db::Tx& tx, OfficeId office, const std::string& text,
                                      std::optional<std::int64_t> year, Date today) {
  auto all = of_office(tx, office);
  for (const auto& plan : readable(tx, office, today))
    for (auto& node : of_plan(tx, plan)) all.push_back(std::move(node));
  const auto folded = search::fold(text);
  std::erase_if(all, [&](const NodeMention& node) {
    if (!holds_in(node, year)) return true;
    if (folded.empty()) return false;
    return search::fold(node.number + " " + node.text + " " + node.plan_title).find(folded) ==
           std::string::npos;
  });
  return all;
}

bool may_office_read(db::Tx& tx, OfficeId office, PlanId plan, Date today) {
  return plan.office == office || readable(tx, office, today).contains(plan);
}

}  // namespace ruam::plans
