#include "overview/queries.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "chain/queries.hpp"
#include "indicators/queries.hpp"
#include "money/queries.hpp"
#include "people/access.hpp"
#include "plans/queries.hpp"
#include "projects/queries/coverage.hpp"

namespace ruam::overview {
namespace {

using Places = std::map<Uuid, std::size_t>;

template <class Lines>
Places places_of(const Lines& lines) {
  Places places;
  for (std::size_t i = 0; i < lines.size(); ++i) places.emplace(lines[i].id, i);
  return places;
}

/// Measured in that very year: the plan's own indicators have a target for every year.
void add_own_results(db::Tx& tx, OfficeId office, std::int64_t year, std::vector<GoalLine>& goals) {
  const auto places = places_of(goals);
  std::set<Uuid> plans;
  for (const auto& goal : goals) plans.insert(goal.plan);
  for (const auto& id : plans) {
    const auto plan = plans::find(tx, {office, id});
    if (plan.has_error()) continue;
    for (const auto& row : plans::list_results(tx, *plan)) {
      const auto place = places.find(row.node);
      if (place == places.end()) continue;
      auto& own = goals[place->second].own;
      ++own.indicators;
      const auto result = std::find_if(row.years.begin(), row.years.end(),
                                       [&](const auto& one) { return one.year == year; });
      if (result == row.years.end() || result->state != indicators::State::measured) continue;
      ++own.measured;
      own.reached += result->is_reached.value_or(false) ? 1 : 0;
    }
  }
}

std::vector<GoalLine> read_goals(db::Tx& tx, OfficeId office, std::int64_t year) {
  std::vector<GoalLine> goals;
  std::vector<Ref> refs;
  for (auto& node : plans::list_nodes_in_force(tx, office, year)) {
    GoalLine line;
    line.id = node.node;
    line.plan = node.plan;
    line.kind = boost::describe::enum_to_string(node.kind, "");
    line.number = std::move(node.number);
    line.text = std::move(node.text);
    line.plan_title = std::move(node.plan_title);
    refs.push_back({office, std::string(plans::node_kind), line.id});
    goals.push_back(std::move(line));
  }
  auto places = places_of(goals);
  for (const auto& edge : chain::list_edges(tx, refs, chain::Direction::before))
    if (edge.kind == "contains" && places.contains(edge.from.uuid))
      goals[places.at(edge.to.uuid)].parent = edge.from.uuid;
  add_own_results(tx, office, year, goals);
  return goals;
}

std::vector<ProjectLine> read_projects(db::Tx& tx, OfficeId office, std::int64_t year) {
  std::vector<ProjectLine> lines;
  for (auto& project : projects::list_coverage(tx, office, year)) {
    ProjectLine line;
    line.id = project.id;
    line.code = std::move(project.code);
    line.title = std::move(project.title);
    line.division = std::move(project.division);
    line.status = boost::describe::enum_to_string(project.status, "");
    line.money.planned = project.planned;
    line.results.indicators = project.indicators;
    lines.push_back(std::move(line));
  }
  return lines;
}

void add_goals(db::Tx& tx, OfficeId office, const Places& places, std::vector<ProjectLine>& lines) {
  std::vector<Ref> refs;
  for (const auto& line : lines)
    refs.push_back({office, std::string(projects::project_kind), line.id});
  for (const auto& edge : chain::list_edges(tx, refs, chain::Direction::before)) {
    if (edge.kind != "serves") continue;
    auto& line = lines[places.at(edge.to.uuid)];
    if (edge.from.office == office)
      line.goals.push_back(edge.from.uuid);
    else
      ++line.elsewhere;
  }
}

void add_money(db::Tx& tx, OfficeId office, const std::vector<Uuid>& ids, const Places& places,
               std::vector<ProjectLine>& lines) {
  std::map<Uuid, std::string> names;
  for (const auto& source : money::list_source_names(tx, office)) names.insert(source);
  for (const auto& one : money::list_project_sums(tx, office, ids)) {
    auto& line = lines[places.at(one.project)];
    const auto given = one.sums.given();
    line.money += {{}, given, one.sums.transferred_out, one.sums.disbursed};
    auto source = std::find_if(line.sources.begin(), line.sources.end(),
                               [&](const SourceMoney& s) { return s.source == one.source; });
    if (source == line.sources.end())
      source = line.sources.insert(source, {one.source, names[one.source], {}, {}, {}});
    source->given.value += given.value;
    source->transferred.value += one.sums.transferred_out.value;
    source->disbursed.value += one.sums.disbursed.value;
    auto quarter = std::find_if(line.quarters.begin(), line.quarters.end(), [&](const auto& q) {
      return q.year == one.year && q.quarter == one.quarter;
    });
    if (quarter == line.quarters.end())
      quarter = line.quarters.insert(quarter, {one.year, one.quarter, {}, {}});
    quarter->disbursed.value += one.sums.disbursed.value;
    quarter->transferred.value += one.sums.transferred_out.value;
  }
  for (auto& line : lines)
    std::sort(line.quarters.begin(), line.quarters.end(), [](const auto& a, const auto& b) {
      return std::pair(a.year, a.quarter) < std::pair(b.year, b.quarter);
    });
}

void add_results(db::Tx& tx, OfficeId office, const std::vector<Uuid>& ids, const Places& places,
                 std::vector<ProjectLine>& lines) {
  for (const auto& [id, known] : indicators::coverage_of(tx, office, projects::project_kind, ids)) {
    auto& results = lines[places.at(id)].results;
    results.indicators = std::max(results.indicators, known.measured);
    results.measured = known.measured;
    results.reached = known.reached;
  }
}

}  // namespace

Result<Matrix> coverage(db::Tx& tx, const Actor& actor, OfficeId office, std::int64_t fiscal_year) {
  TRY(people::require(tx, actor, read_overview, office));
  auto goals = read_goals(tx, office, fiscal_year);
  auto lines = read_projects(tx, office, fiscal_year);
  const auto places = places_of(lines);
  std::vector<Uuid> ids;
  for (const auto& line : lines) ids.push_back(line.id);
  add_goals(tx, office, places, lines);
  add_money(tx, office, ids, places, lines);
  add_results(tx, office, ids, places, lines);
  return build(fiscal_year, std::move(goals), std::move(lines));
}

}  // namespace ruam::overview
