#include "overview/matrix.hpp"

#include <algorithm>
#include <set>

namespace ruam::overview {
namespace {

void find_holes(ProjectLine& project, bool has_goals_at_all) {
  if (project.goals.empty() && project.elsewhere == 0 && has_goals_at_all)
    project.holes.push_back(Hole::project_without_goal);
  const bool has_money = project.money.planned.value > 0 || project.money.given.value > 0;
  if (has_money && project.results.indicators == 0)
    project.holes.push_back(Hole::money_without_indicator);
  if (project.results.indicators > project.results.measured)
    project.holes.push_back(Hole::indicator_without_data);
}

void find_holes(GoalLine& goal) {
  if (goal.projects_below == 0 && wants_projects(goal.kind))
    goal.holes.push_back(Hole::goal_without_project);
  if (goal.own.indicators > goal.own.measured) goal.holes.push_back(Hole::indicator_without_data);
}

void count(HoleCounts& counts, const std::vector<Hole>& holes) {
  for (const auto hole : holes) switch (hole) {
      case Hole::goal_without_project:
        ++counts.goal_without_project;
        break;
      case Hole::project_without_goal:
        ++counts.project_without_goal;
        break;
      case Hole::money_without_indicator:
        ++counts.money_without_indicator;
        break;
      case Hole::indicator_without_data:
        ++counts.indicator_without_data;
        break;
    }
}

}  // namespace

Money& Money::operator+=(const Money& more) {
  planned.value += more.planned.value;
  given.value += more.given.value;
  transferred.value += more.transferred.value;
  disbursed.value += more.disbursed.value;
  return *this;
}

Measured& Measured::operator+=(const Measured& more) {
  indicators += more.indicators;
  measured += more.measured;
  reached += more.reached;
  return *this;
}

bool wants_projects(const std::string& kind) {
  return kind == "goal" || kind == "tactic" || kind == "focus";
}

Matrix build(std::int64_t fiscal_year, std::vector<GoalLine> goals,
             std::vector<ProjectLine> projects) {
  Matrix out{.fiscal_year = fiscal_year};
  std::map<Uuid, std::size_t> place;
  for (std::size_t i = 0; i < goals.size(); ++i) {
    auto& goal = goals[i];
    place.emplace(goal.id, i);
    const auto above = goal.parent ? place.find(*goal.parent) : place.end();
    if (above == place.end())
      goal.parent.reset();
    else
      goal.depth = goals[above->second].depth + 1;
  }

  std::vector<std::set<std::size_t>> below(goals.size());
  for (std::size_t p = 0; p < projects.size(); ++p) {
    auto& project = projects[p];
    std::erase_if(project.goals, [&](Uuid id) { return !place.contains(id); });
    std::sort(project.goals.begin(), project.goals.end(),
              [&](Uuid a, Uuid b) { return place.at(a) < place.at(b); });
    project.goals.erase(std::unique(project.goals.begin(), project.goals.end()),
                        project.goals.end());
    for (const auto id : project.goals) {
      goals[place.at(id)].projects.push_back(project.id);
      for (std::optional<Uuid> at = id; at; at = goals[place.at(*at)].parent)
        below[place.at(*at)].insert(p);
    }
    find_holes(project, !goals.empty());
    out.money += project.money;
    out.results += project.results;
    count(out.holes, project.holes);
  }
  for (std::size_t i = 0; i < goals.size(); ++i) {
    auto& goal = goals[i];
    goal.projects_below = static_cast<std::int64_t>(below[i].size());
    for (const auto p : below[i]) {
      goal.money += projects[p].money;
      goal.results += projects[p].results;
    }
    find_holes(goal);
    count(out.holes, goal.holes);
  }
  out.goals = std::move(goals);
  out.projects = std::move(projects);
  return out;
}

}  // namespace ruam::overview
