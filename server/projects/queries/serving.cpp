#include "projects/queries/serving.hpp"

#include <map>

#include "chain/queries.hpp"
#include "money/queries.hpp"
#include "people/access.hpp"
#include "platform/json/json.hpp"
#include "projects/queries.hpp"

namespace ruam::projects {
namespace {

/// What the project itself says of the node; its content is not described again for this.
void say_how(const std::string& content, Serving& row) {
  const auto parsed = json::parse(content);
  if (parsed.has_error() || !parsed->is_object()) return;
  const auto* serves = parsed->get_object().if_contains("serves");
  if (!serves || !serves->is_array()) return;
  for (const auto& one : serves->get_array()) {
    const auto& service = one.as_object();
    if (service.at("node").as_string() != row.node.to_string()) continue;
    row.primary = service.at("primary").as_bool();
    row.reason = std::string(service.at("reason").as_string());
  }
}

}  // namespace

std::vector<Serving> list_serving(db::Tx& tx, const Actor& actor, OfficeId office,
                                  const std::vector<Uuid>& nodes) {
  std::vector<Serving> rows;
  std::map<ProjectId, std::optional<Record>> known;
  for (const auto& node : nodes) {
    const auto edges =
        chain::list_edges(tx, plans::node_ref(office, node), chain::Direction::after);
    for (const auto& edge : edges) {
      if (edge.kind != "serves" || edge.to.kind != project_kind) continue;
      const ProjectId id{edge.to.office, edge.to.uuid};
      auto [at, is_new] = known.try_emplace(id);
      if (is_new && people::require_on(tx, actor, read_projects, edge.to).has_value())
        if (auto found = find(tx, id); found.has_value()) at->second = std::move(*found);
      if (!at->second) continue;
      const auto& record = *at->second;
      Serving row{.node = node, .office = id.office, .project = id.uuid, .code = record.code};
      row.title = record.summary.title;
      row.fiscal_year = record.fiscal_year;
      row.status = record.status;
      row.planned = record.summary.planned;
      row.spent = money::project_money(tx, id.office, id.uuid).disbursed;
      say_how(record.content, row);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace ruam::projects
